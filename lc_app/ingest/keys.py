"""Spellings: texts that mean the same get the same key."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lc_app import reference

_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_SEPARATORS = (r"[;|\n]", r",", r"[/+]", r" en | and | & ")


def key(text: str) -> str:
    """Letters and digits alone, lower case, without accents, words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


@cache
def synonyms(name: str, text_column: str, code_column: str) -> dict[str, str]:
    """Key to code, from one of the reference tables."""
    rows = reference.table(name)
    return {
        key(text): code for text, code in zip(rows[text_column], rows[code_column], strict=True)
    }


def without_aside(text: str) -> str:
    """The text without a remark in brackets at its end: “Startjaar (jjjj)”."""
    return _ASIDE.sub("", text)


def split_known(text: str, known: dict[str, str]) -> tuple[list[str], list[str]]:
    """Codes of the values in one cell, and the parts that are not known.

    The whole cell comes first, because a name can hold a separator: “Agri & Food”. Then
    each separator is tried; the first that leaves nothing unknown wins.
    """
    whole = known.get(key(text))
    if whole:
        return [whole], []
    best: tuple[list[str], list[str]] = ([], [text])
    for separator in _SEPARATORS:
        parts = [part.strip() for part in re.split(separator, text) if part.strip()]
        codes = [known[key(part)] for part in parts if key(part) in known]
        unknown = [part for part in parts if key(part) not in known]
        if len(codes) > len(best[0]):
            best = (list(dict.fromkeys(codes)), unknown)
        if codes and not unknown:
            break
    return best
