"""The rows of an Office Open XML sheet, block by block, where they are as programs write them.

Plain rows are taken apart by regular expressions: several times quicker than an XML parser
with Python behind it. These match a row as a whole or not at all; rows that they do not
match go to the XML parser. A sheet with comments, prefixes or very long rows goes there as
a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lc_app.ingest.blocks import IrregularError, cut, plain_text
from lc_app.ingest.book import Book
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import Grid
from lc_app.ingest.markup import utf8, walk
from lc_app.ingest.plain_rows import PlainRows
from lc_app.ingest.problems import Problem
from lc_app.ingest.sheet_walk import SheetWalk

_BEGIN, _ROW_END, _END = b"<sheetData>", b"</row>", b"</sheetData>"


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
    blocks, plain = cut(chunks, _ROW_END), PlainRows(walker, book)
    head, begin, block = next(blocks, b"").partition(_BEGIN)
    if not begin:
        raise IrregularError
    while True:
        rows, end, rest = block.partition(_END)
        _rows(plain_text(rows), plain, walker)
        if end:
            break
        block = next(blocks, b"")
        if not block:
            raise UnreadableExportError(Problem.DAMAGED)
        plain.learn()
    walk([head, _BEGIN, _END, rest, *blocks], walker)


def _rows(text: str, plain: PlainRows, walker: SheetWalk) -> None:
    """The rows of a block: plain ones together, runs of others by the XML parser."""
    read = place = 0
    while place < len(text):
        begin = place
        place = plain.take(text, begin)
        if place > begin:
            _walk(text[read:begin], walker)
            walker.row, read = plain.row, place
        if place < len(text):
            end = text.find("</row>", place) + len("</row>")
            place = end if end >= len("</row>") else len(text)
    _walk(text[read:], walker)
    plain.hand_over()


def _walk(rows: str, walker: SheetWalk) -> None:
    if rows and not rows.isspace():
        walk([_BEGIN, rows.encode(), _END], walker)
