"""Which rows are the same community: candidates for a person to decide on, and the decision."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

import pandas as pd
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cpdist

from lc_app.ingest.joining import Joined, one_row_each
from lc_app.ingest.likeness import CLOSE_NAMES, LONGEST, Likeness, likeness
from lc_app.ingest.pairs import Pair, hints, likely_pairs
from lc_app.ingest.pool import Member, pool_of, word_counts
from lc_metrics.tables import Register

Verdict = Literal["same", "different", "part_of"]
IN_FILE, IN_REGISTER = "file", "register"
"""Where the other community of a candidate stands."""

INCOMING, OTHER = "incoming", "other"
"""Which of the two is a part of the other."""

CANDIDATES = {
    "incoming_id": "str",
    "other_id": "str",
    "where": "str",
    "kind": "str",
    "part": "str",
    "score": "float64",
    "reason": "str",
    "agrees": "str",
    "differs": "str",
    "incoming_name": "str",
    "other_name": "str",
}
"""Columns of `candidates` and their dtypes."""

_PARTS = {None: "", 0: INCOMING, 1: OTHER}
_LEAST = 0.5
_AGREES = {"place": 0.05, "lead_organisation": 0.05, "website": 0.1, "source": 0.03}
_DIFFERS = {"place": -0.12, "lead_organisation": -0.05, "start_date": -0.03}


class Decision(NamedTuple):
    """What a person decided on two communities.

    ``same``: the incoming row goes on under the identifier of the other. ``different``:
    they are two. ``part_of``: they are two, and one is part of the other.
    """

    incoming_id: str
    other_id: str
    verdict: Verdict


def candidates(
    incoming: Register, published: Register, decided: Iterable[tuple[str, str, str]] = ()
) -> pd.DataFrame:
    """Pairs of communities that may be one, for a person to decide on.

    Parameters
    ----------
    incoming, published : Register
        The upload and what stands now.
    decided : iterable of (incoming_id, other_id, verdict)
        What was decided before, in either order: it is not asked again.

    Returns
    -------
    DataFrame
        The columns of `CANDIDATES`, the likeliest pair first. ``where`` tells whether the
        other community stands in the register already or in the same file alone; ``kind``
        is one of `likeness.KINDS`, ``part`` tells which of the two is part of the other
        (`INCOMING`, `OTHER`, or empty), ``score`` goes from 0 to 1, and ``agrees`` and
        ``differs`` name what both say of themselves (cut by “;”). ``incoming_id`` is always
        new to the register; of two new ones it is the later row.

    Notes
    -----
    Only communities that the upload adds are asked about: against those that it would
    remove, against those that stay, and against each other.
    """
    pool = pool_of(incoming, published)
    known = {frozenset(row[:2]) for row in decided}
    rows = [
        _candidate(pool, pair, like)
        for pair, like in _likenesses(pool).items()
        if frozenset(pool[place].community_id for place in pair) not in known
    ]
    table = pd.DataFrame(rows, columns=list(CANDIDATES)).astype(CANDIDATES)
    order = ["score", "incoming_name", "other_name", "incoming_id", "other_id"]
    best_first = table.sort_values(order, ascending=[False, True, True, True, True])
    return best_first[best_first["score"].ge(_LEAST)].reset_index(drop=True)


def apply(incoming: Register, decisions: Iterable[tuple[str, str, str]]) -> Joined:
    """The upload after decisions.

    Notes
    -----
    Only ``same`` changes anything. A community takes the identifier of the other one, so
    that its history goes on; if the other stands in the upload as well, the two become one
    row (see `one_row_each`). All that hang together by such decisions become one.
    """
    target: dict[str, str] = {}
    for incoming_id, other_id, verdict in decisions:
        if verdict == "same":
            end, start = _end(other_id, target), _end(incoming_id, target)
            if end != start:
                target[start] = end
    return one_row_each(incoming, {id_: _end(id_, target) for id_ in target})


def _end(community_id: str, target: dict[str, str]) -> str:
    while community_id in target:
        community_id = target[community_id]
    return community_id


def _likenesses(pool: list[Member]) -> dict[Pair, Likeness]:
    """The strongest reason for each pair that has one."""
    counts = word_counts(pool)
    pairs = likely_pairs(pool, counts)
    found = dict(hints(pool))
    for (left, right), close in zip(pairs, _closeness(pool, pairs), strict=True):
        one, two = pool[left].profile, pool[right].profile
        like = likeness(one, two, counts, close)
        hint = found.get((left, right))
        if like and (hint is None or like.score > hint.score):
            found[left, right] = like
    return found


def _closeness(pool: list[Member], pairs: list[Pair]) -> list[float]:
    """How close the letters of two names are, from 0 to 1; 0 if they are far apart."""
    joined = [member.profile.name.joined[:LONGEST] for member in pool]
    one, two = ([joined[pair[side]] for pair in pairs] for side in (0, 1))
    percent = cpdist(one, two, scorer=ratio, score_cutoff=100 * CLOSE_NAMES)
    close: list[float] = (percent / 100).tolist()
    return close


def _candidate(pool: list[Member], pair: Pair, like: Likeness) -> tuple[object, ...]:
    """One row of the table of candidates."""
    one, two = (pool[place] for place in pair)
    agrees, differs = one.agrees(two), one.differs(two)
    score = like.score
    score += sum(_AGREES.get(fact, 0) for fact in agrees)
    score += sum(_DIFFERS.get(fact, 0) for fact in differs)
    return (
        one.community_id,
        two.community_id,
        IN_REGISTER if two.in_register else IN_FILE,
        like.kind,
        _PARTS[like.child],
        round(min(max(score, 0), 1), 3),
        like.reason,
        ";".join(agrees),
        ";".join(differs),
        one.text,
        two.text,
    )
