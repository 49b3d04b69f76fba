"""The gap to the target: what each group adds to it, and what more communities would do."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures
from lc_app.texts import _, gaps, label, number, short_day, targets
from lc_app.ui import choices, parts
from lc_app.ui.session import View
from lc_metrics import Progress, Target

_MOST = 20
_ADDED = "erbij_"


def stands(view: View, target: Target) -> None:
    """Count and gap on both dates, side by side."""
    counts = {on: lc.community_count(view.ledger, view.rule, on) for on in (view.end, view.on)}
    parts.figures_row(
        {
            _("Missing on {date}").format(date=short_day(on)): number(
                max(lc.gap(count, target), 0.0)
            )
            for on, count in counts.items()
        },
        {
            _("Missing on {date}").format(date=short_day(on)): _("{n} of {all}").format(
                n=number(count), all=number(target.minimum)
            )
            for on, count in counts.items()
        },
    )


def by_sector(view: View, target: Target, on: pd.Timestamp) -> None:
    """What each sector adds to the gap."""
    count = lc.community_count(view.ledger, view.rule, on)
    told = gaps.gap_text(count, target, on, sample=view.version.sample)
    st.markdown(f"{told} {gaps.averages_text(list(view.sector_targets.values()))}".strip())
    found = lc.gap_contributions(count, target, _counts(view, on), view.sector_targets)
    parts.show(figures.gap_waterfall(found, "sector", on=on, source=view.source), view, "gap")
    st.caption(gaps.bars_text(found, target))


def by_region(view: View, target: Target, on: pd.Timestamp) -> None:
    """What each region with a target of its own adds, or that there are none."""
    known = {code: view.target_of(code) for code in view.goals.provinces}
    own = {code: found for code, found in known.items() if found}
    if not own or view.filters["province"]:
        st.markdown(targets.regions_text(view.goals.provinces))
        return
    counts = lc.count_by(view.ledger, view.rule, on, "province")
    count = lc.community_count(view.ledger, view.rule, on)
    found = lc.gap_contributions(count, target, counts, own)
    picture = figures.gap_waterfall(found, "province", on=on, source=view.source)
    parts.show(picture, view, "gap_by_region")
    st.caption(gaps.bars_text(found, target))


def what_if(view: View, target: Target, on: pd.Timestamp) -> None:
    """Sliders for each sector, and what they do to the count, the gap and the verdict."""
    st.markdown(
        _("Try out what more communities on {date} would do. Nothing of this is stored.").format(
            date=short_day(on)
        )
    )
    counts = _counts(view, on)
    results = st.container()
    added = _sliders(view, counts)
    count = lc.community_count(view.ledger, view.rule, on)
    found = lc.what_if(count, target, counts, added)
    st.button(
        _("Reset"),
        on_click=_reset,
        args=(list(added),),
        disabled=not any(added.values()),
        icon=":material/restart_alt:",
    )
    with results:
        _result(view, target, on, found, added)


def _result(
    view: View, target: Target, on: pd.Timestamp, found: lc.WhatIf, added: Mapping[str, float]
) -> None:
    low, high = (_judged(view, target, on, count) for count in (found.least, found.count))
    ends = dict.fromkeys(map(number, (found.least, found.count)))
    figures_shown = {
        _("Learning communities"): _(" to ").join(ends),
        _("Then still missing"): number(max(found.gap, 0.0)),
    }
    parts.figures_row(figures_shown)
    st.markdown(f"{gaps.what_if_text(found, target, added)} {gaps.range_text(found)}".strip())
    sample = view.version.sample
    if on > target.date:
        then = lc.community_count(view.ledger, view.rule, target.date)
        st.markdown(gaps.frozen_text(_judged(view, target, target.date, then), sample=sample))
    else:
        st.markdown(gaps.verdict_text(low, high, sample=sample))
    parts.of_sample(view)


def _judged(view: View, target: Target, on: pd.Timestamp, count: float) -> Progress:
    return lc.progress(count, view.baseline, target, lc.verdict_date(target, on))


def _sliders(view: View, counts: pd.Series) -> dict[str, float]:
    """How many to add to each sector, two in a row."""
    added = {}
    for first in range(0, len(view.shown_sectors), 2):
        pair = view.shown_sectors[first : first + 2]
        # Row by row, so that a phone keeps their order.
        for place, code in zip(st.columns(2, gap="small"), pair, strict=False):
            title = f"{label('sector', code)}: {number(counts.get(code, 0.0))}"
            key = choices.bound(f"{_ADDED}{code}", range(_MOST + 1))
            added[code] = float(place.slider(title, 0, _MOST, key=key, format="+%d"))
    return added


def _reset(codes: list[str]) -> None:
    for code in codes:
        st.session_state[f"{_ADDED}{code}"] = 0


def _counts(view: View, on: pd.Timestamp) -> pd.Series:
    """Communities by sector; under a filter those of the sectors asked for."""
    counts = lc.count_by(view.ledger, view.rule, on, "sector")
    return counts[counts.index.isin(view.sectors)] if view.sectors else counts
