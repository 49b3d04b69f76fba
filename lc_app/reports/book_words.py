"""Books in words: headings, choices, and their rows as people read and write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from lc_app.ingest.book_fields import Book, Field
from lc_app.ingest.book_values import Communities
from lc_app.reports.records import saved_text, version_note
from lc_app.store.versioned import TableVersion
from lc_app.texts import NONE, _, labels, number

_DATES = {"day": "%d-%m-%Y", "month": "%m-%Y", "year": "%Y"}


def heading(field: Field) -> str:
    """What a column of a book is called."""
    return _(field.title)


def choice_names(field: Field) -> dict[str, str]:
    """Codes and names of what can be chosen."""
    if field.kind == "region":
        return labels("province")
    return {option.code: _(option.name) for option in field.options}


def book_table(
    table: pd.DataFrame, book: Book, names: Mapping[str, str], *, to_read: bool = False
) -> pd.DataFrame:
    """The rows of a book in words, as its import takes them back.

    Parameters
    ----------
    table : DataFrame
        Rows of the book.
    book : Book
        Its description.
    names : mapping of str to str
        Name of each community of the register, by its id.
    to_read : bool
        For the screen: without ids, and telling which communities the register knows not.
    """
    communities = Communities.of(names)
    shown = [field for field in book.fields if not (to_read and field.kind == "id")]
    return pd.DataFrame(
        {heading(f): _words(table, f, communities, marked=to_read) for f in shown},
        index=table.index,
    )


def community_text(written: str, communities: Communities, *, marked: bool) -> str:
    """A community by its name, where that tells which one it is."""
    name = communities.names.get(written)
    if name is None:
        missing = _("{name} (not in the present register)")
        return missing.format(name=written) if marked else written
    alone = communities.knows(name) and ";" not in name
    return name if alone or marked else written


def date_text(first: pd.Timestamp, precision: str) -> str:
    """A day, month or year in figures, as precise as it is known."""
    return first.strftime(_DATES.get(precision, _DATES["day"]))


def _words(
    table: pd.DataFrame, field: Field, communities: Communities, *, marked: bool
) -> pd.Series:
    values = table[field.column]
    if field.kind == "number":
        return values.map(_count).astype("str") if marked else values
    if field.kind == "date":
        pairs = zip(values, table[field.precision], strict=True)
        texts = ["" if pd.isna(first) else date_text(first, how) for first, how in pairs]
        return pd.Series(texts, index=table.index, dtype="str")
    write = _writer(field, communities, marked=marked)
    return values.map(lambda value: "" if pd.isna(value) else write(value)).astype("str")


def _count(value: Any) -> str:
    return "" if pd.isna(value) else number(value)


def _writer(field: Field, communities: Communities, *, marked: bool) -> Callable[[Any], str]:
    def community(written: str) -> str:
        return community_text(written, communities, marked=marked)

    match field.kind:
        case "community":
            return community
        case "communities":
            return lambda ids: "; ".join(map(community, ids.split(";")))
        case "flag":
            names = choice_names(field)
            return lambda said: names["yes" if said else "no"]
        case "choice" | "region":
            codes = choice_names(field)
            return lambda code: codes.get(code, code)
    return str


def row_text(row: pd.DataFrame, book: Book, names: Mapping[str, str]) -> str:
    """A row in a line, by which a person recognises it."""
    words = book_table(row, book, names, to_read=True).iloc[0]
    shown = [words[heading(book.field(column))] for column in book.shown]
    return " · ".join(str(text) for text in shown if text) or NONE


def book_versions_table(versions: list[TableVersion]) -> pd.DataFrame:
    """All versions of a book, the newest first; the last is as shipped."""
    return pd.DataFrame(
        [
            {
                _("Version"): version.number,
                _("Saved"): saved_text(version),
                _("By"): (version.author or _("not given")) if version.saved_at else NONE,
                _("Rows"): version.rows,
                _("Note"): version_note(version),
            }
            for version in versions
        ]
    )
