"""What is told of the rows of a file that went up in an earlier row of the same community."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from lc_app.ingest.columns import Columns
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_metrics.tables import FUNCTIONS

_START = ("start", "opened", "recognised", "period")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "phase": ("status",),
    "phase_label": ("status",),
    "start_date": _START,
    "start_precision": _START,
    "start_basis": _START,
    "end_date": ("end", "period"),
    "sectors": ("sector", "leading_sector"),
    **{function: (function, "functions") for function in FUNCTIONS},
}
"""Fields of a list from which a column of the register is read; else that of the same name."""

_THE_SAME = {"name", "form_label"}
"""By these the rows were found to be one; only their spelling can differ."""


def told(merged: pd.DataFrame, tables: Iterable[Columns]) -> list[Finding]:
    """A finding for each row that went up in another; a second where it said otherwise."""
    columns = {table.sheet: table for table in tables}
    fields = (merged[name].fillna("") for name in ("sheet", "row", "name", "differs"))
    return [
        finding
        for sheet, row, name, differs in zip(*fields, strict=True)
        for finding in _of_row(sheet, row, name, differs, columns)
    ]


def _of_row(
    sheet: str, row: int, name: str, differs: str, columns: Mapping[str, Columns]
) -> Iterator[Finding]:
    yield Finding(Problem.SAME_COMMUNITY, sheet, int(row), value=name)
    codes = [code for code in differs.split(";") if code and code not in _THE_SAME]
    if codes:
        headings = ", ".join(_headings(codes, columns[sheet]))
        yield Finding(Problem.SAME_COMMUNITY_DIFFERS, sheet, int(row), value=headings)


def _headings(codes: list[str], columns: Columns) -> list[str]:
    """What the file calls the columns of these codes; the code where it has no column."""
    found = []
    for code in codes:
        own = [p.heading for p in columns.proposals if p.used and _feeds(p.field, code)]
        found += own or [code]
    return list(dict.fromkeys(found))


def _feeds(field: str, code: str) -> bool:
    if code == "sizes":
        return field.startswith("size_")
    if code == "partners":
        return field.startswith("partners")
    return field in _FIELDS.get(code, (code,))
