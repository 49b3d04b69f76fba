"""Rows of one width, read at once by a fast parser; the few others with care."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from lc_app.ingest.dialect import Dialect
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.mending import mend, squared
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import MAX_CELLS, in_words, texts_array
from lc_app.ingest.records import read_records

_BLOCK = 1 << 24
_MOST_ODD = 2_000
_SAMPLE = 201
_LINE = re.compile(r"[^\r\n]*+")
_MOST_COLUMNS = 20_000  # some more than a spreadsheet program shows


def read_at_once(
    body: str, dialect: Dialect, width: int
) -> tuple[pd.DataFrame, list[Finding]] | None:
    """The cells of a text of which nearly every row is regular; None if they are not."""
    body = body.rstrip("\r\n")
    quoted = dialect.quote in body
    if dialect.escape or not body or (quoted and not _well_quoted(body, dialect)):
        return None
    first = _LINE.match(body) if not quoted else None
    refuse_too_wide([first[0].rstrip(dialect.delimiter).split(dialect.delimiter)] if first else [])
    _refuse_too_many(0 if quoted else max(body.count("\n"), body.count("\r")) + 1, width)
    encoded = body.encode()
    try:
        return numbered(_parsed(encoded, dialect, width, quoted=quoted)), []
    except pa.ArrowInvalid:
        return _around_odd_rows(encoded, dialect, width, quoted=quoted)


def _parsed(
    encoded: bytes,
    dialect: Dialect,
    width: int,
    *,
    quoted: bool,
    odd: Callable[[arrow_csv.InvalidRow], str] | None = None,
) -> pd.DataFrame:
    names = [str(n) for n in range(width)]
    table = arrow_csv.read_csv(
        BytesIO(encoded),
        arrow_csv.ReadOptions(column_names=names, block_size=_BLOCK, use_threads=odd is None),
        arrow_csv.ParseOptions(
            delimiter=dialect.delimiter,
            quote_char=dialect.quote if quoted else False,
            newlines_in_values=quoted,
            ignore_empty_lines=False,
            invalid_row_handler=odd,
        ),
        arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.large_string())),
    )
    _refuse_too_many(table.num_rows, width)
    columns = {n: texts_array(column) for n, column in enumerate(table.columns)}
    return pd.DataFrame(columns, pd.RangeIndex(table.num_rows), copy=False)


def _around_odd_rows(
    encoded: bytes, dialect: Dialect, width: int, *, quoted: bool
) -> tuple[pd.DataFrame, list[Finding]] | None:
    """The regular rows at once, and the few of another width with care; None if they are many."""
    texts: dict[int, str] = {}

    def odd(row: arrow_csv.InvalidRow) -> str:
        texts[row.number] = row.text
        return "skip" if len(texts) <= _MOST_ODD else "error"

    try:
        frame = _parsed(encoded, dialect, width, quoted=quoted, odd=odd)
    except pa.ArrowInvalid:
        return None
    if len(texts) * 2 > len(frame):
        return None
    numbers = np.delete(np.arange(len(frame) + len(texts)), [n - 1 for n in texts])
    sample: list[list[str]] = frame.head(_SAMPLE).to_numpy(dtype="object").tolist()
    read = [read_records(text, dialect, width)[0] for text in texts.values()]
    rows, told = mend([*sample, *(row[0] if row else [] for row in read)], width)
    # Only the odd rows can have been mended; they stand behind the sample.
    at = dict(enumerate(texts, start=len(sample) + 1))
    others = framed(rows[len(sample) :], width)
    others.index = pd.Index([n - 1 for n in texts])
    frame.index = pd.Index(numbers)
    frame.columns = pd.RangeIndex(width)
    whole = pd.concat([frame, others]).sort_index().fillna("")
    return numbered(whole), [replace(f, row=at[f.row or 0]) for f in told]


def _well_quoted(body: str, dialect: Dialect) -> bool:
    """Whether every quotation mark opens or closes a cell, or is doubled inside one."""
    mark, ends = dialect.quote, f"{dialect.delimiter}\r\n"
    bare = re.sub(rf"{mark}[^{mark}]*+(?:{mark}{mark}[^{mark}]*+)*+{mark}", "\0", body)
    cells = bare.count("\0")
    opened = sum(bare.count(f"{end}\0") for end in ends) + bare.startswith("\0")
    closed = sum(bare.count(f"\0{end}") for end in ends) + bare.endswith("\0")
    return mark not in bare and opened == closed == cells


def framed(rows: list[list[str]], width: int) -> pd.DataFrame:
    """The rows as columns of text, as wide as the widest."""
    widest = max([*map(len, rows), width])
    _refuse_too_many(sum(map(any, rows)), widest)
    return pd.DataFrame(squared(rows, widest), columns=range(widest), dtype="str")


def refuse_too_wide(rows: list[list[str]]) -> None:
    """Refuse rows that are wider than any list.

    Raises
    ------
    UnreadableExportError
        If a cell beyond the most columns is filled.
    """
    if any(any(row[_MOST_COLUMNS:]) for row in rows):
        raise UnreadableExportError(Problem.TOO_MANY_COLUMNS, in_words(_MOST_COLUMNS))


def _refuse_too_many(rows: int, columns: int) -> None:
    if columns > _MOST_COLUMNS:
        raise UnreadableExportError(Problem.TOO_MANY_COLUMNS, in_words(_MOST_COLUMNS))
    if rows * columns > MAX_CELLS:
        raise UnreadableExportError(Problem.TOO_MANY_CELLS, in_words(MAX_CELLS))


def numbered(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows and columns numbered from 1, as a spreadsheet shows them."""
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    frame.columns = pd.RangeIndex(1, frame.shape[1] + 1)
    return frame
