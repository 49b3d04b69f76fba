"""What a file holds before anything is understood: sheets of cells, and the table in each."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import StringIO
from itertools import zip_longest
from math import isnan
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas.api.types import infer_dtype

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem

NO_TEXT = pa.scalar("", pa.large_string())
"""An empty text for Arrow, made once."""

MAX_CELLS = 5_000_000
"""Larger tables are refused with a sentence."""


def in_words(number: int) -> str:
    """A number parted by spaces, which reads alike in every language."""
    return f"{number:,}".replace(",", "\u00a0")


_TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
_TEXTS: Any = pd.arrays.ArrowStringArray  # the stubs do not know that it takes a type


@dataclass(frozen=True, eq=False, slots=True)
class RawSheet:
    """The cells of a sheet by row and column number, from 1, as a spreadsheet shows them.

    Rows and columns without any value are not there; a value that is not there is None or
    NaN. Values are str, int, float, bool, datetime, time or timedelta. `width` is the number
    of columns that the file itself gives to a row, empty ones too; 0 where only filled cells
    exist.
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
        return written_column(self.rows[column]).to_numpy(dtype="object")


def cells(rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """Rows as they come, numbered from 1; rows and columns without a value are left out.

    Raises
    ------
    UnreadableExportError
        If what is left is too large.
    """
    numbered = [(n, row) for n, row in enumerate(rows, start=1) if any(row) or _any(row)]
    numbers, kept = [n for n, _row in numbered], [row for _n, row in numbered]
    width = max(map(len, kept), default=0)
    if width * len(kept) <= MAX_CELLS:
        return frame_of(dict(enumerate(zip_longest(*kept), start=1)), numbers)
    used = sorted({c for row in kept for c, value in enumerate(row) if _filled(value)})
    check_size(len(kept), len(used))
    columns = {c + 1: [row[c] if c < len(row) else None for row in kept] for c in used}
    return frame_of(columns, numbers)


def frame_of(columns: Mapping[int, Sequence[object]], rows: list[int]) -> pd.DataFrame:
    """Cells of the numbered columns, each with a value or None for each of these rows.

    A column of text alone has the dtype “str”, every other the dtype “object”; columns
    without a value are left out.

    Raises
    ------
    UnreadableExportError
        If the table is too large.
    """
    arrays = {number: _array(values) for number, values in sorted(columns.items())}
    kept = {number: column for number, column in arrays.items() if column is not None}
    check_size(len(rows), len(kept))
    frame = pd.DataFrame(kept, copy=False)
    frame.columns = pd.Index(list(kept), dtype="int64")
    if kept:
        frame.index = pd.Index(rows, dtype="int64")
    return frame


def check_size(rows: int, columns: int) -> None:
    """Refuse a table that is too large.

    Raises
    ------
    UnreadableExportError
        If the rectangle holds more cells than the limit.
    """
    if rows * columns > MAX_CELLS:
        raise UnreadableExportError(Problem.TOO_MANY_CELLS, in_words(MAX_CELLS))


def _array(values: Sequence[object]) -> Any:
    """A column, its empty texts as nothing; None if it holds no value at all."""
    if "" in values:
        values = [None if value == "" else value for value in values]
    kind = infer_dtype(values, skipna=True)
    if kind == "empty":
        return None
    return texts_array(values) if kind == "string" else pd.Series(values, dtype="object")


def texts_array(values: Sequence[object] | pa.ChunkedArray) -> Any:
    """Texts and nothings as pandas holds a column of the dtype “str”."""
    if not isinstance(values, pa.ChunkedArray):
        values = pa.array(values, pa.large_string(), from_pandas=True)
    return _TEXTS(values, dtype=_TEXT)


def values_of(column: pd.Series) -> list[Any]:
    """The cells of a column; one without a value is None or NaN."""
    if column.dtype == "str":
        values: list[Any] = pa.array(column.array).to_pylist()
        return values
    return column.tolist()


def _filled(value: object) -> bool:
    return value is not None and value != ""


def _any(row: Sequence[object]) -> bool:
    return any(map(_filled, row))


def trimmed(column: pd.Series) -> Any:
    """The cells of a column as `text` gives them, in Arrow."""
    if column.dtype == "str":
        texts = pa.array(column.array)
        return pc.utf8_trim_whitespace(texts.fill_null("") if texts.null_count else texts)
    return pa.array(map(text, column.tolist()), pa.large_string())


def is_tidy(column: pd.Series) -> bool:
    """Whether all cells of a column are texts without space around them."""
    if column.dtype != "str":
        return False
    texts = pa.array(column.array)
    same = pc.equal(pc.utf8_trim_whitespace(texts), texts)
    return not texts.null_count and bool(pc.all(same).as_py())


def written(frame: pd.DataFrame) -> pd.DataFrame:
    """All cells as `as_written` gives them, column by column."""
    columns = {name: written_column(column) for name, column in frame.items()}
    return pd.DataFrame(columns, index=frame.index, columns=frame.columns, dtype="str")


_AS_IS: dict[type, Callable[[object], str]] = {str: str, int: str}


def written_column(column: pd.Series) -> pd.Series:
    """The cells of a column as `as_written` gives them, with the dtype “str”."""
    if column.dtype == "str":
        return column.fillna("")
    values = [_AS_IS.get(type(value), as_written)(value) for value in column.tolist()]
    return pd.Series(values, index=column.index, name=column.name, dtype="str")


def text(value: object) -> str:
    """A cell as a person reads it, without space around it; empty if the cell is."""
    return as_written(value).strip()


def as_written(value: object) -> str:
    """A cell as it stands in the file, as text."""
    if isinstance(value, str):
        return value
    if value is None or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time | timedelta):
        return _moment(value)
    return str(value)


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, time):
        return _clock(value)
    day = value.strftime("%d-%m-%Y")
    at = value.time() if isinstance(value, datetime) else time.min
    return f"{day} {_clock(at)}" if at != time.min else day


def _clock(value: time) -> str:
    """A time of day, with seconds only where there are any."""
    return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")


def _duration(value: timedelta) -> str:
    """A duration in hours, minutes and seconds, as a spreadsheet shows it."""
    minutes, seconds = divmod(abs(value), timedelta(minutes=1))
    sign = "-" if value < timedelta() else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{seconds.total_seconds():02.0f}"
