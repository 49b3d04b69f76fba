"""Rows of a sheet that are written the plain way, taken apart by regular expressions.

One expression knows every plain row, and needs a second one for its cells. Once some rows
are read, an expression for the columns of this sheet gives a row and its values at once:
several times quicker, and dear to make.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from lc_app.ingest.blocks import IrregularError, without_entities
from lc_app.ingest.book import Book
from lc_app.ingest.sheet_walk import SheetWalk, column_number

_FORMULA = r"<f[^>]*(?:/>|>[^<]*</f>)"
_OPENINGS = {
    "<v>": "</v>",
    "<is><t>": "</t></is>",
    '<is><t xml:space="preserve">': "</t></is>",
}
_VALUE = f"(?:{'|'.join(_OPENINGS)})[^<]+(?:</v>|</t></is>)"
_ROW_BEGIN = r'\s*<row r="([0-9]{1,7})"[^>]*>'
_ROW = re.compile(
    rf'{_ROW_BEGIN}(?:<c r="[A-Z]{{1,3}}[0-9]{{1,7}}"[^>/]*(?:/>|>(?:{_FORMULA})?{_VALUE}</c>))*+'
    "</row>"
)
_ROWS = re.compile(f"(?:{_ROW.pattern})*+")
_CELL = re.compile(
    rf'<c r="([A-Z]{{1,3}})([0-9]{{1,7}})"([^>/]*)'
    rf"(?:/>|>({_FORMULA})?({'|'.join(_OPENINGS)})([^<]+)<)"
)
_ATTRIBUTE = re.compile(r' (\w+)="([^"&]*)"')
_MOST_COLUMNS, _MOST_WAYS, _MOST_LESSONS = 300, 4, 5
_ENOUGH = 5_000


class _Way(NamedTuple):
    """How a cell is written but for its place and value; one without value opens nothing."""

    letters: str
    attributes: str
    formula: bool
    opening: str

    @property
    def expression(self) -> str:
        """What stands behind the place of the cell."""
        if not self.opening:
            return f"{re.escape(self.attributes)}/>"
        before = f"{re.escape(self.attributes)}>{_FORMULA if self.formula else ''}{self.opening}"
        return f"{before}([^<]+){_OPENINGS[self.opening]}</c>"


@dataclass(eq=False)
class _Known:
    """The expression for a row of the columns that are known, and the rows that it matched."""

    ways: list[_Way]
    expression: re.Pattern[str]
    rows: list[tuple[str | None, ...]] = field(default_factory=list)

    @classmethod
    def of(cls, seen: Counter[_Way]) -> _Known | None:
        """By the ways that were seen most of each column; none if the columns are many."""
        columns = defaultdict(list)
        for way, _times in seen.most_common():
            columns[way.letters].append(way)
        if len(columns) > _MOST_COLUMNS:
            return None
        groups, cells = [], ""
        for letters in sorted(columns, key=column_number):
            ways = columns[letters][:_MOST_WAYS]
            groups += [way for way in ways if way.opening]
            cells += rf'(?:<c r="{letters}\1"(?:{"|".join(way.expression for way in ways)}))?+'
        return cls(groups, re.compile(f"{_ROW_BEGIN}{cells}</row>"))


class PlainRows:
    """The plain rows of one sheet, on their way to a walker; `row` is the last of them."""

    def __init__(self, walker: SheetWalk, book: Book) -> None:
        self.row = 0
        self._walker, self._book = walker, book
        self._cells: list[tuple[str, ...]] = []
        self._seen: Counter[_Way] = Counter()
        self._known: _Known | None = None
        self._odd = 0
        self._lessons = _MOST_LESSONS
        self._unlearnt: list[tuple[str, ...]] = []

    def take(self, text: str, place: int) -> int:
        """Read the plain rows that begin here; where the first one begins that is not plain."""
        if not self._known:
            return self._take_any(_ROWS, text, place)
        while True:
            end = self._take_known(self._known, text, place)
            place = self._take_any(_ROW, text, end)
            if place == end:
                return place

    def _take_known(self, known: _Known, text: str, place: int) -> int:
        match, rows, row = known.expression.match, known.rows, None
        while found := match(text, place):
            row = found
            rows.append(row.groups())
            place = row.end()
        if row:
            self.row = int(row[1])
        return place

    def _take_any(self, expression: re.Pattern[str], text: str, place: int) -> int:
        found = expression.match(text, place)
        if not found or not found[1]:
            return place
        self._cells += _CELL.findall(text, place, found.end())
        self.row = int(found[1])
        self._odd += 1
        return found.end()

    def hand_over(self) -> None:
        """Give the walker all cells so far, column by column."""
        known = len(self._known.rows) if self._known else 0
        self._hand_over_known()
        cells = defaultdict(list)
        for letters, row, attributes, _formula, _opening, written in self._cells:
            if written:
                cells[letters, attributes].append((int(row), written))
        for (letters, attributes), own in cells.items():
            rows, texts = zip(*own, strict=True)
            self._put(letters, attributes, [*rows], [*texts])
        self._unlearnt = self._cells[:_ENOUGH] if self._odd > known else []
        self._cells, self._odd = [], 0

    def learn(self) -> None:
        """Make the expression for the columns of this sheet, if it pays."""
        if self._unlearnt and self._lessons:
            self._seen.update(_Way(a, c, bool(d), e) for a, _b, c, d, e, _f in self._unlearnt)
            self._known = _Known.of(self._seen)
            self._lessons -= 1

    def _hand_over_known(self) -> None:
        if not self._known or not self._known.rows:
            return
        numbers, *columns = zip(*self._known.rows, strict=True)
        rows = [int(number) for number in numbers if number]
        for way, written in zip(self._known.ways, columns, strict=True):
            texts = [text for text in written if text]
            own = rows
            if len(texts) < len(rows):
                own = [row for row, text in zip(rows, written, strict=True) if text]
            if texts:
                self._put(way.letters, way.attributes, own, texts)
        self._known.rows = []

    def _put(self, letters: str, attributes: str, rows: list[int], texts: list[str]) -> None:
        kind = _kind(attributes, self._book)
        self._walker.put(column_number(letters), kind, rows, without_entities(texts))


def _kind(attributes: str, book: Book) -> str:
    """The kind of a cell by its attributes."""
    if _ATTRIBUTE.sub("", attributes).strip():
        raise IrregularError
    named = dict(_ATTRIBUTE.findall(attributes))
    return book.kind(named.get("t", ""), named.get("s", ""))
