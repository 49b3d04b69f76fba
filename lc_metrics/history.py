"""What happened to the counts and the verdicts from version to version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from lc_metrics.counts import community_count, count_by
from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import CountingRule
from lc_metrics.standings import standings
from lc_metrics.tables import ALL, Register
from lc_metrics.targets import Target

__all__ = ["count_changes", "verdict_log"]

_LOG = {
    "number": "int64",
    "date": "datetime64[s]",
    "group": "str",
    "before": "str",
    "after": "str",
    "count_before": "float64",
    "count_after": "float64",
}


def count_changes(
    old: Register | Ledger,
    new: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    by: str,
    *,
    before: pd.Timestamp | None = None,
) -> pd.DataFrame:
    """Counts of two versions, or of two dates, side by side.

    Parameters
    ----------
    old, new : Register or Ledger
        The earlier and the later register; the same one to compare two dates.
    rule : CountingRule
        Which communities count, in both.
    on : Timestamp
        The date of the count. [date]
    by : str
        One of `DIMENSIONS`.
    before : Timestamp, optional
        The date of the count in `old`, if it is another. [date]

    Returns
    -------
    DataFrame of float, shape (n_groups + 1, 3)
        Indexed by ``all``, each community once, and by the groups that occur in either:
        ``before``, ``after`` and ``change``. [communities]

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    The changes of the groups add up to more or less than that of the whole where
    communities of several groups came or went.
    """
    then = before if before is not None else on
    counts = pd.DataFrame(
        {"before": _counts(old, rule, then, by), "after": _counts(new, rule, on, by)}
    )
    groups = counts.index.drop(ALL).sort_values()
    counts = counts.fillna(0.0).reindex([ALL, *groups]).rename_axis(by)
    return counts.assign(change=counts["after"] - counts["before"])


def verdict_log(
    history: Iterable[tuple[int, pd.Timestamp, Register | Ledger]],
    rule: CountingRule,
    targets: Mapping[str, Target],
    by: str = "sector",
) -> pd.DataFrame:
    """Log of the verdicts that changed from one version to the next.

    Parameters
    ----------
    history : iterable of (int, Timestamp, Register or Ledger)
        Number, date and register of each version, in the order of their numbers. One is
        taken after the other, so that not all of them have to be in memory at once.
    rule : CountingRule
        Which communities count, in all versions.
    targets : mapping of str to Target
        The target of each group to follow; ``all`` for the country.
    by : str
        One of `DIMENSIONS`: what the groups are.

    Returns
    -------
    DataFrame, shape (n_changes, 7)
        One row a change, in the order of the versions and of `targets`: ``number`` and
        ``date`` of the version, ``group``, the verdicts ``before`` and ``after`` (see
        `standings`), and the counts ``count_before`` and ``count_after``. [communities]

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`, or the versions are out of order.

    Notes
    -----
    Each version is counted and judged on its own date, by one rule and against the same
    targets; where a target sets no baseline, that is counted in each version as well. A
    verdict can therefore change without a change of the register: time passed. After the
    date of a target only what is said of that date can change: a version that knows better
    who had begun by then. The first version changes nothing.
    """
    rows: list[tuple[object, ...]] = []
    known: dict[str, tuple[str, float]] = {}
    last = None
    for number, date, register in history:
        if last is not None and number <= last:
            raise ValueError(f"version {number} comes after version {last}")
        last = number
        for group, found in standings(register, rule, targets, date, by).items():
            was, was_count = known.get(group, (found.status, found.count))
            if found.status != was:
                rows.append((number, date, group, was, found.status, was_count, found.count))
            known[group] = (found.status, found.count)
    return pd.DataFrame(rows, columns=list(_LOG)).astype(_LOG)


def _counts(
    register: Register | Ledger, rule: CountingRule, on: pd.Timestamp, by: str
) -> pd.Series:
    """The count of the whole and of each group."""
    ready = ledger(register, rule)
    counts = count_by(ready, rule, on, by)
    counts.loc[ALL] = community_count(ready, rule, on)
    return counts
