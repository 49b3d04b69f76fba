"""Which pairs of communities are worth a look: those that share something rare."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from lc_app.ingest.likeness import PART, RENAMED, Likeness
from lc_app.ingest.names import Name, distinguishing
from lc_app.ingest.pool import Member

Pair = tuple[int, int]

_LEAST_BUDGET = 8_000  # pairs to look at; more in a large pool
_PAIRS_A_MEMBER = 2
_AFFIX = 5
_IDENTIFYING = ("form", "place", "start_date", "sectors")


@dataclass(slots=True)
class _Block:
    """Those that look for others like them, and those that may be found."""

    asks: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.asks) * len(self.answers)


def likely_pairs(pool: list[Member], counts: Counter[str]) -> list[Pair]:
    """Each pair once, the one that the upload adds first; of two such the later first.

    They share a name, the beginning or end of a word, or one tells of the other. What
    many share is looked at last, and no more than can be looked at in time.
    """
    blocks = sorted(_blocks(pool, counts).values(), key=lambda block: block.size)
    budget = max(_LEAST_BUDGET, _PAIRS_A_MEMBER * len(pool))
    pairs: dict[Pair, None] = {}
    for block in blocks:
        budget -= block.size
        if budget < 0:
            break
        for one in block.asks:
            for two in block.answers:
                if one != two:
                    swap = not pool[two].in_register and two > one
                    pairs[(two, one) if swap else (one, two)] = None
    return list(pairs)


def hints(pool: list[Member]) -> dict[Pair, Likeness]:
    """Pairs for which something else speaks than their names."""
    return dict([*_same_facts(pool), *_same_website(pool)])


def _blocks(pool: list[Member], counts: Counter[str]) -> dict[str, _Block]:
    """What those that the upload adds may share with others.

    A name looks for the texts that hold its rarest word, and a text for such names.
    """
    shared = [_shared(member.profile.name) for member in pool]
    hooks = [_rarest(member.profile.name, counts) for member in pool]
    words = [frozenset(member.profile.texts.split()) for member in pool]
    blocks: dict[str, _Block] = defaultdict(_Block)
    for place, member in enumerate(pool):
        if not member.in_register:
            told = (f"name {word}" for word in words[place])
            for block in (*shared[place], f"text {hooks[place]}", *told):
                blocks[block].asks.append(place)
    for place in range(len(pool)):
        told = (f"text {word}" for word in words[place])
        for block in (*shared[place], f"name {hooks[place]}", *told):
            if block in blocks:
                blocks[block].answers.append(place)
    return blocks


def _rarest(name: Name, counts: Counter[str]) -> str:
    return min(name.words, key=lambda word: (counts[word], word), default="")


def _shared(name: Name) -> set[str]:
    """Names as they are, and beginnings and ends of words: a slip leaves one of them whole."""
    words = {word for alias in name.aliases for word in distinguishing(alias)}
    words.update(name.words, (name.joined, name.key.replace(" ", "")))
    starts = {f"{word[:_AFFIX]}…" for word in words}
    ends = {f"…{word[-_AFFIX:]}" for word in words if len(word) > _AFFIX}
    return {name.key, *name.aliases} | starts | ends


def _same_website(pool: list[Member]) -> Iterator[tuple[Pair, Likeness]]:
    """Two communities with one address; more on one address say nothing."""
    sites: dict[str, list[int]] = defaultdict(list)
    for place, member in enumerate(pool):
        if site := member.facts["website"]:
            sites[site].append(place)
    for places in sites.values():
        new = [place for place in places if not pool[place].in_register]
        if len(places) == 2 and new:  # noqa: PLR2004
            one = new[-1]
            (two,) = (place for place in places if place != one)
            kind = PART if pool[two].in_file else RENAMED
            yield (one, two), Likeness(kind, "same_website", 0.5)


def _same_facts(pool: list[Member]) -> Iterator[tuple[Pair, Likeness]]:
    """One that goes and one that comes, alone with their form, place, year and sectors."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, member in enumerate(pool):
        facts = tuple(member.facts[fact] for fact in _IDENTIFYING)
        if all(facts) and not (member.in_file and member.in_register):
            groups[facts].append(place)
    for places in groups.values():
        new = [place for place in places if pool[place].in_file]
        gone = [place for place in places if not pool[place].in_file]
        if len(new) == len(gone) == 1:
            yield (new[0], gone[0]), Likeness(RENAMED, "same_facts", 0.5)
