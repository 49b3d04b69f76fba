"""How much two communities are alike, by their names and by what is said of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from lc_app.ingest.names import Name, places

MOVED, RENAMED, SPELLING, PART = "moved", "renamed", "spelling", "part"
KINDS = (MOVED, RENAMED, SPELLING, PART)
"""Same name elsewhere or in another form; another name; another spelling; one in the other."""

_RARE = 3  # a single word that more names have is no name
_SHORT = 4  # letters: fewer differ too easily
LONGEST = 200
"""Letters of a name that are compared: more make no name, and take their time."""

_CLOSE_WORDS, CLOSE_NAMES = 0.75, 0.8
_SUCCESSION = re.compile(
    r"\b(later|voorheen|vroeger|opvolger|voorloper|zelfde|tevens|doorstart|heet|heette|formerly|"
    r"successor|predecessor|renamed|same)\b[^;.]*$"
)


class Likeness(NamedTuple):
    """Why two communities may be one; `child` is 0 or 1 if one is inside the other."""

    kind: str
    reason: str
    score: float
    child: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What names and texts say of one community; texts are keys between two spaces."""

    name: Name
    form: str
    remark: str
    lead: str

    @property
    def texts(self) -> str:
        """All that is said of it."""
        return self.remark + self.lead


def likeness(left: Profile, right: Profile, counts: Counter[str], close: float) -> Likeness | None:
    """The strongest reason to take two communities for one; None if there is none.

    `counts` tells in how many names each word stands, and `close` how close the letters
    of both names are, from 0 to 1.
    """
    found = [
        *_by_name(left, right, close),
        *_by_alias(left.name, right.name),
        *_by_inclusion(left.name, right.name, counts),
        *_by_mention(left, right.name, counts, child=0),
        *_by_mention(right, left.name, counts, child=1),
    ]
    return max(found, key=lambda like: like.score, default=None)


def _by_name(left: Profile, right: Profile, whole: float) -> Iterator[Likeness]:
    one, two = left.name, right.name
    # “(Leiden)” and “(Breda)” behind the same name tell two communities apart.
    apart = bool(one.others and two.others and not set(one.others) & set(two.others))
    if not (one.key and two.key):
        return
    if one.key == two.key:
        yield Likeness(MOVED, "same_name", 0.4 if apart else 0.9)
    elif one.words == two.words or set(one.words) == set(two.words):
        same_form = left.form == right.form
        alone = len(set(one.words)) == 1 and not same_form
        yield Likeness(
            SPELLING, "same_words", 0.4 if apart or alone else 0.85 if same_form else 0.7
        )
    elif not apart and (close := _closeness(one, two, whole)):
        yield Likeness(SPELLING, "spelling", close)


def _closeness(one: Name, two: Name, whole: float) -> float:
    """How close the words are that two names do not share; 0 if they differ in earnest."""
    if one.joined == two.joined or one.key.replace(" ", "") == two.key.replace(" ", ""):
        return 0.9
    if whole < CLOSE_NAMES or one.marks != two.marks:
        return 0.0
    shared = {*one.words} & {*two.words}
    rest = ["".join(word for word in name.words if word not in shared) for name in (one, two)]
    apart = fuzz.ratio(rest[0][:LONGEST], rest[1][:LONGEST]) / 100
    close = min(map(len, rest)) >= _SHORT and apart >= _CLOSE_WORDS and not places() >= set(rest)
    return 0.5 + 0.45 * apart * whole if close else 0.0


def _by_alias(one: Name, two: Name) -> Iterator[Likeness]:
    for names, other in ((one, two), (two, one)):
        if other.key in names.former or set(other.others) & set(names.former):
            yield Likeness(RENAMED, "former_name", 0.95)
        elif other.key in names.others:
            yield Likeness(RENAMED, "other_name", 0.85)


def _by_inclusion(one: Name, two: Name, counts: Counter[str]) -> Iterator[Likeness]:
    """The name of one stands within that of the other."""
    for child, part, whole in ((1, one, two), (0, two, one)):
        for text in (whole.key, *whole.aliases):
            if _stands_in(part, f" {text} ", counts) and part.key != text:
                share = len(part.core) / max(len(text), 1)
                yield Likeness(PART, "name_in_name", 0.55 + 0.3 * min(share, 1.0), child)


def _by_mention(
    teller: Profile, other: Name, counts: Counter[str], *, child: int
) -> Iterator[Likeness]:
    """The remark or the lead organisation of one names the other."""
    if place := _stands_in(other, teller.remark, counts):
        before = teller.remark[: place.start()]
        if _SUCCESSION.search(before[-60:]):
            yield Likeness(RENAMED, "named_in_remark", 0.8)
        else:
            yield Likeness(PART, "named_in_remark", 0.75, child)
    if _stands_in(other, teller.lead, counts):
        yield Likeness(PART, "named_in_lead", 0.6, child)


def _stands_in(name: Name, text: str, counts: Counter[str]) -> re.Match[str] | None:
    """Where a name stands in a text between spaces, if it is a name and no common word."""
    for wanted in (name.key, name.core):
        if f" {wanted} " in text and (" " in wanted or _is_rare(name, counts)):
            return re.search(re.escape(f" {wanted} "), text)
    return None


def _is_rare(name: Name, counts: Counter[str]) -> bool:
    """Whether a name is one word that hardly any other name has."""
    return name.core == name.key and len(name.key) > _SHORT and counts[name.key] <= _RARE
