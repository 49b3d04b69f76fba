"""What a file holds before anything is understood: sheets of cells, and the table in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import isnan

import pandas as pd

from lc_app.ingest.findings import Finding


@dataclass(frozen=True, eq=False, slots=True)
class RawSheet:
    """All cells of a sheet. Rows and columns are numbered from 1, as a spreadsheet does."""

    name: str
    cells: pd.DataFrame
    findings: tuple[Finding, ...] = field(default=())


@dataclass(frozen=True, eq=False, slots=True)
class RawTable:
    """The list in a sheet: its headings by column number, and the rows below them."""

    sheet: str
    header_row: int
    headings: dict[int, str]
    rows: pd.DataFrame
    findings: tuple[Finding, ...] = field(default=())

    def to_csv(self) -> str:
        """The table as it stands in the file, headings first."""
        texts = self.rows.map(as_written)
        return texts.to_csv(index=False, header=list(self.headings.values()))


def cells(rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """Cells numbered from 1, short rows filled up with empty cells."""
    width = max(map(len, rows), default=0)
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    return pd.DataFrame(
        padded,
        index=pd.RangeIndex(1, len(rows) + 1),
        columns=pd.RangeIndex(1, width + 1),
        dtype="object",
    )


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
