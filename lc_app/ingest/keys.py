"""Spellings: texts that mean the same get the same key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from lc_app import reference

T = TypeVar("T")

_MEANING = "+#"  # C++ and C# are two things
_ASCII = {n: chr(n).lower() if chr(n).isalnum() or chr(n) in _MEANING else " " for n in range(128)}
_ASIDE = re.compile(r"\([^()]*\)\s*$")
_LONGEST = 32_767
"""What a cell of a spreadsheet program holds; a longer text is no list of names."""

_SEPARATORS = (r"[;|\n]", r",", r"[/+]", r" en | and ", r" & ")


def key(text: str) -> str:
    """Letters, digits, + and # alone, lower case, without accents, one space between words."""
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
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
    found = _ASIDE.search(text)
    return text[: found.start()].rstrip() if found else text


def look_up(text: str, known: Mapping[str, T]) -> T | None:
    """What a text is known as, with or without the remark in brackets at its end."""
    return known.get(key(text)) or known.get(key(without_aside(text)))


def split_known(
    text: str,
    known: Mapping[str, T],
    look: Callable[[str, Mapping[str, T]], T | None] = look_up,
) -> tuple[list[T], list[str]]:
    """What the values in one cell are known as, and the parts that are not known.

    The whole cell comes first, because a name can hold a separator: “Agri & Food”. What is
    not known is cut at the next separator, the strongest first.
    """
    if len(text) > _LONGEST:
        return [], [text]
    codes, unknown = _split(text.strip(), lambda part: look(part, known), _SEPARATORS)
    return list(dict.fromkeys(codes)), unknown


def _split(
    text: str, look: Callable[[str], T | None], separators: tuple[str, ...]
) -> tuple[list[T], list[str]]:
    if code := look(text):
        return [code], []
    if not separators:
        return [], [text]
    codes: list[T] = []
    unknown: list[str] = []
    for part in re.split(separators[0], text):
        if part.strip():
            found, rest = _split(part.strip(), look, separators[1:])
            codes += found
            unknown += rest
    # Cutting has to help: a name that stays unknown is told whole.
    return (codes, unknown) if codes else ([], [text])
