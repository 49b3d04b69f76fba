"""How many communities count: in all, by group, and over time."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lc_metrics.coding import DIMENSIONS, Members
from lc_metrics.ledger import Ledger, Shares, ledger
from lc_metrics.positions import Flags, Numbers
from lc_metrics.rule import CountingRule
from lc_metrics.tables import Register

__all__ = ["DIMENSIONS", "community_count", "count_by", "count_by_two", "development"]


def community_count(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> int:
    """Number of communities that count on a date.

    Parameters
    ----------
    register : Register or Ledger
        The communities and their sectors.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    int
        Each community once, however many sectors or regions it serves. [communities]
    """
    return int(ledger(register, rule).counted(on).sum())


def count_by(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    by: str,
    *,
    divided: bool | None = None,
) -> pd.Series:
    """Number of communities that count on a date, by group.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors, regions and partners.
    rule : CountingRule
        Which communities count, and whether one of several sectors counts whole in each.
    on : Timestamp
        The date of the count. [date]
    by : str
        One of `DIMENSIONS`. ``part`` takes a ledger that knows the parts of the country.
    divided : bool, optional
        Whether a community of several groups is divided evenly over them. By default the
        rule says it for sectors, and a community counts whole in each of its other groups.

    Returns
    -------
    Series of float, shape (n_groups,)
        Indexed by the groups that occur, in alphabetical order; communities without a
        known group stand under ``onbekend``. [communities]

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    Where a community serves several sectors or regions and counts whole in each, the
    groups add up to more than the number of communities. Divided, they add up to it
    exactly.

    A community stands under a function if the source says that it connects it, and under a
    kind of partner if a partner of that kind is named or at least one is counted. A
    community without a known COROP area that works nationwide or across provinces stands
    under those words.
    """
    ready = ledger(register, rule)
    members = ready.coded.members(by)
    here = ready.counted(on)[members.rows]
    weights = ready.weights(members, by, divided=divided)
    groups = members.groups[here]
    occurs = np.bincount(groups, minlength=len(members.names)) > 0
    sums = np.bincount(groups, None if weights is None else weights[here], len(members.names))
    counts = pd.Series(sums, index=_index(members, by), dtype="float64", name="communities")
    return counts[occurs].sort_index()


def count_by_two(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    rows: str,
    columns: str,
    *,
    divided: bool | None = None,
) -> pd.DataFrame:
    """Number of communities that count on a date, by two groups crossed.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors, regions and partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    rows, columns : str
        The groups of the rows and of the columns, each one of `DIMENSIONS`.
    divided : bool, optional
        Whether a community of several groups is divided evenly over them; see `count_by`.

    Returns
    -------
    DataFrame of float, shape (n_row_groups, n_column_groups)
        0 where two groups have no community in common. [communities]

    Raises
    ------
    ValueError
        If `rows` or `columns` is none of `DIMENSIONS`, or both are the same.

    Notes
    -----
    Divided in both, the rows add up to the counts of the row groups, the columns to those
    of the column groups, and all together to the number of communities.
    """
    if rows == columns:
        raise ValueError(f"rows and columns are both {rows}")
    ready = ledger(register, rule)
    left, right = ready.coded.members(rows), ready.coded.members(columns)
    one, other = _paired(left, right, ready.counted(on))
    shape = (len(left.names), len(right.names))
    cells = left.groups[one] * shape[1] + right.groups[other]
    weights = _product(
        _taken(ready.weights(left, rows, divided=divided), one),
        _taken(ready.weights(right, columns, divided=divided), other),
    )
    sums = np.bincount(cells, weights, shape[0] * shape[1]).reshape(shape).astype("float64")
    table = pd.DataFrame(sums, index=_index(left, rows), columns=_index(right, columns))
    occurs = table.gt(0)
    return table.loc[occurs.any(axis=1), occurs.any(axis=0)].sort_index().sort_index(axis=1)


def development(
    register: Register | Ledger,
    rule: CountingRule,
    dates: pd.DatetimeIndex,
) -> pd.Series:
    """Number of communities that count on each of a range of dates.

    Parameters
    ----------
    register : Register or Ledger
        The communities and their sectors.
    rule : CountingRule
        Which communities count.
    dates : DatetimeIndex, shape (n_dates,)
        The dates of the counts, in any order. [date]

    Returns
    -------
    Series of int, shape (n_dates,)
        Indexed by date, in the order given; on each date equal to `community_count`.
        [communities]

    Notes
    -----
    The phase of a community is the phase that the register gives now: no source tells
    the phase of an earlier date.
    """
    ready = ledger(register, rule)
    index = dates.as_unit("s")
    taken = (ready.refusal < 0) & ~np.isnat(ready.first_day)
    # One that ends before it is known to have begun counts on no date.
    taken &= ~(ready.last_day < ready.first_day)
    first, last = ready.first_day[taken], ready.last_day[taken]
    begun = np.sort(first).searchsorted(index.to_numpy(), side="right")
    over = np.sort(last[~np.isnat(last)]).searchsorted(index.to_numpy(), side="left")
    return pd.Series(begun - over, index=index, name="communities", dtype="int64")


def _index(members: Members, by: str) -> pd.Index:
    return pd.Index(members.names, dtype="str", name=by)


def _paired(left: Members, right: Members, counted: Flags) -> tuple[Numbers, Numbers]:
    """Every pair of a left and a right entry that belong to the same counted community."""
    each = np.bincount(right.rows, minlength=len(counted))
    first = np.cumsum(each) - each
    left_entries = np.flatnonzero(counted[left.rows])
    times = each[left.rows[left_entries]]
    one = np.repeat(left_entries, times)
    turn = np.arange(len(one)) - np.repeat(np.cumsum(times) - times, times)
    return one, first[left.rows[one]] + turn


def _taken(weights: Shares | None, entries: Numbers) -> Shares | None:
    return None if weights is None else weights[entries]


def _product(left: Shares | None, right: Shares | None) -> Shares | None:
    if left is None or right is None:
        return right if left is None else left
    return left * right
