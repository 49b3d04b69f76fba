"""Values to cells of a workbook: what is shown is what is there, and nothing runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from math import isfinite, isnan
from typing import Any

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.texts import _

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program takes for the beginning of a formula."""

AS_TEXT = "@"
LONGEST_TEXT = 32_767  # of UTF-16 units; what Excel allows in a cell
_LONGEST_NUMBER = 15  # digits that a number in a spreadsheet keeps
_FIRST_DAY = datetime(1900, 3, 1)  # noqa: DTZ001  before it Excel counts a day that was not
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_HEADER_FILL = PatternFill("solid", fgColor="1F4E79")
_HEADER_FONT = Font(name="Calibri", bold=True, color="FFFFFF")
_TITLE_FONT = Font(name="Calibri", bold=True, size=14)
_NARROWEST, _WIDEST = 9, 60


def put(cell: Any, value: object) -> Any:
    """Write a value into a cell; a text that begins like a formula stays a text."""
    content = plain(value)
    cell.value = content
    if isinstance(content, str):
        cell.data_type = "s"
        if content.startswith(FORMULA_STARTS):
            # Without it Excel takes the text for a formula as soon as somebody edits it.
            cell.quotePrefix = True
    elif isinstance(content, datetime):
        midnight = content.time() == datetime.min.time()
        cell.number_format = "dd-mm-yyyy" if midnight else "dd-mm-yyyy hh:mm"
    elif isinstance(content, date):
        cell.number_format = "dd-mm-yyyy"
    return cell


def plain(value: object) -> Any:
    """A value that a workbook can hold; a text where a number or a date would be bent."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool | int | float):
        return _number(value)
    return clean(str(value)) or None


def _number(value: float) -> float | str | None:
    if isinstance(value, int):
        return value if len(str(abs(value))) <= _LONGEST_NUMBER else str(value)
    return value if isfinite(value) else None if isnan(value) else str(value)


def _day(value: date) -> date | str:
    """A date without a zone; as text where Excel has no such day."""
    moment = value if isinstance(value, datetime) else datetime(*value.timetuple()[:3])  # noqa: DTZ001
    moment = moment.replace(tzinfo=None)
    if moment < _FIRST_DAY:
        return f"{moment:%d-%m-}{moment.year:04d}"
    return moment if isinstance(value, datetime) else value


def clean(text: str) -> str:
    """A text that fits a cell: what a workbook cannot hold is seen as �, and a cut is said."""
    text = _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _units(text) <= LONGEST_TEXT:
        return text
    told = _(" … [cut: the text has {n} characters]").format(n=len(text))
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - _units(told))]
    return kept.decode("utf-16-le", errors="ignore") + told


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def first_sheet(workbook: Workbook, name: str) -> Worksheet:
    """The one sheet of a new workbook, under this name."""
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)  # noqa: S101  of a new workbook it is
    sheet.title = sheet_name(name)
    return sheet


def sheet_name(text: str) -> str:
    """A text as Excel allows it for the name of a sheet."""
    return _NOT_IN_A_NAME.sub(" ", text)[:31].strip(" '") or _("List")


def title(cell: Any, text: str) -> None:
    """The title of a sheet."""
    put(cell, text).font = _TITLE_FONT


def head(cell: Any, text: str) -> None:
    """A heading above a column."""
    put(cell, text)
    cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def set_widths(sheet: Worksheet, widths: Mapping[str, float]) -> None:
    """Widths of columns by letter, in characters."""
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = min(max(width, _NARROWEST), _WIDEST)


def wrap(cell: Any) -> None:
    """Show a long text on several lines, from the top."""
    cell.alignment = Alignment(vertical="top", wrap_text=True)
