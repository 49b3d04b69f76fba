"""Knowledge products and meetings: how many, whom they reach, and who shares and uses them."""

from __future__ import annotations

import pandas as pd

from lc_metrics.tables import UNKNOWN, Register

__all__ = [
    "ROLES",
    "knowledge_links",
    "knowledge_reach",
    "knowledge_roles",
    "known_on",
    "people_reached",
    "product_counts",
]

ROLES = ("both", "shared", "used", "neither")
"""What a community has done with knowledge, as far as it is recorded."""

_LINKED = {"shared": "shared_by", "used": "used_by"}
_GROUPS = {"sector": ("sector_links", "sector"), "province": ("region_links", "province")}


def known_on(book: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    """Rows of a book that had happened on a date.

    Parameters
    ----------
    book : DataFrame
        Products or transfers, with the columns of `BOOKS`.
    on : Timestamp
        The date. [date]

    Returns
    -------
    DataFrame
        The rows whose period had begun, and those without a date.

    Notes
    -----
    A row of a year counts from the first day of that year on. A row without a date is never
    left out: it is unknown whether it had happened.
    """
    return book[~book["date"].gt(on)].reset_index(drop=True)


def product_counts(products: pd.DataFrame, by: str, across: str = "kind") -> pd.DataFrame:
    """Knowledge products and meetings by two of year, kind, theme and audience.

    Parameters
    ----------
    products : DataFrame
        With the columns of `BOOKS`.
    by, across : {"year", "kind", "theme", "audience"}
        What stands in the rows and in the columns.

    Returns
    -------
    DataFrame of int, shape (n_groups, n_groups_across)
        Number of products. [products]

    Notes
    -----
    Each product counts once. Without a date, theme or audience it counts as unknown
    (``onbekend``), and stays in the total.
    """
    rows, columns = (_values(products, name) for name in (by, across))
    return pd.crosstab(rows, columns).rename_axis(index=by, columns=across)


def people_reached(products: pd.DataFrame) -> pd.Series:
    """People that products reach together, and of how many products it is not known.

    Parameters
    ----------
    products : DataFrame
        With the columns of `BOOKS`.

    Returns
    -------
    Series of int, shape (3,)
        ``people``: sum of the reach that is known [people]; ``known`` and ``unknown``:
        products with and without a known reach [products].

    Notes
    -----
    Somebody who is reached by two products counts twice. An unknown reach is no reach of
    zero: the sum is of the others alone, and missing where none is known.
    """
    known = int(products["reach"].notna().sum())
    return pd.Series(
        {
            "people": products["reach"].sum(min_count=1),
            "known": known,
            "unknown": len(products) - known,
        },
        dtype="Int64",
    )


def knowledge_links(products: pd.DataFrame) -> pd.DataFrame:
    """Which community shared or used which product.

    Parameters
    ----------
    products : DataFrame
        With the columns of `BOOKS`.

    Returns
    -------
    DataFrame
        ``product_id``, ``community_id`` and ``role`` (shared or used), each once.

    Notes
    -----
    Communities that are not in the present register are among them.
    """
    parts = []
    for role, column in _LINKED.items():
        cells = products.set_index("product_id")[column].dropna()
        ids = cells.str.split(";").explode().astype("str").str.strip()
        found = ids[ids.ne("")].rename("community_id").reset_index()
        parts.append(found.assign(role=role))
    return pd.concat(parts, ignore_index=True).drop_duplicates(ignore_index=True).astype("str")


def knowledge_reach(products: pd.DataFrame, register: Register, by: str) -> pd.DataFrame:
    """How many products reach each sector or region, and how many people.

    Parameters
    ----------
    products : DataFrame
        With the columns of `BOOKS`.
    register : Register
        The communities that shared or used them.
    by : {"sector", "province"}
        What to group by.

    Returns
    -------
    DataFrame, index of group codes
        ``products``: products that reach the group; ``shared`` and ``used``: those that one
        of its communities shared or used [products]; ``people``: people that they reach, as
        far as it is known, else missing [people]; ``reach_unknown``: products of which it
        is not known [products].

    Notes
    -----
    A product reaches the sectors and regions of the communities that shared or used it. One
    that reaches several counts whole in each, so that the groups add up to more than the
    number of products; the people of a product cannot be split either. A product that no
    community of the register shared or used, or only such without a known sector or region,
    reaches ``onbekend``.
    """
    links = knowledge_links(products).merge(_groups(register, by), on="community_id")
    shown = links.drop_duplicates(["product_id", "role", "group"])
    lost = products.loc[~products["product_id"].isin(shown["product_id"]), ["product_id"]]
    shown = pd.concat([shown, lost.assign(group=UNKNOWN, role="")], ignore_index=True)
    once = shown.drop_duplicates(["product_id", "group"]).merge(
        products[["product_id", "reach"]], on="product_id"
    )
    roles = pd.crosstab(shown["group"], shown["role"])
    grouped = once.groupby("group")["reach"]
    return pd.DataFrame(
        {
            "products": grouped.size(),
            **{role: roles.get(role, pd.Series(0, index=roles.index)) for role in _LINKED},
            "people": grouped.sum(min_count=1),
            "reach_unknown": grouped.size() - grouped.count(),
        }
    ).rename_axis(by)


def knowledge_roles(products: pd.DataFrame, register: Register) -> pd.DataFrame:
    """Which communities shared knowledge, used it, did both, or neither.

    Parameters
    ----------
    products : DataFrame
        With the columns of `BOOKS`.
    register : Register
        The communities.

    Returns
    -------
    DataFrame
        ``community_id`` and ``name`` of each community of the register, ``shared`` and
        ``used`` [products], and ``role``: both, shared, used or neither.

    Notes
    -----
    Only what is recorded is known: neither means that nothing is recorded.
    """
    links = knowledge_links(products)
    counts = pd.crosstab(links["community_id"], links["role"]).reindex(columns=list(_LINKED))
    found = register.communities[["community_id", "name"]].merge(
        counts.fillna(0), left_on="community_id", right_index=True, how="left"
    )
    found = found.fillna({"shared": 0, "used": 0}).astype({"shared": "int64", "used": "int64"})
    role = pd.Series("neither", index=found.index, dtype="str")
    role = role.mask(found["shared"].gt(0), "shared").mask(found["used"].gt(0), "used")
    role = role.mask(found["shared"].gt(0) & found["used"].gt(0), "both")
    return found.assign(role=role).reset_index(drop=True)


def _values(products: pd.DataFrame, by: str) -> pd.Series:
    if by == "year":
        years: pd.Series = products["date"].dt.strftime("%Y").astype("str")
        return years.fillna(UNKNOWN)
    values: pd.Series = products[by]
    return values.fillna(UNKNOWN)


def _groups(register: Register, by: str) -> pd.DataFrame:
    """The groups of each community, each once; unknown where none is known."""
    table, column = _GROUPS[by]
    links = register.tables()[table][["community_id", column]].fillna({column: UNKNOWN})
    groups = register.communities[["community_id"]].merge(links, on="community_id", how="left")
    named = groups.rename(columns={column: "group"}).fillna({"group": UNKNOWN})
    return named.drop_duplicates(ignore_index=True)
