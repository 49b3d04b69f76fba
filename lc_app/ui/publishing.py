"""Parts of the import and versions pages that publish, look back and undo."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app import clock, sample
from lc_app.ingest import Intake
from lc_app.store import Origin, StaleVersionError, Version
from lc_app.texts import _, sentences
from lc_app.ui import importing, session

_SEEN, _OUTCOME, _AUTHOR = "import_seen", "outcome", "restore_author"


def outcome() -> None:
    """What the last publication or undo led to, once."""
    done, message = st.session_state.pop(_OUTCOME, (True, ""))
    if message and done:
        st.success(message, icon=":material/check_circle:")
    elif message:
        st.error(message, icon=":material/error:")


def publish_form(intake: Intake, newest: Version) -> None:
    """The last step: who, why, and is it a sample."""
    if intake.register.communities.empty:
        st.warning(sentences.nothing_to_publish())
        return
    st.subheader(_("Publish"))
    st.markdown(_("The new version replaces all communities of the present one."))
    with st.form("publish"):
        author = st.text_input(_("Published by (name or department, may stay empty)"))
        note = st.text_input(_("Note (what is in this file, where does it come from?)"))
        is_sample = st.checkbox(
            _("This is an example or a trial, not an official list"),
            value=sample.looks_like(intake),
        )
        pressed = st.form_submit_button(_("Publish this version"), type="primary")
    if pressed:
        # The version whose differences stood on the screen when the button was pressed.
        _publish(
            intake,
            st.session_state[_SEEN],
            author,
            sentences.note_with_left_out(note, intake.left_out),
            is_sample,
        )
    st.session_state[_SEEN] = newest.number


def choose_version(versions: Sequence[Version], newest: Version) -> None:
    """Look at a version, or publish it again."""
    by_number = {version.number: version for version in versions}
    number_chosen = st.selectbox(
        _("Version"),
        list(by_number),
        index=min(1, len(by_number) - 1),
        format_func=lambda n: _version_label(by_number[n]),
    )
    st.text_input(_("Published by (name or department, may stay empty)"), key=_AUTHOR)
    with st.container(horizontal=True):
        st.button(
            _("Look at this version"),
            on_click=session.open_version,
            args=(number_chosen,),
            icon=":material/visibility:",
        )
        st.button(
            _("Publish this version again"),
            on_click=_restore,
            args=(number_chosen, newest.number),
            disabled=number_chosen == newest.number,
            icon=":material/undo:",
        )


def _publish(intake: Intake, seen: int, author: str, note: str, is_sample: bool) -> None:
    origin = Origin(
        author=author.strip(),
        note=note.strip(),
        file_name=intake.file_name,
        sha256=intake.sha256,
        sample=is_sample,
    )
    try:
        version = session.store().publish(intake.register, origin, parent=seen, at=clock.now())
    except StaleVersionError as error:
        _tell(sentences.stale(error.current.number), done=False)
        st.rerun()
    importing.forget()
    _tell(sentences.published(version.number, version.communities))
    st.rerun()


def _restore(number_chosen: int, seen: int) -> None:
    session.speak()  # this runs before the page does
    author = st.session_state.get(_AUTHOR, "")
    try:
        version = session.store().restore(
            number_chosen, author=author.strip(), parent=seen, at=clock.now()
        )
    except StaleVersionError as error:
        _tell(sentences.stale(error.current.number), done=False)
        return
    _tell(
        _("Version {old} is published again, as version {new}.").format(
            old=number_chosen, new=version.number
        )
    )


def _version_label(version: Version) -> str:
    published = clock.in_dutch_time(version.published_at)
    return f"{version.number} · {published:%d-%m-%Y %H:%M} · {version.file_name}"


def _tell(message: str, *, done: bool = True) -> None:
    session.open_version(None)
    st.session_state[_OUTCOME] = (done, message)
