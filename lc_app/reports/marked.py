"""The user's own workbook back: the cells marked, a comment in each, and a list in front."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest import Finding, Intake, Severity
from lc_app.ingest.raw import text
from lc_app.ingest.template_sheets import FINDINGS
from lc_app.reports.cells import clean
from lc_app.reports.files import saved
from lc_app.reports.findings import without_persons
from lc_app.reports.findings_sheet import FILLS, colour, write_findings
from lc_app.reports.opened import UNUSABLE, Opened, own_workbook, rebuilt
from lc_app.reports.records import finding_text, severity_text
from lc_app.texts import _, n_, number, speaking

MAX_COMMENTS = 5_000
"""Cells that get a comment, the worst first; every cell gets its colour."""

AUTHOR = "Leergemeenschappen Monitor"
_LINE = f"-- {AUTHOR} --"
_CHARACTERS, _LINE_HEIGHT, _WIDTH = 46, 18, 340  # of a comment: a line, its pixels, its width

Place = tuple[str, int, int]
"""Sheet as it was read, row and column."""


def marked_workbook(data: bytes, file_name: str, intake: Intake, language: str) -> bytes:
    """The uploaded file as a workbook in which every finding can be seen.

    Each cell with a finding has a colour by what became of it and a comment with the
    sentence and the remedy; a sheet in front lists all of them with links. A workbook that
    openpyxl cannot write again, and a file that is no workbook, comes back as a new
    workbook with every value at its place; the sheet in front says so.

    Parameters
    ----------
    data, file_name
        The file as it was uploaded, and its name.
    intake
        What came out of it.
    language
        Of the sentences: nl or en.
    """
    with speaking(language):
        findings = without_persons(intake.findings)
        own = own_workbook(data, {table.sheet for table in intake.tables})
        if own is not None:
            _fill(own, file_name, intake, findings)
            try:
                return saved(own.workbook)
            except UNUSABLE:
                pass  # openpyxl can read what it cannot write
        book = rebuilt(data, findings, intake.tables)
        _fill(book, file_name, intake, findings)
        return saved(book.workbook)


def _fill(book: Opened, file_name: str, intake: Intake, findings: list[Finding]) -> None:
    """Everything that is put into the workbook."""
    _take_off(book)
    columns = {table.sheet: min(table.headings, default=1) for table in intake.tables}
    places = _by_place(findings, columns)
    shown = _mark(book, places)
    notes = (_about(file_name, len(findings)), *book.notes, *_limits(shown, len(places)))
    titles = {name: sheet.title for name, sheet in book.sheets.items()}
    front = write_findings(book.workbook, findings, notes, titles)
    _show_first(book, front, findings)


def marked_name(file_name: str) -> str:
    """What to call the workbook that is given back."""
    return _("{name} (with findings)").format(name=PurePath(file_name).stem) + ".xlsx"


def _by_place(findings: Iterable[Finding], columns: dict[str, int]) -> dict[Place, list[Finding]]:
    """Findings of each cell, the cells with the worst first; a row is its first cell."""
    places: dict[Place, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: f.problem.severity):
        if finding.row is not None:
            column = finding.column or columns.get(finding.sheet, 1)
            places.setdefault((finding.sheet, finding.row, column), []).append(finding)
    return places


def _mark(book: Opened, places: dict[Place, list[Finding]]) -> int:
    """Colour the cells and comment the first of them; returns how many have a comment."""
    merged = {name: _top_left(sheet) for name, sheet in book.sheets.items()}
    marked: dict[Place, list[Finding]] = {}
    for (name, row, column), findings in places.items():
        if name in book.sheets:
            first = merged[name].get((row, column), (row, column))
            marked.setdefault((name, *first), []).extend(findings)
    for order, ((name, row, column), findings) in enumerate(marked.items()):
        sheet = book.sheets[name]
        sheet.cell(row, column).fill = colour(findings[0].problem.severity)
        if order < MAX_COMMENTS:
            _comment(sheet, row, column, findings)
    return min(len(marked), MAX_COMMENTS)


def _comment(sheet: Worksheet, row: int, column: int, findings: list[Finding]) -> None:
    """Tell the findings in a comment; what somebody else wrote in it stays above."""
    cell = sheet.cell(row, column)
    theirs = cell.comment
    parts = dict.fromkeys(map(_told, findings))
    ours = "\n\n".join((_LINE, *parts))
    words = clean(f"{theirs.text}\n\n{ours}" if theirs else ours)
    lines = sum(len(line) // _CHARACTERS + 1 for line in words.splitlines())
    author = theirs.author if theirs else AUTHOR
    cell.comment = Comment(words, author, height=_LINE_HEIGHT * (lines + 1), width=_WIDTH)


def _told(finding: Finding) -> str:
    became = severity_text(finding.problem.severity)
    told = f"{became[:1].upper()}{became[1:]}: {finding_text(finding)}"
    remedy = _("What to do: {remedy}").format(remedy=_(finding.problem.remedy))
    likely = finding.suggestion
    proposal = [_("Suggestion: {value}").format(value=likely)] if likely else []
    return "\n".join((told, remedy, *proposal))


def _top_left(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell of a merge its first cell, the only one that can be written."""
    return {
        (row, column): (merge.min_row, merge.min_col)
        for merge in sheet.merged_cells.ranges
        for row in range(merge.min_row, merge.max_row + 1)
        for column in range(merge.min_col, merge.max_col + 1)
    }


def _take_off(book: Opened) -> None:
    """Take off the marks of an earlier time: what was mended is no longer wrong."""
    signs = {own.sign for own in FINDINGS.values()}
    for name, sheet in list(book.sheets.items()):
        if text(sheet["A1"].value) in signs:
            book.workbook.remove(sheet)
            del book.sheets[name]
            continue
        for cell in list(sheet._cells.values()):  # noqa: SLF001  iter_rows would fill the gaps
            if cell.comment and _LINE in cell.comment.text:
                theirs = cell.comment.text.split(_LINE)[0].rstrip()
                cell.comment = Comment(theirs, cell.comment.author) if theirs else None
                if cell.fill.fgColor.rgb in FILLS.values():
                    cell.fill = PatternFill()


def _about(file_name: str, count: int) -> str:
    return n_("{file}: {n} finding.", "{file}: {n} findings.", count).format(
        file=file_name, n=number(count)
    )


def _limits(shown: int, places: int) -> list[str]:
    if shown < MAX_COMMENTS or places <= MAX_COMMENTS:
        return []
    return [
        _("The first {n} of {all} cells have a comment, the worst first.").format(
            n=number(shown), all=number(places)
        )
    ]


def _show_first(book: Opened, front: Worksheet, findings: list[Finding]) -> None:
    """Open on the sheet in front; the tab of a sheet that was left out has a colour."""
    book.workbook.active = 0
    for sheet in book.workbook.worksheets:
        # Two selected sheets would be edited together.
        sheet.sheet_view.tabSelected = sheet is front
    for finding in sorted(findings, key=lambda f: -f.problem.severity):
        whole = finding.row is None and finding.column is None
        if whole and finding.sheet in book.sheets and finding.problem.severity < Severity.TOLD:
            tab = FILLS[finding.problem.severity]
            book.sheets[finding.sheet].sheet_properties.tabColor = tab
