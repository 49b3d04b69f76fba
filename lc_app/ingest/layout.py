"""Where the list stands in a sheet: its headings, its rows, and what is neither."""

from __future__ import annotations

import re

import pandas as pd

from lc_app.ingest.columns import meaning
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable, text

_DEEPEST_HEADER = 40
_TOTAL = re.compile(r"(sub)?tota(a)?l\b", re.IGNORECASE)
_NOTE = re.compile(r"(\*|bron\b|let op|noot|opmerking|toelichting|source\b|note\b)", re.IGNORECASE)
_LONG_NOTE = 60


def find_table(sheet: RawSheet) -> RawTable | Finding | None:
    """The list in a sheet; a finding if it has no headings; None if there is nothing."""
    if sheet.cells.empty or not sheet.cells.map(text).to_numpy().any():
        return None
    header_row = _header_row(sheet.cells.head(_DEEPEST_HEADER))
    if header_row is None:
        return Finding(Problem.NO_HEADER, sheet.name)
    return table_below(sheet, header_row)


def first_full_row(sheet: RawSheet) -> int:
    """The row to take as headings where none is recognised: the first of the full width."""
    widths = sheet.cells.map(text).map(bool).sum(axis=1)
    return int(widths[widths.eq(widths.max())].index[0])


def table_below(sheet: RawSheet, header_row: int) -> RawTable:
    """The rows below the headings, without empty columns, blank rows, totals and notes."""
    below = sheet.cells.loc[header_row + 1 :]
    texts = below.map(text)
    used = [
        column
        for column in sheet.cells.columns
        if text(sheet.cells.at[header_row, column]) or texts[column].ne("").any()
    ]
    headings = {int(c): text(sheet.cells.at[header_row, c]) for c in used}
    filled = texts[used].map(bool).sum(axis=1)
    keep = filled.gt(0)
    findings = list(sheet.findings)
    for row in texts.index[filled.gt(0) & _suspect(texts[used], filled)]:
        column = next(c for c in used if texts.at[row, c])
        value = text(below.at[row, column])
        problem = Problem.TOTAL_ROW if _TOTAL.match(value) else Problem.NOTE_ROW
        findings.append(Finding(problem, sheet.name, int(row), int(column), "", value))
        keep[row] = False
    return RawTable(sheet.name, header_row, headings, below.loc[keep, used], tuple(findings))


def _header_row(top: pd.DataFrame) -> int | None:
    """The row with most headings that are known, the name among them."""
    best, most = None, 0
    for row in top.index:
        meanings = {meaning(text(value)) for value in top.loc[row]} - {""}
        if "name" in meanings and len(meanings) > most:
            best, most = int(row), len(meanings)
    return best


def _suspect(texts: pd.DataFrame, filled: pd.Series) -> pd.Series:
    """Rows that are a total, or one cell that reads as a note."""
    first = texts.where(texts.map(bool)).bfill(axis=1).iloc[:, 0].fillna("").astype("str")
    alone = filled.eq(1) & (texts.shape[1] > 1)
    apart = filled.index.to_series().diff().gt(1)
    after_blank = apart | (filled.shift(fill_value=1).eq(0))
    note = alone & (after_blank | first.str.len().gt(_LONG_NOTE) | first.str.match(_NOTE))
    suspect: pd.Series = note | first.str.match(_TOTAL)
    return suspect
