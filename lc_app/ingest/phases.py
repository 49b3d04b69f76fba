"""Words of a status that tell a phase: those that users recorded, and then the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pandas as pd

from lc_app.ingest.keys import key, synonyms

_DENIAL = re.compile(r"\b(niet|geen|nooit|not|no)\b")
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PhaseFound:
    """The phase that a status names.

    Attributes
    ----------
    code : str
        The phase.
    words : str
        The key of the words by which it was recognised.
    own : bool
        Whether these are words that users recorded.
    more : bool
        Whether the status says more than these words.
    """

    code: str
    words: str
    own: bool
    more: bool


class PhaseWords:
    """The words that mean a phase.

    Parameters
    ----------
    own : mapping of str to str
        Phase by words, as users recorded them. They go before the shipped words, and take
        the place of those that are the same.
    """

    def __init__(self, own: Mapping[str, str] = _NONE) -> None:
        self.own = {key(words): code for words, code in own.items() if key(words)}
        self.known = {**_shipped(), **self.own}
        longest_first = sorted(self.known, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    def find(self, status: str) -> PhaseFound | None:
        """The phase that a status names; None if it names none, or denies one.

        An end goes before all else, then words that users recorded, then the longest.
        """
        plain = key(status)
        if code := self.known.get(plain):
            return PhaseFound(code, plain, plain in self.own, more=False)
        if _DENIAL.search(self._pattern.sub(" ", plain)):
            return None
        found = self._pattern.findall(plain)
        if not found:
            return None
        words = max(found, key=self._weight)
        return PhaseFound(self.known[words], words, words in self.own, more=True)

    def _weight(self, words: str) -> tuple[bool, bool, int]:
        return self.known[words] == "ended", words in self.own, len(words)


def recorded(table: pd.DataFrame) -> dict[str, str]:
    """Phase by words, from the table in which users record them."""
    whole = table.dropna(subset=["pattern", "phase"])
    return dict(zip(whole["pattern"], whole["phase"], strict=True))


@cache
def shipped_words() -> PhaseWords:
    """The words of the reference table alone."""
    return PhaseWords()


def _shipped() -> dict[str, str]:
    return synonyms("phase_synonyms", "pattern", "code")
