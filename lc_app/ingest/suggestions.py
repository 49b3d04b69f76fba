"""What may have been meant: the known text that resembles one that is not recognised."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from lc_app import reference
from lc_app.ingest.keys import key

_CLOSE = 76
_SHORTEST, _LONGEST = 4, 60


@lru_cache(maxsize=4096)
def suggestion(kind: str, words: str) -> str:
    """The text of a kind (sector, form, phase or region) to fill in instead; empty if none."""
    known = _known(kind)
    return known.get(closest(key(words), known), "")


def closest(plain: str, known: Iterable[str]) -> str:
    """The known key that resembles a key most; empty if none is close."""
    if not _SHORTEST <= len(plain) <= _LONGEST:
        return ""
    best = process.extractOne(plain, list(known), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return str(best[0]) if best else ""


@cache
def _known(kind: str) -> dict[str, str]:
    """Key of each known text, to the text to fill in."""
    if kind == "region":
        return {key(name): name for name in _region_texts()}
    if kind == "phase":
        return {key(words): words for words in reference.table("phase_synonyms")["pattern"]}
    rows = reference.table(f"{kind}_synonyms")
    first = rows.drop_duplicates("code").set_index("code")["synonym"]
    known = {
        key(synonym): first[code]
        for synonym, code in zip(rows["synonym"], rows["code"], strict=True)
    }
    return {words: text for words, text in known.items() if len(words) >= _SHORTEST}


def _region_texts() -> list[str]:
    places = reference.table("places")
    return [
        *places["woonplaats"],
        *places["gemeente"],
        *places["corop"],
        *reference.table("former_municipalities")["name"],
        *reference.table("economic_regions")["name"],
        *reference.table("region_synonyms")["synonym"],
        *reference.table("place_synonyms")["synonym"],
        *reference.table("regions")["name"],
    ]
