"""Texts to values: sectors, forms, phases, dates. What is not understood is None."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from lc_app import reference
from lc_app.ingest.keys import key

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
_DENIAL = re.compile(r"\b(niet|geen|nooit|not|no)\b")
_YEARS = range(1900, 2101)
_YEAR = re.compile(r"(\d{4})(?:\.0)?$")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?$")
_MONTH = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})$")

Period = tuple[date, str]
"""The first day of a period, and whether it is a day, a month or a year."""


def period(value: object) -> Period | None:
    """A day, a month or a year; Dutch order (day first). None if it is none of these."""
    if isinstance(value, date):
        return _period(value.year, value.month, value.day, "day")
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _period(value, 1, 1, "year") if float(value).is_integer() else None
    return _period_in_words(str(value).strip().lower())


def _period_in_words(words: str) -> Period | None:
    if found := _YEAR.match(words):
        return _period(int(found[1]), 1, 1, "year")
    if found := _DAY.match(words):
        return _period(int(found[3]), int(found[2]), int(found[1]), "day")
    if found := _ISO.match(words):
        return _period(int(found[1]), int(found[2]), int(found[3]), "day")
    if (found := _MONTH.match(words)) and found[2] in MONTHS:
        precision = "day" if found[1] else "month"
        return _period(int(found[3]), MONTHS[found[2]], int(found[1] or 1), precision)
    return None


def _period(year: float, month: int, day: int, precision: str) -> Period | None:
    if year not in _YEARS:
        return None
    try:
        return date(int(year), month, day), precision
    except ValueError:
        return None


@cache
def _phase_patterns() -> list[tuple[re.Pattern[str], str]]:
    rows = reference.table("phase_synonyms").sort_values(
        "pattern", key=lambda pattern: pattern.str.len(), ascending=False
    )
    return [
        (re.compile(rf"\b{re.escape(key(pattern))}\b"), code)
        for pattern, code in zip(rows["pattern"], rows["code"], strict=True)
    ]


def phase(words: str) -> str | None:
    """The phase that a status names; none if it denies one.

    An end goes before all else, and then the longest pattern.
    """
    plain = key(words)
    if _DENIAL.search(plain):
        return None
    found = [code for pattern, code in _phase_patterns() if pattern.search(plain)]
    return "ended" if "ended" in found else next(iter(found), None)
