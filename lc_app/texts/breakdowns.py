"""Sentences on how the communities are spread over groups."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import number, percent, short_day, thousandth
from lc_app.texts.labels import label
from lc_metrics import UNKNOWN

_FEW = 3
"""Of so many groups the three largest always hold all."""


def parts_text(parts: float, overlap: float, whole: float) -> str:
    """Why the groups do not add up to the whole; empty if they do."""
    if not overlap:
        return ""
    return _(
        "Together **{parts}**, while **{whole}** communities count: one that belongs to several"
        " groups counts whole in each. Shares are of the {whole}, so they add up to more than"
        " 100%."
    ).format(parts=number(parts), whole=number(whole))


def white_spots_text(spots: Sequence[str], of: int, kind: str, unknown: float) -> str:
    """The groups in which no community is known."""
    if not spots:
        return _("**No white spots:** each of the {n} {groups} has a community.").format(
            n=number(of), groups=_groups(kind)
        )
    named = ", ".join(label(kind, code) for code in spots)
    told = n_(
        "**White spots:** {n} of the {all} {groups} has no known community: {list}.",
        "**White spots:** {n} of the {all} {groups} have no known community: {list}.",
        len(spots),
    ).format(n=number(len(spots)), all=number(of), groups=_groups(kind), list=named)
    return f"{told} {_hidden(unknown)}".strip()


def _groups(kind: str) -> str:
    return {
        "sector": _("Topsectors"),
        "province": _("provinces"),
        "corop": _("COROP areas"),
    }[kind]


def _hidden(unknown: float) -> str:
    """That a white spot may hold one of those that are unknown."""
    if not unknown:
        return ""
    return n_(
        "It is unknown where {n} community belongs; it may be there.",
        "It is unknown where {n} communities belong; they may be there.",
        round(unknown),
    ).format(n=number(unknown))


def concentration_text(found: pd.Series) -> str:
    """How strongly the communities are concentrated; empty where there is nothing to say."""
    if pd.isna(found["herfindahl"]) or round(1 / found["even"]) <= _FEW:
        return ""
    told = _(
        "**Concentration:** the three largest groups hold {share} of the communities whose"
        " group is known. The Herfindahl index, the sum of the squared shares, is {index}: it"
        " would be {even} if all groups had as many, and 1 if one had all."
    ).format(
        share=percent(found["top_3"]),
        index=thousandth(found["herfindahl"]),
        even=thousandth(found["even"]),
    )
    if not found["left_out"]:
        return told
    aside = n_(
        "Left out: {n} without a group to compare.",
        "Left out: {n} without a group to compare.",
        round(found["left_out"]),
    )
    return f"{told} {aside.format(n=number(found['left_out']))}"


def inhabitants_text(population: pd.DataFrame, left_out: float) -> str:
    """From which table the inhabitants are, and who is in none of the numbers."""
    first = population.iloc[0]
    told = _("Inhabitants: {source}, {date} ({status}).").format(
        source=first["source"], date=short_day(first["date"]), status=_status(first["status"])
    )
    if not left_out:
        return told
    aside = _("{n} without a known province are in none of these numbers.")
    return f"{told} {aside.format(n=number(left_out))}"


def _status(status: str) -> str:
    return {"provisional": _("provisional figures")}.get(status, _("final figures"))


def filled_cells(counts: pd.DataFrame) -> dict[tuple[str, ...], float]:
    """The cells with a community, the largest first."""
    cells: dict[tuple[str, ...], float] = {
        (str(row), str(column)): float(value)
        for row, values in zip(counts.index, counts.to_numpy(), strict=True)
        for column, value in zip(counts.columns, values, strict=True)
        if value
    }
    return dict(sorted(cells.items(), key=lambda cell: -cell[1]))


def leading_cell(counts: pd.DataFrame, rows: str, columns: str) -> str:
    """The largest cell of two groups that are known, or how many share that place."""
    known = filled_cells(counts.drop(index=UNKNOWN, columns=UNKNOWN, errors="ignore"))
    if not known:
        return _("No community is known in both groups")
    most = max(known.values())
    first = [cell for cell, value in known.items() if value == most]
    if len(first) > 1:
        return _("Largest known combinations: {n} with {count} each").format(
            n=number(len(first)), count=number(most)
        )
    row, column = first[0]
    return _("Largest known combination: {row} and {column} ({n})").format(
        row=label(rows, row), column=label(columns, column), n=number(most)
    )
