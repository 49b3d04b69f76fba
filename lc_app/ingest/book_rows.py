"""Rows of a book, as typed or as found in a file, to its table with findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lc_app.ingest.book_fields import Book
from lc_app.ingest.book_values import Communities, read
from lc_app.ingest.findings import Finding
from lc_app.ingest.listed import RawRow
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.target_values import empty
from lc_metrics.books import BOOKS
from lc_metrics.tables import typed

Values = dict[str, Any]
Key = tuple[object, ...]


@dataclass(frozen=True, eq=False, slots=True)
class BookIntake:
    """The rows that can be saved, how many cannot, and what is wrong."""

    table: pd.DataFrame
    blocked: int
    findings: tuple[Finding, ...]


def checked(
    raws: Iterable[RawRow], book: Book, communities: Communities, taken: Collection[Key] = ()
) -> BookIntake:
    """Rows to a table of the book; `taken` are the keys of rows that stand beside them."""
    seen: set[Key] = set(taken)
    rows: list[Values] = []
    findings: list[Finding] = []
    blocked = 0
    for raw in raws:
        values, wrong = _read(raw, book, communities)
        wrong += _twice(raw, values, book, seen)
        if any(finding.problem.severity <= Severity.BLOCKED for finding in wrong):
            blocked += 1
        else:
            rows.append(values)
        findings += wrong
    table = typed(pd.DataFrame(rows, columns=list(BOOKS[book.name])), BOOKS[book.name])
    return BookIntake(table, blocked, tuple(findings))


def _read(raw: RawRow, book: Book, communities: Communities) -> tuple[Values, list[Finding]]:
    values: Values = {}
    findings: list[Finding] = []
    for field in book.fields:
        cell = raw.cells.get(field.column)
        if empty(cell):
            values[field.column] = None
            if field.if_empty:
                value = raw.headings.get(field.column, field.headings[0])
                findings.append(raw.finding(field.if_empty, field.column, value))
            continue
        found, wrong = read(field, cell, communities)
        findings += [raw.finding(problem, field.column, *told) for problem, *told in wrong]
        if field.kind == "date":
            found, values[field.precision] = found or (None, None)
        values[field.column] = found
    return values, findings


def _twice(raw: RawRow, values: Values, book: Book, seen: set[Key]) -> list[Finding]:
    """What is wrong if the key of a row is that of another; remembers it."""
    key = tuple(values[column] for column in book.key)
    if None in key:
        return []
    twice = key in seen
    seen.add(key)
    value = str(raw.cells.get(book.key[0]))
    return [raw.finding(Problem.BOOK_TWICE, book.key[0], value)] if twice else []


def keys(table: pd.DataFrame, book: Book) -> list[Key]:
    """What tells the rows of a table apart."""
    return list(table[list(book.key)].itertuples(index=False, name=None))


def put_in(
    book: Book, present: pd.DataFrame, rows: pd.DataFrame, *, alone: bool = False
) -> pd.DataFrame:
    """The present table with these rows: each in the place of the one with its key, or after.

    Alone, they are all that stays. A row without an id that says what a present row says is
    that row; any other gets the next number, which never was that of a present row.
    """
    rows = _numbered(book, present, rows) if book.letter else rows
    new = dict(zip(keys(rows, book), rows.to_dict("records"), strict=True))
    kept = [
        new.pop(key, record)
        for key, record in zip(keys(present, book), present.to_dict("records"), strict=True)
        if key in new or not alone
    ]
    schema: Mapping[str, str] = BOOKS[book.name]
    return typed(pd.DataFrame([*kept, *new.values()], columns=list(schema)), schema)


def _numbered(book: Book, present: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    (column,) = book.key
    # A row that the file names by its id is that row, and no other.
    others = present[~present[column].isin(rows[column].dropna())]
    known = dict(zip(contents(others.drop(columns=column)), others[column], strict=True))
    used = pd.concat([present[column], rows[column]]).dropna()
    numbers = (
        used.str.extract(rf"^{book.letter}([0-9]{{1,9}})$", expand=False).dropna().astype("int64")
    )
    number = int(numbers.max()) if len(numbers) else 0
    ids = []
    for given, content in zip(rows[column], contents(rows.drop(columns=column)), strict=True):
        same = known.pop(content, None) if pd.isna(given) else given
        if same is None:
            number += 1
            same = f"{book.letter}{number}"
        ids.append(same)
    return rows.assign(**{column: pd.Series(ids, index=rows.index, dtype="str")})


def contents(table: pd.DataFrame) -> list[Key]:
    """All that each row says, so that rows can be compared; None where it says nothing."""
    rows = table.astype("object")
    return list(rows.where(rows.notna(), None).itertuples(index=False, name=None))
