"""Sentences on knowledge products: how many, whom they reach, who shares and uses them."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import number


def finding(products: int, people: pd.Series, roles: pd.Series) -> str:
    """The finding of the page: products, people, and communities that share or use."""
    told = n_(
        "**{n} knowledge product or meeting** is recorded",
        "**{n} knowledge products and meetings** are recorded",
        products,
    ).format(n=number(products))
    return f"{told}{_people(people)} {roles_text(roles)}"


def _people(people: pd.Series) -> str:
    if pd.isna(people["people"]):
        return _("; of none is it known how many people it reached.")
    told = _("; together they reached **{people} people**").format(people=number(people["people"]))
    if not people["unknown"]:
        return f"{told}."
    lacking = _(", without {n} of which the reach is not known.")
    return f"{told}{lacking.format(n=number(people['unknown']))}"


def roles_text(roles: pd.Series) -> str:
    """How many communities shared, used, did both or neither."""
    counts = roles.value_counts().reindex(["both", "shared", "used", "neither"], fill_value=0)
    return _(
        "Of {all} communities **{shared} shared** knowledge and **{used} used** it ({both} did"
        " both); of **{neither}** neither is recorded."
    ).format(
        all=number(len(roles)),
        shared=number(counts["shared"] + counts["both"]),
        used=number(counts["used"] + counts["both"]),
        both=number(counts["both"]),
        neither=number(counts["neither"]),
    )


def outside_text(communities: int) -> str:
    """How many communities the products name that the present register does not know."""
    return n_(
        "{n} community that is named is not in the present register: it is kept, and counts as"
        " unknown.",
        "{n} communities that are named are not in the present register: they are kept, and"
        " count as unknown.",
        communities,
    ).format(n=number(communities))


def role_names() -> dict[str, str]:
    """What each role of a community is called."""
    return {
        "both": _("shared and used"),
        "shared": _("shared"),
        "used": _("used"),
        "neither": _("neither recorded"),
    }


def reach_text(row: pd.Series) -> str:
    """Products that reach a group, and the people as far as they are known."""
    parts = []
    if pd.notna(row["people"]):
        people = n_("{n} person", "{n} people", int(row["people"]))
        parts.append(people.format(n=number(row["people"])))
    if row["reach_unknown"]:
        parts.append(_("{n} unknown").format(n=number(row["reach_unknown"])))
    return f"{number(row['products'])} ({', '.join(parts)})"


def years_title(counts: pd.DataFrame, undated: int) -> str:
    """The finding of the figure by year and kind."""
    dated = counts.sum(axis=1)
    if dated.empty:
        return _("No product has a date")
    most = ", ".join(map(str, dated.index[dated.eq(dated.max())]))
    told = _("Most in {year}: {n}").format(year=most, n=number(dated.max()))
    if not undated:
        return told
    without = _("{n} without a date").format(n=number(undated))
    return f"{told}; {without}"


def reach_title(reach: pd.DataFrame, of: int, kind: str) -> str:
    """The finding of the figure by sector or by region."""
    reached = int(reach["products"].gt(0).sum())
    if kind == "sector":
        return _("{n} of {all} Topsectors are reached").format(n=number(reached), all=number(of))
    return _("{n} of {all} provinces are reached").format(n=number(reached), all=number(of))
