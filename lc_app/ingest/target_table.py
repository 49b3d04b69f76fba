"""A file with a table of targets to own targets, with findings by cell."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.keys import key
from lc_app.ingest.listed import RawRow, header_row, rows_below
from lc_app.ingest.package import Progress
from lc_app.ingest.problems import Problem
from lc_app.ingest.read import read_sheets
from lc_app.ingest.target_rows import TargetIntake, checked
from lc_metrics.tables import ALL

_SURE = {"roadmap", "sector", "minimum"}


def take_targets(data: bytes, shipped: pd.DataFrame, step: Progress | None = None) -> TargetIntake:
    """Read a table of targets; all sheets that hold one belong together.

    Raises
    ------
    UnreadableExportError
        If the file holds no table of targets.
    """
    raws: list[RawRow] = []
    findings: list[Finding] = []
    tables = 0
    for sheet in read_sheets(data, step):
        # A source below the table is a row of one cell on purpose.
        findings += (f for f in sheet.findings if f.problem != Problem.RAGGED_ROW)
        header = header_row(sheet, _headings(), _SURE)
        if header is None:
            findings.append(Finding(Problem.SHEET_WITHOUT_TARGETS, sheet.name))
            continue
        tables += 1
        for part in rows_below(sheet, header, _headings()):
            if isinstance(part, RawRow):
                raws.append(replace(part, cells={"region": ALL, **part.cells}))
            else:
                findings.append(part)
    if not tables:
        raise UnreadableExportError(Problem.NO_TARGET_TABLE)
    intake = checked(raws, shipped)
    return TargetIntake(intake.own, (*findings, *intake.findings))


@cache
def _headings() -> dict[str, str]:
    rows = reference.table("target_synonyms")
    rows = rows[rows["kind"].eq("column")]
    return {key(word): column for word, column in zip(rows["text"], rows["code"], strict=True)}
