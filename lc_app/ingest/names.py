"""What in the name of a community tells it from others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from lc_app import reference
from lc_app.ingest.keys import key

_SMALL = frozenset(
    {"a", "aan", "and", "at", "bij", "by", "de", "den", "der", "door", "een", "en", "for", "het",
     "in", "met", "of", "on", "op", "te", "the", "to", "van", "voor", "with"}
)  # fmt: skip
_COMPASS = frozenset(
    {"noord", "oost", "zuid", "west", "noordoost", "noordwest", "zuidoost", "zuidwest", "midden",
     "north", "east", "south", "northeast", "northwest", "southeast", "southwest"}
)  # fmt: skip
_MARKS = _COMPASS | {"i", "ii", "iii", "iv", "v", "vi"}
_FORMER = re.compile(
    r"\b(?:voorheen|vroeger|eerder|v/h|formerly|previously|former)\b\s*:?\s*(?P<name>[^()]+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\(([^()]*)\)")
_CUT = re.compile(r"[,;/]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, cut into what distinguishes it.

    Attributes
    ----------
    key : str
        The name without what stands in brackets, as `keys.key` writes it.
    words : tuple of str
        Its words without those of forms (fieldlab, centre of expertise) and small words.
    others, former : tuple of str
        Keys of the names in brackets, and of the names of before: “… (voorheen …)”.
    core, joined : str
        The words in one text, with and without spaces.
    marks : frozenset of str
        Words of which one letter more makes another community: numbers and directions.
    """

    key: str
    words: tuple[str, ...]
    others: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    core: str = field(init=False)
    joined: str = field(init=False)
    marks: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        marks = (word for word in self.key.split() if word in _MARKS or not word.isalpha())
        object.__setattr__(self, "core", " ".join(self.words))
        object.__setattr__(self, "joined", "".join(self.words))
        object.__setattr__(self, "marks", frozenset(marks))

    @property
    def aliases(self) -> tuple[str, ...]:
        """All names but the first."""
        return (*self.others, *self.former)


def parse(text: str) -> Name:
    """Read a name: “CoE for Creative Innovation (voorheen …, ACIN)”."""
    former = [_keys(match["name"]) for match in _FORMER.finditer(text)]
    now = _FORMER.sub("", text) if former else text
    others = [_keys(aside) for aside in _ASIDE.findall(now)]
    main = key(_ASIDE.sub(" ", now) if others else now) or key(text)
    return Name(main, distinguishing(main), _once(chain(*others)), _once(chain(*former)))


def distinguishing(text_key: str) -> tuple[str, ...]:
    """The words of a key without those of forms and small words; all, if none is left."""
    words, generic = tuple(text_key.split()), _generic()
    return tuple(word for word in words if word not in generic) or words


@cache
def places() -> frozenset[str]:
    """Keys of all places."""
    return frozenset(map(key, reference.table("places")["woonplaats"]))


@cache
def _generic() -> frozenset[str]:
    """Words that a form or every other name has."""
    forms = key(" ".join(reference.table("form_synonyms")["synonym"])).split()
    return _SMALL.union(forms)


def _keys(text: str) -> tuple[str, ...]:
    """Keys of a name, and of each part if a comma or a slash cuts it."""
    parts = [text, *_CUT.split(text)]
    return _once(known for part in parts if (known := key(part)))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
