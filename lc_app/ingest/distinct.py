"""Columns by their different cells, so that each text is understood once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from lc_app.ingest.keys import key
from lc_app.ingest.raw import text

T = TypeVar("T")
Codes = np.ndarray[Any, np.dtype[np.intp]]

_MARKS = "-\u2013\u2014.?/_* "
_NOTHING = frozenset({"onbekend", "unknown", "nvt", "n v t", "niet bekend", "n a", "na"})
_LONGEST_NOTHING = 14


@dataclass(frozen=True, eq=False)
class Column:
    """The cells of a column: which of the different ones stands in each row.

    The last of the different cells is the empty one, whether or not any row has it.
    """

    codes: Codes
    cells: list[object]

    @classmethod
    def of(cls, cells: pd.Series) -> Column:
        """The different cells of a column of a table."""
        values = np.ascontiguousarray(cells.to_numpy(dtype="object"))
        codes, different = pd.factorize(values)
        if any(not isinstance(v, str) and v in (0, 1) for v in different):
            # A tick and a one are equal to Python, and are not to a reader.
            codes, different = pd.factorize(np.array([text(v) for v in values], dtype="object"))
        found = [*different.tolist(), None]
        return cls(np.where(codes < 0, len(found) - 1, codes), found)

    @classmethod
    def empty(cls, size: int) -> Column:
        """A column without any value."""
        return cls(np.zeros(size, dtype="intp"), [None])

    @cached_property
    def texts(self) -> list[str]:
        """Each different cell as a person reads it."""
        return [cell.strip() if isinstance(cell, str) else text(cell) for cell in self.cells]

    @cached_property
    def told(self) -> list[str]:
        """The same, empty where the cell says that nothing is known."""
        return ["" if _says_nothing(words) else words for words in self.texts]

    @cached_property
    def filled(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """For each row, whether its cell tells anything."""
        return self.rows([bool(words) for words in self.told], "bool")

    def rows(self, values: Sequence[object], dtype: str = "object") -> np.ndarray[Any, Any]:
        """A value for each different cell, as a value for each row."""
        return array(values, dtype)[self.codes]

    def words(self, values: Sequence[str | None]) -> Any:
        """The same for texts, as a column of the register."""
        return words(values).take(self.codes)

    def map(self, understand: Callable[[str], T]) -> list[T | None]:
        """What each different text is understood as; None for what tells nothing."""
        return [understand(words) if words else None for words in self.told]


def array(values: Sequence[object], dtype: str = "object") -> np.ndarray[Any, Any]:
    """One dimension, whatever the values are."""
    return np.fromiter(values, dtype=dtype, count=len(values))


def words(values: Iterable[str | None]) -> Any:
    """Texts as a column of the register: an empty one is missing."""
    return pd.array([value or None for value in values], dtype="str")


def constant(value: str, size: int) -> Any:
    """One text in every row."""
    return words([value]).take(np.zeros(size, dtype="intp"))


def spread(codes: Codes, lists: Sequence[Sequence[T]]) -> tuple[Codes, list[T], Codes]:
    """Several values a cell, one below the other.

    Returns the row of each, all values of the different cells, and which of them it is.
    """
    sizes = np.array([len(values) for values in lists], dtype="intp")
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype("intp")
    counts = sizes[codes]
    rows = np.repeat(np.arange(len(codes)), counts)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    return rows, list(chain.from_iterable(lists)), starts[codes[rows]] + within


def together(columns: Sequence[Column]) -> tuple[Codes, list[tuple[int, ...]]]:
    """The different combinations of several columns, as positions in each, and where they are."""
    combined = columns[0].codes.astype("int64")
    for column in columns[1:]:
        combined, _seen = pd.factorize(combined * len(column.cells) + column.codes)
    codes, _seen = pd.factorize(combined)
    first = np.full(codes.max(initial=-1) + 1, -1, dtype="intp")
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    picked = [column.codes[first].tolist() for column in columns]
    return codes.astype("intp"), list(zip(*picked, strict=True))


def _says_nothing(words: str) -> bool:
    if len(words) > _LONGEST_NOTHING:
        return False
    return not words.strip(_MARKS) or key(words) in _NOTHING
