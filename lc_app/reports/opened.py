"""The file of a user as a workbook to write in: their own, or rebuilt from what was read."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest import read_sheets
from lc_app.ingest.template_sheets import is_our_own
from lc_app.reports.cells import put, sheet_name
from lc_app.texts import _

MAX_UNPACKED = 100_000_000
"""Bytes of sheets; in a larger workbook only the rows of the list are given back."""

_MAX_MERGED = 1_000_000  # cells; openpyxl makes one of each
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z0-9:$]+)"')
_MACROS = "xl/vbaProject.bin"

UNUSABLE = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    ParseError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What openpyxl raises on a workbook that it cannot open, or cannot write again."""


@dataclass(frozen=True, eq=False, slots=True)
class Opened:
    """A workbook, its sheets by the name under which they were read, and what to tell."""

    workbook: Workbook
    sheets: dict[str, Worksheet]
    notes: tuple[str, ...]


def own_workbook(data: bytes, wanted: Collection[str]) -> Opened | None:
    """The workbook of the user; None if openpyxl cannot open it or misses a sheet."""
    try:
        if not data.startswith(b"PK") or not _fits(data):
            return None
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves aside: extensions, odd headers, odd dates.
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(BytesIO(data), rich_text=True)
    except UNUSABLE:
        return None
    sheets: dict[str, Worksheet] = {s.title: s for s in workbook.worksheets}
    # Of Strict OOXML openpyxl sees no sheets and says nothing.
    if not sheets or not set(wanted) <= sheets.keys():
        return None
    notes = [_("This is a copy. Drawings and charts may be missing in it.")]
    if _has_macros(data):
        notes.append(_("The macros were left out; the copy is a workbook without macros (.xlsx)."))
    return Opened(workbook, sheets, tuple(notes))


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return _MACROS in package.namelist()


def _fits(data: bytes) -> bool:
    """Whether the sheets are of a size that can be held whole."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        sheets = [m for m in package.infolist() if m.filename.startswith("xl/worksheets/")]
        if not sheets or sum(sheet.file_size for sheet in sheets) > MAX_UNPACKED:
            return False
        merges = [ref for sheet in sheets for ref in _MERGE.findall(package.read(sheet))]
    return sum(map(_cells_in, merges)) <= _MAX_MERGED


def _cells_in(reference: bytes) -> int:
    left, top, right, bottom = (n or 0 for n in range_boundaries(reference.decode()))
    return (right - left + 1) * (bottom - top + 1)


def rebuilt(data: bytes) -> Opened:
    """The tables as they were read, each value at its place."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets: dict[str, Worksheet] = {}
    for raw in read_sheets(data):
        if raw.cells.empty or is_our_own(raw):
            continue
        sheet = sheets[raw.name] = workbook.create_sheet(sheet_name(raw.name))
        for column in raw.cells:
            for row, value in raw.cells[column].dropna().items():
                put(sheet.cell(row, column), value)
    note = _("This workbook was made of the cells as they were read, each at its place.")
    return Opened(workbook, sheets, (note, _("Formats, formulas and hidden sheets are not in it.")))
