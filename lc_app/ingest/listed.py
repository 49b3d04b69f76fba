"""The rows of a plain list: headings that are known, and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import look_up
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, text

_DEEPEST_HEADER = 40
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it was found: its cells by column of a schema, and where they stood."""

    cells: Mapping[str, object]
    sheet: str = ""
    row: int | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)

    def finding(
        self, problem: Problem, column: str, value: str = "", suggestion: str = ""
    ) -> Finding:
        """A problem in one cell of this row."""
        heading = self.headings.get(column, column)
        place = self.columns.get(column)
        return Finding(problem, self.sheet, self.row, place, heading, value, suggestion)


def header_row(sheet: RawSheet, known: Mapping[str, str], needed: Collection[str]) -> int | None:
    """The first row that holds the headings without which there is no list."""
    for row in sheet.cells.index[:_DEEPEST_HEADER]:
        if {look_up(text(value), known) for value in sheet.cells.loc[row]} >= set(needed):
            return int(row)
    return None


def columns_of(
    sheet: RawSheet, header: int, known: Mapping[str, str]
) -> tuple[dict[str, int], dict[str, str], list[Finding]]:
    """Where the known columns stand and how they are headed, and the columns not used."""
    columns: dict[str, int] = {}
    headings: dict[str, str] = {}
    unused: list[Finding] = []
    for number, value in sheet.cells.loc[header].items():
        heading, place = text(value), int(str(number))
        column = look_up(heading, known)
        if column and column not in columns:
            columns[column], headings[column] = place, heading
        elif heading:
            found = Finding(Problem.UNUSED_COLUMN, sheet.name, header, place, heading, heading)
            unused.append(found)
    return columns, headings, unused


def rows_below(
    sheet: RawSheet, header: int, known: Mapping[str, str], *, only_after_gap: bool = False
) -> Iterator[RawRow | Finding]:
    """The rows below the headings; columns and notes that are no part of them are told.

    A row of one cell is a note; with `only_after_gap` only below an empty row.
    """
    columns, headings, unused = columns_of(sheet, header, known)
    yield from unused
    above = header
    for label, cells in sheet.cells.loc[header + 1 :].iterrows():
        row, texts = int(str(label)), cells.map(text)
        filled = texts[texts.ne("")]
        if len(filled) > 1 or (len(filled) and only_after_gap and row == above + 1):
            values = {column: value_of(sheet, cells[place]) for column, place in columns.items()}
            yield RawRow(values, sheet.name, row, columns, headings)
            above = row
        elif len(filled):
            place = int(str(filled.index[0]))
            yield Finding(Problem.NOTE_ROW, sheet.name, row, place, "", filled.iloc[0])


def value_of(sheet: RawSheet, value: object) -> object:
    """The value of a cell; in a CSV without the apostrophe that keeps it from being a formula."""
    is_csv = not sheet.name
    return value[1:] if is_csv and isinstance(value, str) and _ESCAPED.match(value) else value
