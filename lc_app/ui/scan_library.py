"""The question sets: those that are shipped and those that somebody imported."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.ingest.scan_set import SetIntake, shipped_sets, take_question_set
from lc_app.reports import question_set_csv
from lc_app.store.scan_sets import SavedSet, SetExistsError
from lc_app.texts import _, n_, number
from lc_app.texts.scans import said, set_name
from lc_app.ui import outcome, scanning, session, small_file
from lc_app.ui.markdown import plain
from lc_metrics import QuestionSet, question_set

_ROUND, _AUTHOR = "scan_file_round", "scan_set_author"
_GENERAL = "pplc"  # fits any community, so it is offered first


@dataclass(frozen=True, eq=False, slots=True)
class Offered:
    """A question set for new scans; `saved` if somebody imported it."""

    questions: QuestionSet
    rows: pd.DataFrame
    saved: SavedSet | None = None


def offered() -> dict[str, Offered]:
    """The sets for new scans by code; an imported one takes the place of a shipped one."""
    shelf = scanning.store().sets
    own = {
        saved.code: Offered(scanning.questions(saved.number), shelf.open(saved.number), saved)
        for saved in shelf.own()
    }
    return dict(sorted((_shipped() | own).items(), key=lambda found: found[0] != _GENERAL))


@cache
def _shipped() -> dict[str, Offered]:
    return {code: Offered(question_set(rows), rows) for code, rows in shipped_sets().items()}


def size_text(questions: QuestionSet) -> str:
    """How many statements and dimensions a set has, and which."""
    told = n_("{n} statement", "{n} statements", len(questions.statements))
    names = ", ".join(said(words) for words in questions.dimensions.values())
    return plain(f"{told.format(n=number(len(questions.statements)))}: {names}")


def library() -> None:
    """Each set with its source and a download, and the import of an own one."""
    for code, found in offered().items():
        with st.expander(plain(set_name(found.questions))):
            _shown(code, found)
    st.markdown(
        _(
            "**Use your own questions**: download a set, change it in Excel or a text editor, give"
            " it another version (and another code if it is to stand beside the shipped one), and"
            " upload it. With one mistake in it nothing is taken."
        )
    )
    read = small_file.read(f"scan_file_{st.session_state.get(_ROUND, 0)}", take_question_set)
    intake = small_file.whole(read, _blocked_text(read.blocked)) if read else None
    if intake:
        _save_form(intake)


def _shown(code: str, found: Offered) -> None:
    questions = found.questions
    st.markdown(plain(said(questions.note)))
    st.caption(plain(said(questions.source)))
    for dimension, words in questions.dimensions.items():
        st.markdown(f"**{plain(said(words))}**")
        st.markdown("\n".join(f"- {plain(said(w))}" for w in questions.of(dimension).values()))
    with st.container(horizontal=True):
        st.download_button(
            _("Download this question set"),
            question_set_csv(found.rows),
            f"vragenset_{code}_{questions.version}.csv",
            "text/csv",
            key=f"scan_set_csv_{code}",
            icon=":material/download:",
            on_click="ignore",
        )
        if found.saved:
            st.button(
                _("Offer this set no longer"),
                key=f"scan_set_off_{code}",
                on_click=_withdraw,
                args=(found.saved.number,),
            )


def _withdraw(set_number: int) -> None:
    session.speak()
    scanning.store().sets.withdraw(set_number, at=clock.now())
    outcome.tell(scanning.SCAN, _("The set is offered no longer; scans that use it keep it."))


def _blocked_text(cells: int) -> str:
    told = n_(
        "{n} mistake has to be mended before this set can be used; nothing was taken.",
        "{n} mistakes have to be mended before this set can be used; nothing was taken.",
        cells,
    )
    return told.format(n=number(cells))


def _save_form(intake: SetIntake) -> None:
    questions = question_set(intake.rows)
    st.success(f"{plain(set_name(questions))}. {size_text(questions)}", icon=":material/task_alt:")
    with st.form("scan_set_save"):
        st.text_input(_("Saved by (name or department, may stay empty)"), key=_AUTHOR)
        name = _("Use these questions from now on")
        st.form_submit_button(name, on_click=_save, args=(intake.rows,))


def _save(rows: pd.DataFrame) -> None:
    session.speak()
    try:
        _refuse_shipped(rows)
        author = st.session_state.get(_AUTHOR, "").strip()
        scanning.store().sets.keep(rows, at=clock.now(), own=True, author=author)
    except SetExistsError:
        told = _(
            "This version of the set exists already, with other questions. Give the changed set"
            " another version, so that scans stay comparable; nothing was saved."
        )
        outcome.tell(scanning.SCAN, told, done=False)
        return
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    outcome.tell(scanning.SCAN, _("The question set is saved, and offered for new scans."))


def _refuse_shipped(rows: pd.DataFrame) -> None:
    """A shipped version keeps its questions, whether a scan uses it yet or not."""
    ours = question_set(rows)
    shipped = shipped_sets().get(ours.code)
    if shipped is None or question_set(shipped).version != ours.version:
        return
    if not shipped.reset_index(drop=True).equals(rows.reset_index(drop=True)):
        raise SetExistsError
