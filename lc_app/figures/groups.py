"""Bars of any one group: sectors, regions, forms, phases, partners, years."""

from __future__ import annotations

import pandas as pd

from lc_app.figures import palette
from lc_app.figures.bars import bars
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, percent, short_day
from lc_app.texts.sentences import leaders
from lc_metrics import BUCKETS, UNKNOWN, Breakdown

_ROW = 30
_IN_TIME = "start_year"


def group_bars(
    counts: pd.Series, shares: pd.Series, kind: str, *, on: pd.Timestamp, source: str
) -> Picture:
    """Communities by form or by phase, with their share.

    Parameters
    ----------
    counts, shares : Series of float
        Communities and their share of the whole, by code.
    kind : {"form", "phase"}
        What the codes are.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    counts = counts[counts.gt(0)].sort_values(kind="stable")
    names = [label(kind, str(code)) for code in counts.index]
    percents = [percent(share) for share in shares.reindex(counts.index)]
    title = _title(kind, counts)
    numbers = {
        {"form": _("Form"), "phase": _("Phase")}[kind]: names,
        _("On {date}").format(date=short_day(on)): counts.to_list(),
        _("Share"): percents,
    }
    return Picture(
        title=title,
        subtitle=_("Number of communities that count on {date}, and their share.").format(
            date=day(on)
        ),
        figure=palette.framed(
            bars(counts, names, _counts_with_shares(counts, percents), _colours(counts, kind)),
            source=source,
            height=_ROW * len(names) + 30,
            below=8,
            beside=76,
        ),
        alt=title,
        numbers=pd.DataFrame(numbers)[::-1],
        picks=(kind,),
    )


def breakdown_bars(
    found: Breakdown, kind: str, numbers: pd.DataFrame, *, on: pd.Timestamp, source: str
) -> Picture:
    """The communities that count by any group, what is unknown among them if there is any.

    Parameters
    ----------
    found : Breakdown
        What `lc_metrics.breakdown` gave.
    kind : str
        The dimension of the groups.
    numbers : DataFrame
        The same numbers as a table for people.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    counts = _ordered(found.counts, kind)
    names = [label(kind, str(code)) for code in counts.index]
    texts = _counts_with_shares(counts, [percent(s) for s in found.shares.reindex(counts.index)])
    title = _finding(found, kind)
    subtitle = _("Communities that count on {date}, and their share.")
    return Picture(
        title=title,
        subtitle=" ".join([subtitle.format(date=day(on)), *_grey_text(counts, kind)]),
        figure=palette.framed(
            bars(counts, names, texts, _colours(counts, kind)),
            source=source,
            height=_ROW * len(names) + 30,
            below=8,
            beside=76,
        ),
        alt=title,
        numbers=numbers,
        picks=(kind,),
    )


def density_bars(
    density: pd.Series, numbers: pd.DataFrame, *, on: pd.Timestamp, year: int, source: str
) -> Picture:
    """Communities per 100,000 inhabitants by province.

    Parameters
    ----------
    density : Series of float
        What `lc_metrics.per_inhabitants` gave; missing where the inhabitants are.
    numbers : DataFrame
        The same numbers as a table for people, with the inhabitants.
    on : Timestamp
        The date of the count.
    year : int
        The year of the inhabitants.
    source : str
        For inside the picture.
    """
    known = density.dropna().sort_values(kind="stable")
    names = [label("province", str(code)) for code in known.index]
    title = _("Most per 100,000 inhabitants: {names}").format(names=leaders(known, "province"))
    return Picture(
        title=title,
        subtitle=_("Known communities on {date} per 100,000 inhabitants of {year}.").format(
            date=day(on), year=year
        ),
        figure=palette.framed(
            bars(known, names, [number(value) for value in known], palette.COUNT),
            source=source,
            height=_ROW * len(names) + 30,
            below=8,
            beside=76,
        ),
        alt=title,
        numbers=numbers,
        picks=("province",),
    )


def _ordered(counts: pd.Series, kind: str) -> pd.Series:
    """From the foot up: what is no group, then the groups by size, or by year."""
    known = counts[~counts.index.isin(BUCKETS)]
    known = known[::-1] if kind == _IN_TIME else known.sort_values(kind="stable")
    buckets = counts.reindex([c for c in BUCKETS[::-1] if c in counts.index])
    buckets = buckets.drop(UNKNOWN, errors="ignore") if not buckets.get(UNKNOWN) else buckets
    ordered: pd.Series = pd.concat([buckets, known])
    return ordered


def _colours(counts: pd.Series, kind: str) -> list[str]:
    if kind == "sector":
        return [palette.SECTOR_COLOURS[str(code)] for code in counts.index]
    return [palette.CONTEXT if code in BUCKETS else palette.COUNT for code in counts.index]


def _grey_text(counts: pd.Series, kind: str) -> list[str]:
    """What grey means; nothing where no bar is grey."""
    if not counts.reindex(list(BUCKETS), fill_value=0.0).any():
        return []
    return [_("Grey: no province.") if kind == "province" else _("Grey: no group known.")]


def _finding(found: Breakdown, kind: str) -> str:
    """Where most are, and of how many that is unknown."""
    if not found.total:
        return _("No community counts in this selection")
    known = found.counts[~found.counts.index.isin(BUCKETS)]
    unknown = found.counts.get(UNKNOWN, 0.0)
    group = label("dimension", kind)
    if unknown >= found.total:
        return _("{group}: unknown for all {n}").format(group=group, n=number(found.total))
    title = _("{group}, most: {names}").format(group=group, names=leaders(known, kind))
    if not unknown:
        return title
    aside = _("unknown for {n} of {all}").format(n=number(unknown), all=number(found.total))
    return f"{title}; {aside}"


def _counts_with_shares(counts: pd.Series, percents: list[str]) -> list[str]:
    return [f"{number(n)} ({share})" for n, share in zip(counts, percents, strict=True)]


def _title(kind: str, counts: pd.Series) -> str:
    if counts.empty:
        return _("No community counts in this selection")
    known = counts.drop(UNKNOWN, errors="ignore")
    most = leaders(known if len(known) else counts, kind)
    unknown, whole = counts.get(UNKNOWN, 0), counts.sum()
    if whole / 2 < unknown < whole:
        return {
            "form": _("Form unknown for {n} of {all}; of the others most often: {names}"),
            "phase": _("Phase unknown for {n} of {all}; of the others most often: {names}"),
        }[kind].format(n=number(unknown), all=number(whole), names=most)
    return {"form": _("Form most often: {names}"), "phase": _("Phase most often: {names}")}[
        kind
    ].format(names=most)
