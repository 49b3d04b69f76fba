"""The figures of a view: which numbers go into which drawing."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

import lc_metrics as lc
from lc_app import figures
from lc_app.figures import Picture
from lc_app.ui.session import View


def sectors(view: View) -> Picture:
    """Each sector on both dates against its target."""
    return figures.sector_bars(
        view.shown_sectors,
        lc.count_by(view.register, view.rule, view.end, "sector"),
        lc.count_by(view.register, view.rule, view.on, "sector"),
        view.sector_targets,
        end=view.end,
        on=view.on,
        source=view.source,
    )


def development(view: View) -> Picture:
    """The count over the years against the required line.

    The line takes communities with a known start alone: the day on which the others first
    stood in the register says nothing of the years before.
    """
    dated = replace(view.rule, unknown_start="never")
    required = (
        lc.required_line(view.target, view.baseline, view.required_dates)
        if view.target
        else pd.Series(dtype="float64")
    )
    now = lc.community_count(view.register, view.rule, view.on)
    return figures.development_lines(
        lc.development(view.register, dated, view.dates),
        required,
        view.target,
        end=view.end,
        on=view.on,
        now=now,
        undated=now - lc.community_count(view.register, dated, view.on),
        source=view.source,
    )


def groups(view: View, kind: str) -> Picture:
    """Communities by form or by phase, with their share."""
    counts = lc.count_by(view.register, view.rule, view.on, kind)
    total = lc.community_count(view.register, view.rule, view.on)
    shares = lc.share(counts, total)
    return figures.group_bars(counts, shares, kind, on=view.on, source=view.source)


def regions(view: View, on: pd.Timestamp) -> tuple[Picture, Picture]:
    """Communities by region: the map, and bars of the same numbers."""
    counts = lc.count_by(view.register, view.rule, on, "province")
    total = lc.community_count(view.register, view.rule, on)
    return (
        figures.province_map(counts, on=on, source=view.source),
        figures.region_bars(counts, total, on=on, source=view.source),
    )


def sectors_by_region(view: View, on: pd.Timestamp) -> Picture:
    """Communities by sector and region."""
    crossed = lc.count_by_two(view.register, view.rule, on, "sector", "province")
    return figures.sector_region_heatmap(crossed, view.shown_sectors, on=on, source=view.source)
