"""Columns by their different cells, so that each text is understood once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import Any, TypeVar, cast

import numpy as np
import pandas as pd

from lc_app.ingest.keys import key
from lc_app.ingest.raw import is_tidy, text, texts_array, values_of

T = TypeVar("T")
Codes = np.ndarray[Any, np.dtype[np.intp]]

_MARKS = "-\u2013\u2014.?/_* "
_NOTHING = frozenset({"onbekend", "unknown", "nvt", "n v t", "niet bekend", "n a", "na"})
_BEGINS_NOTHING = frozenset({*_MARKS, *"oOuUnN"})
_LONGEST_NOTHING = 14
_PROBED, _MOSTLY = 500, 0.8
_FEW = 1_000  # to look each up takes less time than to set up the looking up of all
_NO_ROWS = np.array([], dtype="intp")


@dataclass(frozen=True, eq=False)
class Texts:
    """A text for each row: different texts, and which of them stands where."""

    different: Sequence[str | None]
    codes: Codes

    @classmethod
    def of_one(cls, value: str, size: int) -> Texts:
        """The same text in every row."""
        return cls([value], np.zeros(size, dtype="intp"))

    def at(self, rows: Codes) -> Texts:
        """The texts of some rows, in this order."""
        return Texts(self.different, self.codes[rows])

    def array(self) -> Any:
        """As a column of the register: an empty text is missing."""
        if len(self.codes) <= _FEW:
            return words([self.different[code] for code in self.codes.tolist()])
        made = words(self.different)
        each_once = len(self.codes) == len(made) and (self.codes == np.arange(len(made))).all()
        return made if each_once else made.take(self.codes)


def joined(parts: Sequence[Texts]) -> Texts:
    """Texts below each other."""
    starts = np.cumsum([0, *(len(part.different) for part in parts)])
    moved = [part.codes + start for part, start in zip(parts, starts, strict=False)]
    different = list(chain.from_iterable(part.different for part in parts))
    return Texts(different, np.concatenate([_NO_ROWS, *moved]))


@dataclass(frozen=True, eq=False)
class Column:
    """The cells of a column: which of the different ones stands in each row.

    Where hardly any cell stands twice, each counts as different: looking for the same ones
    would cost more than it spares.
    """

    codes: Codes
    cells: list[object]
    tidy: bool = False
    """Whether all of them are texts without space around them."""

    @classmethod
    def of(cls, cells: pd.Series) -> Column:
        """The different cells of a column of a table."""
        if len(cells) <= _PROBED:
            return cls._of_few(values_of(cells))
        probe = cells.iloc[:: len(cells) // _PROBED].tolist()
        if len(set(probe)) > _MOSTLY * len(probe):
            every = cells.to_numpy(dtype="object").tolist()
            return cls(np.arange(len(cells)), every, is_tidy(cells))
        text_alone = isinstance(cells.dtype, pd.StringDtype)
        values = cells.array if text_alone else np.ascontiguousarray(cells.to_numpy())
        codes, different = pd.factorize(values)
        kinds = pd.api.types.infer_dtype(different)
        if (
            not text_alone
            and kinds != "string"
            and any(not isinstance(v, str) and v in (0, 1) for v in different)
        ):
            # A tick and a one are equal to Python, and are not to a reader.
            codes, different = pd.factorize(np.array([text(v) for v in values], dtype="object"))
        found = [*different.tolist(), None]
        return cls(np.where(codes < 0, len(found) - 1, codes), found)

    @classmethod
    def _of_few(cls, values: list[Any]) -> Column:
        """The same without the set-up of tables, which takes longer than the work."""
        if any(not isinstance(v, str) and v in (0, 1) for v in values):
            values = [text(v) for v in values]
        places: dict[Any, int] = {}
        codes = [-1 if v is None or v != v else places.setdefault(v, len(places)) for v in values]  # noqa: PLR0124  not a number
        # The last place, which stands for none, is that of nothing.
        return cls(np.array(codes, dtype="intp") % (len(places) + 1), [*places, None])

    @classmethod
    def empty(cls, size: int) -> Column:
        """A column without any value."""
        return cls(np.zeros(size, dtype="intp"), [None])

    @cached_property
    def texts(self) -> list[str]:
        """Each different cell as a person reads it."""
        if self.tidy:
            return cast("list[str]", self.cells)
        return [cell.strip() if isinstance(cell, str) else text(cell) for cell in self.cells]

    @cached_property
    def told(self) -> list[str]:
        """The same, empty where the cell says that nothing is known."""
        return [words if words[:1] not in _BEGINS_NOTHING else _told(words) for words in self.texts]

    def some(self, most: int) -> list[str]:
        """The first of these that tell anything, without a look at all others."""
        told = (_told(cell.strip() if isinstance(cell, str) else text(cell)) for cell in self.cells)
        return list(islice(filter(None, told), most))

    @cached_property
    def filled(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """For each row, whether its cell tells anything."""
        return self.rows([bool(words) for words in self.told], "bool")

    def rows(self, values: Sequence[object], dtype: str = "object") -> np.ndarray[Any, Any]:
        """A value for each different cell, as a value for each row."""
        return array(values, dtype)[self.codes]

    def words(self, values: Sequence[str | None]) -> Any:
        """A text for each different cell, as a column of the register."""
        return Texts(values, self.codes).array()

    def map(self, understand: Callable[[str], T]) -> list[T | None]:
        """What each different text is understood as; None for what tells nothing."""
        return [understand(words) if words else None for words in self.told]


def array(values: Sequence[object], dtype: str = "object") -> np.ndarray[Any, Any]:
    """One dimension, whatever the values are."""
    return np.fromiter(values, dtype=dtype, count=len(values))


def words(values: Sequence[str | None]) -> Any:
    """Texts as a column of the register: an empty one is missing."""
    told = [value or None for value in values] if "" in values else list(values)
    return texts_array(told)


def spread(codes: Codes, sizes: Sequence[int]) -> tuple[Codes, Codes]:
    """Several values a cell, one below the other: the row of each, and which of all it is.

    `sizes` tells how many values each different cell has; they are numbered through.
    """
    counted = np.asarray(sizes, dtype="intp")
    starts = np.cumsum(counted) - counted
    counts = counted[codes]
    rows = np.repeat(np.arange(len(codes)), counts)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    return rows, starts[codes[rows]] + within


def flat(lists: Sequence[Sequence[T]]) -> list[T]:
    """The values of all lists."""
    return list(chain.from_iterable(lists))


def together(columns: Sequence[Column]) -> tuple[Codes, list[tuple[int, ...]]]:
    """Which combination of cells each row has, and the combinations as positions."""
    codes = columns[0].codes
    for column in columns[1:]:
        if len(column.cells) > 1:
            codes, _seen = pd.factorize(codes.astype("int64") * len(column.cells) + column.codes)
    codes, _seen = pd.factorize(codes)
    first = np.full(codes.max(initial=-1) + 1, -1, dtype="intp")
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    picked = [column.codes[first].tolist() for column in columns]
    return codes, list(zip(*picked, strict=True))


def _told(words: str) -> str:
    """The text, or an empty one if it says that nothing is known."""
    if words[:1] not in _BEGINS_NOTHING or len(words) > _LONGEST_NOTHING:
        return words
    return words if words.strip(_MARKS) and key(words) not in _NOTHING else ""
