"""Persons in cells: names of people, and how to reach them.

A name is told by its shape. It is clear with a title or initials (“dr. A.B. van Dam”), and
likely with a known first name or a small word in the middle (“Jan Jansen”, “Fenna de Wit”).
What holds a word of an organisation or is a known one is no person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lc_app import reference
from lc_app.ingest.keys import key, synonyms, without_aside
from lc_app.ingest.regions import place_names
from lc_app.ingest.values import kind

LEFT_OUT = "[…]"
"""Stands in a text for what was left out of it."""

_MAIL = r"<?(?:mailto:)?\b[\w.+%-]+(?:@|\s?[(\[]at[)\]]\s?)[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}>?"
# Ten digits with a Dutch area code that is set apart, mobile, or with the code of a country.
_PHONE = r"""(?<![\w.,=&?\#%+-])(?:
    (?:\+|00)(?:3[0-9]|4[0-9])[\s.-]?(?:\(0\)\s?)?\d(?:[\s.-]?\d){7,10}
    | (?:\(06\)|06)(?:\s?[-.]\s?|\s)?(?!(?:19|20)\d\d\s(?:19|20))\d(?:[\s.-]?\d){7}
    | (?:\(0[1-578]\d\)\s?|0[1-578]\d\s?[-./\s]\s?)\d(?:[\s.]?\d){6}
    | (?:\(0[1-578]\d\d\)\s?|0[1-578]\d\d\s?[-./\s]\s?)\d(?:[\s.]?\d){5}
    )(?!\w|[-.]?\d)"""
_CONTACT = re.compile(f"{_MAIL}|{_PHONE}", re.VERBOSE | re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?:e-?mail|mail|tel|telefoon|mob|mobiel|gsm|[tme])(?:adres|nummer|nr)?\b\s?[.:]*\s?\[…\]",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*\(\s*\[…\]\s*\)|\s*[,:-]\s*\[…\]\s*$")
# What may be one, for Arrow, which looks through many texts at once.
_MAY_BE_CONTACT = r"@|at[\])]|[+0(][\d\s(][\d\s()./-]{7}"
_LINK = re.compile(r"\S*(?:://|www\.)\S*$")
_PARTS = re.compile(r"([;\n])")

_TITLES = frozenset("prof dr drs ir ing mr dhr mevr mw mevrouw meneer heer".split())  # noqa: SIM905
_DEGREES = re.compile(r",?\s(?:msc|bsc|phd|mba|llm|ba|ma|ra)\.?$", re.IGNORECASE)
_SMALL = frozenset(
    """van de het der den ten ter te op in von el al la le du di da dos ben bin aan bij vd 't 's
    d""".split()  # noqa: SIM905  a list of words is read as words
)
_INITIALS = re.compile(r"(?!St\.)(?:[^\W\d_][a-z]?\.-?)+")
_GLUED = re.compile(r"((?:[^\W\d_]\.)+)(?=[^\W\d_]{2})")
_WORD = re.compile(r"[^\W\d_][^\W\d_'\u2019-]*(?:['\u2019-][^\W\d_]+)*")
_MAY_BE_PERSON = (
    r"(?:^|[;\n,])\s*(?:de\s+)?"
    r"(?:[^\s.][a-z]?\.|(?:prof|drs?|ir|ing|mr|dhr|mevr?|mw|mevrouw|heer)\b)"
)
_NO_PERSON = frozenset(
    """stichting vereniging groep group instituut institute centrum center centre centra lab labs
    hub campus raad netwerk network bureau bank industries industry nederland holland fonds
    federatie cooperatie ziekenhuis zorg advies consultancy techniek bouw energie water tech
    systems solutions services partners zn zonen zoon gebroeders firma museum theater huis kamer
    alliantie consortium platform innovatie innovation board cluster kring haven port fieldlab
    topsector werkgroep projectgroep team afdeling bv nv""".split()  # noqa: SIM905
)
_LONGEST, _MOST_WORDS = 60, 8
_MOST, _FEW = 0.5, 0.2
_SAMPLE = 200


class Likeness(IntEnum):
    """How much a text is like the name of a person."""

    NONE = 0
    LIKELY = 1
    CLEAR = 2


def may_hold_contacts(texts: Sequence[str]) -> list[int]:
    """The places of the texts in which a look for addresses and numbers can find any."""
    return _with(_MAY_BE_CONTACT, texts)


def may_name_persons(texts: Sequence[str]) -> list[int]:
    """The places of the texts of which a part begins with a title or initials."""
    return _with(_MAY_BE_PERSON, texts)


def _with(pattern: str, texts: Sequence[str]) -> list[int]:
    """The places of the texts with a pattern; one look at all first, as hardly any have it."""
    every = pa.scalar("\n".join(["", *texts]), pa.large_string())
    if not pc.match_substring_regex(every, pattern, ignore_case=True).as_py():
        return []
    each = pa.array(texts, pa.large_string())
    found = pc.match_substring_regex(each, pattern, ignore_case=True)
    places: list[int] = np.flatnonzero(found.to_numpy(zero_copy_only=False)).tolist()
    return places


def without_contacts(text: str) -> str:
    """The text without e-mail addresses and telephone numbers, and names alone with them."""
    bare = _CONTACT.sub(_cut, text)
    if bare == text:
        return text
    parts = _PARTS.split(_LABELLED.sub(LEFT_OUT, bare))
    return _joined([_of_no_person(part, Likeness.LIKELY) for part in parts])


def without_persons(text: str) -> str:
    """A list of organisations without the parts that are clearly persons."""
    parts = _PARTS.split(text)
    kept = [_of_no_person(part, Likeness.CLEAR) for part in parts]
    return text if kept == parts else _joined(kept)


def _of_no_person(part: str, least: Likeness) -> str:
    """The part; of a person the organisation beside the name, “J. Smit (Saxion)”, or nothing."""
    if least is Likeness.LIKELY and LEFT_OUT not in part:
        return part
    bare = part.replace(LEFT_OUT, "").replace("()", "").strip(" ,:-")
    part = _BESIDE.sub("", part)
    return part if like_person(bare) < least else _apart(bare)[1]


def are_persons(texts: Sequence[str]) -> bool:
    """Whether most of these cells name persons, and hardly any an organisation."""
    parts = [p for t in texts[:_SAMPLE] for p in t.replace("\n", ";").split(";") if p.strip()]
    persons = sum(map(bool, map(like_person, parts)))
    if not parts or persons <= _MOST * len(parts):
        return False
    others = [part for part in parts if not like_person(part)]
    return sum(map(is_organisation, others)) <= _FEW * len(parts)


def like_person(text: str) -> Likeness:
    """How much a text is like the name of a person."""
    plain = _in_order(_DEGREES.sub("", _apart(text)[0]))
    if not 0 < len(plain) <= _LONGEST or any(c.isdigit() or c in "&/|@:+" for c in plain):
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
    return Likeness.LIKELY if _has_first_name(rest) else Likeness.NONE


def is_organisation(text: str) -> bool:
    """Whether a text is a known organisation, or holds a word of one."""
    words = key(text)
    if words in _organisations() or key(without_aside(text)) in _organisations():
        return True
    return bool(kind(text)) or not _NO_PERSON.isdisjoint(words.split())


def _cut(found: re.Match[str]) -> str:
    """Nothing is cut out of the address of a page but an e-mail address."""
    in_link = "@" not in found[0] and _LINK.search(found.string, 0, found.start())
    return found[0] if in_link else LEFT_OUT


def _joined(pieces: Sequence[str]) -> str:
    """The parts of a list that say something, with the marks that part them."""
    kept = [
        (mark, part.strip())
        for mark, part in zip(["", *pieces[1::2]], pieces[::2], strict=True)
        if any(map(str.isalnum, part))
    ]
    return "".join(part if n == 0 else f"{mark} {part}" for n, (mark, part) in enumerate(kept))


def _apart(text: str) -> tuple[str, str]:
    """A name, and the organisation in brackets or behind a comma, if there is one."""
    name = without_aside(text.strip())
    beside = text.strip().removeprefix(name).strip(" ()")
    first, _comma, last = name.rpartition(",")
    if first and is_organisation(last):
        name, beside = first, last.strip()
    return name, beside if is_organisation(beside) else ""


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
    capitals = words[0].islower() or all(name[0].isupper() for name in names)
    whole = bool(names) and names[-1] == words[-1] and len(names[-1]) > 1
    return whole and capitals and all(map(_WORD.fullmatch, names))


def _has_first_name(words: Sequence[str]) -> bool:
    """Whether a name begins with a known first name, or has a small word in its middle."""
    if len(words) > 1 and words[0].casefold() in _first_names():
        return True
    inside = words[0][0].isupper() and any(word in _SMALL for word in words[1:-1])
    return inside and words[0].casefold() not in _SMALL and key(words[-1]) not in place_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in reference.table("first_names")["name"])


@cache
def _organisations() -> frozenset[str]:
    listed = {key(name) for name in reference.table("organisations")["name"]}
    return frozenset(listed | set(synonyms("organisation_synonyms", "synonym", "organisation")))
