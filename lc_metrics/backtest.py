"""Forecasts of the past against what came of them."""

from __future__ import annotations

from math import isnan

import pandas as pd

from lc_metrics.accrual import Starts
from lc_metrics.outlook import SHARES, too_thin

__all__ = ["backtest"]


def backtest(history: pd.Series, *, ahead: int = 1) -> pd.DataFrame:
    """How often the interval of 80% held in the past.

    Parameters
    ----------
    history : Series of float, shape (n_dates,)
        Communities by date, in order; the first is the baseline. [communities]
    ahead : int
        How many dates ahead to look. [-]

    Returns
    -------
    DataFrame, shape (n_forecasts, 6)
        One row a forecast: ``made`` and ``of`` [date], ``low``, ``high`` and ``count``
        [communities], and ``held``, whether the count lay in the interval. The mean of
        ``held`` is the share to compare with 80%; without rows there is none.

    Raises
    ------
    ValueError
        If the dates are not in order, or `ahead` is less than 1.

    Notes
    -----
    Every forecast uses only what was known on its date, by the rules of `outlook`: none in
    the first 6 months, on fewer than 3 starts, or below the baseline. Where counts are
    whole numbers, an interval of 80% holds a little more often than that.
    """
    if ahead < 1 or not history.index.is_monotonic_increasing:
        raise ValueError("a history in order is looked at one or more dates ahead")
    known = history.dropna()
    rows = [_forecast(known, at, at + ahead) for at in range(1, len(known) - ahead)]
    columns = ["made", "of", "low", "high", "count", "held"]
    return pd.DataFrame([row for row in rows if row], columns=columns)


def _forecast(history: pd.Series, at: int, of: int) -> dict[str, object] | None:
    base, made, aim = history.index[0], history.index[at], history.index[of]
    baseline, count, later = (float(history.iloc[place]) for place in (0, at, of))
    gone, ahead = (
        (end - start) / pd.Timedelta(days=1) for start, end in ((base, made), (made, aim))
    )
    if too_thin(count, baseline, gone):
        return None
    starts = Starts.seen(count - baseline, gone)
    ends = starts.quantiles([SHARES["low"], SHARES["high"]], ahead)
    if any(map(isnan, ends)):
        return None
    low, high = (count + end for end in ends)
    held = low <= later <= high
    return {"made": made, "of": aim, "low": low, "high": high, "count": later, "held": held}
