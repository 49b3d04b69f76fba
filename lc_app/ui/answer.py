"""The answer at the top of the overview: in words, in numbers, and what is to be expected."""

from __future__ import annotations

from math import isnan

import streamlit as st

import lc_metrics as lc
from lc_app.texts import NONE, _, number, percent, sentences, short_day
from lc_app.texts.labels import rule_name
from lc_app.texts.standing_words import ahead_text, pace_text, undated_pace_text
from lc_app.ui import judged, parts, verdict_panel
from lc_app.ui.judged import Judged
from lc_app.ui.session import View
from lc_metrics import Progress


def sentence(view: View, found: Judged | None) -> None:
    """How many against how many, and what that means; at the date of the target for good."""
    at = judged.day(view)
    count = lc.community_count(view.ledger, view.rule, at)
    sample = view.version.sample
    pace = "" if found is None or found.final else pace_text(found.standing, sample=sample)
    told = sentences.answer(count, found.target if found else None, at, sample=sample, pace=pace)
    unknown = int(lc.reason_counts(view.ledger, view.rule, at).get("start_unknown", 0))
    st.markdown(f"{told} {sentences.undated_text(unknown, at)}")


def figures(view: View, found: Judged | None) -> None:
    """The numbers behind the answer, with their dates and the rule."""
    at, ledger = judged.day(view), view.ledger
    today = _("On {date}").format(date=short_day(view.on))
    shown = {
        _("On {date}").format(date=short_day(at)): number(lc.community_count(ledger, view.rule, at))
    }
    if found and not found.final:
        shown |= _on_the_way(found.standing)
    target = found.target if found else None
    shown[sentences.share_title(target)] = percent(found.standing.attainment) if found else NONE
    shown[today] = number(lc.community_count(ledger, view.rule, view.on))
    undated = lc.doubts(ledger, view.rule, view.on)["start"]
    parts.figures_row(shown, {today: _("{n} undated").format(n=number(undated))})
    st.caption(_("Counting rule: {rule}").format(rule=rule_name(view.rule)))


def outlook(view: View, found: Judged | None) -> None:
    """What the pace so far leads to, before the date of the target."""
    if found is None or found.final:
        return
    parts_told = [undated_pace_text(found.undated), ahead_text(found.standing, found.outlook)]
    st.markdown(" ".join(filter(None, parts_told)))
    verdict_panel.tested(view, found)


def _on_the_way(progress: Progress) -> dict[str, str]:
    """What the even pace asks for by then, and a year from then on."""
    required, needed = progress.required, progress.required_per_year
    if isnan(required):
        return {}
    if progress.target.nature == "average":
        return {_("Average line"): number(round(required, 1))}
    return {
        _("Asked by the even pace"): number(round(required, 1)),
        _("Needed a year"): number(round(needed, 1)),
    }
