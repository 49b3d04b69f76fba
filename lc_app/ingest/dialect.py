"""How a text is cut into cells: delimiter, quotation mark and escape, found by looking."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from lc_app.ingest.kinds import TYPED, kind_of_text

_PROBE_LINES = 120
_PROBE_LENGTH = 60_000
# How much less likely a delimiter is than a semicolon, all else being equal.
_DELIMITERS = {
    "; ": 1.01, ", ": 1.01, "| ": 1.01, ";": 1.0, ",": 1.0, "\t": 1.0, "|": 1.0,
    "\x1f": 1.0, "^": 0.9, "~": 0.9, "¦": 0.9, "§": 0.9, ":": 0.5, " ": 0.6,
}  # fmt: skip
_STRUCTURE = re.compile(r"[;|\t\x1f]|,(?=\S)")
_PROSE = {",", ", ", ":", " "}  # stand in running text as well, and have to prove more
_CUT = "\x1f"
_LEAST, _LEAST_OF_PROSE = 0.02, 0.1
_SAMPLE_CELLS = 400
# A quotation mark behind a backslash, where it does not close a cell such as "C:\".
_SLASHED = {mark: re.compile(rf"(?<!\\)\\{mark}(?![;,\t|]|$)") for mark in "\"'"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The delimiter, of one or more characters; the quotation mark; its escape, if not double."""

    delimiter: str
    quote: str = '"'
    escape: str = ""


class _Cut(NamedTuple):
    """How evenly a delimiter cuts (0 to 1), the first cells of the usual rows, their number."""

    even: float
    cells: list[str]
    width: int


def find_dialect(text: str, told: str = "") -> tuple[Dialect, int]:
    """The dialect that cuts the first lines most evenly into cells that make sense.

    A delimiter that the file itself tells is obeyed. The number is that of the cells in
    most lines.
    """
    lines = _lines(text)
    quote = _quote(lines)
    escape = "\\" if any(map(_SLASHED[quote].search, lines)) else ""
    plain = _whole(lines, quote)
    priors = {told: 1.0} if told else _DELIMITERS
    delimiter, width = _best(plain, Dialect("", quote, escape), priors)
    if told:
        return Dialect(told, quote, escape), width
    if not delimiter:
        return Dialect(_of_headings(lines) or _any_delimiter(text), quote, escape), 1
    return Dialect(delimiter, quote, escape), width


def _best(lines: list[str], marks: Dialect, priors: dict[str, float]) -> tuple[str, int]:
    used = [d for d in priors if lines and sum(d in line for line in lines) * 3 >= len(lines)]
    cuts = {d: _cut(lines, d, marks) for d in used}
    best, best_score = "", 0.0
    # The evenest first: whether cells make sense is asked of those alone that can be better.
    for d in sorted(used, key=lambda d: cuts[d].even * priors[d], reverse=True):
        least = _LEAST_OF_PROSE if d in _PROSE else _LEAST
        if cuts[d].even * priors[d] < max(best_score, least):
            continue
        score = cuts[d].even * _sense_of(cuts[d].cells) * priors[d]
        first = best and used.index(d) < used.index(best)
        if score > max(best_score, least) or (score == best_score and first):
            best, best_score = d, score
    return best, cuts[best].width if best else 1


def _lines(text: str) -> list[str]:
    text = text.lstrip("\r\n")
    cut = re.split(r"\r\n|\n|\r", text[:_PROBE_LENGTH], maxsplit=_PROBE_LINES)
    if len(text) <= _PROBE_LENGTH:
        cut = cut[:_PROBE_LINES]
    elif len(cut) > 1:
        cut.pop()  # it may be cut off, or be the rest
    return [line for line in cut if line.strip()]


def _quote(lines: list[str]) -> str:
    """The mark that stands most often at both ends of cells; the double one in doubt.

    An apostrophe before a sign keeps a spreadsheet program from running the text: no quotation.
    """
    if not any("'" in line for line in lines):
        return '"'
    opened = re.compile(r"""(?:^|[;,\t| ])("(?=[^"'\s])|'(?=[^"'\s=+@-]))""")
    marks = Counter(mark for line in lines for mark in opened.findall(line))
    ends = Counter(mark for line in lines for mark in re.findall(r"""(["'])(?=[;,\t| ]|$)""", line))
    single = min(marks["'"], ends["'"])
    return "'" if single > 1 and single > min(marks['"'], ends['"']) else '"'


def _whole(lines: list[str], quote: str) -> list[str]:
    """Lines in which every quotation is closed, if those are most."""
    if quote == "'":
        return lines  # it is an apostrophe as well
    whole = [n for n in lines if (n.count(quote) - n.count(f"\\{quote}")) % 2 == 0]
    return whole if len(whole) * 2 >= len(lines) else lines


def _cut(lines: list[str], delimiter: str, marks: Dialect) -> _Cut:
    one = [line.replace(delimiter, _CUT) for line in lines]
    escape = marks.escape or None
    rows = list(csv.reader(one, delimiter=_CUT, quotechar=marks.quote, escapechar=escape))
    widths = Counter(map(len, rows))
    width = max(widths, key=lambda w: (widths[w] * (w - 1), w))
    if width == 1:
        return _Cut(0.0, [], 1)
    even = widths[width] / len(rows)
    cells = [cell for row in rows if len(row) == width for cell in row][:_SAMPLE_CELLS]
    return _Cut(even * even * (width - 1) / width, cells, width)


def _sense_of(cells: list[str]) -> float:
    known = {cell: _sense(cell) for cell in set(cells)}
    return sum(known[cell] for cell in cells) / len(cells)


def _sense(cell: str) -> float:
    words = cell.strip()
    if not words or kind_of_text(words) in TYPED:
        return 1.0
    if _CUT not in cell and (_STRUCTURE.search(cell) or words[-1] in ",;"):
        return 0.3
    return 0.9 if cell == words else 0.8


def _of_headings(lines: list[str]) -> str:
    """The delimiter of the first line alone, where all others hold one cell."""
    for delimiter in ";\t|":
        cells = lines[0].split(delimiter) if lines else []
        if len(cells) > 1 and all(words and words == words.strip() for words in cells):
            return delimiter
    return ""


def _any_delimiter(text: str) -> str:
    """For one column: a delimiter that cuts nothing, if there is one."""
    return next((d for d in ";\t|,\x1f" if d not in text), "\x1f")
