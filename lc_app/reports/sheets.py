"""Cells of a workbook, written so that only our own formulas compute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

_LIVE = PatternFill("solid", fgColor="E8F1FA")
_HEADING = PatternFill("solid", fgColor="DDDDDD")


def put(
    sheet: Worksheet, place: str, value: object, *, live: bool = False, bold: bool = False
) -> None:
    """Write a value. Text is text, whatever it begins with, unless it is a live formula."""
    cell = sheet[place]
    if isinstance(value, pd.Timestamp):
        value = value.to_pydatetime()
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        if not (live and value.startswith("=")):
            cell.data_type = "s"
    elif value is not None and not pd.isna(value):  # type: ignore[call-overload]
        cell.value = value
    if live:
        cell.fill = _LIVE
    if bold:
        cell.font = Font(bold=True)


def heading(sheet: Worksheet, row: int, titles: Sequence[str]) -> None:
    """The titles of a table."""
    for column, title in enumerate(titles, start=1):
        cell = sheet.cell(row, column, title)
        cell.font, cell.fill = Font(bold=True), _HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def name_cell(book: Workbook, sheet: Worksheet, name: str, place: str) -> None:
    """Give a cell or a column of cells the name by which formulas speak of it."""
    reference = f"{quote_sheetname(sheet.title)}!{place}"
    book.defined_names[name] = DefinedName(name, attr_text=reference)


def dates_column(sheet: Worksheet, column: str, first: int, last: int) -> None:
    """Show these cells as dates."""
    for row in range(first, last + 1):
        sheet[f"{column}{row}"].number_format = "dd-mm-yyyy"


def widths(sheet: Worksheet, by_column: Mapping[str, int]) -> None:
    """Width of each column, in characters."""
    for column, width in by_column.items():
        sheet.column_dimensions[column].width = width
