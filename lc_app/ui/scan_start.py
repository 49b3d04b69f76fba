"""The action scan without a scan chosen: take part, start one, what there is already."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.store.scan_codes import UnknownScanError, tidy_code
from lc_app.texts import _, short_day
from lc_app.texts.scans import set_name
from lc_app.ui import outcome, scan_library, scanning, session, table_looks
from lc_app.ui.markdown import plain
from lc_app.ui.view import View

_CODE, _NAME, _WHO, _SET = "scan_code", "scan_name", "scan_community", "scan_set"
_LONGEST = 200
_NOT_LISTED = ""


def welcome(view: View) -> None:
    """What a scan is, and the three ways to go on."""
    st.markdown(
        _(
            "With an action scan the members of a community say how it stands: each agrees or"
            " disagrees with statements. You see what is strong and weak and where people"
            " differ, and choose actions. **It is not the official action scan** of the Netwerk"
            " Learning Communities, whose questions are not public."
        )
    )
    start, part, sets = st.tabs([_("Start a scan"), _("I have a code"), _("Question sets")])
    with start:
        _start(view)
    with part:
        _enter()
    with sets:
        scan_library.library()
    _list()


def _start(view: View) -> None:
    names = _which_community(view)
    offered = scan_library.offered()
    st.radio(
        _("Questions"),
        list(offered),
        format_func=lambda code: plain(set_name(offered[code].questions)),
        captions=[scan_library.size_text(found.questions) for found in offered.values()],
        key=_SET,
    )
    with st.expander(_("What is kept of whom?"), icon=":material/shield_person:"):
        st.markdown(privacy())
    st.button(
        _("Start this scan"),
        on_click=_begin,
        args=(names,),
        icon=":material/play_arrow:",
    )


def _which_community(view: View) -> dict[str, str]:
    """Let the user choose a community of the whole register; the names by id."""
    communities = session.register(view.version.number).communities
    names = dict(zip(communities["community_id"], communities["name"], strict=True))
    listed = {_NOT_LISTED: _("Not in the list")} | names
    st.selectbox(
        _("Community"),
        list(listed),
        index=None,
        format_func=lambda code: listed[code],
        placeholder=_("Choose a community, or type a part of its name"),
        key=_WHO,
        filter_mode="contains",
    )
    if st.session_state.get(_WHO) == _NOT_LISTED:
        st.text_input(_("Name of the community"), key=_NAME, max_chars=_LONGEST)
    return names


def privacy() -> str:
    """What is kept, and for how long."""
    return _(
        "Kept are: the community, the questions, the points that each person gives, and the"
        " actions. Of a person **no name, address or moment** is kept, only a random code that"
        " lets that person go on later. Whoever has the code of the scan sees means and spread,"
        " and the actions with the owner that you type: a role is enough. Of fewer than three"
        " people each can work out what the others answered. A scan stays until who started it"
        " removes it, with all that is in it."
    )


def _begin(names: dict[str, str]) -> None:
    """Start the scan of the form, and go to the part with its codes."""
    session.speak()  # this runs before the page does
    who = st.session_state.get(_WHO)
    name = names.get(who) if who else " ".join(st.session_state.get(_NAME, "").split())
    if not name:
        outcome.tell(scanning.SCAN, _("Choose a community, or fill in its name."), done=False)
        return
    rows = scan_library.offered()[st.session_state[_SET]].rows
    scan, lead_code = scanning.store().start(
        rows, name=name, at=clock.now(), community_id=who or ""
    )
    scanning.ours().lead_codes[scan.code] = lead_code
    scanning.open_scan(scan.code, "manage")
    outcome.tell(scanning.SCAN, _("The scan has started. Keep the two codes below."))


def _enter() -> None:
    with st.form("scan_enter", enter_to_submit=True):
        st.text_input(
            _("Code of the scan"),
            key=_CODE,
            placeholder="ABCD-EFGH",
            help=_("You get it from who started the scan."),
        )
        st.form_submit_button(_("Open this scan"), on_click=_open)


def _open() -> None:
    session.speak()
    code = tidy_code(st.session_state.get(_CODE, ""))
    try:
        scanning.store().scan(code)
    except UnknownScanError:
        told = _("There is no scan with the code “{code}”. It may have been removed.")
        outcome.tell(scanning.SCAN, told.format(code=plain(code)), done=False)
        return
    scanning.open_scan(code)


def _list() -> None:
    """The scans there are, without their codes."""
    st.subheader(_("Scans so far"))
    scans = scanning.store().scans()
    if not scans:
        st.info(_("No scan was started yet."))
        return
    participation = scanning.store().participation()
    content = pd.DataFrame(
        [
            {
                _("Community"): scan.name,
                _("Questions"): set_name(scanning.questions(scan.set_number)),
                _("Started"): short_day(clock.in_dutch_time(scan.started_at)),
                _("People who began"): participation.get(scan.code, (0, 0))[1],
                _("Answers"): _("still taken") if scan.is_open else _("closed"),
            }
            for scan in scans
        ]
    )
    st.dataframe(content, hide_index=True, alt=_("Table"), **table_looks.looks(content))
    st.caption(_("A scan opens with its code alone; codes are not listed."))
    codes = [*scanning.ours().tokens, *scanning.ours().lead_codes]
    for code in dict.fromkeys(codes):
        st.button(
            _("Back to scan {code}").format(code=scanning.in_fours(code)),
            key=f"scan_back_{code}",
            on_click=scanning.open_scan,
            args=(code,),
            icon=":material/arrow_back:",
        )
