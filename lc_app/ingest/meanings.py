"""What a heading means: known, similar to a known one, or one about persons."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz, process

from lc_app import reference
from lc_app.ingest.keys import key, synonyms, without_aside

PERSON = "person"
_FILLERS = frozenset(
    """van de het een der den of the a an in voor per bij lc learning community leergemeenschap
    eventueel huidige""".split()  # noqa: SIM905  a list of words is read as words
)
_SHORTEST = 5  # a shorter heading resembles too many others
_SIMILAR = 70
_SIMILAR_WORDS = 0.95


@cache
def known_headings() -> dict[str, str]:
    """Key of each known heading, to the field that it means."""
    return synonyms("column_synonyms", "heading", "column")


def meaning(heading: str) -> str:
    """The field that a heading is known to mean, or an empty text."""
    known = known_headings()
    whole = known.get(key(heading))
    return whole or (known.get(key(without_aside(heading)), "") if "(" in heading else "")


def about_persons(heading: str) -> bool:
    """Whether a heading tells that its column holds persons."""
    return meaning(heading) == PERSON or bool(_person_pattern().search(key(heading)))


@cache
def _person_pattern() -> re.Pattern[str]:
    rows = reference.table("person_words")
    return re.compile(
        "|".join(
            rf"\b{re.escape(key(word))}\b" if match == "word" else re.escape(key(word))
            for word, match in zip(rows["word"], rows["match"], strict=True)
        )
    )


@cache
def similar(heading: str) -> tuple[str, float]:
    """The field of the known heading that resembles this one most, and how much (0 to 1)."""
    plain = key(without_aside(heading))
    core = _core(plain)
    if field := _cores().get(core) or known_headings().get(core):
        return field, _SIMILAR_WORDS
    if len(plain) < _SHORTEST:
        return "", 0.0
    best = process.extractOne(
        plain, list(known_headings()), scorer=fuzz.ratio, score_cutoff=_SIMILAR
    )
    if best is None or len(best[0]) < _SHORTEST:
        return "", 0.0
    field = known_headings()[best[0]]
    return ("", 0.0) if field == PERSON else (field, best[1] / 100)


@cache
def _cores() -> dict[str, str]:
    """The known headings without their small words, where those leave one meaning."""
    found: dict[str, set[str]] = {}
    for heading, field in known_headings().items():
        found.setdefault(_core(heading), set()).add(field)
    return {core: fields.pop() for core, fields in found.items() if core and len(fields) == 1}


def _core(plain: str) -> str:
    return " ".join(word for word in plain.split() if word not in _FILLERS)
