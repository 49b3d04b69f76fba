"""The fields of one target, and what was typed in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lc_app import reference
from lc_app.ingest.target_values import MAX_COUNT
from lc_app.texts import _, targets
from lc_app.ui.goals import Goals
from lc_metrics import ALL, Roadmap, roadmaps

_FIRST, _LAST = pd.Timestamp(1900, 1, 1).date(), pd.Timestamp(2100, 12, 31).date()
_DATES = ("date", "baseline_date")

Key = tuple[str, ...]
"""Roadmap, sector and region of a target."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form for one target, and the version that stood on the screen beside it."""

    prefix: str
    roadmap: str
    key: Key
    seen: int

    def typed(self, column: str) -> Any:
        """What stands in a field."""
        return st.session_state.get(self.field(column))

    def field(self, column: str) -> str:
        """The key of a field; the dates belong to the roadmap."""
        place = f"{self.prefix}{self.roadmap}_" if column in _DATES else self.prefix
        return f"{place}{column}"

    @property
    def dates(self) -> dict[str, Any]:
        """The dates of the roadmap: as shipped, else as typed."""
        known = self.shipped
        return {c: getattr(known, c) if known else self.typed(c) for c in _DATES}

    @property
    def shipped(self) -> Roadmap | None:
        """The shipped roadmap of this name."""
        return {r.name: r for r in roadmaps(reference.targets())}.get(self.roadmap)


def fields(form: Form, row: Mapping[str, Any], found: Goals) -> None:
    """One field for each column of the table; `row` is what stands there now."""
    for place, column in zip(st.columns(3), ("sector", "region", "nature"), strict=True):
        _choice(place, form, column, row.get(column))
    for place, column in zip(st.columns(3), ("minimum", "maximum", "baseline"), strict=True):
        _number(place, form, column, row.get(column))
    _days(form, found)
    source = row.get("source")
    st.text_input(
        targets.headings()["source"],
        source if isinstance(source, str) else "",
        key=form.field("source"),
        help=targets.help_texts()["source"],
    )
    author, note = st.columns(2)
    author.text_input(_("Saved by (name or department, may stay empty)"), key=form.field("author"))
    note.text_input(_("Note (why this change?)"), key=form.field("note"))


def _choice(place: DeltaGenerator, form: Form, column: str, value: str | None) -> None:
    names = targets.choices()[column]
    codes = list(names)
    standard = "own" if column == "nature" else ALL
    place.selectbox(
        targets.headings()[column],
        codes,
        index=codes.index(value or standard),
        format_func=names.__getitem__,
        key=form.field(column),
        help=targets.help_texts()[column],
    )


def _number(place: DeltaGenerator, form: Form, column: str, value: float | None) -> None:
    place.number_input(
        targets.headings()[column],
        min_value=0.0,
        max_value=float(MAX_COUNT),
        value=None if value is None or pd.isna(value) else value,
        step=1.0,
        format="%g",
        key=form.field(column),
        help=targets.help_texts()[column],
    )


def _days(form: Form, found: Goals) -> None:
    """The two dates of the roadmap; those of the shipped one are fixed."""
    known = {roadmap.name: roadmap for roadmap in found.roadmaps}.get(form.roadmap)
    if known and form.shipped:
        st.caption(targets.dates_text(known))
        return
    for place, column in zip(st.columns(3), _DATES, strict=False):
        value = getattr(known, column) if known else None
        place.date_input(
            targets.headings()[column],
            value=value.date() if value else None,
            min_value=_FIRST,
            max_value=_LAST,
            format="DD-MM-YYYY",
            key=form.field(column),
            help=targets.help_texts()[column],
        )
