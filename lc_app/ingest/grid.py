"""The cells of a sheet as they come in, in any order, and what is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import pandas as pd

from lc_app.ingest import raw
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, check_size, frame_of

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
LONGEST_TEXT = 1_000_000
"""Far above the 32,767 characters that Excel takes."""

_Area = tuple[int, int, int, int]


class Grid:
    """The filled cells of one sheet; rows and columns count from 1."""

    def __init__(self) -> None:
        self.merges: list[_Area] = []
        self._rows: defaultdict[int, list[int]] = defaultdict(list)
        self._values: defaultdict[int, list[object]] = defaultdict(list)
        self._wrong: list[tuple[int, int, Problem, str]] = []
        self._count = 0

    def put(self, row: int, column: int, value: object) -> None:
        """One cell."""
        self.put_column(column, [row], [value])

    def put_column(self, column: int, rows: list[int], values: list[object]) -> None:
        """Cells of one column; what comes later for the same cell holds.

        Raises
        ------
        UnreadableExportError
            If the column lies outside of what a sheet can be, or the cells are too many.
        """
        if not 1 <= column <= LAST_COLUMN:
            raise UnreadableExportError(Problem.DAMAGED)
        if "" in values or None in values:
            filled = [(r, v) for r, v in zip(rows, values, strict=True) if v not in ("", None)]
            rows, values = [row for row, _v in filled], [value for _r, value in filled]
        if not rows:
            return
        self._rows[column] += rows
        self._values[column] += values
        self._count += len(rows)
        check_size(self._count, 1)

    def fault(self, row: int, column: int, problem: Problem, value: str = "") -> None:
        """One cell that holds no value but something to tell."""
        self._wrong.append((row, column, problem, value))
        if len(self._wrong) > raw.MAX_CELLS:
            check_size(len(self._wrong), 1)

    def to_sheet(self, name: str) -> RawSheet:
        """The cells and the findings, in reading order.

        Raises
        ------
        UnreadableExportError
            If a row lies outside of what a sheet can be, or the table is too large.
        """
        findings = [
            Finding(problem, name, row, column, value=value)
            for row, column, problem, value in sorted(self._wrong, key=lambda wrong: wrong[:2])
        ]
        return RawSheet(name, self._frame(), tuple(findings))

    def _frame(self) -> pd.DataFrame:
        rows = self._all_rows()
        if rows and not (rows[0] >= 1 and rows[-1] <= LAST_ROW):
            raise UnreadableExportError(Problem.DAMAGED)
        check_size(len(rows), len(self._rows))
        columns = {c: self._column(c, rows) for c in sorted(self._rows)}
        if self.merges:
            objects = {c: _as_objects(values) for c, values in columns.items()}
            _spread(self.merges, np.array(rows), objects)
            columns = {c: values.tolist() for c, values in objects.items()}
        return frame_of(columns, rows)

    def _all_rows(self) -> list[int]:
        """The rows that hold a value; most columns hold one in the same rows."""
        different = {id(rows): rows for rows in self._rows.values()}
        every: set[int] = set()
        last: list[int] = []
        for rows in different.values():
            if rows != last:
                every.update(rows)
            last = rows
        return sorted(every)

    def _column(self, column: int, rows: list[int]) -> list[object]:
        """The values of a column, one for each of the rows."""
        own = self._rows[column]
        if own == rows:
            return self._values[column]
        values = np.empty(len(rows), dtype=object)
        values[np.searchsorted(rows, own)] = _as_objects(self._values[column])
        return values.tolist()


def _as_objects(values: Sequence[object]) -> np.ndarray:
    objects = np.empty(len(values), dtype=object)
    objects[:] = values
    return objects


def _spread(merges: list[_Area], rows: np.ndarray, columns: dict[int, np.ndarray]) -> None:
    """Give the value of each merge to its other cells, among the rows and columns in use.

    A merge over several columns beside which nothing stands is a title or a heading of a
    part of the list, and stays one cell: it names no column.
    """
    filled = 0
    for upper, left, lower, right in sorted(merges, key=lambda area: area[3] - area[1]):
        first, last = np.searchsorted(rows, [upper, lower + 1])
        if first == last or rows[first] != upper or left not in columns:
            continue
        value = columns[left][first]
        inside = [c for c in columns if left <= c <= right] if right > left else [left]
        beside = (columns[c] for c in columns if not left <= c <= right)
        alone = len(inside) > 1 and all((v[first:last] == None).all() for v in beside)  # noqa: E711
        if value is None or alone:
            continue
        filled += (last - first) * len(inside)
        check_size(filled, 1)
        for column in inside:
            part = columns[column][first:last]
            part[part == None] = value  # noqa: E711  element by element
