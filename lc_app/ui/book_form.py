"""One row of a book: a form to add it, change it or remove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from lc_app.ingest import Finding, Severity
from lc_app.ingest.book_fields import Book
from lc_app.ingest.book_list import BY_NAME
from lc_app.ingest.book_rows import checked, keys, put_in
from lc_app.ingest.book_values import Communities
from lc_app.ingest.listed import RawRow
from lc_app.reports import finding_text, heading, row_text
from lc_app.texts import _
from lc_app.ui import book_list, book_shelf, outcome, session
from lc_app.ui.book_fields import Place, draw
from lc_app.ui.markdown import plain
from lc_app.ui.session import View

_COLUMNS = 3
_NEW = -1


@dataclass(frozen=True, slots=True)
class Form:
    """A form for one row, and the version that stood on the screen beside it."""

    book: Book
    prefix: str
    seen: int
    place: int
    names: Mapping[str, str]

    @property
    def table(self) -> pd.DataFrame:
        """The table that stood on the screen."""
        return book_shelf.opened(self.book.name, self.seen)

    def typed(self, column: str) -> Any:
        """What stands in a field; several choices as a file has them, one after the other."""
        value = st.session_state.get(f"{self.prefix}{column}")
        return ";".join(value) if isinstance(value, list) else value


def form(name: str, view: View) -> None:
    """Choose a row or a new one, and fill it in."""
    book, seen = BY_NAME[name], book_shelf.current(name).number
    table, known = book_shelf.opened(name, seen), book_list.names(view)
    place = _which(book, table, known)
    prefix = f"book_{name}_{_round(name)}_{seen}_{place}_"
    here = Form(book, prefix, seen, place, known)
    row = {} if place == _NEW else table.iloc[place].to_dict()
    with st.form(f"{prefix}form", enter_to_submit=False):
        _fields(here, {str(column): value for column, value in row.items()})
        _wrong(name)
        with st.container(horizontal=True):
            saving = _("Save this row")
            st.form_submit_button(saving, on_click=_save, args=(here,))
            if row:
                st.form_submit_button(_("Remove this row"), on_click=_remove, args=(here,))


def _which(book: Book, table: pd.DataFrame, names: Mapping[str, str]) -> int:
    """The row to change, or a new one."""
    if table.empty:
        return _NEW
    texts = [row_text(table.iloc[[place]], book, names) for place in range(len(table))]
    place: int = st.selectbox(
        _("Which row"),
        [_NEW, *range(len(table))],
        format_func=lambda place: _("A new row") if place == _NEW else texts[place],
        key=f"book_{book.name}_{_round(book.name)}_which",
    )
    return place


def _fields(form: Form, row: Mapping[str, Any]) -> None:
    """The fields side by side, and who saves the row and why."""
    fields = [field for field in form.book.fields if field.kind != "id"]
    for first in range(0, len(fields), _COLUMNS):
        columns = st.columns(_COLUMNS)
        for field, column in zip(fields[first : first + _COLUMNS], columns, strict=False):
            draw(field, row, Place(column, f"{form.prefix}{field.column}", form.names))
    if any(field.required for field in fields):
        st.caption(_("\\* required; what else is empty is unknown."))
    author, note = st.columns(2)
    author.text_input(
        _("Saved by (name or department, may stay empty)"), key=f"{form.prefix}author"
    )
    note.text_input(_("Note (why this change?)"), key=f"{form.prefix}note")


def _wrong(name: str) -> None:
    """What has to be mended before the row can be saved."""
    for finding in st.session_state.pop(f"book_{name}_wrong", ()):
        told = plain(f"{finding_text(finding)} {_(finding.problem.remedy)}")
        st.error(f"**{finding.heading}:** {told}", icon=":material/error:")


def _save(form: Form) -> None:
    """Put the row into the table that stood on the screen, if nothing is wrong with it."""
    session.speak()  # this runs before the page does
    book, table = form.book, form.table
    others = table.drop(index=table.index[[form.place]]) if form.place != _NEW else table
    cells: dict[str, Any] = {field.column: form.typed(field.column) for field in book.fields}
    if book.letter and form.place != _NEW:
        cells[book.key[0]] = table[book.key[0]].iloc[form.place]
    raw = RawRow(cells, headings={field.column: heading(field) for field in book.fields})
    intake = checked([raw], book, Communities.of(form.names), keys(others, book))
    if intake.blocked:
        blocking = [f for f in intake.findings if f.problem.severity <= Severity.BLOCKED]
        st.session_state[f"book_{book.name}_wrong"] = blocking
        return
    changed = _in_place(form, intake.table)
    if changed.equals(table):
        told = _("This is what stands already; nothing was saved.")
        outcome.tell(f"book_{book.name}", told)
        return
    _publish(form, changed, " ".join([_("The row is saved."), *map(_remark, intake.findings)]))


def _in_place(form: Form, row: pd.DataFrame) -> pd.DataFrame:
    """The table with this row in the place of the one that was changed."""
    table = form.table
    if form.place == _NEW or keys(row, form.book) == keys(table, form.book)[form.place :][:1]:
        return put_in(form.book, table, row)
    parts = [table.iloc[: form.place], row, table.iloc[form.place + 1 :]]
    return pd.concat(parts, ignore_index=True)


def _remark(finding: Finding) -> str:
    return plain(finding_text(finding))


def _remove(form: Form) -> None:
    """Take the row out of the table that stood on the screen."""
    session.speak()
    rest = form.table.drop(index=form.table.index[[form.place]]).reset_index(drop=True)
    _publish(form, rest, _("The row is removed. An earlier version brings it back."))


def _publish(form: Form, table: pd.DataFrame, message: str) -> None:
    name = form.book.name
    author, note = form.typed("author") or "", form.typed("note") or ""
    if book_list.save(name, table, form.seen, message, author=author, note=note):
        st.session_state[f"book_{name}_round"] = _round(name) + 1


def _round(name: str) -> int:
    """Counts what was saved, so that the next form begins empty."""
    return int(st.session_state.get(f"book_{name}_round", 0))
