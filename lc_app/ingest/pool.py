"""All communities of an upload, and behind them those that only the register has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

import pandas as pd

from lc_app.ingest.keys import key
from lc_app.ingest.likeness import Profile
from lc_app.ingest.names import distinguishing, parse
from lc_metrics.tables import Register

FACTS = ("form", "place", "lead_organisation", "start_date", "website", "source", "sectors")
"""What two communities can agree or differ on beside their names."""

_CLAUSE = re.compile(r"[;.()]")


@dataclass(frozen=True, slots=True)
class Member:
    """One community of the pool; an unknown fact is an empty text."""

    community_id: str
    text: str
    profile: Profile
    facts: dict[str, str]
    in_file: bool
    in_register: bool

    def agrees(self, other: Member) -> list[str]:
        """The facts that both tell alike."""
        mine, theirs = self.facts, other.facts
        return [fact for fact in FACTS if mine[fact] and mine[fact] == theirs[fact]]

    def differs(self, other: Member) -> list[str]:
        """The facts that both tell, and not alike."""
        mine, theirs = self.facts, other.facts
        return [f for f in FACTS if mine[f] and theirs[f] and mine[f] != theirs[f]]


def pool_of(incoming: Register, published: Register) -> list[Member]:
    """The pool of an upload; empty if the upload adds no community."""
    ids = incoming.communities["community_id"]
    before = published.communities["community_id"]
    if ids.isin(before).all():
        return []
    gone = published.only(before[~before.isin(ids)])
    known = set(before)
    return [*_members(incoming, known, in_file=True), *_members(gone, known, in_file=False)]


def word_counts(pool: list[Member]) -> Counter[str]:
    """In how many names each word stands."""
    names = {(member.profile.name.key, member.profile.name.aliases) for member in pool}
    return Counter(word for key_, more in names for word in set(" ".join((key_, *more)).split()))


def _members(register: Register, known: set[str], *, in_file: bool) -> list[Member]:
    ids = register.communities["community_id"].tolist()
    names = register.communities["name"].fillna("").tolist()
    forms = register.communities["form"].fillna("").tolist()
    said = (_clauses(register, column) for column in ("remark", "lead_organisation"))
    texts = zip(forms, *said, strict=True)
    return [
        Member(id_, name, Profile(parse(name), *text), facts, in_file, id_ in known)
        for id_, name, text, facts in zip(ids, names, texts, _facts(register), strict=True)
    ]


def _facts(register: Register) -> list[dict[str, str]]:
    own = register.communities
    columns = (
        own["form"].fillna("").tolist(),
        _listed(own, register.region_links, "municipality"),
        own["lead_organisation"].fillna("").map(key).tolist(),
        own["start_date"].dt.strftime("%Y").fillna("").tolist(),
        _addresses(own["website"]),
        _addresses(own["source"]),
        _listed(own, register.sector_links, "sector"),
    )
    return [dict(zip(FACTS, row, strict=True)) for row in zip(*columns, strict=True)]


def _listed(own: pd.DataFrame, links: pd.DataFrame, column: str) -> list[str]:
    """The values that each community is linked to, in one text."""
    told = links[links[column].notna()]
    values = defaultdict(set)
    for id_, value in zip(told["community_id"].tolist(), told[column].tolist(), strict=True):
        values[id_].add(value)
    return [";".join(sorted(values[id_])) for id_ in own["community_id"].tolist()]


def _addresses(texts: pd.Series) -> list[str]:
    """Web addresses without what differs from one writer to the next."""
    bare = texts.fillna("").str.strip().str.lower()
    bare = bare.str.replace(r"^(https?://)?(www\.)?", "", regex=True).str.rstrip("/")
    addresses: list[str] = bare.tolist()
    return addresses


def _clauses(register: Register, column: str) -> list[str]:
    """Keys of the clauses of each text, as they stand and without the words of forms."""
    texts = register.communities[column].fillna("").tolist()
    known = {text: _clause_keys(text) for text in set(texts)}
    return [known[text] for text in texts]


def _clause_keys(text: str) -> str:
    keys = [k for clause in _CLAUSE.split(text) if (k := key(clause))]
    return f" {' ; '.join([*keys, *(' '.join(distinguishing(k)) for k in keys)])} "
