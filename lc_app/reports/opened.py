"""The file of a user as a workbook to write in: their own, or rebuilt from what was read."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest import Finding, RawTable, read_sheets
from lc_app.ingest.raw import RawSheet
from lc_app.ingest.template_sheets import is_our_own
from lc_app.reports.cells import plain, put, sheet_name
from lc_app.texts import _

MAX_UNPACKED = 40_000_000
"""Bytes of XML; a larger workbook is not held whole, but rebuilt."""

MAX_CELLS = 500_000
"""Cells of a rebuilt workbook; of a larger one only rows with findings are given back."""

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
    notes = [
        _("This is a copy. Drawings and charts may be missing in it."),
        _("Its formulas get their results when a spreadsheet program saves it."),
    ]
    if _has_macros(data):
        notes.append(_("The macros were left out; the copy is a workbook without macros (.xlsx)."))
    return Opened(workbook, sheets, tuple(notes))


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return _MACROS in package.namelist()


def _fits(data: bytes) -> bool:
    """Whether the workbook is of a size that can be held whole."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [m for m in package.infolist() if m.filename.endswith((".xml", ".rels", ".vml"))]
        if sum(part.file_size for part in parts) > MAX_UNPACKED:
            return False
        sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
        merges = [ref for sheet in sheets for ref in _MERGE.findall(package.read(sheet))]
    return sum(map(_cells_in, merges)) <= _MAX_MERGED


def _cells_in(reference: bytes) -> int:
    left, top, right, bottom = (n or 0 for n in range_boundaries(reference.decode()))
    return (right - left + 1) * (bottom - top + 1)


def rebuilt(data: bytes, findings: Iterable[Finding], tables: Iterable[RawTable]) -> Opened:
    """The tables as they were read, each value at its place."""
    sheets = [raw for raw in read_sheets(data) if raw.cells.size and not is_our_own(raw)]
    notes = [
        _("This workbook was made of the cells as they were read, each at its place."),
        _("Formats, formulas and hidden sheets are not in it."),
    ]
    if sum(raw.cells.size for raw in sheets) > MAX_CELLS:
        sheets = _with_findings(sheets, findings, {t.sheet: t.header_row or 0 for t in tables})
        notes.append(_("The file is large: only the rows with findings are in it."))
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    places = {raw.name: _sheet(workbook, raw) for raw in sheets}
    return Opened(workbook, places, tuple(notes))


def _with_findings(
    sheets: Iterable[RawSheet], findings: Iterable[Finding], headers: Mapping[str, int]
) -> list[RawSheet]:
    """The rows above the list, its headings, and the rows with a finding."""
    rows: dict[str, set[int]] = {}
    for finding in findings:
        rows.setdefault(finding.sheet, set()).add(finding.row or 0)
    kept = []
    for raw in sheets:
        numbers = raw.cells.index
        wanted = numbers.isin(list(rows.get(raw.name, ()))) | (numbers <= headers.get(raw.name, 0))
        limit = MAX_CELLS // (len(raw.cells.columns) * len(headers) or 1)
        kept.append(replace(raw, cells=raw.cells[wanted].head(limit)))
    return kept


def _sheet(workbook: Workbook, raw: RawSheet) -> Worksheet:
    sheet: Worksheet = workbook.create_sheet(sheet_name(raw.name))
    rows = [int(row) for row in raw.cells.index]
    for column in map(int, raw.cells.columns):
        for row, value in zip(rows, raw.cells[column], strict=True):
            if (content := plain(value)) is not None:
                put(sheet.cell(row, column), content)
    return sheet
