"""Names of organisations: what is the same name in another spelling, and what is no name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lc_app import reference
from lc_app.ingest.keys import key
from lc_app.ingest.names import places

_ASIDE = re.compile(r"\(([^()]*)(?:\)|$)")
_SMALL = frozenset({"and", "de", "en", "het", "the"})
_LEGAL = re.compile(r"(?: (?:b v|bv|n v|nv|v o f|vof|gmbh|ltd|inc|u a|ua))+$")
_COUNT = re.compile(r"[\d.,+±><~]+\+?")
_SERIES = re.compile(r"(provincies|gemeenten|waterschappen)\s+(.+)", re.IGNORECASE)
_ONE_OF = {"provincies": "provincie", "gemeenten": "gemeente", "waterschappen": "waterschap"}
_BETWEEN = re.compile(r",| en | & ")


@lru_cache(maxsize=16384)
def normal_form(name: str) -> str:
    """What two spellings of one name have in common; empty if nothing is left.

    Case, accents, punctuation, spaces, small words and the legal form of a company do not
    count, and neither does a remark in brackets, unless it names a place: “Campus (Breda)”
    and “Campus (Urk)” are two.
    """
    words = [word for word in _LEGAL.sub("", key(_plain(name))).split() if word not in _SMALL]
    return "".join(words) or key(name).replace(" ", "")


def asides(name: str) -> list[str]:
    """What a name says in brackets."""
    return [text.strip() for text in _ASIDE.findall(name) if text.strip()]


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The organisations that a name lists: “provincies Drenthe, Groningen” are two.

    Only where each part is a known place: else the name is one.
    """
    series = _SERIES.fullmatch(name.strip())
    if not series:
        return (name.strip(),)
    noun, named = series.groups()
    listed = [part.strip() for part in _BETWEEN.split(named)]
    if not all(key(part) in _provinces_and_places() for part in listed):
        return (name.strip(),)
    return tuple(f"{_ONE_OF[noun.casefold()]} {part}" for part in listed)


@lru_cache(maxsize=16384)
def is_group(name: str) -> bool:
    """Whether a text tells of organisations without naming one: “20 bedrijven”, “gemeente”."""
    words = [word for word in _plain(name).split() if not _COUNT.fullmatch(word)]
    if not words:
        return True
    listed = _groups()
    *before, last = words
    if not before:
        last = last.casefold()
        return last in listed["whole"] or last.endswith(tuple(listed["ending"]))
    plain = all(word[0].islower() or word.casefold().rstrip(".") in listed["before"]
                for word in before)  # fmt: skip
    return plain and last.casefold().endswith(tuple(listed["ending"]))


def _plain(name: str) -> str:
    """A name without remarks; those that name a place stay as words."""
    return " ".join(_ASIDE.sub(_kept, name).replace(")", " ").split())


def _kept(aside: re.Match[str]) -> str:
    return f" {aside[1]} " if key(aside[1]) in places() else " "


@cache
def _groups() -> dict[str, frozenset[str]]:
    rows = reference.table("organisation_groups")
    return {str(match): frozenset(words) for match, words in rows.groupby("match")["word"]}


@cache
def _provinces_and_places() -> frozenset[str]:
    names = [*reference.names("regions").values(), "Friesland", "Brabant"]
    municipalities = reference.table("places")["gemeente"].unique()
    return places().union(map(key, names), map(key, municipalities))
