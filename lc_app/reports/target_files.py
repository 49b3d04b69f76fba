"""The table of targets as files that can be changed and read in again."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pandas as pd
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from lc_app.texts import _, short_day, targets
from lc_metrics import TARGET_SCHEMA

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WIDTHS = (46, 34, 20, 13, 12, 12, 28, 15, 12, 80)


def targets_csv(table: pd.DataFrame, *, source: str) -> bytes:
    """The table as Dutch Excel opens it: semicolons, decimal comma, UTF-8 with a mark.

    A text that would run as a formula gets an apostrophe in front, which reading takes off.
    """
    content = StringIO()
    writer = csv.writer(content, delimiter=";", lineterminator="\r\n")
    writer.writerow(targets.headings().values())
    writer.writerows([_as_text(value) for value in row] for row in _rows(table))
    writer.writerows([[], [_as_text(source)]])
    return content.getvalue().encode("utf-8-sig")


def targets_xlsx(table: pd.DataFrame, *, source: str) -> bytes:
    """The table as a workbook of one sheet."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet(_("Targets"))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_cell(sheet, name, Font(bold=True)) for name in targets.headings().values()])
    for row in _rows(table):
        sheet.append([_cell(sheet, value) for value in row])
    sheet.append([])
    sheet.append([_cell(sheet, source)])
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def _cell(sheet: WriteOnlyWorksheet, value: Any, font: Font | None = None) -> Cell:
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"  # never a formula
    elif isinstance(value, pd.Timestamp):
        cell.number_format = "dd-mm-yyyy"
    if font:
        cell.font = font
    return cell


def _rows(table: pd.DataFrame) -> Iterator[list[object]]:
    """Each target in words, numbers and dates; nothing where nothing is known."""
    words = targets.choices()
    for row in table[list(TARGET_SCHEMA)].itertuples(index=False):
        yield [
            None if pd.isna(value) else words.get(column, {}).get(value, value)
            for column, value in zip(TARGET_SCHEMA, row, strict=True)
        ]


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, pd.Timestamp):
        return short_day(value)
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    text = str(value)
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text
