"""Parts of the import and versions pages that publish, look back and undo."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app import clock, sample
from lc_app.ingest import Batch
from lc_app.store import Origin, StaleVersionError, Version
from lc_app.texts import _, moment, sentences
from lc_app.ui import import_identity, importing, outcome, session
from lc_app.ui.session import View
from lc_metrics import Register

_SEEN, _AUTHOR = "import_seen", "restore_author"
PLACE = "versions"
"""Where it is told what the last publication or undo led to."""


def publish_form(batch: Batch, coming: Register, scope: tuple[str, ...], view: View) -> None:
    """The last step: who, why, is it a sample, and may the rows with mistakes stay out."""
    if batch.register.communities.empty:
        st.warning(sentences.nothing_to_publish())
        return
    st.subheader(_("Publish"))
    st.markdown(sentences.scope_text(scope))
    with st.form("publish"):
        author = st.text_input(_("Published by (name or department, may stay empty)"))
        note = st.text_input(_("Note (what is in this file, where does it come from?)"))
        is_sample, agreed = _is_sample(batch), _agreed(batch.left_out)
        pressed = st.form_submit_button(_("Publish this version"))
    if pressed and not agreed:
        st.error(_("Say first that the rows with mistakes may be left out, or mend them."))
    elif pressed:
        origin = Origin(
            author=author.strip(),
            note=sentences.note_with_left_out(note, batch.left_out),
            file_name=batch.file_name,
            sha256=batch.sha256,
            sample=is_sample,
            scope=scope,
            left_out=batch.left_out,
        )
        # The version whose differences stood on the screen when the button was pressed.
        _publish(coming, origin, st.session_state[_SEEN], batch.sha256)
    st.session_state[_SEEN] = view.newest.number


def _is_sample(batch: Batch) -> bool:
    return st.checkbox(
        _("This is an example or a trial, not an official list"),
        value=any(sample.looks_like(intake) for intake in batch.intakes),
    )


def _agreed(left_out: int) -> bool:
    """Whether rows with mistakes may stay out; asked only where there are any."""
    return not left_out or st.checkbox(sentences.leave_out_text(left_out), key="leave_out")


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


def _publish(register: Register, origin: Origin, seen: int, key: str) -> None:
    try:
        version = session.store().publish(register, origin, parent=seen, at=clock.now())
    except StaleVersionError as error:
        _tell(sentences.stale(error.current.number), done=False)
        st.rerun()
    import_identity.remember(key)
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
    return f"{version.number} · {moment(published)} · {version.file_name}"


def _tell(message: str, *, done: bool = True) -> None:
    session.open_version(None)
    outcome.tell(PLACE, message, done=done)
