"""The figures of a view: which numbers go into which drawing."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

import lc_metrics as lc
from lc_app import figures, reference
from lc_app.figures import Picture
from lc_app.texts import _
from lc_app.texts.standing_words import bar_word
from lc_app.ui import judged
from lc_app.ui.judged import Judged
from lc_app.ui.kept import kept
from lc_app.ui.session import View


@kept
def sectors(view: View) -> Picture:
    """Each sector on the date of the verdict and now against its target."""
    at, sample = judged.day(view), view.version.sample
    standings = lc.standings(view.ledger, view.rule, view.sector_targets, at)
    picture = figures.sector_bars(
        view.shown_sectors,
        lc.count_by(view.ledger, view.rule, at, "sector"),
        lc.count_by(view.ledger, view.rule, view.on, "sector"),
        view.sector_targets,
        end=at,
        on=view.on,
        source=view.source,
        verdicts={c: bar_word(found, sample=sample) for c, found in standings.items()},
    )
    return _of_sample(picture) if sample else picture


def _of_sample(picture: Picture) -> Picture:
    """What is found of targets holds for a sample, and says so where it is read alone."""
    finding = _("{finding} (in this sample)").format(finding=picture.title)
    return replace(picture, title=finding, alt=finding)


@kept
def development(view: View, found: Judged | None) -> Picture:
    """The count over the years against the required line, and where its pace leads.

    The line takes communities with a known start alone: the day on which the others first
    stood in the register says nothing of the years before.
    """
    dated = view.ledger.under(replace(view.rule, unknown_start="never"))
    end, on = _ends(view)
    dates = view.dates[view.dates <= max(end, on)].union([end])
    now = lc.community_count(view.ledger, view.rule, on)
    return figures.development_lines(
        lc.development(dated, dated.rule, dates),
        _required(view, found),
        view.target,
        end=end,
        on=on,
        now=now,
        undated=now - lc.community_count(dated, dated.rule, on),
        source=view.source,
        outlook=found.outlook if found and not found.average else None,
    )


def _ends(view: View) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The last day to draw, and the day of the count.

    Before the date of the target nothing is drawn that was not known by then.
    """
    day = judged.day(view)
    if day >= view.roadmap.date:
        return day, view.on
    return (day, day) if day > view.roadmap.baseline_date else (view.end, view.on)


def _required(view: View, found: Judged | None) -> pd.Series:
    if found is None:
        return pd.Series(dtype="float64")
    return lc.required_line(found.target, found.standing.baseline, view.required_dates)


@kept
def groups(view: View, kind: str) -> Picture:
    """Communities by form or by phase, with their share."""
    counts = lc.count_by(view.ledger, view.rule, view.on, kind)
    total = lc.community_count(view.ledger, view.rule, view.on)
    shares = lc.share(counts, total)
    return figures.group_bars(counts, shares, kind, on=view.on, source=view.source)


@kept
def region_bars(view: View, on: pd.Timestamp) -> Picture:
    """Communities by region, as bars."""
    counts = lc.count_by(view.ledger, view.rule, on, "province")
    total = lc.community_count(view.ledger, view.rule, on)
    return figures.region_bars(counts, total, on=on, source=view.source)


def province_map(view: View, on: pd.Timestamp, people: pd.Series | None = None) -> Picture:
    """Communities by province, and at their places."""
    counts = lc.count_by(view.ledger, view.rule, on, "province")
    links = counted_places(view, on)
    return figures.province_dots(counts, links, on=on, source=view.source, people=people)


def province_tiles(view: View, on: pd.Timestamp, people: pd.Series | None = None) -> Picture:
    """Communities by province, as tiles."""
    counts = lc.count_by(view.ledger, view.rule, on, "province")
    return figures.province_tiles(counts, on=on, source=view.source, people=people)


@kept
def corop_tiles(view: View, on: pd.Timestamp) -> Picture:
    """Communities by COROP area, as tiles."""
    counts = lc.breakdown(view.ledger, view.rule, on, "corop").counts
    return figures.corop_tiles(counts, on=on, source=view.source)


def counted_places(view: View, on: pd.Timestamp) -> pd.DataFrame:
    """The communities that count with a province, one row for each of their places."""
    links = view.register.region_links
    inside = links["community_id"].isin(lc.behind(view.ledger, view.rule, on, {}))
    known = links["province"].isin(reference.codes("regions"))
    names = view.register.communities[["community_id", "name"]]
    return links[inside & known].merge(names, on="community_id")


@kept
def sectors_by_region(view: View, on: pd.Timestamp) -> Picture:
    """Communities by sector and region."""
    crossed = lc.count_by_two(view.ledger, view.rule, on, "sector", "province")
    return figures.sector_region_heatmap(crossed, view.shown_sectors, on=on, source=view.source)
