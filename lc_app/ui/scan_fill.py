"""Taking part in a scan: one dimension a step, each answer saved as it is given."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lc_app.store.scan_codes import ClosedScanError, Scan, UnknownScanError, tidy_code
from lc_app.texts import _, n_, number
from lc_app.texts.scans import said
from lc_app.ui import outcome, scan_start, scanning, session
from lc_app.ui.markdown import plain
from lc_metrics import QuestionSet

_TOKEN, _ANCHOR = "scan_token", "scan-stap"
_UNKNOWN = "?"
"""Stands for “I do not know”."""


def fill(scan: Scan) -> None:
    """Begin or resume, and then the statements step by step."""
    if not scan.is_open:
        st.info(_("This scan is closed: it takes no answers any more. See the result."))
        return
    token = scanning.ours().tokens.get(scan.code)
    if token is None or not scanning.store().knows(scan.code, token):
        _begin(scan)
        return
    questions = scanning.questions(scan.set_number)
    given = scanning.store().answers_of(token)
    _own_code(token)
    _progress(questions, given)
    step = _step(questions, given, token)
    if step < len(questions.dimensions):
        _statements(scan, questions, given, token, step)
    else:
        _ready(scan, questions, given, token)


def _begin(scan: Scan) -> None:
    st.markdown(
        _(
            "You take part **without your name**. You agree or disagree with statements, in"
            " about five minutes; every answer is saved at once, and you can stop and go on"
            " later."
        )
    )
    with st.expander(_("What is kept of whom?"), icon=":material/shield_person:"):
        st.markdown(scan_start.privacy())
    st.button(
        _("Begin"),
        on_click=_join,
        args=(scan.code,),
        icon=":material/play_arrow:",
    )
    st.markdown(_("**Did you begin before?** Go on with your personal code."))
    with st.form("scan_resume"):
        st.text_input(_("Personal code"), key=_TOKEN, placeholder="ABCD-EFGH")
        st.form_submit_button(_("Go on"), on_click=_resume, args=(scan.code,))


def _join(code: str) -> None:
    session.speak()  # this runs before the page does
    try:
        scanning.ours().tokens[code] = scanning.store().join(code)
    except (UnknownScanError, ClosedScanError):
        scanning.gone()


def _resume(code: str) -> None:
    session.speak()
    token = tidy_code(st.session_state.get(_TOKEN, ""))
    if scanning.store().knows(code, token):
        scanning.ours().tokens[code] = token
    else:
        told = _("No one began this scan with the personal code “{code}”.")
        outcome.tell(scanning.SCAN, told.format(code=plain(token)), done=False)


def _own_code(token: str) -> None:
    told = _("Your personal code is **{code}**. Note it to go on later or to change answers.")
    st.caption(told.format(code=scanning.in_fours(token)))


def _progress(questions: QuestionSet, given: dict[str, int | None]) -> None:
    asked = len(questions.statements)
    answered = len(given.keys() & questions.statements.keys())
    told = _("{n} of {all} statements answered").format(n=number(answered), all=number(asked))
    st.progress(answered / asked, told)


def _step(questions: QuestionSet, given: dict[str, int | None], token: str) -> int:
    """The step of this session; who resumes goes to the first that has something open."""
    key = f"scan_step_{token}"
    if key not in st.session_state:
        still_open = [
            place
            for place, dimension in enumerate(questions.dimensions)
            if questions.of(dimension).keys() - given.keys()
        ]
        st.session_state[key] = still_open[0] if still_open else len(questions.dimensions)
    return int(st.session_state[key])


def _go(token: str, step: int) -> None:
    st.session_state[f"scan_step_{token}"] = step
    scanning.moved()


def _statements(
    scan: Scan, questions: QuestionSet, given: dict[str, int | None], token: str, step: int
) -> None:
    dimension = list(questions.dimensions)[step]
    name, steps = plain(said(questions.dimensions[dimension])), len(questions.dimensions)
    st.subheader(f"{step + 1}/{steps} · {name}", anchor=_ANCHOR)
    scanning.show_beginning(_ANCHOR)
    labels = {str(point): said(words) for point, words in questions.scale.items()}
    labels[_UNKNOWN] = _("I do not know")
    for code, words in questions.of(dimension).items():
        key = f"scan_{token}_{code}"
        # As a default it would make another radio of each answer, and lose a quick second click.
        st.session_state.setdefault(key, _answer(given, code))
        st.radio(
            plain(said(words)),
            list(labels),
            index=None,
            format_func=lambda point: plain(labels[point]),
            key=key,
            horizontal=True,
            on_change=_save,
            args=(scan.code, token, code, key),
        )
    with st.container(horizontal=True):
        back = partial(_go, token, step - 1)
        st.button(_("Previous"), on_click=back, disabled=step == 0, icon=":material/arrow_back:")
        last = step == steps - 1
        st.button(
            _("To the end") if last else _("Next"),
            on_click=_go,
            args=(token, step + 1),
            icon=":material/arrow_forward:",
        )


def _answer(given: dict[str, int | None], code: str) -> str | None:
    """What was answered, as its option; None if nothing was."""
    if code not in given:
        return None
    return _UNKNOWN if given[code] is None else str(given[code])


def _save(scan_code: str, token: str, statement: str, key: str) -> None:
    session.speak()
    point = st.session_state[key]
    value = None if point == _UNKNOWN else int(point)
    try:
        scanning.store().answer(scan_code, token, {statement: value})
    except (UnknownScanError, ClosedScanError):
        scanning.gone()


def _ready(scan: Scan, questions: QuestionSet, given: dict[str, int | None], token: str) -> None:
    still_open = len(questions.statements.keys() - given.keys())
    st.subheader(_("The end"), anchor=_ANCHOR)
    scanning.show_beginning(_ANCHOR)
    if still_open:
        told = n_(
            "{n} statement has no answer. You may leave it open: it counts in no mean.",
            "{n} statements have no answer. You may leave them open: they count in no mean.",
            still_open,
        )
        st.info(told.format(n=number(still_open)))
    st.markdown(_("Your answers are saved. You can change them until the scan is closed."))
    with st.container(horizontal=True):
        st.button(
            _("Look through the statements again"),
            on_click=_go,
            args=(token, 0),
            icon=":material/arrow_back:",
        )
        st.button(
            _("I am ready: show the result"),
            on_click=_finish,
            args=(scan.code, token),
            icon=":material/check:",
        )


def _finish(code: str, token: str) -> None:
    session.speak()
    try:
        scanning.store().finish(code, token)
    except UnknownScanError:
        scanning.gone()
        return
    scanning.open_scan(code, "result")
