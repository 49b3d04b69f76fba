"""How several groups stand against their targets on one date."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_metrics.counts import community_count, count_by
from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import CountingRule
from lc_metrics.standing import Progress, progress, verdict_date
from lc_metrics.tables import ALL, Register
from lc_metrics.targets import Target

__all__ = ["standings"]


def standings(
    register: Register | Ledger,
    rule: CountingRule,
    targets: Mapping[str, Target],
    on: pd.Timestamp,
    by: str = "sector",
) -> dict[str, Progress]:
    """Progress of the country and of each group towards its target.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors and regions.
    rule : CountingRule
        Which communities count.
    targets : mapping of str to Target
        The target of each group; ``all`` for each community once.
    on : Timestamp
        The chosen date; after its date a target is judged on that date. [date]
    by : str
        One of `DIMENSIONS`: what the groups are.

    Returns
    -------
    dict of str to Progress
        By group, in the order of `targets`.

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    A group without a counting community has a count of 0. The baseline is that of the
    target or, where it sets none, the count by the same rule on the date of the baseline.
    """
    ready = ledger(register, rule)
    known: dict[pd.Timestamp, pd.Series] = {}

    def count(group: str, day: pd.Timestamp) -> float:
        if day not in known:
            known[day] = count_by(ready, rule, day, by)
            known[day].loc[ALL] = community_count(ready, rule, day)
        return float(known[day].get(group, 0.0))

    found = {}
    for group, target in targets.items():
        day = verdict_date(target, on)
        begun = target.baseline
        baseline = count(group, target.baseline_date) if begun is None else begun
        found[group] = progress(count(group, day), baseline, target, day)
    return found
