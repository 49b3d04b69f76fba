"""Delimited text (.csv, .tsv, .txt): bytes to one sheet, whatever program wrote it."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from lc_app.ingest.dialect import Dialect, find_dialect
from lc_app.ingest.encoding import DOUBT, decode
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.mending import mend, squared, usual_width
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import MAX_CELLS, RawSheet
from lc_app.ingest.records import read_records

_SEPARATOR_LINE = re.compile(r"\"?sep=([^\r\n\"])\"?(?:\r\n|\n|\r|$)", re.IGNORECASE)
_STAND_INS = "\x1f\x1e\x1d\x1c\x01\x02\x03\x04\x05\x06"
_BLOCK = 1 << 24
_MOST_COLUMNS = 20_000  # some more than a spreadsheet program shows


def read_delimited(data: bytes) -> list[RawSheet]:
    """The one sheet of a file of delimited text.

    Raises
    ------
    UnreadableExportError
        If the bytes are no text, or hold too many cells.
    """
    content, findings = decode(data)
    told = _SEPARATOR_LINE.match(content)
    body = content[told.end() :] if told else content
    if "\0" in body:
        body = body.replace("\0", "")
        findings.append(Finding(Problem.ZERO_BYTES))
    dialect, width = find_dialect(body, told[1] if told else "")
    body, dialect, spelled = _of_one_character(body, dialect)
    frame = _at_once(body, dialect, width)
    if frame is None:
        frame, width, more = _with_care(body, dialect, width)
        findings += more
    # A spreadsheet program counts the line that it hides.
    hidden = 1 if told else 0
    findings += _cells_with(frame, body, DOUBT, Problem.MIXED_ENCODING)
    findings += _cells_with(frame, body, "\ufffd", Problem.WRONG_BYTES)
    return [_sheet(_spelled_out(frame, body, spelled), findings, hidden, width)]


def _of_one_character(body: str, dialect: Dialect) -> tuple[str, Dialect, tuple[str, str]]:
    """The text with a delimiter that every reader takes, and what stands for what."""
    if len(dialect.delimiter.encode()) == 1:
        return body, dialect, ("", "")
    free = next((c for c in _STAND_INS if c not in body), None)
    if free is None:
        return body, replace(dialect, delimiter=dialect.delimiter[0]), ("", "")
    spelled = (free, dialect.delimiter)
    return body.replace(dialect.delimiter, free), replace(dialect, delimiter=free), spelled


def _at_once(body: str, dialect: Dialect, width: int) -> pd.DataFrame | None:
    """The cells of a text in which every row is regular; None if one is not."""
    body = body.rstrip("\r\n")
    quoted = dialect.quote in body
    if dialect.escape or not body or (quoted and not _well_quoted(body, dialect)):
        return None
    _refuse_too_many(max(body.count("\n"), body.count("\r")) + 1 if not quoted else 0, width)
    names = [str(n) for n in range(width)]
    try:
        table = arrow_csv.read_csv(
            BytesIO(body.encode()),
            arrow_csv.ReadOptions(column_names=names, block_size=_BLOCK),
            arrow_csv.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char=dialect.quote if quoted else False,
                newlines_in_values=quoted,
                ignore_empty_lines=False,
            ),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.large_string())),
        )
    except pa.ArrowInvalid:
        return None
    _refuse_too_many(table.num_rows, width)
    text_type = pd.StringDtype(na_value=float("nan"))
    return _numbered(table.to_pandas(types_mapper=lambda _type: text_type))


def _well_quoted(body: str, dialect: Dialect) -> bool:
    """Whether every quotation mark opens or closes a cell, or is doubled inside one."""
    mark, ends = dialect.quote, rf"[{re.escape(dialect.delimiter)}\r\n]"
    cell = rf"(?:(?<={ends})|\A){mark}[^{mark}]*+(?:{mark}{mark}[^{mark}]*+)*+{mark}(?={ends}|\Z)"
    return mark not in re.sub(cell, "", body)


def _with_care(body: str, dialect: Dialect, guess: int) -> tuple[pd.DataFrame, int, list[Finding]]:
    """The cells of any text, how many a row mostly has, and what was odd."""
    rows, stray = read_records(body, dialect, guess)
    width = usual_width(rows, guess)
    rows, odd = mend(rows, width)
    widest = max(map(len, rows), default=0)
    _refuse_too_many(sum(map(any, rows)), widest)
    frame = pd.DataFrame(squared(rows, widest), columns=range(widest), dtype="str")
    return _numbered(frame), width, [*stray, *odd]


def _refuse_too_many(rows: int, columns: int) -> None:
    if rows * columns > MAX_CELLS or columns > _MOST_COLUMNS:
        raise UnreadableExportError(Problem.TOO_MANY_CELLS, f"{MAX_CELLS:,}")


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows and columns numbered from 1, as a spreadsheet shows them."""
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    frame.columns = pd.RangeIndex(1, frame.shape[1] + 1)
    return frame


def _spelled_out(frame: pd.DataFrame, body: str, spelled: tuple[str, str]) -> pd.DataFrame:
    """The cells without marks of our own."""
    for mark, words in (spelled, (DOUBT, "")):
        if mark and mark in body:
            frame = frame.apply(lambda c, m=mark, w=words: c.str.replace(m, w, regex=False))
    return frame


def _sheet(frame: pd.DataFrame, findings: list[Finding], hidden: int, width: int) -> RawSheet:
    """The sheet without what is blank; rows counted from the line that a program hides."""
    filled = frame != ""
    rows = np.flatnonzero(filled.any(axis=1).to_numpy())
    columns = np.flatnonzero(filled.any(axis=0).to_numpy())
    cells = frame.take(rows).take(columns, axis=1)
    cells.index = pd.Index(cells.index + hidden, dtype="int64")
    cells.columns = pd.Index(cells.columns, dtype="int64")
    placed = [replace(f, row=f.row + hidden) if f.row else f for f in findings]
    return RawSheet("", cells, tuple(placed), width)


def _cells_with(frame: pd.DataFrame, body: str, mark: str, problem: Problem) -> list[Finding]:
    """A finding for each cell that holds a mark."""
    if mark not in body:
        return []
    findings = []
    for column in range(1, frame.shape[1] + 1):
        cells = frame[column]
        found = cells[cells.str.contains(mark, regex=False)]
        findings += [
            Finding(problem, row=row, column=column, value=value.replace(DOUBT, ""))
            for row, value in zip(found.index.tolist(), found, strict=True)
        ]
    return sorted(findings, key=lambda f: (f.row or 0, f.column or 0))
