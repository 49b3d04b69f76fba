"""Spellings: texts that mean the same get the same key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from lc_app import reference

T = TypeVar("T")

_MEANING = "+#"  # C++ and C# are two things
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_SEPARATORS = (r"[;|\n]", r",", r"[/+]", r" en | and ", r" & ")


def key(text: str) -> str:
    """Letters, digits, + and # alone, lower case, without accents, one space between words."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(
        c if c.isalnum() or c in _MEANING else " " for c in plain if not unicodedata.combining(c)
    )
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


def look_up(text: str, known: Mapping[str, T]) -> T | None:
    """What a text is known as, with or without the remark in brackets at its end."""
    return known.get(key(text)) or known.get(key(without_aside(text)))


def split_known(text: str, known: dict[str, str]) -> tuple[list[str], list[str]]:
    """Codes of the values in one cell, and the parts that are not known.

    The whole cell comes first, because a name can hold a separator: “Agri & Food”. What is
    not known is cut at the next separator, the strongest first.
    """
    codes, unknown = _split(text.strip(), known, _SEPARATORS)
    return list(dict.fromkeys(codes)), unknown


def _split(
    text: str, known: dict[str, str], separators: tuple[str, ...]
) -> tuple[list[str], list[str]]:
    if code := look_up(text, known):
        return [code], []
    if not separators:
        return [], [text]
    codes: list[str] = []
    unknown: list[str] = []
    for part in re.split(separators[0], text):
        if part.strip():
            found, rest = _split(part.strip(), known, separators[1:])
            codes += found
            unknown += rest
    # Cutting has to help: a name that stays unknown is told whole.
    return (codes, unknown) if codes else ([], [text])
