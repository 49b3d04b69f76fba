"""What the rows and columns of a sheet are made of."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from statistics import median

import pandas as pd

from lc_app.ingest.kinds import EMPTY, TYPED, WORDS, kind_of
from lc_app.ingest.raw import text, values_of

_PROBE, _LEAST_PROBE, _PROBE_CELLS = 250, 20, 50_000
_MOST_COLUMNS = 300
_FEW_ROWS = 12
_LEAST_BLOCK = 4
_NEARLY_ALL = 0.75


class Anatomy:
    """The first rows of a sheet as texts and kinds, and what its columns mostly hold."""

    def __init__(self, cells: pd.DataFrame) -> None:
        self.cells = cells
        top = cells.iloc[: max(_LEAST_PROBE, min(_PROBE, _PROBE_CELLS // max(cells.shape[1], 1)))]
        self.columns = [int(c) for c in cells.columns]
        columns = [values_of(column) for _name, column in top.items()]
        numbers: list[int] = top.index.tolist()
        texts = map(list, zip(*map(_texts, columns), strict=True))
        self.rows = {n: row for n, row in zip(numbers, texts, strict=False) if any(row)}
        self._filled = {n: sum(map(bool, row)) for n, row in self.rows.items()}
        kinds = map(list, zip(*(_kinds(c) for c in columns[:_MOST_COLUMNS]), strict=True))
        self._kinds = dict(zip(numbers, kinds, strict=False))

    @property
    def empty(self) -> bool:
        """Whether no cell of the first rows holds anything."""
        return not self.rows

    @cached_property
    def first_row(self) -> int:
        """The first row that is of the width of a list."""
        return next(n for n in self.rows if self.filled(n) >= self.least)

    @cached_property
    def usual(self) -> float:
        """How many cells are filled in a row of the list, mostly."""
        counts = [self.filled(n) for n in self.rows]
        return median([c for c in counts if c > 1] or [1])

    @cached_property
    def least(self) -> int:
        """The fewest filled cells that a row of headings has."""
        most = max(self.filled(n) for n in self.rows)
        return min(max(2, round(self.usual / 2)), most)

    def filled(self, row: int) -> int:
        """How many cells of a row hold something."""
        return self._filled[row]

    def kinds(self, row: int) -> list[str]:
        """The kind of each cell of a row."""
        return self._kinds[row]

    @cached_property
    def column_kinds(self) -> list[str]:
        """The kind of nearly all cells of each column, if it is more than words."""
        rows = self._first_block()
        # The headings stand above, a title and other lines perhaps as well.
        body = rows[max(1, len(rows) // 2 if len(rows) < _FEW_ROWS else len(rows) // 4) :]
        wide = [self._kinds[n] for n in body if self.filled(n) >= self.least]
        return [_common(column) for column in zip(*wide, strict=True)]

    def _first_block(self) -> list[int]:
        """The rows up to the first blank one behind a list, if they can be one; else all."""
        block: list[int] = []
        for row in self.rows:
            if block and row > block[-1] + 1:
                if sum(self.filled(n) >= self.usual for n in block) >= _LEAST_BLOCK:
                    return block
                block = []
            block.append(row)
        return list(self.rows)

    @cached_property
    def typed(self) -> list[int]:
        """The places of the columns of numbers, days, times, codes or links."""
        return [place for place, kind in enumerate(self.column_kinds) if kind in TYPED]

    def fit(self, row: int) -> int:
        """How many cells are as their column."""
        kinds = self.kinds(row)
        return sum(kinds[place] == self.column_kinds[place] for place in self.typed)

    def misfit(self, row: int) -> int:
        """How many cells are words in a column of something else."""
        kinds = self.kinds(row)
        return sum(kinds[place] == WORDS for place in self.typed)


def _texts(cells: list[object]) -> list[str]:
    return [cell.strip() if isinstance(cell, str) else text(cell) for cell in cells]


def _kinds(cells: list[object]) -> list[str]:
    """The kind of each cell; a text that stands in several is looked at once."""
    known = {words: kind_of(words) for words in {c for c in cells if isinstance(c, str)}}
    return [known[cell] if isinstance(cell, str) else kind_of(cell) for cell in cells]


def _common(cells: tuple[str, ...]) -> str:
    kinds = Counter(cells)
    del kinds[EMPTY]
    kind, times = kinds.most_common(1)[0] if kinds else (EMPTY, 0)
    proved = times > 1 or len(cells) < 4  # noqa: PLR2004  one cell of many proves nothing
    return kind if proved and times >= _NEARLY_ALL * kinds.total() else EMPTY
