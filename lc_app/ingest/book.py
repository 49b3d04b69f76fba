"""What the cells of an Office Open XML workbook mean: shared texts, and formats of numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import partial

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.problems import Problem
from lc_app.ingest.serials import Shown, duration, moment, number, with_zeros

TEXTS = frozenset({"inlineStr", "str"})
_TYPES = TEXTS | {"b", "d", "e", "s"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LONGEST_STYLE = 6
_DIGITS_AT_ONCE = 40


@dataclass
class Book:
    """The parts that all sheets of a workbook share.

    Attributes
    ----------
    strings : list of str
        The shared texts, by number.
    formats : list of Shown
        What numbers stand for, by the style of the cell.
    zeros : list of int
        So many digits a number shows at least, by the style of the cell.
    since_1904 : bool
        Days are counted from 1 January 1904.
    """

    strings: list[str] = field(default_factory=list)
    formats: list[Shown] = field(default_factory=list)
    zeros: list[int] = field(default_factory=list)
    since_1904: bool = False

    def __post_init__(self) -> None:
        self._moments = _Moments(partial(moment, since_1904=self.since_1904))
        self._durations = _Moments(duration)

    def kind(self, cell_type: str, style: str) -> str:
        """How the value of a cell is to be read: its type, or what its number stands for."""
        if cell_type in _TYPES:
            return cell_type
        place = int(style) if style.isdecimal() and len(style) <= _LONGEST_STYLE else 0
        if place < len(self.zeros) and self.zeros[place]:
            return "0" * self.zeros[place]
        return (self.formats[place] if place < len(self.formats) else Shown.NUMBER).value

    def values(self, kind: str, written: list[str]) -> list[object]:
        """The values of cells of one kind; None for a day or a time that does not exist."""
        if kind == "s":
            return self._shared(written)
        if kind in TEXTS:
            escaped = "_x" in "".join(written)
            return [*map(unescaped, written)] if escaped else [*written]
        if kind == Shown.NUMBER.value or kind.startswith("0"):
            numbers, digits = _numbers(written), kind.count("0")
            return [with_zeros(n, digits) for n in numbers] if digits else numbers
        if kind == "b":
            return [text.strip() in {"1", "true"} for text in written]
        if kind == "d":
            return [_iso(text.strip()) for text in written]
        moments = self._durations if kind == Shown.DURATION.value else self._moments
        return [moments[text] for text in written]

    def _shared(self, written: list[str]) -> list[object]:
        strings = self.strings
        try:
            places = list(map(int, written))
            if min(places, default=0) >= 0:
                return [strings[place] for place in places]
        except (IndexError, ValueError) as error:
            raise UnreadableExportError(Problem.DAMAGED) from error
        raise UnreadableExportError(Problem.DAMAGED)


class _Moments(dict[str, object]):
    """Days, times or durations by the number that is written; lists repeat the same ones."""

    def __init__(self, read: Callable[[float], object]) -> None:
        self._read = read

    def __missing__(self, written: str) -> object:
        serial = number(written.strip())
        value = serial if isinstance(serial, str) else self._read(serial)
        return self.setdefault(written, value)


def unescaped(text: str) -> str:
    """A text with its escapes such as “_x000D_” as the characters that they stand for."""
    if "_x" not in text:
        return text
    characters = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    whole = characters.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\r\n", "\n")


def _numbers(written: list[str]) -> list[object]:
    digits = "".join(written)
    if digits.isdecimal() and digits.isascii() and max(map(len, written)) < _DIGITS_AT_ONCE:
        return [*map(int, written)]
    return [number(text.strip()) for text in written]


def _iso(written: str) -> datetime | time | str:
    """A day or a time that is written out; the text if it is neither."""
    for read in (datetime.fromisoformat, time.fromisoformat):
        try:
            return read(written).replace(tzinfo=None)
        except ValueError:
            continue
    return written
