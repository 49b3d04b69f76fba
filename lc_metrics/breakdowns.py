"""One whole in its parts: counts, shares, and why the parts add up to more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from lc_metrics.counts import community_count, count_by, count_by_two
from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import CountingRule
from lc_metrics.tables import UNKNOWN, Register

__all__ = ["Breakdown", "Cross", "breakdown", "cross"]


@dataclass(frozen=True, eq=False, slots=True)
class Breakdown:
    """The communities that count, by group.

    Attributes
    ----------
    counts : Series of float, shape (n_groups,)
        Communities by group, ``onbekend`` always among them. [communities]
    shares : Series of float, shape (n_groups,)
        Count of each group divided by the total. [-]
    total : int
        All communities that count, each once. [communities]
    overlap : float
        By how much the groups together exceed the total: communities counted more than
        once because they belong to several groups. 0 where the parts add up. [communities]
    """

    counts: pd.Series
    shares: pd.Series
    total: int
    overlap: float


@dataclass(frozen=True, eq=False, slots=True)
class Cross:
    """The communities that count, by two groups crossed.

    Attributes
    ----------
    counts : DataFrame of float, shape (n_row_groups, n_column_groups)
        Communities by both groups, ``onbekend`` always among the rows and the columns.
        [communities]
    total : int
        All communities that count, each once. [communities]
    overlap : float
        By how much the cells together exceed the total. [communities]
    """

    counts: pd.DataFrame
    total: int
    overlap: float


def breakdown(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    by: str,
    codes: Collection[str] = (),
    *,
    divided: bool | None = None,
) -> Breakdown:
    """Communities that count on a date by group, with shares and overlap.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors, regions and partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    by : str
        One of `DIMENSIONS`.
    codes : collection of str
        Groups to show even if nothing counts in them, in this order. Other groups that
        occur follow, and ``onbekend`` is the last.
    divided : bool, optional
        Whether a community of several groups is divided evenly over them; see `count_by`.

    Returns
    -------
    Breakdown
        Counts, shares, total and overlap.

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    Each share is the count of a group divided by the number of communities, each once. The
    groups add up to the total plus the overlap; divided, the overlap is 0.
    """
    ready = ledger(register, rule)
    counts = count_by(ready, rule, on, by, divided=divided)
    counts = counts.reindex(_order(codes, counts.index), fill_value=0.0).rename_axis(by)
    total = community_count(ready, rule, on)
    shares = counts.div(total or float("nan")).rename("share")
    return Breakdown(counts, shares, total, float(counts.sum()) - total)


def cross(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    rows: str,
    columns: str,
    *,
    row_codes: Collection[str] = (),
    column_codes: Collection[str] = (),
    divided: bool | None = None,
) -> Cross:
    """Communities that count on a date by two groups crossed, with overlap.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors, regions and partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    rows, columns : str
        Two of `DIMENSIONS`.
    row_codes, column_codes : collection of str
        Groups to show even if nothing counts in them, in this order.
    divided : bool, optional
        Whether a community of several groups is divided evenly over them; see `count_by`.

    Returns
    -------
    Cross
        Counts, total and overlap.

    Raises
    ------
    ValueError
        If `rows` or `columns` is none of `DIMENSIONS`, or both are the same.

    Notes
    -----
    A community of two sectors and three provinces stands in six cells, whole in each, or
    with a sixth in each if it is divided.
    """
    ready = ledger(register, rule)
    found = count_by_two(ready, rule, on, rows, columns, divided=divided)
    counts = found.reindex(
        index=_order(row_codes, found.index),
        columns=_order(column_codes, found.columns),
        fill_value=0.0,
    )
    counts = counts.rename_axis(index=rows, columns=columns)
    total = community_count(ready, rule, on)
    return Cross(counts, total, float(counts.to_numpy().sum()) - total)


def _order(codes: Collection[str], found: pd.Index) -> list[str]:
    """The codes asked for, then those that occur, and the unknown last."""
    order = dict.fromkeys([*codes, *found])
    order.pop(UNKNOWN, None)
    return [*order, UNKNOWN]
