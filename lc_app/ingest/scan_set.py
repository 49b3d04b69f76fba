"""A file with a question set to its rows; with one cell wrong nothing of it is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.keys import key, look_up
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawSheet, text
from lc_app.ingest.read import read_sheets
from lc_app.ingest.scan_set_rows import SetRow, checked
from lc_app.settings import REFERENCE
from lc_metrics.question_sets import SET_SCHEMA
from lc_metrics.tables import typed

_DEEPEST_HEADER = 40
_SURE = {"kind", "code", "nl"}
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True, eq=False, slots=True)
class SetIntake:
    """The rows of a question set, none if anything is wrong, and what was found."""

    rows: pd.DataFrame
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> int:
        """Cells that have to be mended before the set can be used."""
        return _blocked(self.findings)


def take_question_set(data: bytes) -> SetIntake:
    """Read a question set.

    Raises
    ------
    UnreadableExportError
        If the file holds no table of questions.
    """
    rows: list[SetRow] | None = None
    findings: list[Finding] = []
    for sheet in read_sheets(data):
        header_row = _header_row(sheet.cells)
        if header_row is None or rows is not None:
            findings.append(Finding(Problem.SHEET_NOT_IN_SET, sheet.name))
            continue
        rows, unused = _table(sheet, header_row)
        findings += (*sheet.findings, *unused)
    if rows is None:
        raise UnreadableExportError(Problem.NO_QUESTION_SET)
    findings += checked(rows)
    kept = [] if _blocked(findings) else [row.cells for row in rows]
    return SetIntake(typed(pd.DataFrame(kept), SET_SCHEMA), tuple(findings))


@cache
def shipped_sets() -> dict[str, pd.DataFrame]:
    """The rows of each question set of `data/reference/scans/`, by its code."""
    files = sorted((REFERENCE / "scans").glob("*.csv"))
    return {path.stem: take_question_set(path.read_bytes()).rows for path in files}


def _blocked(findings: list[Finding] | tuple[Finding, ...]) -> int:
    return sum(finding.problem.severity <= Severity.BLOCKED for finding in findings)


def _header_row(cells: pd.DataFrame) -> int | None:
    """The first row that holds the headings without which there is no table."""
    for row in cells.index[:_DEEPEST_HEADER]:
        if {look_up(text(value), known("column")) for value in cells.loc[row]} >= _SURE:
            return int(row)
    return None


def _table(sheet: RawSheet, header_row: int) -> tuple[list[SetRow], list[Finding]]:
    """The rows below the headings, and the columns that are not used."""
    columns: dict[str, int] = {}
    headings: dict[str, str] = {}
    unused: list[Finding] = []
    for number, value in sheet.cells.loc[header_row].items():
        heading, place = text(value), int(str(number))
        column = look_up(heading, known("column"))
        if column and column not in columns:
            columns[column], headings[column] = place, heading
        elif heading:
            found = Finding(Problem.UNUSED_COLUMN, sheet.name, header_row, place, heading, heading)
            unused.append(found)
    return list(_rows(sheet, header_row, columns, headings)), unused


def _rows(
    sheet: RawSheet, header_row: int, columns: dict[str, int], headings: dict[str, str]
) -> Iterator[SetRow]:
    for number, cells in sheet.cells.loc[header_row + 1 :].iterrows():
        found = {c: _value(sheet, cells.get(place)) for c, place in columns.items()}
        kind = known("row").get(key(found["kind"]), found["kind"])
        level = known("level").get(key(found["code"])) if kind == "advice" else None
        values = dict.fromkeys(SET_SCHEMA, "") | found | {"kind": kind}
        values["code"] = level or values["code"]
        if any(values.values()):
            yield SetRow(values, found, sheet.name, int(str(number)), columns, headings)


def _value(sheet: RawSheet, value: object) -> str:
    """A cell in one line; in a CSV without the apostrophe that keeps it from being a formula."""
    line = " ".join(text(value).split())
    return line[1:] if not sheet.name and _ESCAPED.match(line) else line


@cache
def known(kind: str) -> dict[str, str]:
    """Every spelling of a column, of a kind of row or of a level."""
    rows = reference.table("scan_synonyms")
    rows = rows[rows["kind"].eq(kind)]
    return {key(word): code for word, code in zip(rows["text"], rows["code"], strict=True)}
