"""A file with a question set to its rows; with one cell wrong nothing of it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.keys import key
from lc_app.ingest.listed import columns_of, header_row, value_of
from lc_app.ingest.package import Progress
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawSheet, text
from lc_app.ingest.read import read_sheets
from lc_app.ingest.scan_set_rows import SetRow, checked
from lc_app.settings import REFERENCE
from lc_metrics.question_sets import SET_SCHEMA
from lc_metrics.tables import typed

_SURE = {"kind", "code", "nl"}


@dataclass(frozen=True, eq=False, slots=True)
class SetIntake:
    """The rows of a question set, none if anything is wrong, and what was found."""

    rows: pd.DataFrame
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> int:
        """Cells that have to be mended before the set can be used."""
        return _blocked(self.findings)


def take_question_set(data: bytes, step: Progress | None = None) -> SetIntake:
    """Read a question set.

    Raises
    ------
    UnreadableExportError
        If the file holds no table of questions.
    """
    rows: list[SetRow] | None = None
    findings: list[Finding] = []
    for sheet in read_sheets(data, step):
        header = header_row(sheet, known("column"), _SURE)
        if header is None or rows is not None:
            findings.append(Finding(Problem.SHEET_NOT_IN_SET, sheet.name))
            continue
        columns, headings, unused = columns_of(sheet, header, known("column"))
        rows = list(_rows(sheet, header, columns, headings))
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


def _rows(
    sheet: RawSheet, header: int, columns: dict[str, int], headings: dict[str, str]
) -> Iterator[SetRow]:
    for number, cells in sheet.cells.loc[header + 1 :].iterrows():
        found = {c: _value(sheet, cells.get(place)) for c, place in columns.items()}
        kind = known("row").get(key(found["kind"]), found["kind"])
        level = known("level").get(key(found["code"])) if kind == "advice" else None
        values = dict.fromkeys(SET_SCHEMA, "") | found | {"kind": kind}
        values["code"] = level or values["code"]
        if any(values.values()):
            yield SetRow(values, found, sheet.name, int(str(number)), columns, headings)


def _value(sheet: RawSheet, value: object) -> str:
    """A cell in one line."""
    return str(value_of(sheet, " ".join(text(value).split())))


@cache
def known(kind: str) -> dict[str, str]:
    """Every spelling of a column, of a kind of row or of a level."""
    rows = reference.table("scan_synonyms")
    rows = rows[rows["kind"].eq(kind)]
    return {key(word): code for word, code in zip(rows["text"], rows["code"], strict=True)}
