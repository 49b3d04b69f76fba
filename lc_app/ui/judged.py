"""A count held against its target: on which date, with which outlook, and with what history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import clock
from lc_app.settings import database_url
from lc_app.texts.verdict_sentences import backtest_text
from lc_app.ui import session
from lc_app.ui.kept import kept
from lc_app.ui.session import View
from lc_metrics import Ledger, Outlook, Progress, Target


@dataclass(frozen=True, eq=False, slots=True)
class Judged:
    """What the panel and the figures say of one count against one target.

    Attributes
    ----------
    standing : Progress
        The progress on the date of the verdict.
    outlook : Outlook
        What the communities with a start date lead to.
    undated : int
        How many of the counted ones have no start date.
    """

    standing: Progress
    outlook: Outlook
    undated: int

    @property
    def target(self) -> Target:
        """What was agreed."""
        return self.standing.target

    @property
    def final(self) -> bool:
        """Whether the date of the target has come: the verdict no longer moves."""
        return self.standing.on >= self.target.date

    @property
    def average(self) -> bool:
        """Whether the target is a reference line that obliges nobody."""
        return self.target.nature == "average"


def day(view: View) -> pd.Timestamp:
    """The date of the verdict: never past that of the target, nor in the future.

    A verdict on a future date would take the standstill of what is known for a fact.
    """
    return min(view.on, clock.today(), view.roadmap.date)


@kept
def judged(view: View) -> Judged | None:
    """The selection against its target; None where nothing was agreed for it."""
    target = view.target
    return against(view.ledger, target, day(view)) if target else None


def against(ready: Ledger, target: Target, on: pd.Timestamp) -> Judged:
    """A register against a target; the baseline is counted unless the target sets it."""
    count = lc.community_count(ready, ready.rule, on)
    dated = ready.under(replace(ready.rule, unknown_start="never"))
    known = lc.community_count(dated, dated.rule, on)
    return Judged(
        lc.progress(count, _baseline(ready, target), target, on),
        # The pace is that of the known starts, and so is the baseline it begins from.
        lc.outlook(known, _baseline(dated, target), target, on),
        undated=count - known,
    )


def history(view: View) -> pd.Series:
    """The count on the day of each version up to the one that is looked at.

    Of several versions of a day the last; samples and lists of one's own are not mixed.
    """
    days = {
        pd.Timestamp(clock.in_dutch_time(version.published_at).date()): version.number
        for version in reversed(session.store().versions())
        if version.number <= view.version.number and version.sample == view.version.sample
    }
    dated = lc.rule_code(replace(view.rule, unknown_start="never"))
    return _counts(database_url(), tuple(days.items()), session.words(), dated, dict(view.filters))


def tested_text(view: View, found: Judged | None) -> str:
    """How often such outlooks held on the versions; empty where there is no outlook."""
    if found is None or found.average or found.outlook.reason is not None:
        return ""
    return backtest_text(lc.backtest(history(view)))


@st.cache_data(max_entries=32, show_spinner=False)
def _counts(
    url: str,  # noqa: ARG001 - another database has other versions
    days: tuple[tuple[pd.Timestamp, int], ...],
    words: int,  # noqa: ARG001 - other own words, other kinds of partners
    code: str,
    filters: Mapping[str, tuple[str, ...]],
) -> pd.Series:
    rule = lc.rule_from_code(code)
    chosen = {f"{kind}s": codes for kind, codes in filters.items()}
    counts = {
        date: lc.community_count(lc.select(session.register(number), **chosen), rule, date)
        for date, number in days
    }
    return pd.Series(counts, dtype="float64").sort_index()


def _baseline(ready: Ledger, target: Target) -> float:
    if target.baseline is not None:
        return target.baseline
    return lc.community_count(ready, ready.rule, target.baseline_date)
