"""Words to values: phases, forms, levels, functions, kinds of partners."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from lc_app import reference
from lc_app.ingest import periods
from lc_app.ingest.keys import key, split_known, synonyms
from lc_app.ingest.phases import shipped_words

Moment = tuple[date, str]
"""The first day of a day, month or year, and which of the three it is."""


def period(value: object) -> Moment | None:
    """A day, a month or a year that is written in full; None if it is none of these."""
    found = periods.read(value)
    if isinstance(found, periods.Period) and found.begin and not (found.end or found.begin.rule):
        return found.begin.first, found.begin.precision
    return None


def phase(words: str) -> tuple[str, bool] | None:
    """The phase that a status names, and whether the status says more than that."""
    found = shipped_words().find(words)
    return (found.code, found.more) if found else None


def _any_of(phrases: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def forms(words: str) -> tuple[list[str], bool]:
    """The forms that a text names, and whether they had to be found among other words."""
    codes, unknown = split_known(words, _forms())
    if codes:
        return codes, bool(unknown)
    found = _form_pattern().findall(key(words))
    return list(dict.fromkeys(_forms()[form] for form in found)), True


@cache
def _forms() -> dict[str, str]:
    return synonyms("form_synonyms", "synonym", "code")


@cache
def _form_pattern() -> re.Pattern[str]:
    # A form such as “other” says something only where it stands alone.
    return _any_of({words: code for words, code in _forms().items() if code != "other"})


def levels(words: str) -> tuple[list[str], list[str]]:
    """Levels of education in a text, and the parts that are none."""
    return _listed(words, synonyms("education_synonyms", "synonym", "code"))


def functions(words: str) -> tuple[list[str], list[str]]:
    """Functions that a text names, and the parts that are none."""
    return _listed(words, synonyms("function_synonyms", "synonym", "code"))


def _listed(words: str, known: dict[str, str]) -> tuple[list[str], list[str]]:
    codes, unknown = split_known(re.sub(r"\s-\s|(?<=\w)-(?=(?:mbo|hbo|wo)\b)", ";", words), known)
    return codes, unknown


def kind(organisation: str) -> str:
    """The kind of partner that a name tells by plain words; empty if none or several do."""
    name = f" {key(organisation)} "
    found = {kind for word, kind in _words_of_kinds() if word in name}
    return found.pop() if len(found) == 1 else ""


@cache
def _words_of_kinds() -> list[tuple[str, str]]:
    """What tells a kind, and the kind: parts of words, and whole words between spaces."""
    rows = reference.table("organisation_kinds")
    return [
        (f" {key(word)} " if match == "word" else key(word), kind)
        for word, match, kind in zip(rows["word"], rows["match"], rows["kind"], strict=True)
    ]
