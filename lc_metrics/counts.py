"""How many communities count: in all, by group, and over time."""

from __future__ import annotations

import pandas as pd

from lc_metrics.counting import counted, spans
from lc_metrics.rule import CountingRule
from lc_metrics.tables import UNKNOWN, Register

__all__ = ["DIMENSIONS", "community_count", "count_by", "count_by_two", "development"]

DIMENSIONS = ("sector", "province", "form", "phase")
"""What communities can be grouped by."""


def community_count(register: Register, rule: CountingRule, on: pd.Timestamp) -> int:
    """Number of communities that count on a date.

    Parameters
    ----------
    register : Register
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
    return int(counted(register, rule, on).sum())


def count_by(register: Register, rule: CountingRule, on: pd.Timestamp, by: str) -> pd.Series:
    """Number of communities that count on a date, by group.

    Parameters
    ----------
    register : Register
        The communities with their sectors and regions.
    rule : CountingRule
        Which communities count, and whether one of several sectors counts whole in each.
    on : Timestamp
        The date of the count. [date]
    by : {"sector", "province", "form", "phase"}
        The groups.

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
    groups add up to more than the number of communities. Counted fractionally, the
    sectors add up to it exactly.
    """
    groups = _weighted_groups(register, rule, on, by)
    return groups.groupby(by)["weight"].sum().rename("communities")


def count_by_two(
    register: Register,
    rule: CountingRule,
    on: pd.Timestamp,
    rows: str,
    columns: str,
) -> pd.DataFrame:
    """Number of communities that count on a date, by two groups crossed.

    Parameters
    ----------
    register : Register
        The communities with their sectors and regions.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    rows, columns : {"sector", "province", "form", "phase"}
        The groups of the rows and of the columns.

    Returns
    -------
    DataFrame of float, shape (n_row_groups, n_column_groups)
        0 where two groups have no community in common. [communities]

    Raises
    ------
    ValueError
        If `rows` or `columns` is none of `DIMENSIONS`, or both are the same.
    """
    if rows == columns:
        raise ValueError(f"rows and columns are both {rows}")
    left = _weighted_groups(register, rule, on, rows)
    right = _weighted_groups(register, rule, on, columns)
    crossed = left.merge(right, on="community_id", suffixes=("", "_right"))
    crossed["weight"] *= crossed["weight_right"]
    return crossed.pivot_table(
        index=rows, columns=columns, values="weight", aggfunc="sum", fill_value=0.0
    )


def development(
    register: Register,
    rule: CountingRule,
    dates: pd.DatetimeIndex,
) -> pd.Series:
    """Number of communities that count on each of a range of dates.

    Parameters
    ----------
    register : Register
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
    span = spans(register, rule)
    span = span[span["refusal"].isna() & span["first_day"].notna()]
    # One that ends before it is known to have begun counts on no date.
    span = span[~span["last_day"].lt(span["first_day"])]
    index = dates.as_unit("s")
    begun = span["first_day"].sort_values().searchsorted(index, side="right")
    over = span["last_day"].dropna().sort_values().searchsorted(index, side="left")
    return pd.Series(begun - over, index=index, name="communities", dtype="int64")


def _weighted_groups(
    register: Register, rule: CountingRule, on: pd.Timestamp, by: str
) -> pd.DataFrame:
    """One row for each counted community and group, with its weight."""
    if by not in DIMENSIONS:
        raise ValueError(f"not one of {', '.join(DIMENSIONS)}: {by}")
    counts = counted(register, rule, on)
    base = register.communities.loc[counts.to_numpy(), ["community_id", "form", "phase"]]
    if by in base:
        groups = base[["community_id", by]]
    else:
        links = register.sector_links if by == "sector" else register.region_links
        links = links[["community_id", by]].fillna({by: UNKNOWN}).drop_duplicates()
        groups = base[["community_id"]].merge(links, on="community_id", how="left")
    groups = groups.assign(**{by: groups[by].fillna(UNKNOWN)}, weight=1.0)
    if by == "sector" and rule.several_sectors == "fractional":
        size = groups.groupby("community_id")["community_id"].transform("size")
        groups["weight"] /= size
    return groups
