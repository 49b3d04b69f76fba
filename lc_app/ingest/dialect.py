"""How a text is cut into cells: delimiter, quotation mark and escape, found by looking."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass

from lc_app.ingest.kinds import TYPED, kind_of_text

_PROBE_LINES = 120
_PROBE_LENGTH = 60_000
# How much less likely a delimiter is than a semicolon, all else being equal.
_DELIMITERS = {
    ";": 1.0, ",": 1.0, "\t": 1.0, "|": 1.0,
    "\x1f": 1.0, "^": 0.9, "~": 0.9, "¦": 0.9, "§": 0.9, ":": 0.5, " ": 0.6,
}  # fmt: skip
_STRUCTURE = re.compile(r"[;|\t\x1f]|,(?=\S)")
_PROSE = ",: "  # stand in running text as well, and have to prove more
_LEAST, _LEAST_OF_PROSE = 0.02, 0.1
_SAMPLE_CELLS = 400


@dataclass(frozen=True, slots=True)
class Dialect:
    """The delimiter, of one or more characters; the quotation mark; its escape, if not double."""

    delimiter: str
    quote: str = '"'
    escape: str = ""


def find_dialect(text: str, told: str = "") -> tuple[Dialect, int]:
    """The dialect that cuts the first lines most evenly into cells that make sense.

    A delimiter that the file itself tells is obeyed. The number is that of the cells in
    most lines.
    """
    lines = _lines(text)
    quote = _quote(lines)
    plain = _whole(lines, quote)
    delimiter, width = _best(plain, quote, {told: 1.0} if told else _DELIMITERS)
    escape = _escape(lines, delimiter, quote)
    if told:
        return Dialect(told, quote, escape), width
    if not delimiter:
        return Dialect(_any_delimiter(text), quote, escape), 1
    return Dialect(_in_full(plain, delimiter, quote), quote, escape), width


def _best(lines: list[str], quote: str, priors: dict[str, float]) -> tuple[str, int]:
    best, best_score = ("", 1), 0.0
    for delimiter, prior in priors.items():
        if not lines or sum(delimiter in line for line in lines) * 3 < len(lines):
            continue
        score, width = _score(lines, delimiter, quote)
        least = _LEAST_OF_PROSE if delimiter in _PROSE else _LEAST
        if score * prior > max(best_score, least):
            best, best_score = (delimiter, width), score * prior
    return best


def _lines(text: str) -> list[str]:
    cut = re.split(r"\r\n|\n|\r", text[:_PROBE_LENGTH], maxsplit=_PROBE_LINES)
    if len(cut) > 1:
        cut.pop()  # it may be cut off, or be the rest
    if len(text) <= _PROBE_LENGTH:
        cut = re.split(r"\r\n|\n|\r", text, maxsplit=_PROBE_LINES)[:_PROBE_LINES]
    return [line for line in cut if line.strip()]


def _quote(lines: list[str]) -> str:
    """The mark that stands most often at both ends of cells; the double one in doubt."""
    marks = Counter(
        mark for line in lines for mark in re.findall(r"""(?:^|[;,\t| ])(["'])(?=[^"'\s])""", line)
    )
    ends = Counter(mark for line in lines for mark in re.findall(r"""(["'])(?=[;,\t| ]|$)""", line))
    single = min(marks["'"], ends["'"])
    return "'" if single > 1 and single > min(marks['"'], ends['"']) else '"'


def _whole(lines: list[str], quote: str) -> list[str]:
    """Lines in which every quotation is closed, if those are most."""
    if quote == "'":
        return lines  # it is an apostrophe as well
    whole = [line for line in lines if line.count(quote) % 2 == 0]
    return whole if len(whole) * 2 >= len(lines) else lines


def _score(lines: list[str], delimiter: str, quote: str) -> tuple[float, int]:
    rows = list(csv.reader(lines, delimiter=delimiter, quotechar=quote))
    widths = Counter(map(len, rows))
    width = max(widths, key=lambda w: (widths[w] * (w - 1), w))
    if width == 1:
        return 0.0, 1
    even = widths[width] / len(rows)
    cells = [cell for row in rows if len(row) == width for cell in row][:_SAMPLE_CELLS]
    sense = sum(_sense(cell, delimiter) for cell in cells) / len(cells)
    return even * even * (width - 1) / width * sense, width


def _sense(cell: str, delimiter: str) -> float:
    words = cell.strip()
    if not words or kind_of_text(words) in TYPED:
        return 1.0
    if delimiter not in cell and _STRUCTURE.search(cell):
        return 0.3
    return 0.9 if cell == words else 0.8


def _any_delimiter(text: str) -> str:
    """For one column: a delimiter that cuts nothing, if there is one."""
    return next((d for d in ";\t|,\x1f" if d not in text), "\x1f")


def _in_full(lines: list[str], delimiter: str, quote: str) -> str:
    """The delimiter with the space behind it, if that belongs to it in nearly every line."""
    if delimiter not in ";,|":
        return delimiter
    quoted = re.compile(f"{quote}[^{quote}]*{quote}")
    tight = re.compile(re.escape(delimiter) + r"(?! \S| $| (?:" + re.escape(delimiter) + "))")
    bare = [quoted.sub("x", line) for line in lines]
    tights = [bool(tight.search(line)) for line in bare if delimiter in line]
    spaced = len(tights) > 1 and not tights[0] and sum(tights) * 20 <= len(tights)
    return f"{delimiter} " if spaced else delimiter


def _escape(lines: list[str], delimiter: str, quote: str) -> str:
    """A backslash, if quotation marks behind one make sense as text alone."""
    slashed = [line for line in lines if f"\\{quote}" in line]
    if not slashed:
        return ""
    end = re.compile(rf"(?<!\\)\\{quote}(?!{re.escape(delimiter)}|$)")
    return "\\" if any(end.search(line) for line in slashed) else ""
