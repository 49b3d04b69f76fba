"""Counts and ticks out of cells: “ruim 20”, “>500”, “10.000”, “4 tot 6”, “ja”."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DUTCH = """
    nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
    zestien zeventien achttien negentien twintig"""
_ENGLISH = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty"""
_NUMBERS = {
    **{word: n for words in (_DUTCH, _ENGLISH) for n, word in enumerate(words.split())},
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
    "honderd": 100,
    "tweehonderd": 200,
    "duizend": 1000,
    "geen": 0,
    "één": 1,
    "éen": 1,
}
_LARGEST = 1_000_000_000
_LONGEST = 60
_PLAIN = str.maketrans("\u2013\u2014\u2018\u2019", "--''")

_THOUSANDS = re.compile(r"\d{1,3}(?:(\.|,| |')\d{3})(?:\1\d{3})*(?:,0+)?$", re.ASCII)
_WHOLE = re.compile(r"(\d{1,10})(?:[.,]0{1,2})?$", re.ASCII)
_PREFIXES = (
    (re.compile(r"(?:meer dan|more than|over de|over|>)(?!=)\s*"), "above"),
    (
        re.compile(r"(?:ruim|minimaal|minstens|ten ?minste|min\.?|at least|vanaf|from|>=|≥|=>)\s*"),
        "least",
    ),
    (re.compile(r"(?:minder dan|less than|fewer than|onder de|<)(?!=)\s*"), "below"),
    (
        re.compile(
            r"(?:maximaal|max\.?|hoogstens|ten hoogste|tot en met|t/m|tot|up to|at most|<=|≤|=<)\s*"
        ),
        "most",
    ),
    (
        re.compile(
            r"(?:ca\.?|circa|c\.|ongeveer|±|\+/-|\+-|~|rond de|rond|zo'n|about|around|approx\.?|"
            r"bijna|nearly|almost|een stuk of)\s*"
        ),
        "about",
    ),
)
_MORE = re.compile(r"(.*\d)\s*(?:\+|of meer|or more|en meer|plus)$")
_RANGES = (
    re.compile(r"(?:van |from )?(.+?)(?:\s*-\s*|\s+(?:tot en met|t/m|tot|à|a|to)\s+)(.+)$"),
    re.compile(r"(?:tussen|between)(?: de)? (.+?) (?:en|and) (.+)$"),
)
_UNIT = re.compile(r"(.*?[\d.+])\s+[a-z]+$")
_YES = frozenset(
    {"ja", "j", "yes", "y", "x", "v", "waar", "true", "1", "wel", "✓", "✔", "√", "☑", "✅"}
)
_NO = frozenset(
    {"nee", "neen", "n", "no", "onwaar", "false", "0", "niet", "✗", "✘", "✕", "❌", "☐"}
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number as a range; an end that the source leaves open is None."""

    minimum: int | None
    maximum: int | None
    rule: str = ""


def count(words: str) -> Count | None:
    """How many a text says, or None.

    “ruim 20” and “minimaal 20” are 20 or more, “>500” and “meer dan 500” 501 or more, as
    people and partners are whole. “ca. 30” is 30, inferred.
    """
    if len(words) > _LONGEST:
        return None
    plain = _plain(words)
    return _count(plain) or ((unit := _UNIT.match(plain)) and _count(unit[1])) or None


def yes_or_no(words: str) -> bool | None:
    """What a tick or a word says; None if it is neither."""
    plain = words.strip().lower().rstrip(".!")
    if plain in _YES:
        return True
    return False if plain in _NO else None


def _plain(words: str) -> str:
    plain = words if words.isascii() else unicodedata.normalize("NFC", words).translate(_PLAIN)
    return " ".join(plain.lower().split())


def _count(plain: str) -> Count | None:
    if (exact := _number(plain)) is not None:
        return Count(exact, exact)
    if found := _MORE.match(plain):
        number = _number(found[1])
        return None if number is None else Count(number, None)
    for pattern, meaning in _PREFIXES:
        if found := pattern.match(plain):
            number = _number(plain[found.end() :].strip())
            if number is not None:
                return _bounded(number, meaning)
    return _between(plain)


def _bounded(number: int, meaning: str) -> Count | None:
    if meaning == "below":
        return Count(None, number - 1) if number else None
    return {
        "above": Count(number + 1, None),
        "least": Count(number, None),
        "most": Count(None, number),
        "about": Count(number, number, "count-about"),
    }[meaning]


def _between(plain: str) -> Count | None:
    for pattern in _RANGES:
        if found := pattern.match(plain):
            low, high = _number(found[1]), _number(found[2])
            if low is not None and high is not None and low <= high:
                return Count(low, high)
    return None


def _number(plain: str) -> int | None:
    """A whole number; a point or space before three digits parts thousands, as in Dutch."""
    if plain in _NUMBERS:
        return _NUMBERS[plain]
    if found := _THOUSANDS.match(plain):
        # A comma before three digits is a decimal one in Dutch and parts thousands in English.
        if found[1] == ",":
            return None
        number = int(re.sub(r"[^\d]", "", plain.split(",", maxsplit=1)[0]))
    elif found := _WHOLE.match(plain):
        number = int(found[1])
    else:
        return None
    return number if number <= _LARGEST else None
