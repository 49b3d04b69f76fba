"""Parts of the page of targets that change them: one at a time, each change a version."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app import clock, reference
from lc_app.ingest import Severity
from lc_app.ingest.listed import RawRow
from lc_app.ingest.target_rows import checked
from lc_app.ingest.target_values import words
from lc_app.reports import finding_text
from lc_app.store.versioned import StaleTableError
from lc_app.texts import _, targets
from lc_app.ui import goals, outcome, session
from lc_app.ui.goals import Goals
from lc_app.ui.markdown import plain
from lc_app.ui.target_form import Form, Key, fields
from lc_metrics import TARGET_KEY, TARGET_SCHEMA

PLACE = "targets"
_ROUND, _FINDINGS = "target_round", "target_findings"
_NEW = ("", "", "")
_CHANGED = 1


def editor(found: Goals) -> None:
    """Add a target, change it or remove it."""
    st.markdown(
        _(
            "Add a target for a province, for a Topsector in place of its average, or for a"
            " later roadmap. The shipped roadmap stays as it is."
        )
    )
    if found.earlier:
        st.info(_("Show the newest targets to change them."))
        return
    key = _which(found)
    rows = found.own[_keys(found.own).isin([key])].to_dict("records")
    row = {str(column): value for column, value in rows[0].items()} if rows else {}
    roadmap = row.get("roadmap") or _roadmap(found)
    if not roadmap:
        st.info(_("Name the roadmap to which the target belongs."))
        return
    prefix = f"target_{st.session_state.get(_ROUND, 0)}_{'_'.join(key)}_"
    form = Form(prefix, roadmap, key, found.newest.number)
    with st.form(f"{prefix}form", enter_to_submit=False):
        fields(form, row, found)
        _wrong()
        with st.container(horizontal=True):
            name = _("Save this target")
            st.form_submit_button(name, on_click=_save, args=(form,))
            if row:
                st.form_submit_button(_("Remove this target"), on_click=_remove, args=(form,))


def save(own: pd.DataFrame, seen: int, message: str, *, author: str, note: str) -> bool:
    """Make a version of the own targets; whether it was made, which is told."""
    try:
        goals.store().save(
            own, parent=seen, at=clock.now(), author=author.strip(), note=note.strip()
        )
    except StaleTableError as error:
        tell(targets.stale_text(error.current.number), done=False)
        return False
    tell(message)
    return True


def tell(message: str, *, done: bool = True) -> None:
    """Say this above the page in the next run, which shows the newest targets."""
    goals.open_version(None)
    outcome.tell(PLACE, message, done=done)


def _which(found: Goals) -> Key:
    """The own target to change, or a new one."""
    key = f"target_which_{st.session_state.get(_ROUND, 0)}"
    options: list[Key] = [_NEW, *_keys(found.own)]
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)  # somebody else removed it
    if len(options) == 1:
        return _NEW
    return st.selectbox(_("Which target"), options, format_func=_key_text, key=key)


def _keys(own: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(own[TARGET_KEY])


def _key_text(key: Key) -> str:
    if key == _NEW:
        return _("A new target")
    roadmap, sector, region = key
    return " · ".join((roadmap, targets.sectors()[sector], targets.regions()[region]))


def _roadmap(found: Goals) -> str:
    """The roadmap of a new target: one that exists, or the name of another."""
    chosen = st.selectbox(
        _("Roadmap"),
        found.names,
        index=found.names.index(found.roadmap.name),
        key=f"target_roadmap_{st.session_state.get(_ROUND, 0)}",
        accept_new_options=True,
        help=targets.help_texts()["roadmap"],
    )
    return words(chosen) or ""


def _wrong() -> None:
    """What has to be mended before the target can be saved."""
    for finding in st.session_state.pop(_FINDINGS, ()):
        told = plain(f"{finding_text(finding)} {_(finding.problem.remedy)}")
        st.error(f"**{finding.heading}:** {told}", icon=":material/error:")


def _save(form: Form) -> None:
    """Put the target into the table that stood on the screen, if nothing is wrong with it."""
    session.speak()  # this runs before the page does
    intake = checked(_with_changed(form), reference.targets())
    if intake.blocked:
        st.session_state[_FINDINGS] = [
            f for f in intake.findings if f.problem.severity <= Severity.BLOCKED
        ]
        return
    if intake.own.equals(goals.store().open(form.seen)):
        tell(_("This is what stands already; nothing was saved."))
        return
    remarks = [plain(finding_text(f)) for f in intake.findings if f.row == _CHANGED]
    _publish(form, intake.own, " ".join([_("The target is saved."), *remarks]))


def _remove(form: Form) -> None:
    """Take the target out of the table that stood on the screen."""
    session.speak()
    own = goals.store().open(form.seen)
    rest = own[~_keys(own).isin([form.key])]
    _publish(form, rest, _("The target is removed. An earlier version brings it back."))


def _publish(form: Form, own: pd.DataFrame, message: str) -> None:
    author, note = form.typed("author") or "", form.typed("note") or ""
    if save(own, form.seen, message, author=author, note=note):
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _with_changed(form: Form) -> list[RawRow]:
    """All own targets, with the one of the form in its place."""
    typed = {column: form.typed(column) for column in TARGET_SCHEMA}
    changed = RawRow(
        typed | {"roadmap": form.roadmap} | form.dates,
        row=_CHANGED,
        headings=targets.headings(),
    )
    own = goals.store().open(form.seen)
    rows = []
    for record in own.astype("object").to_dict("records"):
        cells = {str(column): value for column, value in record.items()}
        dates = form.dates if cells["roadmap"] == form.roadmap else {}
        here = tuple(cells[column] for column in TARGET_KEY) == form.key
        rows.append(changed if here else RawRow(cells | dates, headings=targets.headings()))
    return rows if changed in rows else [*rows, changed]
