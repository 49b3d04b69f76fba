"""Names of persons in cells.

A name is told by its shape. It is clear with a title or initials (“dr. A.B. van Dam”), likely
with a known first name (“Jan Jansen”), and possible with a small word in its middle (“Fenna de
Wit”). A place, a known organisation, and what holds a word of one is no person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from lc_app import reference
from lc_app.ingest.keys import key, synonyms, without_aside
from lc_app.ingest.regions import place_names, region_names
from lc_app.ingest.values import kind

_TITLES = frozenset("prof dr drs ir ing mr dhr mevr mw mevrouw meneer heer".split())  # noqa: SIM905
_DEGREES = re.compile(r",?\s(?:msc|bsc|phd|mba|llm|ba|ma|ra)\.?$", re.IGNORECASE)
_SMALL = frozenset(
    """van de het der den ten ter te op in von el al la le du di da dos ben bin aan bij vd 't 's
    d""".split()  # noqa: SIM905  a list of words is read as words
)
_INITIALS = re.compile(r"(?!St\.)(?:[^\W\d_][a-z]?\.-?)+")
_GLUED = re.compile(r"((?:[^\W\d_]\.)+)(?=[^\W\d_]{2})")
_WORD = re.compile(r"[^\W\d_][^\W\d_'\u2019-]*(?:['\u2019-][^\W\d_]+)*")
_NO_PERSON = frozenset(
    """stichting vereniging groep group instituut institute centrum center centre centra lab labs
    hub campus raad netwerk network bureau bank industries industry nederland holland fonds
    federatie cooperatie ziekenhuis zorg advies consultancy techniek bouw energie water tech
    systems solutions services partners zn zonen zoon gebroeders firma museum theater huis kamer
    alliantie consortium platform innovatie innovation board cluster kring haven port fieldlab
    topsector werkgroep projectgroep team afdeling bv nv transport beheer lyceum gymnasium
    installaties verhuur logistiek toekomst regio""".split()  # noqa: SIM905
)
_NO_NAME = re.compile(r"[\d&/|@:+]")
_LONGEST, _MOST_WORDS = 60, 8
_MOST, _SOME, _FEW = 0.5, 0.25, 0.2
_PROBE, _SAMPLE = 20, 200


class Likeness(IntEnum):
    """How much a text is like the name of a person."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CLEAR = 3


def are_persons(texts: Sequence[str]) -> bool:
    """Whether most of these cells name persons, and hardly any an organisation."""
    parts = [p for t in texts[:_SAMPLE] for p in t.replace("\n", ";").split(";") if p.strip()]
    if not any(map(like_person, parts[:_PROBE])):
        return False
    likeness = [like_person(part) for part in parts]
    sure = sum(like >= Likeness.LIKELY for like in likeness)
    if not parts or sum(map(bool, likeness)) <= _MOST * len(parts) or sure < _SOME * len(parts):
        return False
    others = [part for part, like in zip(parts, likeness, strict=True) if not like]
    return sum(map(is_organisation, others)) <= _FEW * len(parts)


def like_person(text: str) -> Likeness:
    """How much a text is like the name of a person."""
    if text.isalnum():
        return Likeness.NONE  # a single word is no name
    if "(" not in text and (len(text) > _LONGEST or _NO_NAME.search(text)):
        return Likeness.NONE
    plain = _in_order(_DEGREES.sub("", organisation_apart(text)[0]))
    if not 0 < len(plain) <= _LONGEST or _NO_NAME.search(plain):
        return Likeness.NONE
    words = _GLUED.sub(r"\1 ", plain).split()
    titled = len(words)
    while words and _is_title(words):
        words = words[1:]
    clear = titled > len(words)
    rest = [word for word in words if not _INITIALS.fullmatch(word)]
    initials = bool(words) and bool(_INITIALS.fullmatch(words[0]))
    if not 0 < len(rest) <= _MOST_WORDS or not _is_surname(rest) or is_organisation(plain):
        return Likeness.NONE
    if clear or initials:
        return Likeness.CLEAR
    return _by_first_name(rest, plain)


def organisation_apart(text: str) -> tuple[str, str]:
    """A name, and the organisation in brackets or behind a comma, if there is one."""
    name = without_aside(text.strip())
    beside = text.strip().removeprefix(name).strip(" ()")
    first, _comma, last = name.rpartition(",")
    if first and is_organisation(last):
        name, beside = first, last.strip()
    return name, beside if is_organisation(beside) else ""


def is_organisation(text: str) -> bool:
    """Whether a text is a known organisation, or holds a word of one."""
    words = key(text)
    if words in _organisations() or key(without_aside(text)) in _organisations():
        return True
    return bool(kind(text)) or not _NO_PERSON.isdisjoint(words.split())


def _in_order(text: str) -> str:
    """“Dam, A.B. van” the usual way round."""
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else text.strip()


def _is_title(words: Sequence[str]) -> bool:
    """Whether a title begins here; “ING” in capitals is a bank."""
    word = words[0]
    if word.casefold() == "de" and len(words) > 1:
        return words[1].casefold() == "heer"
    bare = word.rstrip(".").casefold()
    return bare in _TITLES and (word.endswith(".") or not word.isupper())


def _is_surname(words: Sequence[str]) -> bool:
    """Whether words are names with small words between them."""
    names = [word for word in words if word.casefold() not in _SMALL]
    capitals = words[0] in _first_names() or all(name[0].isupper() for name in names)
    whole = bool(names) and names[-1] == words[-1] and len(names[-1]) > 1
    return whole and capitals and all(map(_WORD.fullmatch, names))


def _by_first_name(words: Sequence[str], whole: str) -> Likeness:
    """What a known first name, or a small word in the middle, tells of a name."""
    if len(words) == 1 or key(whole) in _places():
        return Likeness.NONE
    if words[0].casefold() in _first_names():
        return Likeness.LIKELY
    inside = words[0][0].isupper() and any(word in _SMALL for word in words[1:-1])
    possible = inside and words[0].casefold() not in _SMALL and key(words[-1]) not in _places()
    return Likeness.POSSIBLE if possible else Likeness.NONE


@cache
def _places() -> frozenset[str]:
    return frozenset([*place_names(), *region_names()])


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in reference.table("first_names")["name"])


@cache
def _organisations() -> frozenset[str]:
    listed = {key(name) for name in reference.table("organisations")["name"]}
    return frozenset(listed | set(synonyms("organisation_synonyms", "synonym", "organisation")))
