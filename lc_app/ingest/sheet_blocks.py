"""The rows of an Office Open XML sheet, block by block, where they are as programs write them.

A row of plain cells is taken apart by one regular expression, which knows the columns of
the sheet: several times quicker than an XML parser with Python behind it. It matches a row
as a whole or not at all; rows that it does not match go to the XML parser. A sheet with
comments, prefixes or very long rows goes there as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lc_app.ingest.blocks import IrregularError, cut, plain_text, without_entities
from lc_app.ingest.book import Book
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import Grid
from lc_app.ingest.markup import utf8, walk
from lc_app.ingest.problems import Problem
from lc_app.ingest.sheet_walk import SheetWalk, column_number

_BEGIN, _ROW_END, _END = b"<sheetData>", b"</row>", b"</sheetData>"
_MOST_COLUMNS, _MOST_SHAPES = 300, 16
_ROW = r'\s*<row r="([0-9]{1,7})"[^>]*>'
_CELL = (
    r'(?:<c r="%s\1"([^>/]*)(?:/>|>(?:<f[^>]*(?:/>|>[^<]*</f>))?'
    r'(?:<v>|<is><t>|<is><t xml:space="preserve">)([^<]+)(?:</v>|</t></is>)</c>))?'
)
_LETTERS = re.compile(r'<c r="([A-Z]{1,3})[0-9]')
_Row = tuple[str | None, ...]
_ATTRIBUTE = re.compile(r' (\w+)="([^"&]*)"')


@dataclass(eq=False)
class _Shape:
    """Rows that are alike but for their values: the quickest expression, and their values."""

    cells: list[tuple[int, str]]
    expression: re.Pattern[str]
    rows: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(eq=False)
class _Columns:
    """The columns of the sheet that are known, and the expression for a row of them."""

    letters: list[str] = field(default_factory=list)
    expression: re.Pattern[str] = re.compile(_ROW + "</row>")
    shapes: dict[_Row, _Shape | None] = field(default_factory=dict)

    def unknown_in(self, row: str) -> set[str]:
        """The columns of a row that are not known, as far as there may be more."""
        new = set(_LETTERS.findall(row)).difference(self.letters)
        return new if len(self.letters) + len(new) <= _MOST_COLUMNS else set()

    def take_in(self, new: set[str]) -> None:
        """Know these columns as well."""
        self.letters = sorted({*self.letters, *new}, key=column_number)
        cells = "".join(_CELL % letters for letters in self.letters)
        self.expression = re.compile(f"{_ROW}{cells}</row>")
        self.shapes = {}

    def shape(self, row: _Row, book: Book) -> _Shape | None:
        """The shape of a row; none for those that come after many others."""
        key = tuple(part if n % 2 else part and "" for n, part in enumerate(row))[1:]
        if key not in self.shapes and len(self.shapes) < _MOST_SHAPES:
            self.shapes[key] = _shape(self.letters, key, book)
        return self.shapes.get(key)


def _shape(letters: list[str], key: _Row, book: Book) -> _Shape:
    cells, expression = [], _ROW
    for own, attributes, value in zip(letters, key[::2], key[1::2], strict=True):
        if attributes is None:
            continue
        kind, begin = _kind(attributes, book), f'<c r="{own}\\1"{re.escape(attributes)}'
        before, after = ("<is><t>", "</t></is>") if kind == "inlineStr" else ("<v>", "</v>")
        filled = f"{begin}>{before}([^<]+){after}</c>"
        expression += f"{begin}/>" if value is None else filled
        if value is not None:
            cells.append((column_number(own), kind))
    return _Shape(cells, re.compile(f"{expression}</row>"))


def read_grid(chunks: Callable[[], Iterator[bytes]], book: Book) -> Grid:
    """The cells of a sheet; `chunks` opens its XML.

    Raises
    ------
    UnreadableExportError
        If it is damaged, or larger than is allowed.
    """
    grid = Grid()
    try:
        _by_blocks(utf8(chunks()), SheetWalk(book, grid), book)
    except IrregularError:
        grid = Grid()
        walk(utf8(chunks()), SheetWalk(book, grid))
    return grid


def _by_blocks(chunks: Iterable[bytes], walker: SheetWalk, book: Book) -> None:
    blocks, columns = cut(chunks, _ROW_END), _Columns()
    head, begin, block = next(blocks, b"").partition(_BEGIN)
    if not begin:
        raise IrregularError
    while True:
        rows, end, rest = block.partition(_END)
        _rows(plain_text(rows), columns, walker, book)
        if end:
            break
        block = next(blocks, b"")
        if not block:
            raise UnreadableExportError(Problem.DAMAGED)
    walk([head, _BEGIN, _END, rest, *blocks], walker)


def _rows(text: str, columns: _Columns, walker: SheetWalk, book: Book) -> None:
    """The rows of a block: plain ones together, runs of others by the XML parser."""
    plain: list[_Row] = []
    shape: _Shape | None = None
    read = place = 0
    while place < len(text):
        row = shape.expression.match(text, place) if shape else None
        if row and shape:
            shape.rows.append(row.groups())
        elif row := columns.expression.match(text, place):
            plain.append(row.groups())
            shape = columns.shape(row.groups(), book)
        else:
            end = text.find("</row>", place) + len("</row>")
            end = end if end >= len("</row>") else len(text)
            new = columns.unknown_in(text[place:end])
            if new:
                _put_all(plain, columns, walker, book)
                plain, shape = [], None
                columns.take_in(new)
            else:
                place = end
            continue
        if read < place:
            _walk(text[read:place], walker)
        walker.row = int(row[1])
        read = place = row.end()
    _walk(text[read:], walker)
    _put_all(plain, columns, walker, book)


def _walk(rows: str, walker: SheetWalk) -> None:
    if rows and not rows.isspace():
        walk([_BEGIN, rows.encode(), _END], walker)


def _put_all(plain: list[_Row], columns: _Columns, walker: SheetWalk, book: Book) -> None:
    """The cells of all rows that were matched, column by column."""
    _put(plain, columns, walker, book)
    for shape in columns.shapes.values():
        if shape and shape.rows:
            numbers, *cells = zip(*shape.rows, strict=True)
            rows = [*map(int, numbers)]
            for (column, kind), written in zip(shape.cells, cells, strict=True):
                walker.put(column, kind, rows, without_entities([*written]))
            shape.rows.clear()


def _put(plain: list[_Row], columns: _Columns, walker: SheetWalk, book: Book) -> None:
    """The cells of rows of which each has a shape of its own."""
    if not plain:
        return
    numbers, *cells = zip(*plain, strict=True)
    rows = [int(number) for number in numbers if number]
    for letters, styled, written in zip(columns.letters, cells[::2], cells[1::2], strict=True):
        kinds = {attributes: _kind(attributes or "", book) for attributes in set(styled)}
        column, different = column_number(letters), set(kinds.values())
        if len(different) == 1 and None not in written:
            texts = [text for text in written if text]
            walker.put(column, different.pop(), rows, without_entities(texts))
            continue
        for kind in different:
            own = [
                (row, text)
                for row, attributes, text in zip(rows, styled, written, strict=True)
                if text and kinds[attributes] == kind
            ]
            texts = without_entities([text for _row, text in own])
            walker.put(column, kind, [row for row, _text in own], texts)


def _kind(attributes: str, book: Book) -> str:
    """The kind of a cell by its attributes; a block has few different sets of them."""
    if _ATTRIBUTE.sub("", attributes).strip():
        raise IrregularError
    named = dict(_ATTRIBUTE.findall(attributes))
    return book.kind(named.get("t", ""), named.get("s", ""))
