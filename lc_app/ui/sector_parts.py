"""What the page on one sector shows beside what it shares with that on one region."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import sectors_table
from lc_app.texts import _, comparing
from lc_app.ui import judged, one_parts, parts, region_maps, sector_choice
from lc_app.ui.one import One


def regions(one: One, on: pd.Timestamp) -> None:
    """Where its communities are; where no region is known one sentence, and no empty map."""
    counts = lc.count_by(one.view.ledger, one.view.rule, on, "province")
    nothing = comparing.places_unknown_text(counts, one.code, on)
    if nothing:
        st.markdown(nothing)
    else:
        region_maps.region_map(one.view, on)
    if not nothing or one.others:
        one_parts.made_of(one, "province", on)


def status(one: One) -> None:
    """Why its status is what it is; beside others, how they stand against their targets."""
    view, at = one.whole, judged.day(one.whole)
    targets = {code: t for code, t in view.sector_targets.items() if code in one.beside}
    standings = lc.standings(view.ledger, view.rule, targets, at)
    if one.others:
        st.subheader(_("Status, gap and pace"))
        sector_choice.explained(view, standings)
        then, now = (one.counts(on).loc[list(one.beside)] for on in (at, view.on))
        content = sectors_table(
            list(one.beside),
            standings,
            then,
            now,
            total=lc.community_count(view.ledger, view.rule, view.on),
            at=at,
            on=view.on,
            sample=view.version.sample,
        )
        parts.table(content, view, "sector_numbers")
    if one.code in standings:
        sector_choice.why(view, one.code, standings[one.code])
