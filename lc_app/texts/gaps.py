"""Sentences on what makes up a gap, and on what more communities would do to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, number
from lc_app.texts.sentences import communities, target_text
from lc_app.texts.standing_words import bar_word
from lc_metrics import Progress, Target, WhatIf


def gap_text(count: float, target: Target, on: pd.Timestamp, *, sample: bool) -> str:
    """How many are missing from a target on a date, or how many there are above it.

    Of a sample the sentence itself says that it is one, and of what it is that many fewer.
    """
    against = (
        _("In this sample **{communities}** count on {date}, against **{target}** on {due}")
        if sample
        else _("On {date} **{communities}** count, against **{target}** on {due}")
    )
    told = against.format(
        date=day(on),
        communities=communities(count),
        target=target_text(target),
        due=day(target.date),
    )
    missing = target.minimum - count
    if missing > 0:
        fewer = _("{told}: **{n} fewer**.") if sample else _("{told}: **{n} are missing**.")
        return fewer.format(told=told, n=number(missing))
    none = (
        _("{told}: **no fewer**, {n} above it.")
        if sample
        else _("{told}: **nothing is missing**, {n} above it.")
    )
    return none.format(told=told, n=number(-missing))


def averages_text(targets: Collection[Target]) -> str:
    """How many of the targets that the gap is made up of nobody agreed; empty if none."""
    averages = {target.minimum for target in targets if target.nature == "average"}
    count = sum(target.nature == "average" for target in targets)
    if not count:
        return ""
    each = " / ".join(number(n) for n in sorted(averages))
    return n_(
        "{n} of the {all} targets by Topsector is an average ({each}), and no agreement: what it"
        " adds to the gap was promised by nobody.",
        "{n} of the {all} targets by Topsector are averages ({each} each), and no agreement: what"
        " they add to the gap was promised by nobody.",
        count,
    ).format(n=number(count), all=number(len(targets)), each=each)


def bars_text(contributions: pd.DataFrame, target: Target) -> str:
    """What the bars are that are no group."""
    by_kind = contributions["contribution"].round(9).groupby(contributions["kind"]).sum()
    allocated, overlap = (by_kind.get(kind, 0.0) for kind in ("not_allocated", "overlap"))
    told = [
        _allocated(allocated, target.minimum),
        _overlap(overlap),
        _without(by_kind.get("no_target", 0.0)),
        _("Of a range the lower end is the target."),
    ]
    return " ".join(sentence for sentence in told if sentence)


def _allocated(n: float, whole: float) -> str:
    if not n:
        return _("The targets of the groups add up to just the target.")
    told = (
        _("{n} of the {all} are allocated to no group: the targets of the groups add up to {sum}.")
        if n > 0
        else _("The targets of the groups add up to {sum}, more than the {all} of the target.")
    )
    return told.format(n=number(n), all=number(whole), sum=number(whole - n))


def _overlap(n: float) -> str:
    if not n:
        return _("No community counts in several groups.")
    return _(
        "A community in several groups was taken off in each; what was taken off too often, {n},"
        " comes back as a bar of its own."
    ).format(n=number(n))


def _without(n: float) -> str:
    if not n:
        return ""
    return _("{n} count in groups without a target and make the gap smaller.").format(n=number(-n))


def what_if_text(found: WhatIf, target: Target, added: Mapping[str, float]) -> str:
    """What the communities added would do, and between what the count would lie."""
    more = sum(added.values())
    if not more:
        return _("Move the sliders, and see here what that does to the count.")
    told = n_("With {n} more", "With {n} more", round(more)).format(n=number(more))
    reached = (
        _("{n} are still missing").format(n=number(found.gap))
        if found.gap > 0
        else _("the target of {target} is reached").format(target=number(target.minimum))
    )
    return _("{told}, **{communities}** count if each serves one sector: {reached}.").format(
        told=told, communities=communities(found.count), reached=reached
    )


def range_text(found: WhatIf) -> str:
    """The range of the count where those added may serve several sectors."""
    if found.least == found.count:
        return ""
    return _(
        "If those added serve several sectors each, they are fewer: the count then lies between"
        " **{least}** and **{most}**."
    ).format(least=number(found.least), most=number(found.count))


def verdict_text(least: Progress, most: Progress, *, sample: bool) -> str:
    """The verdict with those added; both where it depends on how many sectors they serve."""
    words = dict.fromkeys(bar_word(found, sample=sample) for found in (least, most))
    told = _("In this sample: **{words}**.") if sample else _("Verdict: **{words}**.")
    return told.format(words=_(" or ").join(words))


def frozen_text(verdict: Progress, *, sample: bool) -> str:
    """Why adding communities now changes nothing on the date of the target."""
    passed = _("The date of the target has passed.")
    moves = _(
        "That changes only if more becomes known of that time, such as a start date, however many"
        " come now."
    )
    told = (
        _("In this sample: {n} against {target} on {date}.")
        if sample
        else _("The verdict of {date}: **{status}**, with {n}.")
    ).format(
        date=day(verdict.on),
        status=bar_word(verdict, sample=sample),
        n=number(verdict.count),
        target=target_text(verdict.target),
    )
    return f"{passed} {told} {moves}"
