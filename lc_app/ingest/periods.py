"""Dates and periods out of cells: what a source writes, and how precise it is.

A moment is a day, a month or a year. Anything vaguer (“medio 2021”, “Q3 2021”, “ca. 2021”)
is read as its month or year, with the rule that did so. Several years in a cell are never
chosen from.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lc_app.ingest.problems import Problem
from lc_app.ingest.quantities import count

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan", "january"),
            ("februari", "feb", "february"),
            ("maart", "mrt", "march", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("augustus", "aug", "august"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
FIRST_YEAR, LAST_YEAR = 1900, 2100
_SERIALS = range(20_000, 60_000)  # day numbers of Excel from 1954 to 2064
_SERIAL_ZERO = date(1899, 12, 30)
_FEWEST_SERIALS = 3
_LONGEST = 80
_PLAIN = str.maketrans("\u2013\u2014\u2018\u2019", "--''")
_TWO_DIGITS_FROM = 70  # 70 is 1970, 69 is 2069
_DECEMBER_FIRST = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """The first day of a day, month or year, with the rule that inferred it, if one did."""

    first: date
    precision: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """When something begins and ends, as far as one cell tells; “vanaf 2021” goes on."""

    begin: Moment | None = None
    end: Moment | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """How the cells of one column write their dates."""

    month_first: bool = False
    serials: bool = False


DUTCH = Order()
FROM_LENGTH = "end-from-duration"
"""The rule that works out an end from the start and how long it goes on."""

_RANGE = re.compile(r" (?:t/m|t\.m\.|tm|tot en met|tot|until|till|through|to|-) ")
_YEARS_RANGE = re.compile(r"(\d{4})-(\d{4})$", re.ASCII)
_DAYS_RANGE = re.compile(r"(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})-(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$")
_OPEN = re.compile(r"(?: ?- ?| (?:t/m|tot|until|to) )(?:heden|nu|now|present|today|\.\.\.)?$")
_AND_ON = re.compile(r"(?: e\.?v\.?| en verder| onwards)$")
_FROM = re.compile(
    r"^(?:sinds|vanaf|van|per|since|from|in|op|gestart(?: in)?|start|started(?: in)?) "
)
_UNTIL = re.compile(r"(t/m|tot en met|tot|until|till|through|loopt tot|eindigt in|einde) ")
_ABOUT = re.compile(
    r"(?:ca\.?|circa|c\.|rond|omstreeks|ongeveer|±|~|\+/-|about|around|approx\.?|medio|midden|mid|"
    r"halverwege|begin|eind|einde|early|late|voorjaar|lente|zomer|najaar|herfst|winter|spring|"
    r"summer|autumn|fall|(?:eerste|1e|tweede|2e) helft|(?:first|second) half)"
    r"(?: van| of| jaar)? ?'?"
)
_QUARTERS = (
    re.compile(r"(?:q|k)\s?[1-4][ /-]?(\d{4})$", re.ASCII),
    re.compile(r"[1-4]e kwartaal(?: van)? (\d{4})$", re.ASCII),
    re.compile(r"(?:kwartaal|quarter) [1-4],? (\d{4})$", re.ASCII),
    re.compile(r"(?:eerste|tweede|derde|vierde) kwartaal(?: van)? (\d{4})$", re.ASCII),
    re.compile(r"(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter(?: of)? (\d{4})$"),
    re.compile(r"(\d{4})[ /-]?(?:q|k)[1-4]$", re.ASCII),
)
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$", re.ASCII)
_YEAR = re.compile(r"(\d{4})(?:[.,]0)?$", re.ASCII)
_DAY = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$", re.ASCII)
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$", re.ASCII)
_ISO_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})$", re.ASCII)
_DUTCH_MONTH = re.compile(r"(\d{1,2})[-/.](\d{4})$", re.ASCII)
_MONTH = re.compile(
    r"(?:(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[ -])?([a-z]+)\.?,?[ -]'?(\d{4}|\d{2})$", re.ASCII
)
_ENGLISH = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$", re.ASCII)
_ASIDE = re.compile(r"(.*?)\s*\(([^()]*)\)$")
_LENGTH = re.compile(
    r"(?:(?:looptijd|duur|duration|term)(?: van| of)?:? )?(\d{1,2}|[a-zé]+)[ -]?"
    r"(jaar|jaren|jr\.?|jarig|maanden|mnd\.?|years?|months)"
)
_MONTHS_IN_A_YEAR = 12
_SEVERAL = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)


def read(value: object, order: Order = DUTCH) -> Period | Problem:
    """The period of a cell, or what is wrong with it."""
    if isinstance(value, date):
        return _found(_moment(value.year, value.month, value.day, "day"))
    if isinstance(value, bool):
        return Problem.NOT_A_DATE
    if isinstance(value, int | float):
        whole = FIRST_YEAR <= value <= LAST_YEAR and float(value).is_integer()
        return _found(_moment(int(value), 1, 1, "year") if whole else _serial(value, order))
    words = _plain(str(value))
    return _in_words(words, order) if len(words) <= _LONGEST else Problem.NOT_A_DATE


def length(words: str) -> int | None:
    """How many months a text such as “3 jaar” or “looptijd: 18 maanden” says."""
    found = _LENGTH.fullmatch(_plain(words)) if len(words) <= _LONGEST else None
    if not found:
        return None
    number = count(found[1])
    if number is None or number.minimum != number.maximum or not number.maximum:
        return None
    return number.maximum * (1 if found[2].startswith("m") else _MONTHS_IN_A_YEAR)


def order_of(texts: Sequence[str], month_first: bool | None = None) -> tuple[Order, list[str]]:
    """How a column writes its dates, and the cells that stay in doubt because of it.

    The month goes first only where a cell allows nothing else and none forbids it; day
    numbers of Excel are read only where all that is not a date is one.
    """
    parts = [(words, _DAY.match(_TIME.sub("", words.strip().lower()))) for words in texts]
    pairs = [(words, int(m[1]), int(m[3])) for words, m in parts if m]
    proof = any(b > _DECEMBER_FIRST for _w, _a, b in pairs)
    against = any(a > _DECEMBER_FIRST for _w, a, _b in pairs)
    first = proof and not against if month_first is None else month_first
    doubt = first and month_first is None
    unsure = [w for w, a, b in pairs if doubt and a != b and max(a, b) <= _DECEMBER_FIRST]
    return Order(first, _are_serials(texts)), unsure


def _are_serials(texts: Sequence[str]) -> bool:
    numbers = [t for t in texts if t.isascii() and t.isdecimal() and not _YEAR.match(t)]
    return (
        len(numbers) >= _FEWEST_SERIALS
        and 2 * len(numbers) >= len([t for t in texts if t])
        and all(len(t) == len("44197") and int(t) in _SERIALS for t in numbers)
    )


def _plain(words: str) -> str:
    """Lower case, plain dashes and quotes, one space between words."""
    plain = words if words.isascii() else unicodedata.normalize("NFKC", words).translate(_PLAIN)
    return " ".join(plain.lower().split())


def _found(moment: Moment | None) -> Period | Problem:
    return Period(begin=moment) if moment else Problem.NOT_A_DATE


def _in_words(words: str, order: Order) -> Period | Problem:
    if (aside := _ASIDE.match(words)) and aside[1]:
        return _with_aside(aside[1], aside[2], order)
    if period := _range(words, order):
        return period
    if until := _UNTIL.match(words):
        end = _single(words[until.end() :], order)
        rule = "end-until" if end and until[1] in ("tot", "until") else ""
        return Period(end=replace(end, rule=end.rule or rule)) if end else _why_not(words)
    bare = _AND_ON.sub("", _FROM.sub("", _OPEN.sub("", words), count=1))
    begin = _single(bare, order)
    return Period(begin=begin, goes_on=bare != words) if begin else _why_not(words)


def _with_aside(outside: str, inside: str, order: Order) -> Period | Problem:
    """“2020 (1-1-2020 t/m 31-12-2020)”: the aside, where it makes the year before it precise."""
    main, closer = _in_words(outside, order), _in_words(inside, order)
    if isinstance(main, Problem):
        return main
    if main.begin and not main.end and (months := length(inside)):
        return Period(main.begin, Moment(after(main.begin.first, months), "day", FROM_LENGTH))
    if isinstance(closer, Period) and main.begin and closer.begin:
        same = main.begin.first.year == closer.begin.first.year
        return closer if same else Problem.SEVERAL_DATES
    begin, end = (m and replace(m, rule=m.rule or "date-aside") for m in (main.begin, main.end))
    return Period(begin, end, main.goes_on)


def after(first: date, months: int) -> date:
    """The last day of so many months that begin with a day."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    day = min(first.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - timedelta(days=1)


def _range(words: str, order: Order) -> Period | None:
    years = _YEARS_RANGE.match(words) or _DAYS_RANGE.match(words)
    sides = years.groups() if years else _RANGE.split(words)
    if len(sides) != 2:  # noqa: PLR2004  a range has two sides
        return None
    begin, end = (_single(_FROM.sub("", side), order) for side in sides)
    if begin and end and begin.first <= end.first:
        return Period(begin, end)
    return None


def _why_not(words: str) -> Problem:
    several = len(set(_SEVERAL.findall(words))) > 1
    return Problem.SEVERAL_DATES if several else Problem.NOT_A_DATE


def _single(words: str, order: Order) -> Moment | None:
    """One day, month or year; vaguer words with their rule."""
    words = words.strip(" .,;:")
    if moment := _exact(words, order):
        return moment
    if about := _ABOUT.match(words):
        moment = _exact(words[about.end() :].strip(), order)
        vague = moment and moment.precision != "day" and not moment.rule
        return replace(moment, rule="date-about") if moment and vague else None
    for pattern in _QUARTERS:
        if found := pattern.match(words):
            return _moment(int(found[1]), 1, 1, "year", "date-quarter")
    return None


def _exact(words: str, order: Order) -> Moment | None:
    words = _TIME.sub("", words)
    if found := _YEAR.match(words):
        return _moment(int(found[1]), 1, 1, "year")
    if found := _DAY.match(words):
        return _numeric(int(found[1]), int(found[3]), found[4], order)
    if words.isdecimal() and words.isascii() and order.serials:
        return _serial(int(words), order)
    return _year_first(words) or _with_name_of_month(words)


def _year_first(words: str) -> Moment | None:
    """2021-12-31, 20211231, 2021-12; and 12-2021, the other way round."""
    if found := _ISO.match(words):
        return _moment(int(found[1]), int(found[3]), int(found[4]), "day")
    if found := _COMPACT.match(words):
        return _moment(int(found[1]), int(found[2]), int(found[3]), "day")
    if found := _ISO_MONTH.match(words):
        return _moment(int(found[1]), int(found[2]), 1, "month")
    if found := _DUTCH_MONTH.match(words):
        return _moment(int(found[2]), int(found[1]), 1, "month")
    return None


def _with_name_of_month(words: str) -> Moment | None:
    if (found := _MONTH.match(words)) and found[2] in MONTHS:
        year, rule = _full_year(found[3])
        precision = "day" if found[1] else "month"
        return _moment(year, MONTHS[found[2]], int(found[1] or 1), precision, rule)
    if (found := _ENGLISH.match(words)) and found[1] in MONTHS:
        return _moment(int(found[3]), MONTHS[found[1]], int(found[2]), "day")
    return None


def _numeric(a: int, b: int, digits: str, order: Order) -> Moment | None:
    """A day in numbers, in the order of its column."""
    year, rule = _full_year(digits)
    if not order.month_first:
        return _moment(year, b, a, "day", rule)
    return _moment(year, a, b, "day", rule or "date-month-first")


def _full_year(digits: str) -> tuple[int, str]:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  a year of two digits
        return year, ""
    return year + (1900 if year >= _TWO_DIGITS_FROM else 2000), "date-two-digits"


def _serial(value: float, order: Order) -> Moment | None:
    if not order.serials or value not in _SERIALS:
        return None
    day = _SERIAL_ZERO + timedelta(days=int(value))
    return Moment(day, "day", "date-serial")


def _moment(year: int, month: int, day: int, precision: str, rule: str = "") -> Moment | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return Moment(date(year, month, day), precision, rule)
    except ValueError:
        return None
