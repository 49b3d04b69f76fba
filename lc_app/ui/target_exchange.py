"""Parts of the page of targets: what stands, files in and out, and versions with undo."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app import clock, reference
from lc_app.ingest.target_rows import TargetIntake
from lc_app.ingest.target_table import take_targets
from lc_app.reports import (
    XLSX,
    target_versions_table,
    targets_csv,
    targets_table,
    targets_xlsx,
)
from lc_app.store.versioned import StaleTableError
from lc_app.texts import _, n_, number, targets
from lc_app.ui import goals, session, small_file, table_looks
from lc_app.ui.goals import Goals
from lc_app.ui.markdown import plain
from lc_app.ui.target_editor import save, tell
from lc_metrics import ALL, TARGET_KEY, sector_sum

_ROUND, _RESTORER = "target_file_round", "target_restorer"
_AUTHOR, _NOTE = "target_file_author", "target_file_note"
_ROWS_SHOWN = 30


def standing(found: Goals) -> None:
    """The targets of each roadmap, with what those of the sectors add up to."""
    for roadmap in found.roadmaps:
        rows = found.of(roadmap.name)
        st.subheader(plain(roadmap.name))
        st.markdown(f"{targets.dates_text(roadmap)} {targets.sum_text(sector_sum(rows))}")
        content = targets_table(rows).drop(columns=[_("Roadmap"), _("Date")])
        if rows["region"].eq(ALL).all():
            content = content.drop(columns=_("Region"))
        st.dataframe(
            content,
            hide_index=True,
            alt=_("Table"),
            **table_looks.looks(content, rows=_ROWS_SHOWN),
        )


def exchange(found: Goals) -> None:
    """The table as a file, and a changed file back."""
    st.markdown(
        _(
            "Download the table, change it in Excel, and upload it again. The own targets of the"
            " file then replace the present ones; the shipped targets stay."
        )
    )
    _downloads(found)
    if found.earlier:
        st.info(_("Show the newest targets to change them."))
        return
    key = f"targets_file_{st.session_state.get(_ROUND, 0)}"
    stay = _("The targets stay as they were.")
    read = small_file.read(key, take_targets, reference.targets(), stays=stay)
    intake = small_file.whole(read, f"{_blocked_text(read.blocked)} {stay}") if read else None
    if intake:
        _save_form(intake, found)


def history(found: Goals) -> None:
    """All versions; look at one, or bring it back."""
    versions = goals.store().versions()
    st.markdown(
        _(
            "Every change is a version that never changes. Undoing saves an earlier version"
            " again, as the newest; nothing is lost."
        )
    )
    st.dataframe(target_versions_table(versions), hide_index=True, alt=_("Table"))
    if len(versions) == 1:
        return
    by_number = {version.number: version for version in versions}
    chosen = st.selectbox(_("Version"), list(by_number), index=1, key="target_version")
    st.text_input(_("Saved by (name or department, may stay empty)"), key=_RESTORER)
    with st.container(horizontal=True):
        st.button(
            _("Look at these targets"),
            on_click=goals.open_version,
            args=(chosen,),
            icon=":material/visibility:",
        )
        st.button(
            _("Bring these targets back"),
            on_click=_restore,
            args=(chosen, found.newest.number),
            disabled=chosen == found.newest.number,
            icon=":material/undo:",
        )


def _downloads(found: Goals) -> None:
    source = targets.version_text(found.version.number)
    with st.container(horizontal=True):
        for name, write, kind, mime in (
            (_("Download as Excel"), targets_xlsx, "xlsx", XLSX),
            (_("Download as CSV"), targets_csv, "csv", "text/csv"),
        ):
            st.download_button(
                name,
                write(found.table, source=source),
                f"doelen_v{found.version.number}.{kind}",
                mime,
                key=f"targets_{kind}",
                icon=":material/download:",
                on_click="ignore",
            )


def _blocked_text(cells: int) -> str:
    told = n_(
        "{n} cell has to be mended before this table can be saved.",
        "{n} cells have to be mended before this table can be saved.",
        cells,
    )
    return told.format(n=number(cells))


def _save_form(intake: TargetIntake, found: Goals) -> None:
    """What saving would change, and the last step."""
    changes = _changes(found.own, intake.own)
    if not any(changes.values()):
        st.info(_("The file says what stands already; there is nothing to save."))
        return
    st.markdown(
        _("Saving adds {added}, changes {changed} and removes {removed} own targets.").format(
            **{what: number(n) for what, n in changes.items()}
        )
    )
    with st.form("targets_save"):
        st.text_input(_("Saved by (name or department, may stay empty)"), key=_AUTHOR)
        st.text_input(_("Note (why this change?)"), key=_NOTE)
        st.form_submit_button(
            _("Save these targets"),
            on_click=_save,
            args=(intake.own, found.newest.number),
        )


def _changes(before: pd.DataFrame, after: pd.DataFrame) -> dict[str, int]:
    """How many targets come, change and go."""
    old, new = before.set_index(TARGET_KEY), after.set_index(TARGET_KEY)
    kept = new.index.intersection(old.index)
    same = old.loc[kept].eq(new.loc[kept]) | (old.loc[kept].isna() & new.loc[kept].isna())
    return {
        "added": len(new.index.difference(old.index)),
        "changed": int((~same.all(axis=1)).sum()),
        "removed": len(old.index.difference(new.index)),
    }


def _save(own: pd.DataFrame, seen: int) -> None:
    session.speak()  # this runs before the page does
    author, note = st.session_state.get(_AUTHOR, ""), st.session_state.get(_NOTE, "")
    if save(own, seen, _("The targets of the file are saved."), author=author, note=note):
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _restore(chosen: int, seen: int) -> None:
    session.speak()
    author = st.session_state.get(_RESTORER, "").strip()
    try:
        saved = goals.store().restore(chosen, parent=seen, at=clock.now(), author=author)
    except StaleTableError as error:
        tell(targets.stale_text(error.current.number), done=False)
        return
    told = _("The targets of version {old} are back, as version {new}.")
    tell(told.format(old=chosen, new=saved.number))
