"""Sentences that state what the numbers say."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import NONE, day, number, percent
from lc_app.texts.labels import label
from lc_app.texts.targets import sum_text
from lc_metrics import CountingRule, SectorSum, Target, attainment_interval, gap, position

_MOST_NAMES = 3


def target_text(target: Target | None) -> str:
    """A target in a few words: 100, 4 to 6, or 10 with the word that it is an average."""
    if target is None:
        return NONE
    text = number(target.minimum)
    if target.is_range and target.maximum is not None:
        text = _("{low} to {high}").format(low=text, high=number(target.maximum))
    return _("{n} on average").format(n=text) if target.nature == "average" else text


def answer(
    count: float,
    target: Target | None,
    end: pd.Timestamp,
    *,
    sample: bool,
    pace: str = "",
    of: str = "",
) -> str:
    """The one sentence on a date: how many, against how many, achieved or not.

    `of` says whose they are, where the page is about one sector or region.
    Of a sample it is not said whether a target was achieved. Before the date of the target
    the words on its pace stand in place of how many are needed, if they are given.
    """
    counted = _("On {date} the list counts **{communities}**").format(
        date=day(end), communities=communities(count)
    )
    counted = f"{counted} {of}".strip()
    if target is None:
        return _("{counted}. No target was agreed for this selection.").format(counted=counted)
    if target.nature == "average":
        beside = _("{counted}; on average it would be **{n}**, and that is no agreement.")
        return f"{beside.format(counted=counted, n=number(target.minimum))} {pace}".strip()
    if target.date > end:
        return _ahead(counted, count, target, pace)
    against = _("{counted}, against a target of **{target}**.").format(
        counted=counted, target=target_text(target)
    )
    return f"{against} {_sample_verdict(count, target) if sample else verdict(count, target)}"


def _ahead(counted: str, count: float, target: Target, pace: str) -> str:
    """Where the date of the target lies ahead: how many are still needed, and no verdict."""
    against = _("{counted}, against a target of **{target}** on {date}.").format(
        counted=counted, target=target_text(target), date=day(target.date)
    )
    missing = gap(count, target)
    if pace:
        return f"{against}\n\n{pace}"
    if missing <= 0:
        reached = _("That many are there already.")
        return f"{against} {reached}"
    told = n_("{n} more is needed.", "{n} more are needed.", round(missing))
    return f"{against} {told.format(n=number(missing))}"


def share_title(target: Target | None) -> str:
    """What the attainment of this target is a share of."""
    average = target is not None and target.nature == "average"
    return _("Share of the average") if average else _("Share of the target")


def communities(count: float) -> str:
    """1 learning community, 2 learning communities."""
    return n_("{n} learning community", "{n} learning communities", round(count)).format(
        n=number(count)
    )


def verdict(count: float, target: Target) -> str:
    """Achieved or not, and by how much."""
    where = position(count, target)
    if where == "below":
        missing = gap(count, target)
        return n_("Not achieved: {n} short.", "Not achieved: {n} short.", round(missing)).format(
            n=number(missing)
        )
    if where == "above":
        return _("Achieved, above the range.")
    return _("Achieved.")


def _sample_verdict(count: float, target: Target) -> str:
    low, high = map(percent, attainment_interval(count, target))
    return _("That is {share} of it; as a sample it does not tell whether it was met.").format(
        share=high if low == high else _("{low} to {high}").format(low=low, high=high)
    )


def rule_text(rule: CountingRule) -> str:
    """The counting rule in one sentence."""
    parts = [
        _("Counted are {forms}").format(forms=_listed("form", rule.forms)),
        _("in the phases {phases}").format(phases=_listed("phase", rule.phases)),
    ]
    parts.append(_("or of unknown phase") if rule.unknown_phase else _("and not of unknown phase"))
    sentences = [", ".join(parts) + "."]
    sentences.append(
        _("Without a start date a community counts from the day it first stood in the register.")
        if rule.unknown_start == "first_seen"
        else _("Without a start date a community does not count.")
    )
    sentences.append(_("One that has ended counts up to its last day."))
    if rule.functions:
        required = _listed("function", rule.functions)
        sentences.append(_("It has to be known to connect: {list}.").format(list=required))
    if rule.partner_kinds:
        required = _listed("partner_kind", rule.partner_kinds)
        sentences.append(_("It has to be known to have as partners: {list}.").format(list=required))
    if not rule.without_sector:
        sentences.append(_("Without a known Topsector it does not count."))
    if rule.several_sectors == "whole":
        sentences.append(
            _("One that serves several sectors counts whole in each, and once nationally.")
        )
    else:
        sentences.append(_("One that serves several sectors is divided over them."))
    return " ".join(sentences)


def _listed(kind: str, codes: Iterable[str]) -> str:
    return ", ".join(sorted(label(kind, code) for code in codes))


def undated_text(count: int, end: pd.Timestamp) -> str:
    """How many communities do not count on the end date for want of a start date."""
    if not count:
        return ""
    return n_(
        "{n} more has no start date; whether it had begun on {date} is unknown.",
        "{n} more have no start date; whether they had begun on {date} is unknown.",
        count,
    ).format(n=number(count), date=day(end))


def doubts_text(count: int, doubts: pd.Series, on: pd.Timestamp) -> str:
    """How many of the counted ones are uncertain, and why."""
    return _(
        "Of the {n} counted on {date}, {phase} have an unknown phase and {start} no start date."
    ).format(
        n=number(count), date=day(on), phase=number(doubts["phase"]), start=number(doubts["start"])
    )


def targets_text(total: SectorSum | None) -> str:
    """What the targets of the sectors shown add up to, and what kind they are."""
    if total is None:
        return _("No target was agreed for this selection: it shows counts and no progress.")
    return sum_text(total)


def overlap_text(parts: float, whole: int) -> str:
    """Why the sectors add up to more than the country."""
    return _(
        "The sectors add up to {parts} and the country to {whole}: a community that serves"
        " several sectors counts whole in each."
    ).format(parts=number(parts), whole=number(whole))


def leaders(counts: pd.Series, kind: str) -> str:
    """The largest group with its count; all of them where they tie, none where all are 0."""
    most = counts.max() if len(counts) else 0
    if not most:
        return _("none")
    names = [label(kind, str(code)) for code in counts.index[counts.eq(most)]]
    if len(names) > _MOST_NAMES:
        return _("{n} with {count} each").format(n=number(len(names)), count=number(most))
    listed = ", ".join(names)
    if len(names) > 1:
        return _("{names} ({count} each)").format(names=listed, count=number(most))
    return f"{listed} ({number(most)})"


def note_with_left_out(note: str, left_out: int) -> str:
    """The note of a version, which also says what was left out."""
    if not left_out:
        return note.strip()
    told = n_(
        "{n} row, table or sheet was left out.",
        "{n} rows, tables or sheets were left out.",
        left_out,
    )
    return f"{note.strip()} {told.format(n=number(left_out))}".strip()


def leave_out_text(left_out: int) -> str:
    """What a publisher agrees to who leaves rows with mistakes out."""
    return n_(
        "Leave the {n} row, table or sheet with a mistake out, on purpose",
        "Leave the {n} rows, tables or sheets with a mistake out, on purpose",
        left_out,
    ).format(n=number(left_out))


def scope_text(scope: Iterable[str]) -> str:
    """What a publication replaces."""
    codes = list(scope)
    if not codes:
        return _("The new version replaces all communities of the present one.")
    return _(
        "The new version replaces the communities of {sectors}; those of other Topsectors stay"
        " as they are."
    ).format(sectors=_listed("sector", codes))


def outside_scope(name: str) -> str:
    """That a row was left out because it belongs to other sectors."""
    return _("Left out, for it belongs to other Topsectors: “{name}”.").format(name=name)


def nothing_to_publish() -> str:
    """Why a list without communities is not published."""
    return _("No row could be taken, so there is nothing to publish.")


def stale(current: int) -> str:
    """Why a publication did not happen."""
    return _(
        "Nothing was published: version {number} was published in the meantime. Look at the"
        " differences with that version, and publish again if they are right."
    ).format(number=current)


def published(version: int, count: int) -> str:
    """What a publication led to."""
    return _("Version {number} is published, with {communities}.").format(
        number=version, communities=communities(count)
    )


def found_text(found: int, of: int) -> str:
    """How many rows a search leaves."""
    return _("{n} of {all} rows").format(n=number(found), all=number(of))
