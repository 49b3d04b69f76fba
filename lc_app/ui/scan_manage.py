"""Leading a scan: share its code, close it, remove it."""

from __future__ import annotations

import streamlit as st

from lc_app import clock
from lc_app.store.scan_codes import Scan, UnknownScanError, WrongLeadCodeError, tidy_code
from lc_app.texts import _, short_day
from lc_app.texts.scans import said, set_name
from lc_app.ui import outcome, scan_start, scanning, session
from lc_app.ui.markdown import plain

_LEAD, _SURE = "scan_lead_code", "scan_remove_sure"


def head(scan: Scan) -> None:
    """Which scan this is, and the way back."""
    st.subheader(plain(scan.name))
    status = _("takes answers") if scan.is_open else _("closed")
    told = _("{set}. Started on {date}; {status}. Code of the scan: {code}.").format(
        set=set_name(scanning.questions(scan.set_number)),
        date=short_day(clock.in_dutch_time(scan.started_at)),
        status=status,
        code=scanning.in_fours(scan.code),
    )
    st.caption(plain(told))


def part(scan: Scan) -> str:
    """Which part of the scan to show."""
    names = {
        "fill": _("Fill in"),
        "result": _("Result"),
        "actions": _("Actions"),
        "manage": _("Share and manage"),
    }
    default = "fill" if scan.is_open else "result"
    if st.session_state.get(scanning.PART) not in names:
        st.session_state[scanning.PART] = default
    chosen = st.segmented_control(
        _("Part of the scan"),
        list(names),
        format_func=names.__getitem__,
        key=scanning.PART,
        required=True,
        label_visibility="collapsed",
    )
    return chosen or default


def manage(scan: Scan) -> None:
    """The codes, the questions, and closing or removing with the code of who leads."""
    st.markdown(_("**Share this link** with the members of the community, or the code."))
    st.code(scanning.link(scan.code), language=None, wrap_lines=True)
    st.code(scanning.in_fours(scan.code), language=None)
    lead_code = scanning.ours().lead_codes.get(scan.code)
    if lead_code:
        st.markdown(
            _(
                "**Keep this code for yourself**: with it you close or remove the scan. It is"
                " shown in this window alone, and cannot be asked for again."
            )
        )
        st.code(scanning.in_fours(lead_code), language=None)
    with st.expander(_("What is kept of whom?"), icon=":material/shield_person:"):
        st.markdown(scan_start.privacy())
    with st.expander(_("Where the questions come from"), icon=":material/menu_book:"):
        questions = scanning.questions(scan.set_number)
        st.markdown(plain(said(questions.note)))
        st.markdown(plain(said(questions.source)))
    _lead(scan, lead_code or "")
    st.button(
        _("Leave this scan"),
        on_click=scanning.open_scan,
        args=("",),
        icon=":material/logout:",
    )


def _lead(scan: Scan, lead_code: str) -> None:
    st.subheader(_("Close or remove"))
    st.text_input(
        _("Code of who leads the scan"),
        scanning.in_fours(lead_code),
        key=_LEAD,
        placeholder="ABCD-EFGH",
    )
    st.button(
        _("Close: take no more answers") if scan.is_open else _("Open again for answers"),
        on_click=_close,
        args=(scan,),
        icon=":material/lock:" if scan.is_open else ":material/lock_open:",
    )
    st.checkbox(
        _("Remove this scan with all answers and actions; nothing brings it back"), key=_SURE
    )
    st.button(
        _("Remove for good"),
        disabled=not st.session_state.get(_SURE),
        on_click=_remove,
        args=(scan,),
        icon=":material/delete_forever:",
    )


def _close(scan: Scan) -> None:
    session.speak()  # this runs before the page does
    at = clock.now() if scan.is_open else None
    try:
        scanning.store().close(scan.code, tidy_code(st.session_state[_LEAD]), at=at)
    except (UnknownScanError, WrongLeadCodeError) as error:
        _refused(error)
        return
    told = _("The scan is closed.") if scan.is_open else _("The scan takes answers again.")
    outcome.tell(scanning.SCAN, told)


def _remove(scan: Scan) -> None:
    session.speak()
    try:
        scanning.store().remove(scan.code, tidy_code(st.session_state[_LEAD]))
    except (UnknownScanError, WrongLeadCodeError) as error:
        _refused(error)
        return
    ours = scanning.ours()
    ours.tokens.pop(scan.code, None)
    ours.lead_codes.pop(scan.code, None)
    scanning.open_scan("")
    outcome.tell(scanning.SCAN, _("The scan is removed, with all answers and actions."))


def _refused(error: Exception) -> None:
    if isinstance(error, WrongLeadCodeError):
        told = _("That is not the code of who leads this scan; nothing was changed.")
        outcome.tell(scanning.SCAN, told, done=False)
    else:
        scanning.gone()
