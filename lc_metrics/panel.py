"""All methods that fit a count, side by side."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import pandas as pd

from lc_metrics.assessment import Verdict, unavailable
from lc_metrics.standing import inputs_of
from lc_metrics.targets import Target
from lc_metrics.verdicts import RULES

__all__ = ["all_verdicts"]

_OF_COUNTS = (
    "linear_pace",
    "eurostat_thresholds_m2_cagr_ratio",
    "eurostat_thresholds_m1_cagr_no_target",
    "statcan_m2_cagr_ratio",
    "statcan_m1_cagr_no_target",
    "unsd_progress_chart_2023",
    "escap_current_status_0_10",
)


def all_verdicts(
    count: float, baseline: float, target: Target, on: pd.Timestamp
) -> dict[str, Verdict]:
    """Verdicts of all methods that fit a count with a target, side by side.

    Parameters
    ----------
    count, baseline : float
        Communities on the date, and on that of the baseline. [communities]
    target : Target
        What was agreed; of a range, the lower end is meant.
    on : Timestamp
        The date of the count; after the date of the target no method has a verdict. [date]

    Returns
    -------
    dict of str to Verdict
        By the code of the method, the primary method first.

    Notes
    -----
    The methods for values with a best value in the middle and for parity do not fit a
    count; where a target has two ends the position in the range is told as well.
    """
    start = inputs_of(count, baseline, target, on)
    inputs = replace(start, parameters={"minimum": start.target, "maximum": _maximum(target)})
    methods = (*_OF_COUNTS, "range_min_ambition") if target.is_range else _OF_COUNTS
    if on > target.date:
        return {method: unavailable("after_target") for method in methods}
    return {method: RULES[method](inputs) for method in methods}


def _maximum(target: Target) -> float:
    return nan if target.maximum is None else target.maximum
