"""What a file holds before anything is understood: sheets of cells, and the table in each."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import StringIO
from math import isnan

import pandas as pd

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem

MAX_CELLS = 2_500_000
"""Larger tables are refused with a sentence."""


@dataclass(frozen=True, eq=False, slots=True)
class RawSheet:
    """The cells of a sheet by row and column number, from 1, as a spreadsheet shows them.

    Rows and columns without any value are not there. `width` is the number of columns that
    the file itself gives to a row, empty ones too; 0 where only filled cells exist.
    """

    name: str
    cells: pd.DataFrame
    findings: tuple[Finding, ...] = field(default=())
    width: int = 0


@dataclass(frozen=True, eq=False, slots=True)
class RawTable:
    """The list in a sheet: its headings by column number, and the rows below them.

    `header_row` is the last row of the headings, of which there are `header_rows`; None if
    there are none, and then every heading is empty. `width` is as in `RawSheet`.
    """

    sheet: str
    header_row: int | None
    headings: dict[int, str]
    rows: pd.DataFrame
    findings: tuple[Finding, ...] = field(default=())
    header_rows: int = 1
    width: int = 0

    def to_csv(self) -> str:
        """The table as it stands in the file, headings first if there are any (RFC 4180)."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        columns = sorted({*self.headings, *range(1, self.width + 1)})
        if self.header_row is not None:
            writer.writerow([self.headings.get(column, "") for column in columns])
        writer.writerows(zip(*map(self._written, columns), strict=True))
        return out.getvalue()

    def _written(self, column: int) -> Iterable[str]:
        if column not in self.rows:
            return [""] * len(self.rows)
        cells = self.rows[column]
        if isinstance(cells.dtype, pd.StringDtype):
            return cells.to_numpy(dtype="object")
        return map(as_written, cells)


def cells(rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """Rows as they come, numbered from 1; rows and columns without a value are left out.

    Raises
    ------
    UnreadableExportError
        If what is left is too large.
    """
    numbered = [(n, row) for n, row in enumerate(rows, start=1) if any(map(_filled, row))]
    used = sorted({c for _n, row in numbered for c, value in enumerate(row) if _filled(value)})
    if len(used) * len(numbered) > MAX_CELLS:
        raise UnreadableExportError(Problem.TOO_MANY_CELLS, f"{MAX_CELLS:,}")
    values = [[row[c] if c < len(row) else None for c in used] for _n, row in numbered]
    return pd.DataFrame(
        values,
        index=pd.Index([n for n, _row in numbered], dtype="int64"),
        columns=pd.Index([c + 1 for c in used], dtype="int64"),
        dtype="object",
    )


def _filled(value: object) -> bool:
    return value is not None and value != ""


def text(value: object) -> str:
    """A cell as a person reads it, without space around it; empty if the cell is."""
    return as_written(value).strip()


def as_written(value: object) -> str:
    """A cell as it stands in the file, as text."""
    if isinstance(value, str):
        return value
    if value is None or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, datetime):
        return value.strftime("%d-%m-%Y %H:%M").removesuffix(" 00:00")
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
