"""Numbers in workbooks: exact digits, and days and times by the format of the cell."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from enum import Enum
from math import isfinite

_LONGEST_WHOLE = 40  # more digits than any number of a list; int() refuses thousands
_WHOLE = re.compile(r"[+-]?[0-9]+")

# A format without its quoted, escaped, padding and bracketed parts; its first section counts.
_ASIDE = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|standaard|standard', re.IGNORECASE
)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DAY = re.compile(r"[dymeg]", re.IGNORECASE)
_TIME = re.compile(r"[hs]", re.IGNORECASE)

_ZEROS = re.compile(r"(0{2,40})(?:;.*)?")
_WINDOWS = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet knows no time zone
_MACINTOSH = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_DAY_THAT_NEVER_WAS = 60


class Shown(Enum):
    """What a number stands for, by its format."""

    NUMBER = "number"
    MOMENT = "moment"
    DURATION = "duration"


_MOMENTS = [*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)]
_BUILT_IN = {**{str(number): Shown.MOMENT for number in _MOMENTS}, "46": Shown.DURATION}


def shown(format_id: str, code: str | None) -> Shown:
    """What numbers with this format stand for; `code` where the file defines the format."""
    return by_code(code) if code is not None else _BUILT_IN.get(format_id, Shown.NUMBER)


def by_code(code: str) -> Shown:
    """What numbers with a format such as “dd-mm-jjjj” or “[h]:mm” stand for."""
    first = _ASIDE.sub("", code).split(";")[0]
    if _ELAPSED.search(first):
        return Shown.DURATION
    digits = any(mark in first for mark in "0#?")
    parts = _DAY.search(re.sub(r"[eE][+-]", "", first)) or _TIME.search(first)
    return Shown.MOMENT if parts and (not digits or _TIME.search(first)) else Shown.NUMBER


def zeros(code: str) -> int:
    """So many digits a format such as “00000” shows at least; 0 if it is of another kind."""
    found = _ZEROS.fullmatch(code)
    return len(found[1]) if found else 0


def with_zeros(value: object, digits: int) -> object:
    """A whole number as a format of zeros shows it, as text if that puts zeros before it."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        return value
    whole = float(value).is_integer() and len(str(int(value))) < digits
    return str(int(value)).zfill(digits) if whole else value


def number(written: str) -> int | float | str:
    """The number that is written, all digits of a whole one; the text if it is none."""
    try:
        value = float(written)
    except ValueError:
        return written
    if "." not in written and len(written) <= _LONGEST_WHOLE and _WHOLE.fullmatch(written):
        return int(written)
    return value if isfinite(value) and "_" not in written else written


def moment(serial: float, *, since_1904: bool) -> datetime | time | None:
    """The day or the time of a number; None if no calendar has it."""
    if 0 <= serial < 1:
        clock = _after(_WINDOWS, serial)
        return clock.time() if clock else None
    # Lotus took 1900 for a leap year, and spreadsheets keep that day.
    early = not since_1904 and 0 < serial < _LEAP_DAY_THAT_NEVER_WAS
    if serial < 0:
        return None
    return _after(_MACINTOSH if since_1904 else _WINDOWS, serial + early)


def duration(serial: float) -> timedelta | None:
    """The time that a number of days takes; None if it is too long."""
    try:
        return timedelta(milliseconds=round(serial * 86_400_000))
    except OverflowError:
        return None


def _after(begin: datetime, days: float) -> datetime | None:
    try:
        return begin + timedelta(milliseconds=round(days * 86_400_000))
    except OverflowError:
        return None
