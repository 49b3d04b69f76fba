"""Delimited text (.csv, .tsv, .txt): bytes to one sheet, whatever program wrote it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.dialect import Dialect, find_dialect
from lc_app.ingest.encoding import DOUBT, decode
from lc_app.ingest.findings import Finding
from lc_app.ingest.mending import mend, usual_width
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import MAX_CELLS, NO_TEXT, RawSheet
from lc_app.ingest.records import read_records
from lc_app.ingest.regular import framed, numbered, read_at_once, refuse_too_wide

_SEPARATOR_LINE = re.compile(r"\"?sep=([^\r\n\"])\"?(?:\r\n|\n|\r|$)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\n|\r")
_MANY_BLANK = 2_000
_STAND_INS = "\x1f\x1e\x1d\x1c\x01\x02\x03\x04\x05\x06"

Numbers = np.ndarray[Any, np.dtype[np.int64]]


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
    body, lines = _filled_lines(body, dialect, width)
    at_once = read_at_once(body, dialect, width)
    if at_once:
        frame, more = at_once
    else:
        frame, width, more = _with_care(body, dialect, width)
    findings += more
    if lines is not None:
        frame.index = pd.Index(lines[frame.index - 1])
        findings = [replace(f, row=int(lines[f.row - 1])) if f.row else f for f in findings]
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


def _filled_lines(body: str, dialect: Dialect, width: int) -> tuple[str, Numbers | None]:
    """The lines with anything in them and their numbers, of a text with very many blank ones."""
    blank = sum(map(body.count, ("\n\n", "\n\r\n", "\r\r")))
    if blank < _MANY_BLANK and (body.count("\n") + 1) * width <= MAX_CELLS:
        return body, None
    lines = _LINE_END.split(body)
    nothing = f"{dialect.delimiter} \t"
    filled = [n for n, line in enumerate(lines, start=1) if line.strip(nothing)]
    kept = [lines[n - 1] for n in filled]
    if any(line.count(dialect.quote) % 2 for line in kept):
        return body, None  # a quotation may go on over lines, and blank ones stand in it
    return "\n".join(kept), np.array(filled, dtype="int64")


def _with_care(body: str, dialect: Dialect, guess: int) -> tuple[pd.DataFrame, int, list[Finding]]:
    """The cells of any text, how many a row mostly has, and what was odd."""
    rows, stray = read_records(body, dialect, guess)
    refuse_too_wide(rows)
    width = usual_width(rows, guess)
    rows, odd = mend(rows, width)
    return numbered(framed(rows, width)), width, [*stray, *odd]


def _spelled_out(frame: pd.DataFrame, body: str, spelled: tuple[str, str]) -> pd.DataFrame:
    """The cells without marks of our own."""
    for mark, words in (spelled, (DOUBT, "")):
        if mark and mark in body:
            frame = frame.apply(lambda c, m=mark, w=words: c.str.replace(m, w, regex=False))
    return frame


def _sheet(frame: pd.DataFrame, findings: list[Finding], hidden: int, width: int) -> RawSheet:
    """The sheet without what is blank; rows counted from the line that a program hides."""
    rows, columns = np.zeros(len(frame), dtype=bool), []
    for place, (_number, column) in enumerate(frame.items()):
        filled = pc.not_equal(pa.array(column.array), NO_TEXT).to_numpy(zero_copy_only=False)
        rows |= filled
        if filled.any():
            columns.append(place)
    cells = frame if rows.all() else frame.take(np.flatnonzero(rows))
    if len(columns) < cells.shape[1]:
        cells = cells.take(np.array(columns, dtype="intp"), axis=1)
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
