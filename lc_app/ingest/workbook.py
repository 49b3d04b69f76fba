"""Workbooks (.xlsx, .xlsm, .ods, .xls): bytes to sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from lc_app.ingest import legacy, ooxml, opendocument
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.package import Package, Progress
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, check_size
from lc_app.ingest.sheets import Sheet

_OTHER_KINDS = ("xl/workbook.bin", "index/document.iwa", "index.zip")


def read_workbook(data: bytes, step: Progress | None = None) -> list[RawSheet]:
    """The sheets of a zip package; hidden ones as a finding alone, if there are others.

    Raises
    ------
    UnreadableExportError
        If it is no workbook, damaged, protected, or larger than is allowed.
    """
    package = Package(data, step)
    if opendocument.is_opendocument(package):
        return _read(opendocument.sheets(package))
    if any(name in package for name in _OTHER_KINDS):
        raise UnreadableExportError(Problem.OTHER_FORMAT)
    if ooxml.is_ooxml(package):
        return _read(ooxml.sheets(package))
    document = "[content_types].xml" in package or "mimetype" in package
    raise UnreadableExportError(Problem.NOT_A_SPREADSHEET if document else Problem.PACKED)


def read_old_workbook(data: bytes) -> list[RawSheet]:
    """The sheets of a workbook of Excel 2003 and before.

    Raises
    ------
    UnreadableExportError
        If it is no workbook, damaged, protected, or larger than is allowed.
    """
    return _read(legacy.sheets(data))


def hidden_names(sheets: Iterable[RawSheet]) -> list[str]:
    """The names of the sheets that were not read, for they are hidden."""
    return [s.name for s in sheets if any(f.problem is Problem.HIDDEN_SHEET for f in s.findings)]


def _read(found: Iterator[Sheet]) -> list[RawSheet]:
    sheets = list(found)
    if not sheets:
        raise UnreadableExportError(Problem.NO_SHEETS)
    some_visible = not all(sheet.hidden for sheet in sheets)
    return list(_within_size(sheets, some_visible))


def _within_size(sheets: list[Sheet], some_visible: bool) -> Iterator[RawSheet]:
    total = 0
    for sheet in sheets:
        if sheet.hidden and some_visible:
            hidden = Finding(Problem.HIDDEN_SHEET, sheet.name)
            yield RawSheet(sheet.name, pd.DataFrame(), (hidden,))
            continue
        read = sheet.read().to_sheet(sheet.name)
        total += read.cells.size
        check_size(total, 1)
        yield read
