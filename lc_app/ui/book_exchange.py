"""A book in files: the template, the rows out, a filled file in; and its versions with undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.ingest.book_list import BY_NAME
from lc_app.ingest.book_rows import BookIntake, contents, keys, put_in
from lc_app.ingest.book_table import take_book
from lc_app.reports import (
    XLSX,
    book_csv,
    book_table,
    book_versions_table,
    book_workbook,
    empty_book,
    findings_list,
)
from lc_app.store.books import StaleBookError
from lc_app.texts import _, language, n_, number, speaking
from lc_app.ui import book_list, book_shelf, outcome, parts, session, small_file
from lc_app.ui.session import View


def exchange(name: str, view: View) -> None:
    """The template and the rows as files, and a filled file back."""
    seen = book_shelf.current(name).number
    st.markdown(
        _(
            "Fill in the template, or change the rows in Excel, and upload the file. You see"
            " first what was understood; nothing changes until you save."
        )
    )
    _downloads(name, seen, view)
    intake = small_file.read(
        f"book_{name}_{_round(name)}_file", take_book, name, dict(book_list.names(view))
    )
    if intake:
        _preview(name, intake, seen, view)


def history(name: str) -> None:
    """All versions of the book, and bringing one back."""
    versions = book_shelf.store().versions(name)
    st.markdown(
        _(
            "Every change is a version that never changes. Undoing saves an earlier version"
            " again, as the newest; nothing is lost."
        )
    )
    st.dataframe(book_versions_table(versions), hide_index=True, alt=_("Table"))
    if len(versions) == 1:
        return
    numbers = [version.number for version in versions]
    chosen = st.selectbox(_("Version"), numbers[1:], key=f"book_{name}_{numbers[0]}_version")
    st.text_input(_("Saved by (name or department, may stay empty)"), key=f"book_{name}_restorer")
    st.button(
        _("Bring these rows back"),
        on_click=_restore,
        args=(name, chosen, numbers[0]),
        key=f"book_{name}_restore",
        icon=":material/undo:",
    )


def _downloads(name: str, seen: int, view: View) -> None:
    book, table, names = BY_NAME[name], book_shelf.opened(name, seen), book_list.names(view)
    code = language()
    with st.container(horizontal=True):
        _file(
            _("Empty template"),
            lambda: _workbook(name, empty_book(book), names, code),
            f"{name}.xlsx",
            XLSX,
        )
        if table.empty:
            return
        _file(
            _("Rows as Excel"),
            lambda: _workbook(name, table, names, code),
            f"{name}_v{seen}.xlsx",
            XLSX,
        )
        source = _("{title}, version {number}").format(title=_(book.title), number=seen)
        content = book_csv(table, book, names, source=source)
        _file(_("Rows as CSV"), lambda: content, f"{name}_v{seen}.csv", "text/csv")


def _workbook(name: str, table: pd.DataFrame, names: Mapping[str, str], code: str) -> bytes:
    """Made when somebody asks for it, in the language of who asks."""
    with speaking(code):
        return book_workbook(table, BY_NAME[name], names)


def _file(title: str, content: Callable[[], bytes], file_name: str, mime: str) -> None:
    st.download_button(
        title,
        content,
        file_name,
        mime,
        key=f"book_file_{file_name}_{mime}",
        icon=":material/download:",
        on_click="ignore",
    )


def _preview(name: str, intake: BookIntake, seen: int, view: View) -> None:
    """What was understood and what not, and the last step."""
    told = n_("{n} row was understood.", "{n} rows were understood.", len(intake.table))
    st.markdown(f"**{told.format(n=number(len(intake.table)))}**")
    if intake.findings:
        parts.table(findings_list(intake.findings), view, f"book_{name}_findings")
    if len(intake.table):
        words = book_table(intake.table, BY_NAME[name], book_list.names(view), to_read=True)
        with st.expander(_("The rows as they were understood")):
            st.dataframe(words, hide_index=True, alt=_("Table"))
    if _left_out(name, intake) and len(intake.table):
        _save_form(name, intake, seen)


def _left_out(name: str, intake: BookIntake) -> bool:
    """Whether all rows can be saved, or the user leaves the others out on purpose."""
    if not intake.blocked:
        return True
    told = n_(
        "{n} row cannot be saved as it is. Mend it in the file and upload it again, or:",
        "{n} rows cannot be saved as they are. Mend them in the file and upload it again, or:",
        intake.blocked,
    ).format(n=number(intake.blocked))
    st.error(told, icon=":material/error:")
    return st.checkbox(_("Leave these rows out"), key=f"book_{name}_{_round(name)}_leave")


def _save_form(name: str, intake: BookIntake, seen: int) -> None:
    """What saving would change, and who does it."""
    instead = False
    if seen:
        instead = st.radio(
            _("What to do with the rows that stand now"),
            [False, True],
            format_func=lambda instead: _("Replace them all") if instead else _("Keep them"),
            captions=[
                _("Rows of the file with the same id take the place of the present ones."),
                _("Only the rows of the file stay."),
            ],
            key=f"book_{name}_instead",
        )
    present = book_shelf.opened(name, seen)
    table = put_in(BY_NAME[name], present, intake.table, alone=instead)
    if table.equals(present):
        st.info(_("The file says what stands already; there is nothing to save."))
        return
    st.markdown(_changes(name, present, table))
    prefix = f"book_{name}_{_round(name)}_file_"
    with st.form(f"{prefix}form"):
        st.text_input(_("Saved by (name or department, may stay empty)"), key=f"{prefix}author")
        st.text_input(_("Note (why this change?)"), key=f"{prefix}note")
        st.form_submit_button(
            _("Save these rows"), on_click=_save, args=(name, table, seen, prefix)
        )


def _changes(name: str, before: pd.DataFrame, after: pd.DataFrame) -> str:
    """How many rows come, change and go."""
    book = BY_NAME[name]
    old, new = (
        dict(zip(keys(table, book), contents(table), strict=True)) for table in (before, after)
    )
    told = _("Rows added: {added}; changed: {changed}; removed: {removed}.")
    return told.format(
        added=number(len(new.keys() - old.keys())),
        changed=number(sum(new[key] != old[key] for key in new.keys() & old.keys())),
        removed=number(len(old.keys() - new.keys())),
    )


def _save(name: str, table: pd.DataFrame, seen: int, prefix: str) -> None:
    session.speak()  # this runs before the page does
    author, note = (st.session_state.get(f"{prefix}{field}", "") for field in ("author", "note"))
    if book_list.save(
        name, table, seen, _("The rows of the file are saved."), author=author, note=note
    ):
        st.session_state[f"book_{name}_round"] = _round(name) + 1


def _restore(name: str, chosen: int, seen: int) -> None:
    session.speak()
    author = st.session_state.get(f"book_{name}_restorer", "").strip()
    try:
        saved = book_shelf.store().restore(
            name, chosen, parent=seen, now=clock.now(), author=author
        )
    except StaleBookError as error:
        outcome.tell(f"book_{name}", book_list.stale_text(error.current.number), done=False)
        return
    told = _("The rows of version {old} are back, as version {new}.")
    outcome.tell(f"book_{name}", told.format(old=chosen, new=saved.number))


def _round(name: str) -> int:
    return int(st.session_state.get(f"book_{name}_round", 0))
