"""Where the list stands in a sheet: its headings, its rows, and what is neither."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import pandas as pd

from lc_app.ingest.anatomy import Anatomy
from lc_app.ingest.findings import Finding
from lc_app.ingest.headings import find_headings, joined
from lc_app.ingest.keys import key
from lc_app.ingest.leftovers import left_out
from lc_app.ingest.other_tables import beside, second_table
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, RawTable

_PIVOT = frozenset({"rijlabels", "kolomlabels", "row labels", "column labels"})
_PIVOT_WITHIN = 5


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What a person says of a sheet; row numbers as the spreadsheet shows them.

    `header_row` is the last row of the headings, of which there are `header_rows`; 0 if there
    are none.
    """

    skip: bool = False
    header_row: int | None = None
    header_rows: int = 1
    last_row: int | None = None


def find_table(sheet: RawSheet, choice: TableChoice | None = None) -> RawTable | Finding | None:
    """The list in a sheet, or a finding why there is none; None if nothing is there.

    Without a choice the first list is found by its structure: rows of about one width, in
    whose columns the cells are of one kind, below a row of words.
    """
    anatomy = Anatomy(sheet.cells)
    if choice is None and _is_pivot_table(anatomy):
        return Finding(Problem.PIVOT_TABLE, sheet.name)
    choice = choice or TableChoice()
    if choice.skip or anatomy.empty:
        return None
    if choice.header_row is None:
        header = find_headings(anatomy)
    elif choice.header_row == 0:
        header = []
    elif choice.header_row not in sheet.cells.index:
        return Finding(Problem.NO_HEADER, sheet.name, choice.header_row)
    else:
        first = choice.header_row - max(choice.header_rows, 1) + 1
        header = [n for n in anatomy.rows if first <= n <= choice.header_row]
    table = _table(sheet, anatomy, header, choice.last_row)
    # Without headings a total or a note alone is no list.
    nothing = not header and table.rows.empty
    return Finding(Problem.NO_HEADER, sheet.name) if nothing else table


def _is_pivot_table(anatomy: Anatomy) -> bool:
    """Whether the first rows hold what programs write over the rows of a pivot table."""
    top = islice(anatomy.rows.values(), _PIVOT_WITHIN)
    return any(key(words) in _PIVOT for row in top for words in row)


def _table(sheet: RawSheet, anatomy: Anatomy, header: list[int], last_row: int | None) -> RawTable:
    cells = sheet.cells
    below = cells.loc[header[-1] + 1 :] if header else cells.loc[anatomy.first_row :]
    findings: list[Finding] = []
    if last_row is not None:
        below = below.loc[:last_row]
    else:
        end, told = second_table(sheet.name, anatomy, header, below)
        below = below.loc[: end - 1] if end else below
        findings += told
    headings = joined(anatomy, header) if header else {}
    columns, aside = beside(sheet.name, header, headings, below)
    findings += aside
    used = [c for c in columns if headings.get(c) or _any(below[c])]
    below = below if len(used) == below.shape[1] else below[used]
    keep, told = left_out(sheet.name, below, {c: headings.get(c, "") for c in used})
    rows = below if keep.all() else below[keep]
    return RawTable(
        sheet=sheet.name,
        header_row=header[-1] if header else None,
        headings={c: headings.get(c, "") for c in used},
        rows=rows,
        findings=(*_inside(sheet.findings, header, rows), *findings, *told),
        header_rows=len(header),
        width=0 if aside else sheet.width,
    )


def _inside(findings: tuple[Finding, ...], header: list[int], rows: pd.DataFrame) -> list[Finding]:
    """What reading found, without the width of rows that are not of the list."""
    return [
        f
        for f in findings
        if f.problem != Problem.RAGGED_ROW or f.row in header or f.row in rows.index
    ]


def _any(column: pd.Series) -> bool:
    return bool((column.notna() & (column != "")).any())
