"""Sentences on progress, verdicts and outlook, and the words of their codes."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import NONE, day, number, percent
from lc_app.texts.sentences import verdict as final_verdict
from lc_metrics import NOT_AVAILABLE, Method, Outlook, Progress, Target

_LEAST, _MOST = 0.01, 0.99


def progress_text(progress: Progress) -> str:
    """How far ahead or behind, what is still needed, and at which pace; in one sentence."""
    if progress.status in ("achieved", "not_achieved"):
        return final_verdict(progress.count, progress.target)
    if progress.status == "reached_early":
        return _("The target is reached, before its date of {date}.").format(
            date=day(progress.target.date)
        )
    if progress.status == NOT_AVAILABLE:
        return _no_pace_text(progress.reasons.get("pace_ratio", ""))
    if progress.status in ("standstill", "declining"):
        return _without_gain_text(progress)
    if progress.status == "on_course":
        return _("{time}; {n} more needed: {required} a year, against {observed} so far.").format(
            time=time_distance_text(progress.months_behind),
            n=number(progress.still_needed),
            required=_tenth(progress.required_per_year),
            observed=_tenth(progress.observed_per_year),
        )
    return _("{time}; {n} more needed, the pace has to be {factor} times as high.").format(
        time=time_distance_text(progress.months_behind),
        n=number(progress.still_needed),
        factor=_tenth(progress.speed_up),
    )


def time_distance_text(months: float) -> str:
    """Months ahead of or behind schedule, to a tenth."""
    rounded = round(abs(months), 1)
    if not rounded:
        return _("On schedule")
    one_or_more = 1 if rounded == 1 else 2
    text = (
        n_("{n} month behind schedule", "{n} months behind schedule", one_or_more)
        if months > 0
        else n_("{n} month ahead of schedule", "{n} months ahead of schedule", one_or_more)
    )
    return text.format(n=number(rounded))


def _without_gain_text(progress: Progress) -> str:
    fewer = progress.baseline - progress.count
    needed = {"n": number(progress.still_needed), "pace": _tenth(progress.required_per_year)}
    if not fewer:
        return _("None was added since the baseline; {n} more needed, {pace} a year.").format(
            **needed
        )
    return _("{fewer} fewer than at the baseline; {n} more needed, {pace} a year.").format(
        fewer=number(fewer), **needed
    )


def _no_pace_text(reason: str) -> str:
    return {
        "no_time": _("The period of the target has not begun; there is no pace yet."),
        "after_target": _("The date of the target has passed; there is no pace any more."),
        "no_way": _("The target asks for no more than the baseline; there is no pace."),
    }.get(reason, _("The count or the baseline is unknown; there is no pace."))


def attainment_text(progress: Progress) -> str:
    """The attainment in percents; of a range, the interval."""
    low, high = progress.interval
    if not progress.target.is_range:
        return percent(high)
    return _("{low} to {high}").format(low=percent(low), high=percent(high))


def outlook_text(outlook: Outlook, target: Target) -> str:
    """The chance in words and percents with the interval, or why there is none."""
    if outlook.reason:
        return outlook_reason(outlook.reason)
    return _(
        "The chance of {n} on {date} is {chance} ({word}) at the pace so far; with 80%"
        " certainty it will be {low} to {high}."
    ).format(
        word=likelihood_text(str(outlook.likelihood)),
        n=number(target.minimum),
        date=day(target.date),
        chance=_chance(outlook.chance),
        low=number(outlook.low),
        high=number(outlook.high),
    )


def _chance(chance: float) -> str:
    """A model is never certain, and so no chance reads 0 or 100%."""
    if chance < _LEAST:
        return _("less than 1%")
    return _("more than 99%") if chance > _MOST else percent(chance)


def outlook_reason(reason: str) -> str:
    """Why there is no outlook."""
    return {
        "missing": _("No outlook: the count or the baseline is unknown."),
        "after_target": _("No outlook: the date of the target has come."),
        "reached": _("No outlook: the target is reached."),
        "declined": _("No outlook: there are fewer than at the baseline."),
        "too_early": _("No outlook: less than half a year of the period has passed."),
        "too_few": _("No outlook: fewer than 3 were added, too few to speak of a pace."),
        "too_large": _("No outlook: the numbers are too large to compute one."),
    }[reason]


def likelihood_text(word: str) -> str:
    """A word for a chance, on the scale of the IPCC."""
    return {
        "very_likely": _("very likely"),
        "likely": _("likely"),
        "about_as_likely_as_not": _("about as likely as not"),
        "unlikely": _("unlikely"),
        "very_unlikely": _("very unlikely"),
    }[word]


def backtest_text(forecasts: pd.DataFrame) -> str:
    """How often the interval of 80% held in the past."""
    total = len(forecasts)
    if not total:
        return _("The history is too short to test the outlook on.")
    held = int(forecasts["held"].sum())
    return n_(
        "Of {n} forecast on the history {held} held; 80% should.",
        "Of {n} forecasts on the history {held} held; 80% should.",
        total,
    ).format(n=number(total), held=number(held))


def method_title(method: Method) -> str:
    """What people call a method."""
    return _(method.title)


def _tenth(value: float) -> str:
    """A number to one decimal; a dash where there is none."""
    return NONE if pd.isna(value) else number(round(value, 1))
