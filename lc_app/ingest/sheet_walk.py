"""The rows of an Office Open XML sheet, element by element: slower, and for all there is."""

from __future__ import annotations

import re
from functools import lru_cache

from lc_app.ingest.book import TEXTS, Book
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import LAST_COLUMN, LONGEST_TEXT, Grid
from lc_app.ingest.markup import Markup, local
from lc_app.ingest.problems import Problem

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_MANY = 20_000


class SheetWalk(Markup):
    """Cells and merges of a sheet, collected in a grid."""

    def __init__(self, book: Book, grid: Grid) -> None:
        self.row = 0
        self._book, self._grid = book, grid
        self._column = 0
        self._in_data = self._in_cell = self._in_phonetic = False
        self._kind = ""
        self._formula = False
        self._words: dict[str, list[str]] = {}
        self._taking: list[str] | None = None
        self._length = 0
        self._waiting: dict[tuple[int, str], tuple[list[int], list[str]]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Go into an element."""
        plain = local(name)
        if self._in_cell:
            self._inside(plain)
        elif plain == "c" and self._in_data:
            self._cell(attributes)
        elif plain == "row" and self._in_data:
            written = attributes.get("r", "").strip()
            self.row = int(written) if written.isdecimal() and len(written) < 10 else self.row + 1  # noqa: PLR2004
            self._column = 0
        elif plain == "sheetData":
            self._in_data = True
        elif plain == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """Leave an element."""
        plain = local(name)
        if plain in {"v", "t"}:
            self._taking = None
        elif plain == "rPh":
            self._in_phonetic = False
        elif plain == "c" and self._in_cell:
            self._in_cell = False
            self._emit()
        elif plain == "sheetData":
            self._in_data = False
            self.flush()

    def text(self, words: str) -> None:
        """Take text, where it belongs to a value."""
        if self._taking is None:
            return
        self._taking.append(words)
        self._length += len(words)
        if self._length > LONGEST_TEXT:
            raise UnreadableExportError(Problem.DAMAGED)

    def flush(self) -> None:
        """Hand what was collected to the grid."""
        for (column, kind), (rows, written) in self._waiting.items():
            self.put(column, kind, rows, written)
        self._waiting.clear()

    def put(self, column: int, kind: str, rows: list[int], written: list[str]) -> None:
        """Cells of one column and one kind, as they are written."""
        values: list[object] = [None] * len(rows)
        if kind != "e":
            values = self._book.values(kind, written)
        if None in values:
            for row, value, text in zip(rows, values, written, strict=True):
                if value is None:
                    self._grid.fault(row, column, Problem.ERROR_CELL, text)
        self._grid.put_column(column, rows, values)

    def _cell(self, attributes: dict[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        if place:
            self._column, self.row = column_number(place[1]), int(place[2])
        elif "r" in attributes:
            raise UnreadableExportError(Problem.DAMAGED)
        else:
            self._column += 1
        if self._column > LAST_COLUMN:
            raise UnreadableExportError(Problem.DAMAGED)
        self._kind = self._book.kind(attributes.get("t", ""), attributes.get("s", ""))
        self._in_cell, self._formula, self._words, self._length = True, False, {}, 0

    def _inside(self, plain: str) -> None:
        if plain == "rPh":
            self._in_phonetic = True
        elif plain == "f":
            self._formula = True
        elif plain in {"v", "t"} and not self._in_phonetic:
            self._taking = self._words.setdefault(plain, [])

    def _emit(self) -> None:
        parts = self._words.get("t" if self._kind == "inlineStr" else "v")
        words = "".join(parts or self._words.get("v") or self._words.get("t") or [])
        if words:
            rows, written = self._waiting.setdefault((self._column, self._kind), ([], []))
            rows.append(self.row)
            written.append(words)
            if len(rows) > _MANY:
                self.flush()
        elif self._kind == "e":
            self._grid.fault(self.row, self._column, Problem.ERROR_CELL)
        elif self._formula and self._kind not in TEXTS:
            self._grid.fault(self.row, self._column, Problem.FORMULA_WITHOUT_VALUE)

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last or first)
        if begin and end:
            upper, left, lower, right = (
                int(begin[2]), column_number(begin[1]), int(end[2]), column_number(end[1]),
            )  # fmt: skip
            self._grid.merges.append((upper, left, lower, right))


@lru_cache(maxsize=20_000)
def column_number(letters: str) -> int:
    """The number of a column, from 1: A is 1, AB is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
