"""Which scan this session looks at, what it may do there, and the store behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlencode

import streamlit as st

from lc_app.settings import database_url
from lc_app.store.scan_codes import Scan, UnknownScanError, tidy_code
from lc_app.store.scans import ScanStore
from lc_app.texts import DEFAULT_LANGUAGE, _
from lc_app.ui import choices, outcome, session
from lc_app.ui.markdown import plain
from lc_metrics import QuestionSet, question_set

SCAN, PART = "scan", "scan_part"
_OURS, _MOVED = "scans_of_session", "scan_moved"


@dataclass(slots=True)
class Ours:
    """What this session was told of scans: tokens to answer with, and codes to lead with."""

    tokens: dict[str, str] = field(default_factory=dict)
    lead_codes: dict[str, str] = field(default_factory=dict)


def ours() -> Ours:
    """What this session was told; gone when the browser closes the page."""
    known: Ours = st.session_state.setdefault(_OURS, Ours())
    return known


def store() -> ScanStore:
    """The scans in the database."""
    return _store(database_url())


def questions(number: int) -> QuestionSet:
    """A question set as a scan keeps it."""
    return _questions(database_url(), number)


def chosen() -> Scan | None:
    """The scan of the address; None, which is told, if there is none of that code."""
    asked = st.session_state[choices.bound(SCAN)]
    if not asked:
        return None
    try:
        return store().scan(tidy_code(asked))
    except UnknownScanError:
        told = _("There is no scan with the code “{code}”. It may have been removed.")
        st.error(told.format(code=plain(str(asked))), icon=":material/error:")
        return None


def open_scan(code: str, part: str | None = None) -> None:
    """Go to a scan, or with an empty code away from it."""
    st.session_state[SCAN] = tidy_code(code) or None
    if part:
        st.session_state[PART] = part
    else:
        st.session_state.pop(PART, None)


def link(code: str) -> str:
    """The address that takes others to a scan, in the language of this session."""
    spoken = st.session_state.get(session.LANGUAGE, DEFAULT_LANGUAGE)
    query = {SCAN: code} | ({} if spoken == DEFAULT_LANGUAGE else {session.LANGUAGE: spoken})
    return f"{(st.context.url or '').split('?')[0]}?{urlencode(query)}"


def in_fours(code: str) -> str:
    """A code as people read it out: ABCD-EFGH."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


def gone() -> None:
    """Say that a scan was removed or closed while somebody was at it."""
    outcome.tell(
        SCAN, _("This scan was removed or closed in the meantime; nothing was saved."), done=False
    )


def moved() -> None:
    """Remember to show the next run from its beginning."""
    st.session_state[_MOVED] = True


def show_beginning(anchor: str) -> None:
    """Bring the beginning of a step into sight after a step; a phone stays below otherwise."""
    if st.session_state.pop(_MOVED, False):
        code = f"<script>document.getElementById('{anchor}')?.scrollIntoView()</script>"
        st.html(code, unsafe_allow_javascript=True)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(url: str) -> ScanStore:
    return ScanStore(url)


@st.cache_resource(max_entries=32, show_spinner=False)
def _questions(url: str, number: int) -> QuestionSet:
    """A set that was saved never changes, so all sessions share one copy of it."""
    return question_set(_store(url).sets.open(number))
