"""The rows of one table by field, and what is noted about them while they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from lc_app.ingest.columns import Columns
from lc_app.ingest.distinct import Codes, Column, Texts, joined
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawTable
from lc_app.ingest.suggestions import suggestion

_MOST_SUGGESTIONS = 200  # a column of nonsense gets findings, and no guess for each

Mask = np.ndarray[Any, np.dtype[np.bool_]]
Wrong = Sequence[tuple[str, str]]
"""What is wrong in a cell: each text that was found, with what may have been meant."""


class Rows:
    """One table, its columns by field, and the findings and inferences so far."""

    def __init__(self, table: RawTable, columns: Columns, cells: Mapping[int, Column]) -> None:
        self.table = table
        self.columns = columns
        self.size = len(table.rows)
        self.findings: list[Finding] = []
        self._inferred: list[tuple[Codes, Texts, Texts, Texts, Texts]] = []
        self._cells = cells
        self._numbers = table.rows.index.to_numpy()
        self._empty = Column.empty(self.size)

    def has(self, field: str) -> bool:
        """Whether a column feeds this field."""
        return field in self.columns.fields

    def column(self, field: str) -> Column:
        """The cells of a field; all empty if no column feeds it."""
        return self._cells[self.columns.fields[field]] if self.has(field) else self._empty

    def report(self, problem: Problem, field: str, rows: Mask) -> None:
        """One finding for each of these rows, in the column of the field."""
        column = self.column(field)
        for row in np.flatnonzero(rows):
            self._find(problem, field, int(self._numbers[row]), column.texts[column.codes[row]])

    def report_cells(self, problem: Problem, field: str, wrong: Sequence[Wrong]) -> None:
        """For each different cell what is wrong in it, told in every row where it stands."""
        self.report_found(problem, field, self.column(field).codes, wrong)

    def report_found(
        self, problem: Problem, field: str, codes: Codes, wrong: Sequence[Wrong]
    ) -> None:
        """The same, where `codes` tells which of the `wrong` stands in each row."""
        if not any(wrong):
            return
        bad = np.array([bool(found) for found in wrong])[codes]
        for row in np.flatnonzero(bad):
            for value, meant in wrong[codes[row]]:
                self._find(problem, field, int(self._numbers[row]), value, meant)

    def report_column(self, problem: Problem, field: str) -> None:
        """One finding for the whole column of a field."""
        heading = self.columns[self.columns.fields[field]].heading
        self._find(problem, field, self.table.header_row, heading)

    def report_table(self, problem: Problem, value: str = "") -> None:
        """One finding for the whole table."""
        row = self.table.header_row or None
        self.findings.append(Finding(problem, self.table.sheet, row, value=value))

    def _find(
        self, problem: Problem, field: str, row: int | None, value: str, meant: str = ""
    ) -> None:
        column = self.columns.fields.get(field)
        heading = self.table.headings.get(column, "") if column else ""
        self.findings.append(
            Finding(problem, self.table.sheet, row or None, column, heading, value, meant)
        )

    def infer(self, rows: Codes, field: Texts, values: Texts, rules: Texts, found: Texts) -> None:
        """Note values that the source does not say in so many words."""
        self._inferred.append((rows, field, values, rules, found))

    def infer_cells(
        self,
        field: str,
        target: str,
        inferred: Sequence[tuple[str, str] | None],
        rows: Mask | None = None,
    ) -> None:
        """For each different cell the value and the rule that inferred it, if one did."""
        if not any(inferred):
            return
        column = self.column(field)
        here = np.array([said is not None for said in inferred])[column.codes]
        positions = np.flatnonzero(here if rows is None else here & rows)
        codes = column.codes[positions]
        values, rules = (Texts([s[n] if s else "" for s in inferred], codes) for n in (0, 1))
        name = Texts.of_one(target, len(positions))
        self.infer(positions, name, values, rules, Texts(column.told, codes))

    def inferences(self) -> tuple[Codes, dict[str, Any]]:
        """All that was inferred, by position."""
        if not self._inferred:
            return np.array([], dtype="intp"), {}
        positions, *parts = zip(*self._inferred, strict=True)
        names = ("field", "value", "rule", "found")
        return np.concatenate(positions), {
            name: joined(part).array() for name, part in zip(names, parts, strict=True)
        }


def wrong(texts: Iterable[str], is_wrong: Callable[[int], bool], kind: str = "") -> list[Wrong]:
    """The cells whose whole text is wrong, with suggestions of a kind."""
    found = [[text] if text and is_wrong(position) else [] for position, text in enumerate(texts)]
    return with_suggestions(found, kind)


def with_suggestions(found: Sequence[Sequence[str]], kind: str) -> list[Wrong]:
    """For each different cell the texts that are wrong in it, with what may have been meant."""
    left = _MOST_SUGGESTIONS if kind else 0
    told: list[Wrong] = []
    for texts in found:
        told.append([(text, suggestion(kind, text) if left > 0 else "") for text in texts])
        left -= len(texts)
    return told
