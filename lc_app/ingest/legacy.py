"""Workbooks of Excel 2003 and before (.xls), by xlrd: it keeps error cells and merges."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial
from io import StringIO
from typing import Any

import xlrd

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import Grid
from lc_app.ingest.problems import Problem
from lc_app.ingest.serials import Shown, by_code, duration, moment, with_zeros, zeros
from lc_app.ingest.sheets import Sheet

_EXACT = 2**53

# What xlrd raises on a file that is not what it should be.
_BROKEN = (
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


def sheets(data: bytes) -> Iterator[Sheet]:
    """The sheets in their order.

    Raises
    ------
    UnreadableExportError
        If it is no workbook, damaged or protected.
    """
    try:
        book = _opened(data, with_formats=True)
    except UnreadableExportError as refused:
        if refused.finding.problem is not Problem.DAMAGED:
            raise
        # Excel opens files whose container or formats are not quite right.
        book = _opened(data, with_formats=False)
    for sheet in book.sheets():
        yield Sheet(sheet.name, bool(sheet.visibility), partial(_grid, book, sheet))


def _opened(data: bytes, *, with_formats: bool) -> Any:
    try:
        return xlrd.open_workbook(
            file_contents=data,
            logfile=StringIO(),
            formatting_info=with_formats,
            ragged_rows=True,
            ignore_workbook_corruption=not with_formats,
        )
    except _BROKEN as error:
        raise UnreadableExportError(_reason(str(error))) from error


def _reason(message: str) -> Problem:
    if "encrypted" in message:
        return Problem.PASSWORD
    if "Can't find workbook" in message:
        return Problem.NOT_A_SPREADSHEET
    return Problem.DAMAGED


def _grid(book: Any, sheet: Any) -> Grid:
    grid = Grid()
    try:
        for row in range(sheet.nrows):
            cells = zip(sheet.row_types(row), sheet.row_values(row), strict=True)
            for column, (kind, value) in enumerate(cells):
                _put(grid, book, sheet, (row, column, kind, value))
        grid.merges = [
            (upper + 1, left + 1, below, right) for upper, below, left, right in sheet.merged_cells
        ]
    except _BROKEN as error:
        raise UnreadableExportError(Problem.DAMAGED) from error
    return grid


def _put(grid: Grid, book: Any, sheet: Any, cell: tuple[int, int, int, Any]) -> None:
    row, column, kind, value = cell
    if kind == xlrd.XL_CELL_ERROR:
        name = xlrd.error_text_from_code.get(value, str(value))
        grid.fault(row + 1, column + 1, Problem.ERROR_CELL, name)
    elif kind == xlrd.XL_CELL_BOOLEAN:
        grid.put(row + 1, column + 1, bool(value))
    elif kind == xlrd.XL_CELL_DATE:
        found = _moment(book, sheet, cell)
        if found is None:
            grid.fault(row + 1, column + 1, Problem.ERROR_CELL, str(value))
        else:
            grid.put(row + 1, column + 1, found)
    elif kind == xlrd.XL_CELL_NUMBER:
        whole = value.is_integer() and abs(value) < _EXACT
        digits = zeros(_format(book, sheet, row, column))
        grid.put(row + 1, column + 1, with_zeros(int(value) if whole else value, digits))
    elif kind == xlrd.XL_CELL_TEXT:
        grid.put(row + 1, column + 1, value.replace("\r\n", "\n"))


def _moment(book: Any, sheet: Any, cell: tuple[int, int, int, Any]) -> object:
    row, column, _kind, value = cell
    if by_code(_format(book, sheet, row, column)) is Shown.DURATION:
        return duration(value)
    return moment(value, since_1904=book.datemode == 1)


def _format(book: Any, sheet: Any, row: int, column: int) -> str:
    """The format of the numbers in a cell; none where the file could only be read without."""
    if not book.formatting_info:
        return ""
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    code: str = book.format_map[style.format_key].format_str
    return code
