"""A file with a table of targets to own targets, with findings by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.keys import key, look_up
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, text
from lc_app.ingest.read import read_sheets
from lc_app.ingest.target_rows import RawTarget, TargetIntake, checked
from lc_metrics.tables import ALL

_DEEPEST_HEADER = 40
_SURE = {"roadmap", "sector", "minimum"}
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


def take_targets(data: bytes, shipped: pd.DataFrame) -> TargetIntake:
    """Read a table of targets; all sheets that hold one belong together.

    Raises
    ------
    UnreadableExportError
        If the file holds no table of targets.
    """
    raws: list[RawTarget] = []
    findings: list[Finding] = []
    tables = 0
    for sheet in read_sheets(data):
        # A source below the table is a row of one cell on purpose.
        findings += (f for f in sheet.findings if f.problem != Problem.RAGGED_ROW)
        header_row = _header_row(sheet.cells)
        if header_row is None:
            findings.append(Finding(Problem.SHEET_WITHOUT_TARGETS, sheet.name))
            continue
        tables += 1
        for part in _rows(sheet, header_row):
            (raws if isinstance(part, RawTarget) else findings).append(part)  # type: ignore[arg-type]
    if not tables:
        raise UnreadableExportError(Problem.NO_TARGET_TABLE)
    intake = checked(raws, shipped)
    return TargetIntake(intake.own, (*findings, *intake.findings))


@cache
def _headings() -> dict[str, str]:
    rows = reference.table("target_synonyms")
    rows = rows[rows["kind"].eq("column")]
    return {key(word): column for word, column in zip(rows["text"], rows["code"], strict=True)}


def _header_row(cells: pd.DataFrame) -> int | None:
    """The first row that holds the headings without which there is no table."""
    for row in cells.index[:_DEEPEST_HEADER]:
        if {look_up(text(value), _headings()) for value in cells.loc[row]} >= _SURE:
            return int(row)
    return None


def _rows(sheet: RawSheet, header_row: int) -> Iterator[RawTarget | Finding]:
    """The rows below the headings; columns and notes that are no part of them are told."""
    columns: dict[str, int] = {}
    headings: dict[str, str] = {}
    for number, value in sheet.cells.loc[header_row].items():
        heading, place = text(value), int(str(number))
        column = look_up(heading, _headings())
        if column and column not in columns:
            columns[column], headings[column] = place, heading
        elif heading:
            yield Finding(Problem.UNUSED_COLUMN, sheet.name, header_row, place, heading, heading)
    for row, cells in sheet.cells.loc[header_row + 1 :].iterrows():
        texts = cells.map(text)
        filled = texts[texts.ne("")]
        if len(filled) > 1:
            values = {column: _value(sheet, cells[place]) for column, place in columns.items()}
            yield RawTarget({"region": ALL, **values}, sheet.name, int(str(row)), columns, headings)
        elif len(filled):
            place = int(str(filled.index[0]))
            yield Finding(Problem.NOTE_ROW, sheet.name, int(str(row)), place, "", filled.iloc[0])


def _value(sheet: RawSheet, value: object) -> object:
    """The value of a cell; in a CSV without the apostrophe that keeps it from being a formula."""
    is_csv = not sheet.name
    return value[1:] if is_csv and isinstance(value, str) and _ESCAPED.match(value) else value
