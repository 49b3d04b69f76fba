"""What the page on one region shows beside what it shares with that on one sector."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import reference
from lc_app.figures.places import density_place_bars
from lc_app.texts import _, breakdowns
from lc_app.ui import breakdown_parts, choices, one_parts, parts, rows_behind, verdict_panel
from lc_app.ui.judged import Judged
from lc_app.ui.one import One


def status(one: One, found: Judged | None) -> None:
    """Why its status is what it is, where a target of its own was set for it."""
    if found:
        verdict_panel.why(one.view, found, one.view.register, f"verdict_{one.code}")


def place(one: One, on: pd.Timestamp) -> None:
    """Among all regions, absolute or per inhabitant."""
    options = (False, True)
    shown = st.toggle(_("Per 100,000 inhabitants"), key=choices.bound("per_inwoner", options))
    if not shown:
        one_parts.place(one, on)
    elif one.code in lc.BUCKETS:
        st.info(_("This is no province, so it has no number of inhabitants; counts stand below."))
        one_parts.place(one, on)
    else:
        _density(one, on)


def _density(one: One, on: pd.Timestamp) -> None:
    people = reference.population()
    counts = one.counts(on)
    picture = density_place_bars(
        lc.per_inhabitants(counts, people["inhabitants"]),
        one.code,
        one.others,
        on=on,
        year=int(people["date"].iloc[0].year),
        source=one.whole.source,
    )
    parts.show(picture, one.whole, "density_place", opens=one.name)
    rows_behind.link(one.whole, {one.kind: one.code}, on, counts[one.code])
    left_out = counts.drop(people.index, errors="ignore").sum()
    st.caption(breakdowns.inhabitants_text(people, left_out))


def areas(one: One, on: pd.Timestamp) -> None:
    """The COROP areas within a province; what is no province has none of its own."""
    if one.code in lc.BUCKETS:
        st.markdown(_("COROP areas lie within provinces, so there is no breakdown by them here."))
        return
    breakdown_parts.one(one.view, "corop", on)
