"""The answer at the top of the overview: in words, in numbers, and what is to be expected."""

from __future__ import annotations

from math import isnan

import streamlit as st

import lc_metrics as lc
from lc_app.texts import _, number, overview, sentences, short_day
from lc_app.texts.labels import rule_name
from lc_app.texts.sentences import target_text
from lc_app.texts.standing_words import ahead_text, pace_text, share_text, undated_pace_text
from lc_app.ui import judged, parts, session
from lc_app.ui.judged import Judged
from lc_app.ui.session import View
from lc_metrics import Progress

_LETTER_WIDTH = 190
"""Of the button for a letter, in both languages. [pixels]"""


def sentence(view: View, found: Judged | None, of: str = "") -> None:
    """How many, and `of` what, against how many, what that means, and what it leads to."""
    at = judged.day(view)
    on_the_way = found is not None and not found.final
    answer, *pace = _answer(view, found, of).split("\n\n")
    told = [*pace]
    if found and on_the_way:
        told.append(ahead_text(found.standing, found.outlook))
    unknown = int(lc.reason_counts(view.ledger, view.rule, at).get("start_unknown", 0))
    rest = [sentences.undated_text(unknown, at)]
    if found and on_the_way:
        rest.append(undated_pace_text(found.undated))
    paragraphs = [f"## {answer}", *told, " ".join(filter(None, rest))]
    st.markdown("\n\n".join(filter(None, paragraphs)))


def _answer(view: View, found: Judged | None, of: str = "") -> str:
    at, sample = judged.day(view), view.version.sample
    count = lc.community_count(view.ledger, view.rule, at)
    on_the_way = found is not None and not found.final
    pace = pace_text(found.standing, sample=sample) if found and on_the_way else ""
    target = found.target if found else None
    return sentences.answer(count, target, at, sample=sample, pace=pace, of=of)


def figures(view: View, found: Judged | None) -> None:
    """The numbers behind the answer, with their dates and the rule."""
    at, ledger = judged.day(view), view.ledger
    today = _("On {date}").format(date=short_day(view.on))
    then = _("On {date}").format(date=short_day(at))
    shown = {then: number(lc.community_count(ledger, view.rule, at))}
    if found and not found.final:
        shown |= _on_the_way(found.standing)
    target = found.target if found else None
    share = sentences.share_title(target)
    if found:
        shown[share] = share_text(found.standing)
    shown[today] = number(lc.community_count(ledger, view.rule, view.on))
    undated = lc.doubts(ledger, view.rule, view.on)["start"]
    notes = {then: _("of {target}").format(target=target_text(target))} if target else {}
    if found and found.standing.still_needed > 0:
        notes[share] = _("{n} short").format(n=number(found.standing.still_needed))
    if undated:
        notes[today] = _("{n} undated").format(n=number(undated))
    parts.figures_row(shown, notes)


def footing(view: View, found: Judged | None) -> None:
    """The rule, how far outlooks held, and the sentence for a letter."""
    rule = _("Counting rule: {rule}").format(rule=rule_name(view.rule))
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(width=_LETTER_WIDTH):  # a fragment alone takes half of the page
            _letter(view, found)
        st.caption(f"{rule}. {judged.tested_text(view, found)}".strip())


@st.fragment
def _letter(view: View, found: Judged | None) -> None:
    """Made when somebody asks for it: what shows it to be copied is slow to come."""
    session.speak()
    box = st.popover(
        _("Sentence for a letter"), icon=":material/content_copy:", key="letter", on_change="rerun"
    )
    if box.open:
        box.caption(_("With its date, rule, version and source. Copy it at the top right."))
        text = overview.letter(_answer(view, found), view.source)
        box.code(text, language=None, wrap_lines=True)


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
