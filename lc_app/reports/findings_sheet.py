"""The sheet with findings in a workbook that is given back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest import Finding, Severity
from lc_app.ingest.template_sheets import FINDINGS
from lc_app.reports.cells import head, put, set_widths, sheet_name, title, wrap
from lc_app.reports.findings import by_problem, findings_list, findings_summary
from lc_app.texts import _, language, n_, number

MAX_LISTED = 10_000
"""Findings that the sheet lists; the counts above the list are of all of them."""

FILLS: Mapping[Severity, str] = {
    Severity.REFUSED: "FFFF9999",
    Severity.BLOCKED: "FFFFB3B3",
    Severity.DOUBT: "FFFFE699",
    Severity.TOLD: "FFDDEBF7",
}
"""The colour of a cell by what became of it; the comment says it in words."""

_LINK = Font(name="Calibri", color="0563C1", underline="single")
_LIST_COLUMNS = (1, 2, 3, 4, 5, 6, 7, 8)
_CELL_COLUMN = 4
_SUMMARY_COLUMNS = (1, 2, 3, 6, 7)  # below each other with what they have in common
_WIDTHS = {"A": 28, "B": 60, "C": 18, "D": 9, "E": 20, "F": 34, "G": 60, "H": 24}
_LINE_HEIGHT, _MOST_LINES = 15, 6


def colour(severity: Severity) -> PatternFill:
    """The fill of a cell with a finding."""
    return PatternFill("solid", fgColor=FILLS[severity])


def write_findings(
    workbook: Workbook,
    findings: Sequence[Finding],
    notes: Sequence[str],
    titles: Mapping[str, str],
) -> Worksheet:
    """Put the sheet in front. `titles` holds the name of the sheet of each list here."""
    own = FINDINGS[language()]
    sheet: Worksheet = workbook.create_sheet(sheet_name(own.name), 0)
    title(sheet["A1"], own.sign)
    for row, note in enumerate((*notes, *_limits(len(findings))), start=2):
        put(sheet.cell(row, 1), note)
    row = _summary(sheet, findings, sheet.max_row + 2)
    _list(sheet, findings, titles, row + 2)
    set_widths(sheet, _WIDTHS)
    sheet.sheet_properties.tabColor = "1F4E79"
    return sheet


def _limits(count: int) -> list[str]:
    if count <= MAX_LISTED:
        return []
    return [
        _("The list below holds the first {n} of {all} findings, the worst first.").format(
            n=number(MAX_LISTED), all=number(count)
        )
    ]


def _summary(sheet: Worksheet, findings: Sequence[Finding], first: int) -> int:
    """The problems with their counts; returns the last row."""
    table = findings_summary(findings)
    _headings(sheet, first, table.columns, _SUMMARY_COLUMNS)
    severities = [problem.severity for problem in by_problem(findings)]
    rows = zip(severities, table.itertuples(index=False, name=None), strict=True)
    for row, (severity, values) in enumerate(rows, start=first + 1):
        _row(sheet, row, dict(zip(_SUMMARY_COLUMNS, values, strict=True)), severity)
    return first + len(table)


def _list(
    sheet: Worksheet, findings: Sequence[Finding], titles: Mapping[str, str], first: int
) -> None:
    """Every finding with a link to its cell, up to the limit."""
    ordered = [f for group in by_problem(findings).values() for f in group][:MAX_LISTED]
    table = findings_list(ordered)
    put(sheet.cell(first, 1), _count_text(len(findings))).font = Font(name="Calibri", bold=True)
    _headings(sheet, first + 1, table.columns, _LIST_COLUMNS)
    rows = zip(ordered, table.itertuples(index=False, name=None), strict=True)
    for row, (finding, values) in enumerate(rows, start=first + 2):
        _row(sheet, row, dict(enumerate(values, start=1)), finding.problem.severity)
        if finding.sheet in titles:
            _link(sheet.cell(row, _CELL_COLUMN), titles[finding.sheet], finding)
    sheet.auto_filter.ref = f"A{first + 1}:H{first + 1 + len(ordered)}"


def _count_text(count: int) -> str:
    return n_("{n} finding", "{n} findings", count).format(n=number(count))


def _headings(sheet: Worksheet, row: int, names: Iterable[str], columns: Iterable[int]) -> None:
    for column in range(1, len(_WIDTHS) + 1):
        head(sheet.cell(row, column), "")
    for column, name in zip(columns, names, strict=True):
        head(sheet.cell(row, column), name)


def _row(sheet: Worksheet, row: int, values: Mapping[int, object], severity: Severity) -> None:
    """The values by column; the row as high as its longest text."""
    lengths = [len(str(value)) / _width(column) for column, value in values.items()]
    lines = min(ceil(max(lengths)), _MOST_LINES)
    for column, value in values.items():
        cell = put(sheet.cell(row, column), value)
        if lines > 1:
            wrap(cell)
    sheet.cell(row, 1).fill = colour(severity)
    if lines > 1:
        sheet.row_dimensions[row].height = lines * _LINE_HEIGHT


def _width(column: int) -> int:
    return _WIDTHS[get_column_letter(column)] - 2


def _link(cell: Any, sheet: str, finding: Finding) -> None:
    """A click leads to the cell; for a row to its beginning, for a sheet to its first cell."""
    if finding.row is None:
        place = f"{finding.cell or 'A'}1"
    else:
        place = finding.cell if finding.column else f"A{finding.row}"
    if cell.value is None:
        put(cell, _("sheet"))
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, location=f"{quote_sheetname(sheet)}!{place}", display=str(cell.value)
    )
    cell.font = _LINK
