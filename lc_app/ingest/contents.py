"""What a column holds, as its cells tell where its heading does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from lc_app.ingest import periods, values
from lc_app.ingest.keys import look_up, split_known, synonyms
from lc_app.ingest.persons import are_persons
from lc_app.ingest.quantities import count
from lc_app.ingest.regions import corop_names, place_names, region_names

SAMPLE = 200
"""So many different cells tell what a column holds."""

_FEWEST, _FEWEST_SORTS = 3, 2
_SURE, _FEW = 0.95, 0.6
_HALF, _MOST = 0.5, 0.8
_UNIQUE = 0.95
_LONGEST_NAME = 120
_MAIL = re.compile(r"(mailto:)?[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00|0)[\d\s()/.-]{8,18}$", re.ASCII)
_URL = re.compile(r"(https?://|www\.)\S+$", re.IGNORECASE)


def holds_persons(texts: Sequence[str]) -> bool:
    """Whether most cells are e-mail addresses or telephone numbers, or name persons."""
    if _share(texts, lambda words: _is_mail(words) or _is_phone(words)) > _HALF:
        return True
    return are_persons(texts)


def holds_counts(texts: Sequence[str]) -> bool:
    """Whether most cells say how many."""
    return _share(texts, lambda words: count(words) is not None) >= _MOST


def guess(texts: Sequence[str], filled: int) -> tuple[str, float]:
    """The field that these different cells belong to, and how sure that is (0 to 1).

    `filled` is how many cells of the column tell anything.
    """
    for field, test, least in _tests() if texts else ():
        share = _share(texts, test)
        if share >= least and share * len(texts) >= min(_FEWEST_SORTS, len(texts)):
            sure = _FEW if filled < _FEWEST else _SURENESS.get(field, _SURE)
            # That a cell or two are not understood makes it hardly less likely.
            return field, round(sure * (share + 1) / 2, 2)
    return "", 0.0


# How sure a column is if every cell fits: a year can begin and end things.
_SURENESS = {"start": 0.6, "website": 0.8, "place": 0.85, "status": 0.85, "functions": 0.8}


def like_names(texts: Sequence[str], filled: int) -> bool:
    """Whether cells can be names: texts of some length, hardly one of them twice."""
    worded = _share(texts[:SAMPLE], _can_be_name)
    return bool(filled) and len(set(texts)) >= _UNIQUE * filled and worded >= _UNIQUE


def _can_be_name(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    plain = letters >= 2 and letters * 2 >= len(words) and len(words) <= _LONGEST_NAME  # noqa: PLR2004
    return plain and not _URL.match(words) and not _is_mail(words)


def _is_mail(words: str) -> bool:
    return bool(_MAIL.match(words))


def _is_phone(words: str) -> bool:
    if not _PHONE.match(words):
        return False
    return sum(map(str.isdecimal, words)) >= len("0612345678")


def _share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    looked_at = texts[:SAMPLE]
    return sum(bool(test(words)) for words in looked_at) / len(looked_at) if looked_at else 0.0


@cache
def _tests() -> list[tuple[str, Callable[[str], object], float]]:
    """Fields with the test of one cell and the share that has to pass, the surest first."""
    sectors = synonyms("sector_synonyms", "synonym", "code")
    forms = synonyms("form_synonyms", "synonym", "code")
    levels = synonyms("education_synonyms", "synonym", "code")
    functions = synonyms("function_synonyms", "synonym", "code")
    return [
        ("website", _URL.match, _MOST),
        ("sector", lambda words: split_known(words, sectors)[0], _HALF),
        ("form", lambda words: look_up(words, forms), _HALF),
        ("education", lambda words: split_known(words, levels)[0], _MOST),
        ("functions", lambda words: split_known(words, functions)[0], _MOST),
        ("province", lambda words: look_up(words, region_names()), _HALF),
        ("corop", lambda words: look_up(words, corop_names()), _HALF),
        ("place", lambda words: look_up(words, place_names()), _HALF),
        ("period", _is_range, _MOST),
        ("start", lambda words: isinstance(periods.read(words), periods.Period), _MOST),
        ("status", values.phase, _HALF),
    ]


def _is_range(words: str) -> bool:
    period = periods.read(words)
    return isinstance(period, periods.Period) and bool(period.begin and period.end)
