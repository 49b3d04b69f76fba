"""Workbooks (.xlsx, .xlsm): bytes to sheets."""

from __future__ import annotations

import lzma
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
import pandas as pd
from defusedxml import DefusedXmlException
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import MAX_CELLS, RawSheet, cells

MAX_UNPACKED = 300_000_000
_LONGEST_TEXT = 32_767  # what Excel allows in a cell
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")

# What openpyxl and the modules below it raise on a file that is not what it should be.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    InvalidFileException,
    DefusedXmlException,
    ParseError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def read_workbook(data: bytes) -> list[RawSheet]:
    """All sheets of a workbook, hidden ones as a finding alone."""
    try:
        with_formulas = _check_package(data)
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves aside: styles, rules for input, odd dates.
            warnings.simplefilter("ignore", UserWarning)
            workbook = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
            formulas = _formula_cells(data) if with_formulas else {}
            sheets = list(_sheets(workbook, formulas))
    except _DAMAGED as error:
        raise UnreadableExportError(Problem.DAMAGED) from error
    if not sheets:
        raise UnreadableExportError(Problem.OTHER_FORMAT)
    return sheets


def _check_package(data: bytes) -> bool:
    """Refuse what is no workbook or unpacks too large; tell whether it holds formulas."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        members = package.infolist()
        names = {member.filename for member in members}
        if {"mimetype", "xl/workbook.bin"} & names:
            raise UnreadableExportError(Problem.OTHER_FORMAT)
        if not any(name.startswith("xl/") for name in names):
            raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            raise UnreadableExportError(Problem.TOO_MANY_CELLS, f"{MAX_CELLS:,}")
        sheets = [m for m in members if m.filename.startswith("xl/worksheets/")]
        contents = (package.read(member) for member in sheets)
        return any(_FORMULA.search(content) for content in contents)


def _formula_cells(data: bytes) -> dict[str, set[tuple[int, int]]]:
    workbook = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=False)
    return {
        sheet.title: {
            (number, column)
            for number, row in _rows(sheet)
            for column, cell in enumerate(row, start=1)
            if cell.data_type == "f"
        }
        for sheet in workbook.worksheets
    }


def _rows(sheet: Any) -> Iterator[tuple[int, Any]]:
    """The rows with their numbers, as far as a sheet of allowed size goes."""
    # The declared size of a sheet can be wrong, or the whole sheet.
    sheet.reset_dimensions()
    seen = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        seen += max(len(row), 1)
        if seen > MAX_CELLS:
            raise UnreadableExportError(Problem.TOO_MANY_CELLS, f"{MAX_CELLS:,}")
        yield number, row


def _sheets(workbook: Workbook, formulas: dict[str, set[tuple[int, int]]]) -> Iterator[RawSheet]:
    for sheet in workbook.worksheets:
        name = sheet.title
        if sheet.sheet_state != "visible":
            yield RawSheet(name, pd.DataFrame(), (Finding(Problem.HIDDEN_SHEET, name),))
            continue
        findings: list[Finding] = []
        rows = _values(sheet, name, formulas.get(name, set()), findings)
        yield RawSheet(name, cells(rows), tuple(findings))


def _values(
    sheet: Worksheet, name: str, unsolved: set[tuple[int, int]], findings: list[Finding]
) -> Iterator[list[object]]:
    """The values of each row; errors and formulas without a result become findings."""
    for number, row in _rows(sheet):
        values: list[object] = []
        for column, cell in enumerate(row, start=1):
            value = cell.value
            if cell.data_type == "e":
                findings.append(Finding(Problem.ERROR_CELL, name, number, column, value=str(value)))
                value = None
            elif isinstance(value, str) and len(value) > _LONGEST_TEXT:
                raise UnreadableExportError(Problem.DAMAGED)
            elif value is None and cell.data_type != "str" and (number, column) in unsolved:
                findings.append(Finding(Problem.FORMULA_WITHOUT_VALUE, name, number, column))
            values.append(value)
        yield values
