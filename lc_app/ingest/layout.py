"""Where the list stands in a sheet: its headings, its rows, and what is neither."""

from __future__ import annotations

import re

import pandas as pd

from lc_app.ingest.columns import is_form, meaning
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable, text

_DEEPEST_HEADER = 40
_TOTAL = re.compile(r"(sub|eind)?tota(a)?l\b", re.IGNORECASE)
_NOTE = re.compile(r"(\*|bron\b|let op|noot|opmerking|toelichting|source\b|note\b)", re.IGNORECASE)
_LONG_NOTE = 60


def find_table(sheet: RawSheet) -> RawTable | Finding | None:
    """The list in a sheet; a finding if it has no headings; None if there is nothing."""
    header_row = _header_row(sheet.cells.head(_DEEPEST_HEADER))
    if header_row is not None:
        return table_below(sheet, header_row)
    anything = sheet.cells.map(text).to_numpy().any()
    return Finding(Problem.NO_HEADER, sheet.name) if anything else None


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
    for row in texts.index[filled.gt(0) & _suspect(texts[used], filled, headings)]:
        column = next(c for c in used if texts.at[row, c])
        value = text(below.at[row, column])
        is_note = filled[row] == 1 and not _TOTAL.match(value)
        problem = Problem.NOTE_ROW if is_note else Problem.TOTAL_ROW
        findings.append(Finding(problem, sheet.name, int(row), int(column), "", value))
        keep[row] = False
    return RawTable(sheet.name, header_row, headings, below.loc[keep, used], tuple(findings))


def _header_row(top: pd.DataFrame) -> int | None:
    """The row with most headings that are known, the name among them."""
    best, most = None, 0
    for row in top.index:
        headings = [text(value) for value in top.loc[row]]
        meanings = {meaning(heading) for heading in headings} - {""}
        # “learning community” alone can as well be the form in a row of the list.
        alone = len(meanings) == 1 and any(is_form(heading) for heading in headings)
        if "name" in meanings and len(meanings) > most and not alone:
            best, most = int(row), len(meanings)
    return best


def _suspect(texts: pd.DataFrame, filled: pd.Series, header_row: dict[int, str]) -> pd.Series:
    """Rows that are a total, a note in one cell, or the headings once more."""
    first = texts.iloc[:, 0]
    for column in texts.columns[1:]:
        first = first.mask(first.eq(""), texts[column])
    words = texts.map(lambda cell: any(map(str.isalpha, cell))).sum(axis=1)
    total = first.str.match(_TOTAL) & words.eq(1)
    alone = filled.eq(1)
    note = alone & (first.str.len().gt(_LONG_NOTE) | first.str.match(_NOTE))
    # A note goes on in the lone cells right below it.
    block = (~alone).cumsum()
    note |= alone & note.groupby(block).cummax()
    again = texts.eq(pd.Series(header_row)).all(axis=1)
    suspect: pd.Series = again | total | (note & (texts.shape[1] > 1))
    return suspect
