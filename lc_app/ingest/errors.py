"""Errors in cells, and rows in which nothing else stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lc_app.ingest.distinct import Column
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable, text
from lc_app.ingest.stand_ins import without_stand_ins


def without_errors(table: RawTable, sheet: RawSheet) -> tuple[RawTable, dict[int, Column]]:
    """The table and its columns with nothing in place of errors and words for empty, told."""
    cells, told = without_stand_ins(table)
    whole = _without_rows_of_errors(table, sheet, told)
    if len(whole.rows) < len(table.rows):
        cells, _again = without_stand_ins(whole)
    return replace(whole, findings=(*whole.findings, *told)), cells


def _without_rows_of_errors(table: RawTable, sheet: RawSheet, told: Iterable[Finding]) -> RawTable:
    """The table without such rows, each told; `told` are the errors that stand as text."""
    top = table.header_row or 0
    errors = [f for f in (*table.findings, *told) if f.problem is Problem.ERROR_CELL]
    places = {(f.row, f.column) for f in errors}
    rows = {f.row for f in errors if f.row and f.row > top}
    # Errors of a workbook are empty cells by now, and a row of these is gone already.
    gone = rows - {*sheet.cells.index} if rows else rows
    bare = [
        row
        for row in rows.intersection(table.rows.index)
        if not any(text(v) and (row, c) not in places for c, v in table.rows.loc[row].items())
    ]
    if not (gone or bare):
        return table
    lost = [Finding(Problem.ERROR_ROW, table.sheet, row) for row in sorted(gone | {*bare})]
    return replace(table, rows=table.rows.drop(index=bare), findings=(*table.findings, *lost))
