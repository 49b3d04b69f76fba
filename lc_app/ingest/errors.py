"""Rows in which nothing but errors stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable, text


def without_rows_of_errors(table: RawTable, sheet: RawSheet, told: Iterable[Finding]) -> RawTable:
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
