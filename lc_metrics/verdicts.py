"""The progress of a value towards its target, by several recognised methods."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import nan
from typing import Literal

from lc_metrics.accrual import LIKELIHOODS
from lc_metrics.assessment import NOT_AVAILABLE, UNAVAILABLE, Inputs, Verdict
from lc_metrics.chances import chance_by_plan, chance_to_reach, time_to_target
from lc_metrics.growth import eurostat, eurostat_no_target, statcan, statcan_no_target, unsd
from lc_metrics.indices import escap, escap_parity, goldilocks_fold, range_target
from lc_metrics.pace import PACE_STATUSES, linear_pace

__all__ = [
    "LIKELIHOODS",
    "NOT_AVAILABLE",
    "PACE_STATUSES",
    "RULES",
    "UNAVAILABLE",
    "Verdict",
    "goldilocks_fold",
    "verdict",
]

RULES: Mapping[str, Callable[[Inputs], Verdict]] = {
    "linear_pace": linear_pace,
    "eurostat_thresholds_m2_cagr_ratio": eurostat,
    "eurostat_thresholds_m2_cagr_ratio_goldilocks_fold": eurostat,
    "eurostat_thresholds_m1_cagr_no_target": eurostat_no_target,
    "statcan_m2_cagr_ratio": statcan,
    "statcan_m1_cagr_no_target": statcan_no_target,
    "unsd_progress_chart_2023": unsd,
    "escap_current_status_0_10": escap,
    "escap_current_status_0_10_parity": escap_parity,
    "range_min_ambition": range_target,
    "gamma_poisson_jeffreys_P_reach_target": chance_to_reach,
    "gamma_poisson_nbinom": chance_by_plan,
    "gamma_poisson_time_to_target": time_to_target,
}
"""The method behind each code, in the order of `METHODS`."""
_SHORT = {
    "eurostat_thresholds": (
        "eurostat_thresholds_m2_cagr_ratio",
        "eurostat_thresholds_m1_cagr_no_target",
    ),
    "statcan": ("statcan_m2_cagr_ratio", "statcan_m1_cagr_no_target"),
    "escap_current_status": ("escap_current_status_0_10",) * 2,
}
"""Short names: the method with a target, and the one without."""

_NAME = re.compile(r"(\w+?)(?:\[(.*)\])?")
_PARAMETER = re.compile(r"(\w+)=([-+.\w]+)")
_RANGE = re.compile(r"([\d.]+)\s*-\s*([\d.]+)")


def verdict(
    method: str,
    *,
    base_year: float | None,
    base_value: float | None,
    current_year: float | None,
    current_value: float | None,
    target_year: float | None,
    target_value: float | str | tuple[float, float] | None = None,
    direction: Literal["increase", "decrease"] = "increase",
    limit: float | None = None,
) -> Verdict:
    """Progress towards a target as one recognised method sees it.

    Parameters
    ----------
    method : str
        The code of one of `METHODS`, or ``statcan``, ``eurostat_thresholds`` or
        ``escap_current_status`` for the variant that fits the target. Parameters may stand
        behind it in brackets: ``statcan_m1_cagr_no_target[limit=100]``.
    base_year, current_year, target_year : float or None
        When the values hold; a year may have a fraction. The gamma-Poisson methods take
        any unit of time, such as months. [years]
    base_value, current_value : float or None
        The value at the start and the latest one. [communities]
    target_value : float, str, pair of float or None
        The value to reach; for ``range_min_ambition`` both ends, as (4, 6) or "4-6".
        [communities]
    direction : {"increase", "decrease"}
        Which way is better.
    limit : float or None
        Natural limit of the value, such as 100 for a percentage.

    Returns
    -------
    Verdict
        With the status in the words of the method, its value and its score.

    Raises
    ------
    ValueError
        If the method or the direction is unknown. No number raises.

    Notes
    -----
    Where the formula of a method has no value, the status is ``not_available`` with the
    reason; nothing is put in the place of a zero. That is so where a value is missing, where
    no time lies between base and current value, for growth from zero or of negative values,
    and where the current value is later than the target: after its date a target was
    achieved or not, and there is no pace any more.

    A target that is already met is met, also where the growth towards it is undefined.

    References
    ----------
    The formulas, thresholds and sources stand in docs/method.md and in `METHODS`.

    Examples
    --------
    >>> verdict(
    ...     "linear_pace",
    ...     base_year=2020,
    ...     base_value=0,
    ...     current_year=2022.5,
    ...     current_value=60,
    ...     target_year=2024,
    ...     target_value=100,
    ... ).value
    0.96
    """
    name, parameters = _parsed(method, has_target=target_value is not None)
    if direction not in ("increase", "decrease"):
        raise ValueError(f"no direction: {direction}")
    low, high = _ends(target_value)
    inputs = Inputs(
        begun=_number(base_year),
        base=_number(base_value),
        on=_number(current_year),
        current=_number(current_value),
        due=_number(target_year),
        target=low,
        sign=1 if direction == "increase" else -1,
        limit=parameters.get("limit") if limit is None else float(limit),
        parameters={"minimum": low, "maximum": high} | parameters,
    )
    return RULES[name](inputs)


def _parsed(method: str, *, has_target: bool) -> tuple[str, dict[str, float]]:
    """The full name of a method, and the parameters behind it."""
    matched = _NAME.fullmatch(method)
    name, inside = (matched[1], matched[2] or "") if matched else (method, "")
    if name in _SHORT:
        name = _SHORT[name][0 if has_target else 1]
    if name not in RULES:
        raise ValueError(f"no such method: {method}")
    parameters = {key: float(value) for key, value in _PARAMETER.findall(inside)}
    ends = _RANGE.fullmatch(inside)
    if ends:
        parameters |= {"minimum": float(ends[1]), "maximum": float(ends[2])}
    return name, parameters


def _ends(target: float | str | tuple[float, float] | None) -> tuple[float, float]:
    """Both ends of a target; of a single number twice the same."""
    if isinstance(target, tuple):
        return _number(target[0]), _number(target[1])
    if isinstance(target, str):
        ends = _RANGE.fullmatch(target.strip())
        return (float(ends[1]), float(ends[2])) if ends else (float(target),) * 2
    return (_number(target),) * 2


def _number(value: float | None) -> float:
    return nan if value is None else float(value)
