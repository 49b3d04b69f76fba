"""The rows of a question set, and everything that can be wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.target_values import MAX_TEXT
from lc_metrics.question_sets import LEVELS, SET_KINDS

MAX_ROWS = 500
"""A scan of more texts is one that nobody fills in."""

_CODE = re.compile(r"[\w.-]{1,40}")
_POINT = re.compile(r"\d|10")
_REQUIRED = {
    "set": ("code", "nl"),
    "version": ("code",),
    "source": ("nl",),
    "note": ("nl",),
    "scale": ("code", "nl"),
    "dimension": ("code", "nl"),
    "statement": ("dimension", "code", "nl"),
    "advice": ("dimension", "code", "nl"),
}
_ONCE = SET_KINDS[:4]
_WITH_OWN_CODE = ("scale", "dimension", "statement")
_NEEDED = {"set": 1, "version": 1, "source": 1, "scale": 2, "dimension": 1}


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row as it was understood, as it was found, and where it stood."""

    cells: dict[str, str]
    found: Mapping[str, str]
    sheet: str
    row: int
    columns: Mapping[str, int]
    headings: Mapping[str, str]

    @property
    def kind(self) -> str:
        """What the row is."""
        return self.cells["kind"]

    def finding(self, problem: Problem, column: str, value: str | None = None) -> Finding:
        """A problem in one cell of this row; by default with what stands there."""
        shown = self.found.get(column, "")[:MAX_TEXT] if value is None else value
        heading = self.headings.get(column, column)
        return Finding(problem, self.sheet, self.row, self.columns.get(column), heading, shown)


def checked(rows: Sequence[SetRow]) -> list[Finding]:
    """Everything that is wrong with a question set, in reading order."""
    if len(rows) > MAX_ROWS:
        return [rows[MAX_ROWS].finding(Problem.SET_TOO_LONG, "kind", str(MAX_ROWS))]
    dimensions = {row.cells["code"] for row in rows if row.kind == "dimension"}
    with_statements = {row.cells["dimension"] for row in rows if row.kind == "statement"}
    seen: set[tuple[str, str]] = set()
    findings: list[Finding] = []
    for row in rows:
        wrong = list(_within(row)) or list(_beside(row, dimensions, with_statements, seen))
        findings += wrong
    return [*findings, *_lacking(rows)]


def _within(row: SetRow) -> Iterator[Finding]:
    """What is wrong with a row by itself."""
    if row.kind not in SET_KINDS:
        yield row.finding(Problem.SET_KIND, "kind")
        return
    for column in _REQUIRED[row.kind]:
        if not row.cells[column]:
            heading = row.headings.get(column, column)
            yield row.finding(Problem.SET_INCOMPLETE, column, heading)
    for column, value in row.cells.items():
        if len(value) > MAX_TEXT:
            yield row.finding(Problem.SET_TEXT_TOO_LONG, column, str(len(value)))
    yield from _code(row)


def _code(row: SetRow) -> Iterator[Finding]:
    code = row.cells["code"]
    if not code:
        return
    if row.kind == "scale" and not _POINT.fullmatch(code):
        yield row.finding(Problem.SET_POINT, "code")
    elif row.kind == "advice" and code not in LEVELS:
        yield row.finding(Problem.SET_LEVEL, "code")
    elif not _CODE.fullmatch(code):
        yield row.finding(Problem.SET_CODE, "code")


def _beside(
    row: SetRow, dimensions: set[str], with_statements: set[str], seen: set[tuple[str, str]]
) -> Iterator[Finding]:
    """What contradicts other rows; remembers this one."""
    mark = (row.kind, row.cells["code"] if row.kind in _WITH_OWN_CODE else "")
    if row.kind in _ONCE or row.kind in _WITH_OWN_CODE:
        if mark in seen:
            yield row.finding(Problem.SET_TWICE, "code" if mark[1] else "kind")
        seen.add(mark)
    if row.kind in ("statement", "advice") and row.cells["dimension"] not in dimensions:
        yield row.finding(Problem.SET_DIMENSION, "dimension")
    if row.kind == "dimension" and row.cells["code"] not in with_statements:
        yield row.finding(Problem.SET_NO_STATEMENTS, "code")


def _lacking(rows: Sequence[SetRow]) -> Iterator[Finding]:
    """The kinds of rows of which there are too few."""
    kinds = [row.kind for row in rows]
    problems = {
        "set": Problem.SET_WITHOUT_TITLE,
        "version": Problem.SET_WITHOUT_VERSION,
        "source": Problem.SET_WITHOUT_SOURCE,
        "scale": Problem.SET_WITHOUT_SCALE,
        "dimension": Problem.SET_WITHOUT_DIMENSION,
    }
    for kind, needed in _NEEDED.items():
        if kinds.count(kind) < needed:
            yield Finding(problems[kind])
