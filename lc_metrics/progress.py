"""How the count stands against a target."""

from __future__ import annotations

from math import nan

import numpy as np
import pandas as pd

from lc_metrics.targets import Target

__all__ = ["attainment", "attainment_interval", "gap", "position", "required_line", "share"]


def attainment(count: float, target: Target) -> float:
    """Share of the minimum of a target that has been realised.

    Parameters
    ----------
    count : float
        Communities that count. [communities]
    target : Target
        The target; of a range, its lower end is meant.

    Returns
    -------
    float
        Count divided by the minimum. 1.0 is exactly the minimum and higher values are
        kept; NaN where the minimum is 0. [-]

    Notes
    -----
    The attainment of several sectors together is the ratio of the sums, and not the mean
    of the ratios: add up counts and targets first.

    Examples
    --------
    >>> end = pd.Timestamp(2023, 12, 31)
    >>> target = Target(8, None, end, "own", pd.Timestamp(2020, 1, 1), None, ())
    >>> attainment(6, target)
    0.75
    """
    return count / target.minimum if target.minimum else nan


def attainment_interval(count: float, target: Target) -> tuple[float, float]:
    """Share of a range that has been realised, as an interval.

    Parameters
    ----------
    count : float
        Communities that count. [communities]
    target : Target
        What was agreed.

    Returns
    -------
    tuple of float
        Count divided by the maximum, and by the minimum; twice the same where the target
        is no range, NaN where an end is 0. [-]

    Notes
    -----
    Of a target of 4 to 6 a count of 3 is 50 to 75%: nobody agreed on a number between.
    """
    top = count / target.maximum if target.is_range and target.maximum else nan
    whole = attainment(count, target)
    return (top, whole) if target.is_range else (whole, whole)


def gap(count: float, target: Target) -> float:
    """Communities still missing from the minimum of a target.

    Parameters
    ----------
    count : float
        Communities that count. [communities]
    target : Target
        The target; of a range, its lower end is meant.

    Returns
    -------
    float
        Minimum minus count; 0 exactly on the minimum, negative above it. [communities]
    """
    return target.minimum - count


def position(count: float, target: Target) -> str:
    """Where a count lies relative to a target.

    Parameters
    ----------
    count : float
        Communities that count. [communities]
    target : Target
        The target, with or without an upper end.

    Returns
    -------
    {"below", "within", "above"}
        ``within`` from the minimum up to and including the maximum. Without a maximum
        nothing is above.
    """
    if count < target.minimum:
        return "below"
    return "above" if target.maximum is not None and count > target.maximum else "within"


def share(counts: pd.Series, total: float) -> pd.Series:
    """Share of each group in a whole.

    Parameters
    ----------
    counts : Series of float, shape (n_groups,)
        Communities by group. [communities]
    total : float
        Communities in the whole, each once. [communities]

    Returns
    -------
    Series of float, shape (n_groups,)
        Count divided by the total; NaN where the total is 0. [-]

    Notes
    -----
    The shares add up to more than 1 where one community stands in several groups.
    """
    return counts.div(total or float("nan")).rename("share")


def required_line(target: Target, baseline: float, dates: pd.DatetimeIndex) -> pd.Series:
    """Count that an even pace from the baseline to the target asks for.

    Parameters
    ----------
    target : Target
        The minimum and the date to reach, and the date of the baseline.
    baseline : float
        Communities on the date of the baseline. [communities]
    dates : DatetimeIndex, shape (n_dates,)
        Where to read the line. [date]

    Returns
    -------
    Series of float, shape (n_dates,)
        Indexed by date. [communities]

    Raises
    ------
    ValueError
        If the target is not later than its baseline.

    Notes
    -----
    A straight line in days between the two dates. Before the baseline it has no value;
    after the date of the target it stays at the minimum, for nothing more was agreed.
    """
    if target.date <= target.baseline_date:
        raise ValueError("the target is not later than its baseline")
    index = dates.as_unit("s")
    days = (index - target.baseline_date) / (target.date - target.baseline_date)
    line = baseline + (target.minimum - baseline) * np.minimum(days, 1.0)
    return pd.Series(np.where(days < 0, np.nan, line), index=index, name="required")
