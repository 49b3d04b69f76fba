"""Text to rows, with care: every cell is kept, and a mark that does not pair is text."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from lc_app.ingest.dialect import Dialect
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem

Row = list[str]

_LINE_END = re.compile(r"\r\n|\n|\r")
_LITERAL_START = 2  # of a cell that begins with a quotation mark that is text
_LITERAL_INSIDE = 1
_MOST_PIECES = 1_000
_MOST_EFFORT = 10_000_000
# A cell that Python refuses would be a crash; the size of the file is the limit.
csv.field_size_limit(2**31 - 1)


def read_records(text: str, dialect: Dialect, width: int) -> tuple[list[Row], list[Finding]]:
    """All rows of a text, and where a quotation mark did not pair.

    A row is one line, or the lines that a quotation joins. `width`, the number of cells in
    most rows, decides between readings of a row whose marks do not pair.
    """
    lines = split_lines(text)
    odd = [n for n, line in enumerate(lines) if _marks(line, dialect) % 2]
    rows: list[Row] = []
    stray: list[Finding] = []
    at = 0
    effort = 0
    while at < len(lines):
        row, used = _row(lines, at, odd, dialect, width if effort < _MOST_EFFORT else 0)
        if used == 0:
            stray.append(Finding(Problem.STRAY_QUOTE, row=len(rows) + 1))
            effort += lines[at].count(dialect.delimiter) ** 2
        rows.append(row)
        at += max(used, 1)
    return rows, stray


def _marks(line: str, dialect: Dialect) -> int:
    escaped = line.count(dialect.escape + dialect.quote) if dialect.escape else 0
    return line.count(dialect.quote) - escaped


def split_lines(text: str) -> list[str]:
    """The lines, each with its end."""
    ends = [match.end() for match in _LINE_END.finditer(text)]
    starts = [0, *ends]
    return [text[a:b] for a, b in zip(starts, [*ends, len(text)], strict=True) if a < b]


def _row(
    lines: list[str], at: int, odd: list[int], dialect: Dialect, width: int
) -> tuple[Row, int]:
    """The row that begins in a line, and its number of lines; none if a mark was stray."""
    line = lines[at].rstrip("\r\n")
    if dialect.quote not in line:
        return (line.split(dialect.delimiter) if line else []), 1
    if (row := _strict(line, dialect)) is not None:
        return row, 1
    paired = pair_up(line, dialect, width)
    nth = bisect_right(odd, at)
    if 0 < nth < len(odd) and odd[nth - 1] == at:
        last = odd[nth]
        joined = _strict("".join(lines[at : last + 1]).rstrip("\r\n"), dialect)
        if joined is not None and (len(joined) == width or len(paired) != width):
            return joined, last + 1 - at
    return paired, 0


def _strict(record: str, dialect: Dialect) -> Row | None:
    """The cells of a record, if all of its marks pair."""
    if dialect.escape:
        return _with_backslash(record, dialect)
    reader = csv.reader([record], delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True)
    try:
        return next(reader)
    except csv.Error:
        return None


def _with_backslash(record: str, dialect: Dialect) -> Row | None:
    quote, delimiter = dialect.quote, dialect.delimiter
    cell = re.compile(
        rf"{quote}((?:[^{quote}\\]|\\.|{quote}{quote})*+){quote}|(?!{quote})[^{re.escape(delimiter)}]*+",
        re.DOTALL,
    )
    cells: Row = []
    at = 0
    while match := cell.match(record, at):
        cells.append(match[0] if match[1] is None else _plain(match[1], dialect))
        if match.end() == len(record):
            return cells
        if record[match.end()] != delimiter:
            return None
        at = match.end() + 1
    return None


def _plain(quoted: str, dialect: Dialect) -> str:
    """What stands between quotation marks, without the escapes."""
    single = quoted.replace(dialect.quote * 2, dialect.quote)
    return re.sub(rf"\\([{dialect.quote}\\])", r"\1", single) if dialect.escape else single


def pair_up(line: str, dialect: Dialect, width: int) -> Row:
    """The cells of a line with the fewest marks taken as text; of the width given, if it can.

    Without a width, or in a very wide line, each delimiter cuts.
    """
    pieces = line.split(dialect.delimiter)
    if len(pieces) > _MOST_PIECES or not width:
        return [_cell(piece, 1, dialect) for piece in pieces]
    # For each place between pieces and each number of cells: the cost, and the cut before it.
    ways: list[dict[int, tuple[int, int]]] = [{0: (0, 0)}, *({} for _ in pieces)]
    for start, end, cost in _cells(pieces, dialect.quote):
        for cells, (so_far, _before) in ways[start].items():
            known = ways[end].get(cells + 1)
            if known is None or so_far + cost < known[0]:
                ways[end][cells + 1] = (so_far + cost, start)
    last = ways[-1]
    count = width if width in last else min(last, key=lambda n: (last[n][0], abs(n - width)))
    return _cut(pieces, ways, count, dialect)


def _cells(pieces: list[str], quote: str) -> Iterator[tuple[int, int, int]]:
    """Every cell that pieces can make: from and to which cut, and how much of it is odd."""
    marks = list(accumulate((piece.count(quote) for piece in pieces), initial=0))
    ends = [n + 1 for n, piece in enumerate(pieces) if piece.endswith(quote)]
    for start, piece in enumerate(pieces):
        opened = piece.startswith(quote)
        yield start, start + 1, _LITERAL_START if opened else 0
        for end in ends[bisect_right(ends, start) :] if opened else ():
            inside = marks[end] - marks[start] - 2
            if inside < 0:
                continue
            doubled = sum(p.count(quote * 2) for p in pieces[start:end]) if inside else 0
            yield start, end, max(inside - 2 * doubled, inside % 2) * _LITERAL_INSIDE


def _cut(
    pieces: list[str], ways: list[dict[int, tuple[int, int]]], count: int, dialect: Dialect
) -> Row:
    row: Row = []
    end = len(pieces)
    while count:
        _cost, start = ways[end][count]
        row.append(_cell(dialect.delimiter.join(pieces[start:end]), end - start, dialect))
        end, count = start, count - 1
    return row[::-1]


def _cell(words: str, pieces: int, dialect: Dialect) -> str:
    quote = dialect.quote
    closed = len(words) > 1 and words.startswith(quote) and words.endswith(quote)
    return _plain(words[1:-1], dialect) if closed or pieces > 1 else words
