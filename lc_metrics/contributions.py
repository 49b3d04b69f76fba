"""What makes up the gap to a target, and what more communities would do to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lc_metrics.targets import Target

__all__ = ["CONTRIBUTIONS", "WhatIf", "gap_contributions", "what_if"]

CONTRIBUTIONS = ("group", "not_allocated", "no_target", "overlap")
"""Kinds of contributions to a gap."""


def gap_contributions(
    count: float,
    target: Target,
    counts: pd.Series,
    targets: Mapping[str, Target],
) -> pd.DataFrame:
    """What each sector or region adds to the gap between a count and its target.

    Parameters
    ----------
    count : float
        All communities that count, each once. [communities]
    target : Target
        The target for all of them; of a range, its lower end is meant.
    counts : Series of float
        Communities by sector or by region. [communities]
    targets : mapping of str to Target
        The target of each group that has one; of a range, its lower end is meant.

    Returns
    -------
    DataFrame, shape (n_contributions, 2)
        Indexed by group, and by ``not_allocated`` and ``overlap``: ``kind`` (one of
        `CONTRIBUTIONS`) and ``contribution`` to the gap, positive where it makes the gap
        larger. They add up to the minimum of `target` minus `count`. [communities]

    Notes
    -----
    A group with a target (``group``) adds its own gap: its target minus its count. The part
    of the target that no group has for its own is ``not_allocated``; it is negative where
    the groups have more than the whole. A group without a target (``no_target``) can only
    make the gap smaller, by its count. A community that counts in several groups was taken
    off several times: what is too much comes back as ``overlap``.
    """
    found = [str(code) for code in counts.index if code not in targets]
    rows = [("not_allocated", "not_allocated", target.minimum - _sum(targets))]
    rows += [
        (code, "group", own.minimum - float(counts.get(code, 0.0))) for code, own in targets.items()
    ]
    rows += [(code, "no_target", -float(counts[code])) for code in found if counts[code]]
    rows.append(("overlap", "overlap", float(counts.sum()) - count))
    table = pd.DataFrame(rows, columns=["group", "kind", "contribution"]).set_index("group")
    return table.astype({"kind": "str", "contribution": "float64"})


@dataclass(frozen=True, eq=False, slots=True)
class WhatIf:
    """The counts with communities added.

    Attributes
    ----------
    count : float
        The national count if each added community serves one sector. [communities]
    least : float
        The national count if those added serve as many sectors together as they can: the
        largest addition alone. [communities]
    gap : float
        What is then missing from the minimum of the target, by `count`; negative above it.
        [communities]
    counts : Series of float
        Communities by sector, with those added. [communities]
    overlap : float
        By how much the sectors together exceed `count`; those added do not change it.
        [communities]
    """

    count: float
    least: float
    gap: float
    counts: pd.Series
    overlap: float


def what_if(
    count: float, target: Target, counts: pd.Series, additions: Mapping[str, float]
) -> WhatIf:
    """National count and gap if sectors had more communities.

    Parameters
    ----------
    count : float
        All communities that count now, each once. [communities]
    target : Target
        The national target; of a range, its lower end is meant.
    counts : Series of float
        Communities by sector now. [communities]
    additions : mapping of str to float
        Communities to add to each sector. [communities]

    Returns
    -------
    WhatIf
        The counts and the gap with those communities.

    Raises
    ------
    ValueError
        If a sector would get fewer communities.

    Notes
    -----
    Each added community is taken to serve one sector, so that all of them count nationally.
    One that serves two sectors would add 1 to both and 1 to the country: `least` is the
    count if they were shared as much as possible.
    """
    wrong = [code for code, added in additions.items() if added < 0]
    if wrong:
        raise ValueError(f"fewer communities than now in: {', '.join(wrong)}")
    more = pd.Series(dict(additions), dtype="float64")
    added = counts.add(more, fill_value=0.0).rename("communities")
    new = count + float(more.sum())
    return WhatIf(
        count=new,
        least=count + max(additions.values(), default=0.0),
        gap=target.minimum - new,
        counts=added,
        overlap=float(counts.sum()) - count,
    )


def _sum(targets: Mapping[str, Target]) -> float:
    return sum(target.minimum for target in targets.values())
