"""Books as files that can be filled in, changed and read in again."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.ingest.book_fields import Book, Field
from lc_app.reports.book_words import book_table, choice_names, heading
from lc_app.reports.files import to_csv
from lc_app.reports.list_workbook import Choice, Column, Form, list_workbook
from lc_app.texts import _
from lc_metrics.books import BOOKS
from lc_metrics.tables import typed

_WIDE = {"title": 40, "source": 40, "remark": 40, "shared_by": 40, "used_by": 40, "pattern": 40}
_USUAL = 24


def book_csv(table: pd.DataFrame, book: Book, names: Mapping[str, str], *, source: str) -> bytes:
    """The rows as Dutch Excel opens them, as the import takes them back."""
    return to_csv(book_table(table, book, names), source=source)


def book_workbook(table: pd.DataFrame, book: Book, names: Mapping[str, str]) -> bytes:
    """The rows in the template: with lists to choose from, an explanation and an example.

    Without rows it is the empty template.
    """
    return list_workbook(_form(book, names), _rows(book_table(table, book, names), book))


def _form(book: Book, names: Mapping[str, str]) -> Form:
    example = {field.column: _example(field) for field in book.fields}
    return Form(
        _(book.title),
        [_column(field) for field in book.fields],
        [{column: text for column, text in example.items() if text}],
        {field.column: _choice(field, names) for field in book.fields if _offers(field)},
        (
            _("Empty means unknown, and stays unknown."),
            _("Columns may be moved or taken away; a heading may not be changed."),
            _("Fill in no persons: the dashboard needs no personal data."),
        ),
    )


def _column(field: Field) -> Column:
    return Column(
        field.column,
        heading(field),
        _(field.meaning),
        _how(field),
        _("yes") if field.required else "",
        field.column if _offers(field) else "",
        _WIDE.get(field.column, _USUAL),
    )


def _offers(field: Field) -> bool:
    return bool(field.options) or field.kind in ("region", "community", "communities")


def _choice(field: Field, names: Mapping[str, str]) -> Choice:
    if field.kind in ("community", "communities"):
        return Choice(heading(field), sorted(set(names.values()), key=str.casefold))
    return Choice(heading(field), list(choice_names(field).values()))


def _how(field: Field) -> str:
    """How to fill a column in."""
    return {
        "id": _("Leave it as it is; empty for a new row."),
        "text": _("Text."),
        "choice": _("One of the list."),
        "date": _("A year (2021), a month (March 2021) or a day (31-12-2021)."),
        "number": _("A whole number; empty if it is not known."),
        "flag": _("yes or no; empty if it is unknown."),
        "community": _("The name or the id of a community, as in the register."),
        "communities": _("Names or ids of communities, with a semicolon between them."),
        "region": _("A province, or across provinces, nationwide or unknown."),
    }[field.kind]


def _example(field: Field) -> str:
    if not field.example:
        return ""
    return choice_names(field).get(field.example) or _(field.example)


def _rows(words: pd.DataFrame, book: Book) -> list[dict[str, str]]:
    columns = [field.column for field in book.fields]
    return [
        {
            column: "" if pd.isna(value) else str(value)
            for column, value in zip(columns, row, strict=True)
        }
        for row in words.itertuples(index=False)
    ]


def empty_book(book: Book) -> pd.DataFrame:
    """A book without rows."""
    return typed(pd.DataFrame(), BOOKS[book.name])
