"""The content of an OpenDocument spreadsheet: sheets of cells, repeated ones counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import LONGEST_TEXT, Grid
from lc_app.ingest.markup import Markup
from lc_app.ingest.opendocument_cells import value_of
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import check_size

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_SHORT = {
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
    f"{_NAMESPACE}drawing:1.0": "draw",
    **{f"{_NAMESPACE}{name}:1.0": name for name in ("office", "style", "table", "text")},
}
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
# What lies in a cell, or beside the sheets, and is no value of a cell.
_ASIDE = frozenset(
    {
        "office:annotation", "table:dde-links", "table:detective", "table:shapes",
        "table:tracked-changes", "text:note", "text:ruby-text",
    }
)  # fmt: skip
# Stand for what counts as white space in a text, until white space of the XML is dealt with.
_SPACE, _BREAK, _TAB = "\0", "\1", "\2"
_KEPT = str.maketrans({_SPACE: " ", _BREAK: "\n", _TAB: "\t"})
_WHITE = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class _Cell:
    """A cell while it is being read."""

    attributes: dict[str, str]
    covered: bool
    column: int
    count: int
    paragraphs: list[list[str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        joined = ("".join(words) for words in self.paragraphs)
        return "\n".join(_WHITE.sub(" ", text).strip(" ").translate(_KEPT) for text in joined)


class DocumentWalk(Markup):
    """The sheets of a document: name, whether it is hidden, and cells."""

    spaced = True

    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, Grid]] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tables = self._aside = self._length = 0
        self._row = self._rows = self._column = 0
        self._cell: _Cell | None = None
        self._cells: list[_Cell] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Go into an element."""
        plain = short(name)
        if self._aside or plain in _ASIDE or plain.startswith("draw:"):
            self._aside += 1
        elif plain == "table:table":
            self._tables += 1
            if self._tables == 1:
                self._table(_named(attributes))
        elif self._tables > 1:
            return
        elif self._cell is not None:
            self._inside(plain, attributes)
        elif plain in _CELLS:
            self._begin_cell(plain, _named(attributes))
        elif plain == "table:table-row":
            self._rows = _count(_named(attributes).get("table:number-rows-repeated"))
            self._column, self._cells = 0, []
        elif plain.startswith("style:"):
            self._styled(plain, _named(attributes))

    def end(self, name: str) -> None:
        """Leave an element."""
        plain = short(name)
        if self._aside:
            self._aside -= 1
        elif plain == "table:table":
            self._tables -= 1
        elif self._tables > 1:
            return
        elif plain in _CELLS and self._cell is not None:
            self._cells.append(self._cell)
            self._cell = None
        elif plain == "table:table-row":
            self._end_row()

    def text(self, words: str) -> None:
        """Take text, where it belongs to a value."""
        if self._cell is None or self._aside or self._tables > 1 or not self._cell.paragraphs:
            return
        self._length += len(words)
        if self._length > LONGEST_TEXT:
            raise UnreadableExportError(Problem.DAMAGED)
        self._cell.paragraphs[-1].append(words)

    def _styled(self, plain: str, attributes: dict[str, str]) -> None:
        if plain == "style:style":
            self._style = attributes.get("style:name", "")
        elif attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def _table(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get("table:style-name") in self._hidden_styles
        self.sheets.append((attributes.get("table:name", ""), hidden, Grid()))
        self._row = 1

    def _begin_cell(self, plain: str, attributes: dict[str, str]) -> None:
        count = _count(attributes.get("table:number-columns-repeated"))
        covered = plain == "table:covered-table-cell"
        self._cell = _Cell(attributes, covered, self._column + 1, count)
        self._column += count
        self._length = 0

    def _inside(self, plain: str, attributes: dict[str, str]) -> None:
        cell = self._cell
        if cell is None:
            return
        if plain == "text:p":
            cell.paragraphs.append([])
        elif plain == "text:s":
            self.text(_SPACE * min(_count(_named(attributes).get("text:c")), LONGEST_TEXT))
        elif plain in {"text:line-break", "text:tab"}:
            self.text(_TAB if plain == "text:tab" else _BREAK)

    def _end_row(self) -> None:
        if self.sheets:
            for cell in self._cells:
                self._put(self.sheets[-1][2], cell)
        self._row += self._rows

    def _put(self, grid: Grid, cell: _Cell) -> None:
        """The cell as often as it is repeated, to the right and below."""
        text = cell.text
        value = None if cell.covered else value_of(cell.attributes, text)
        if value is None:
            return
        check_size(self._rows, cell.count)
        rows = list(range(self._row, self._row + self._rows))
        for column in range(cell.column, cell.column + cell.count):
            if isinstance(value, Problem):
                for row in rows:
                    grid.fault(row, column, value, text)
            else:
                grid.put_column(column, rows, [value] * len(rows))
        self._merge(grid, cell)

    def _merge(self, grid: Grid, cell: _Cell) -> None:
        wide = _count(cell.attributes.get("table:number-columns-spanned"))
        high = _count(cell.attributes.get("table:number-rows-spanned"))
        if wide > 1 or high > 1:
            area = (self._row, cell.column, self._row + high - 1, cell.column + wide - 1)
            grid.merges.append(area)


@lru_cache(maxsize=2_000)
def short(name: str) -> str:
    """A name with the usual prefix of its name space."""
    space, _, plain = name.rpartition(" ")
    return f"{_SHORT.get(space, '')}:{plain}"


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {short(name): value for name, value in attributes.items()}


def _count(written: str | None) -> int:
    """How often something is repeated; once if it does not say so in sound digits."""
    return int(written) if written and written.isdecimal() and 0 < len(written) < 10 else 1  # noqa: PLR2004
