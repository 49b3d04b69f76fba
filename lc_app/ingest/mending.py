"""Rows with a cell too many or too few: put right where the others show how, and told."""

from __future__ import annotations

import re
from collections import Counter

from lc_app.ingest.findings import Finding
from lc_app.ingest.kinds import EMPTY, TYPED, kind_of_text
from lc_app.ingest.problems import Problem

Row = list[str]

_SAMPLE = 200
_OTHER_DELIMITERS = ";,\t| "
_PROSE = re.compile(r"^ |^,.*, ", re.DOTALL)
_LEAST_WIDTH = 3


def usual_width(rows: list[Row], guess: int) -> int:
    """How many cells most rows have, blank lines aside; what comes first if two are as common."""
    widths = Counter(len(row) for row in rows if any(row))
    return max(widths, key=lambda width: widths[width], default=guess)


def mend(rows: list[Row], width: int) -> tuple[list[Row], list[Finding]]:
    """The rows, the odd ones read as the others are where that can be seen."""
    kinds = _column_kinds(rows, width)
    findings: list[Finding] = []
    for number, row in enumerate(rows, start=1):
        if not any(row):
            row.clear()
        elif len(row) != width:
            row[:], problem = _mended(row, width, kinds)
            if problem:
                findings.append(Finding(problem, row=number, value=str(len(row))))
    return rows, findings


def _mended(row: Row, width: int, kinds: list[str]) -> tuple[Row, Problem | None]:
    if len(row) == width + 1 and (better := _without_gap(row, kinds)):
        return better, None if better == row[:width] else Problem.GAP_CLOSED
    if len(row) > width and not any(row[width:]):
        return row[:width], None
    if len(row) == 1 and width >= _LEAST_WIDTH:
        for delimiter in _OTHER_DELIMITERS:
            cut = row[0].split(delimiter)
            fits = len(cut) == width and _fits(cut, kinds) and any(k in TYPED for k in kinds)
            # A note of as many words as there are columns is a note.
            if fits and (_matches(cut, kinds) or not _PROSE.search(delimiter + row[0])):
                return cut, Problem.OTHER_DELIMITER
    return row, Problem.RAGGED_ROW


def _without_gap(row: Row, kinds: list[str]) -> Row | None:
    """The row without the empty cell that pushes the others out of their columns."""
    places = [n for n, cell in enumerate(row) if not cell.strip()]
    candidates = [[*row[:n], *row[n + 1 :]] for n in reversed(places)]
    fitting = [candidate for candidate in candidates if _fits(candidate, kinds)]
    best = max(fitting, key=lambda row: _matches(row, kinds), default=None)
    return best if any(kind in TYPED for kind in kinds) else None


def _matches(row: Row, kinds: list[str]) -> int:
    """How many cells are of the kind of their column, where that is more than words."""
    return sum(
        column in TYPED and kind_of_text(cell.strip()) == column
        for cell, column in zip(row, kinds, strict=True)
    )


def _fits(row: Row, kinds: list[str]) -> bool:
    """Whether each cell can stand in its column; headings, all of words, fit as well."""
    found = [kind_of_text(cell.strip()) for cell in row]
    typed = [(kind, column) for kind, column in zip(found, kinds, strict=True) if column in TYPED]
    if all(kind not in TYPED for kind in found):
        return all(kind != EMPTY for kind, _column in typed)
    return all(kind in (EMPTY, column) for kind, column in typed)


def _column_kinds(rows: list[Row], width: int) -> list[str]:
    """The kind of nearly all cells of each column, in the rows of the usual width."""
    sample = [row for row in rows if len(row) == width and any(row)][:_SAMPLE]
    below = sample[1:] or sample  # the first may be the headings
    return [_common(column) for column in zip(*below, strict=True)] or [EMPTY] * width


def _common(cells: tuple[str, ...]) -> str:
    kinds = Counter(kind_of_text(cell.strip()) for cell in cells)
    del kinds[EMPTY]
    kind, times = kinds.most_common(1)[0] if kinds else (EMPTY, 0)
    return kind if times > 0.8 * kinds.total() else EMPTY


def squared(rows: list[Row], width: int) -> list[Row]:
    """The rows, each filled up to a width with empty cells."""
    return [[*row, *[""] * (width - len(row))] for row in rows]
