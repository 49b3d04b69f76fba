"""What stands in a cell of a book: its value, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lc_app import reference
from lc_app.ingest.book_fields import Field
from lc_app.ingest.keys import key
from lc_app.ingest.problems import Problem
from lc_app.ingest.quantities import count, yes_or_no
from lc_app.ingest.raw import text
from lc_app.ingest.regions import locate
from lc_app.ingest.suggestions import closest, suggestion
from lc_app.ingest.target_values import words
from lc_app.ingest.values import period
from lc_metrics.tables import UNKNOWN

Wrong = tuple[Problem, str, str]
"""A problem, the text in which it is, and what may have been meant."""

_CUT = re.compile(r"[;\n]")
_SHOWN = 80


@dataclass(frozen=True, eq=False)
class Communities:
    """The communities of the register, by id and by name."""

    names: Mapping[str, str]
    by_key: Mapping[str, list[str]]

    @classmethod
    def of(cls, names: Mapping[str, str]) -> Communities:
        """The communities whose name stands at their id."""
        by_key: dict[str, list[str]] = {}
        for community_id, name in names.items():
            by_key.setdefault(key(name), []).append(community_id)
        return cls(names, by_key)

    def find(self, written: str) -> tuple[str, list[Wrong]]:
        """The id that a text means; the text itself where the register knows it not."""
        known = [written] if written in self.names else self.by_key.get(key(written), [])
        if len(known) == 1:
            return known[0], []
        if known:
            return written, [(Problem.BOOK_COMMUNITIES_OF_A_NAME, written, known[0])]
        alike = closest(key(written), self.by_key)
        meant = self.names[self.by_key[alike][0]] if alike else ""
        return written, [(Problem.BOOK_COMMUNITY, written, meant)]

    def knows(self, written: str) -> bool:
        """Whether a text is one community."""
        return written in self.names or len(self.by_key.get(key(written), ())) == 1


Recognised = tuple[Any, Iterable[Wrong]]


def read(field: Field, value: object, communities: Communities) -> Recognised:
    """The value of a filled cell, None where it is not understood, and what is wrong with it."""
    if field.kind == "community":
        return communities.find(words(value) or text(value)[:_SHOWN])
    if field.kind == "communities":
        return _several(value, communities)
    return _READERS[field.kind](field, value)


def _several(value: object, communities: Communities) -> Recognised:
    """Communities cut by semicolons; a name may hold one itself."""
    whole = text(value)
    parts = [whole] if communities.knows(whole) else _CUT.split(whole)
    found = [communities.find(part.strip()) for part in parts if part.strip()]
    ids = dict.fromkeys(community_id for community_id, _wrong in found)
    return ";".join(ids), [problem for _id, wrong in found for problem in wrong]


def _text(_field: Field, value: object) -> Recognised:
    line = words(value)
    return line, [] if line is not None else [_wrong(Problem.BOOK_TEXT_TOO_LONG, value)]


def _choice(field: Field, value: object) -> Recognised:
    known = {
        key(words): option.code
        for option in field.options
        for words in (option.code, option.name, *option.words)
    }
    code = known.get(key(text(value)))
    if code:
        return code, []
    alike = closest(key(text(value)), known)
    return None, [_wrong(Problem.BOOK_CHOICE, value, alike)]


def _date(_field: Field, value: object) -> Recognised:
    found = period(value)
    return found, [] if found else [_wrong(Problem.BOOK_DATE, value)]


def _number(_field: Field, value: object) -> Recognised:
    found = count(text(value))
    if found and found.minimum == found.maximum and not found.rule:
        return found.minimum, []
    return None, [_wrong(Problem.BOOK_NUMBER, value)]


def _flag(field: Field, value: object) -> Recognised:
    said = yes_or_no(text(value))
    if said is None:
        code, _wrong_choice = _choice(field, value)
        said = {"yes": True, "no": False}.get(code)
    return said, [] if said is not None else [_wrong(Problem.BOOK_FLAG, value)]


def _region(_field: Field, value: object) -> Recognised:
    written = text(value)
    if written in reference.regions():
        return written, []
    located = locate("", "", written)
    if located.problems:
        meant = suggestion("region", located.problems[0][2])
        return None, [_wrong(Problem.BOOK_REGION, value, meant)]
    provinces = list(dict.fromkeys(region.province for region in located.regions))
    if len(provinces) > 1:
        return None, [_wrong(Problem.BOOK_REGIONS, value)]
    return provinces[0] if provinces else UNKNOWN, []


def _wrong(problem: Problem, value: object, meant: str = "") -> Wrong:
    return problem, text(value)[:_SHOWN], meant


_READERS: Mapping[str, Callable[[Field, object], Recognised]] = {
    "id": _text,
    "text": _text,
    "choice": _choice,
    "date": _date,
    "number": _number,
    "flag": _flag,
    "region": _region,
}
