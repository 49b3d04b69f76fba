"""What a cell looks like: a number, a day, a time, a code, a link, or words."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from lc_app.ingest.raw import text

EMPTY, NUMBER, DAY, TIME, LINK, CODE, WORDS = "", "number", "day", "time", "link", "code", "words"

_NUMBER = r"""
    [-+(]? \s? (?:[€$£]|EUR\ )? \s? -?
    (?: (?: \d{1,3} (?:[.,'\ \u00a0]\d{3})+ | \d+ ) (?: [.,]\d+ | [.,]- )? | [.,]\d+ )
    (?: e[-+]?\d+ )? \)? \s? [%€£$]?
"""
_DAY = r"""
    \d{1,4} [-/.] \d{1,2} [-/.] \d{1,4} (?: [ T] \d{1,2}:\d{2} .* )?
    | \d{1,2} [-\ /.]? (?:MONTH) [a-z]{0,6} \.? [-\ /.,]{0,2} (?:\d{4}|\d{2})?
    | (?:MONTH) [a-z]{0,6} \.? [-\ ] (?: \d{1,2} ,? \ )? (?:\d{4}|\d{2})
""".replace("MONTH", "jan|feb|maa|mar|mrt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec")
_TIME = r"\d{1,2}:\d{2} (?: :\d{2} (?:[.,]\d+)? )? (?: \ ?[ap]m )?"
_LINK = r"(?:https?://|www\.) \S+ | [^\s@]+ @ [^\s@]+ \. [a-z]{2,}"
_CODE = r"(?=\S*\d) [\w./-]{2,40}"
# The first shape that the whole text has is its kind.
_WITH_DIGITS = re.compile(
    "|".join(
        f"(?P<{kind}>{shape})"
        for kind, shape in (
            (NUMBER, _NUMBER), (DAY, _DAY), (TIME, _TIME), (LINK, _LINK), (CODE, _CODE),
        )
    ),
    re.IGNORECASE | re.VERBOSE,
)  # fmt: skip
_WITHOUT_DIGITS = re.compile(f"(?P<{LINK}>{_LINK})", re.IGNORECASE | re.VERBOSE)
_DIGIT = re.compile(r"\d")
TYPED = frozenset({NUMBER, DAY, TIME, LINK, CODE})
_MISSING = frozenset({"-", "--", "n/a", "na", "n.a.", "n.v.t.", "nvt", "null", "none", "nan", "?"})
_LONGEST_MISSING = max(map(len, _MISSING))
_LONGEST = 80


def kind_of(value: object) -> str:
    """The kind of a cell; a cell that only says that nothing is known is empty."""
    if isinstance(value, str):
        return kind_of_text(value.strip())
    if isinstance(value, bool):
        return WORDS
    if isinstance(value, int | float):
        return NUMBER if value == value else EMPTY  # noqa: PLR0124  not a number
    if isinstance(value, datetime | date):
        return DAY
    if isinstance(value, time):
        return TIME
    return kind_of_text(text(value))


def kind_of_text(words: str) -> str:
    """The kind of a text without space around it."""
    length = len(words)
    if length <= _LONGEST_MISSING and (not words or words.casefold() in _MISSING):
        return EMPTY
    if length > _LONGEST:
        return WORDS
    if _DIGIT.search(words):
        found = _WITH_DIGITS.fullmatch(words)
    elif words[0] in "hHwW" or "@" in words:
        found = _WITHOUT_DIGITS.fullmatch(words)
    else:
        return WORDS
    return (found and found.lastgroup) or WORDS
