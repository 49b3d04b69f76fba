"""Errors in a list: those that stand as text, and rows in which nothing else stands."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable, text, values_of

_ERRORS = {
    "#N/A", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#SPILL!", "#CALC!",
    "#N/B", "#LEEG!", "#DEEL/0!", "#WAARDE!", "#VERW!", "#NAAM?", "#GETAL!", "#OVERLOOP!",
}  # fmt: skip
"""As Excel writes them in a text file, in English and in Dutch."""


def without_errors(table: RawTable, sheet: RawSheet) -> RawTable:
    """The table with an error that stands as text as an empty cell, told.

    A row in which nothing but errors stands is no row of the table, and that is told too.
    """
    cells = [finding for column in table.headings for finding in _in_column(table, column)]
    rows = _emptied(table.rows, cells)
    top = table.header_row or 0
    of_file = {f.row for f in table.findings if f.problem is Problem.ERROR_CELL}
    lost = {row for row in of_file if row and row > top} - {*sheet.cells.index}
    lost |= {*table.rows.index} - {*rows.index}
    told = [Finding(Problem.ERROR_ROW, table.sheet, row) for row in sorted(lost)]
    return replace(table, rows=rows, findings=(*table.findings, *cells, *told))


def _in_column(table: RawTable, column: int) -> list[Finding]:
    """The errors in a column."""
    cells = table.rows[column]
    if cells.dtype == "str":
        marked = pc.starts_with(pa.array(cells.array), "#").fill_null(pa.scalar(value=False))
        cells = cells[marked.to_numpy(zero_copy_only=False)]
    heading = table.headings.get(column, "")
    return [
        Finding(Problem.ERROR_CELL, table.sheet, row, column, heading, value)
        for row, value in zip(cells.index.tolist(), values_of(cells), strict=True)
        if isinstance(value, str) and value in _ERRORS
    ]


def _emptied(rows: pd.DataFrame, cells: list[Finding]) -> pd.DataFrame:
    """The rows without these cells; those that hold nothing then are left out."""
    if not cells:
        return rows
    emptied = rows.copy()
    for cell in cells:
        emptied.loc[cell.row, cell.column] = None
    touched = sorted({cell.row for cell in cells if cell.row})
    return emptied.drop(index=[row for row in touched if not any(map(text, emptied.loc[row]))])
