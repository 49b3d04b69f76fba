"""The whole in its parts: one group or two crossed, and the communities behind each number."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures, reference
from lc_app.reports import breakdown_table, cross_table, density_table
from lc_app.texts import _, breakdowns, labels
from lc_app.ui import choices, parts, rows_behind
from lc_app.ui.session import View

_NONE = "geen"
_PLACES = ("sector", "province", "corop")
"""Dimensions of which all groups are known, so that one without a community is a finding."""

_SHOWN_EMPTY = ("part", "function", "partner_kind")
"""Other dimensions with so few groups that those without a community are shown as well."""


def choice() -> tuple[str, str]:
    """What to break down by, and what to cross it with; empty for nothing."""
    names = labels("dimension")
    first, second = st.columns(2)
    by: str = first.selectbox(
        _("Break down by"),
        list(names),
        format_func=names.__getitem__,
        key=choices.bound("uitsplitsing", names),
    )
    others = [_NONE, *(code for code in names if code != by)]
    crossed = second.selectbox(
        _("Cross with"),
        others,
        format_func=lambda code: names.get(code, _("nothing")),
        key=choices.bound("kruising", others),
    )
    return by, "" if crossed == _NONE else crossed


def one(view: View, by: str, on: pd.Timestamp) -> None:
    """One group: figure, what adds up, and what stands out."""
    found = lc.breakdown(view.ledger, view.rule, on, by, _shown(view, by))
    if by == "province" and _per_inhabitants():
        _density(view, found.counts, on)
    else:
        numbers = breakdown_table(found, by, on)
        picture = figures.breakdown_bars(found, by, numbers, on=on, source=view.source)
        parts.show(picture, view, f"by_{by}")
        _tell(breakdowns.parts_text(found.counts.sum(), found.overlap, found.total))
    if found.total:
        _standing_out(view, by, found.counts)
        rows_behind.of_groups(view, on, found.counts, by)


def two(view: View, rows: str, columns: str, on: pd.Timestamp) -> None:
    """Two groups crossed."""
    found = lc.cross(
        view.ledger,
        view.rule,
        on,
        rows,
        columns,
        row_codes=_shown(view, rows),
        column_codes=_shown(view, columns),
    )
    numbers = cross_table(found, rows, columns)
    picture = figures.cross_cells(found, rows, columns, numbers, on=on, source=view.source)
    parts.show(picture, view, f"{rows}_{columns}")
    whole = float(found.counts.to_numpy().sum())
    _tell(breakdowns.parts_text(whole, found.overlap, found.total))
    rows_behind.chooser(view, on, breakdowns.filled_cells(found.counts), (rows, columns))


def _shown(view: View, by: str) -> list[str]:
    """The groups to show even if nothing counts in them."""
    if by in _SHOWN_EMPTY:
        return [code for code in labels(by) if code not in lc.BUCKETS]
    return [] if by == "corop" and not view.filters["province"] else _all(view, by)


def _all(view: View, by: str) -> list[str]:
    """All groups that there are of a dimension, in this selection."""
    provinces = [c for c in reference.codes("regions") if c in view.filters["province"]]
    if by == "sector":
        return view.shown_sectors
    if by == "province":
        return provinces or reference.codes("regions")
    if by == "corop":
        places = reference.table("places")
        inside = set(places.loc[places["provinciecode"].isin(provinces), "coropcode"])
        return [code for code in reference.corops() if code in inside or not provinces]
    return []


def _per_inhabitants() -> bool:
    return st.toggle(_("Per 100,000 inhabitants"), key=choices.bound("per_inwoner", (False, True)))


def _density(view: View, counts: pd.Series, on: pd.Timestamp) -> None:
    """Communities per 100,000 inhabitants, with the table of the inhabitants named."""
    people = reference.population().loc[_all(view, "province")]
    density = lc.per_inhabitants(counts, people["inhabitants"])
    numbers = density_table(counts, people["inhabitants"], density, on)
    year = int(people["date"].iloc[0].year)
    picture = figures.density_bars(density, numbers, on=on, year=year, source=view.source)
    parts.show(picture, view, "density")
    left_out = counts.sum() - counts.reindex(people.index, fill_value=0.0).sum()
    st.caption(breakdowns.inhabitants_text(people, left_out))


def _standing_out(view: View, by: str, counts: pd.Series) -> None:
    """White spots and concentration, where all groups that there are are known."""
    if by not in _PLACES:
        return
    groups = _all(view, by)
    spots = lc.white_spots(counts, groups)
    unknown = counts.get(lc.UNKNOWN, 0.0)
    st.markdown(breakdowns.white_spots_text(spots, len(groups), by, unknown))
    if len(groups) > 1:
        _tell(breakdowns.concentration_text(lc.concentration(counts, groups)))


def _tell(text: str) -> None:
    if text:
        st.markdown(text)
