"""Verdicts from compound growth: Statistics Canada, Eurostat, and the United Nations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import isfinite, isnan, nan

from lc_metrics.assessment import Inputs, Verdict, banded, finite, quotient, unavailable

__all__ = ["eurostat", "eurostat_no_target", "growth_rate", "statcan", "statcan_no_target", "unsd"]

BEST, WORST = 5.0, -5.0
"""Ends of the scale of scores of Statistics Canada and of Eurostat."""

ON_TRACK, MODERATE = 0.95, 0.60
"""From which share of the required growth on Statistics Canada and Eurostat speak of
substantial or significant progress, and of moderate progress."""

_LIMIT_EXPONENT = 4.44
_UNSD_SCORES = {
    "on_track_or_target_met": 3.0,
    "fair_progress": 2.0,
    "stagnation_or_regression": 1.0,
}


def growth_rate(earlier: float, later: float, years: float) -> float:
    """Compound growth a year; NaN where it is undefined.

    From nothing there is no growth rate, and one of negative values would read a decline
    as growth.
    """
    if not (earlier > 0 and later >= 0 and years > 0):
        return nan
    try:
        return float((later / earlier) ** (1 / years)) - 1
    except OverflowError:
        return nan


def statcan(inputs: Inputs) -> Verdict:
    """Growth so far against the growth that leads to the target, by Statistics Canada."""

    def score(value: float) -> float:
        rising = value >= MODERATE
        return 7.1429 * value - 4.2857 if rising else 4.1667 * value - 2.5

    bands = (
        (ON_TRACK, "substantial_progress"),
        (MODERATE, "moderate_progress"),
        (0.0, "limited_progress"),
    )
    return _against_target(
        inputs, "target_achieved", lambda value: banded(value, bands, "deterioration"), score
    )


def eurostat(inputs: Inputs) -> Verdict:
    """The same ratio with the thresholds and scores of Eurostat, as Eustat runs them."""

    def score(value: float) -> float:
        rising = value >= MODERATE
        return 5 / 0.7 * (value - MODERATE) if rising else 5 / 1.2 * (value + MODERATE) - 5

    return _against_target(inputs, "significant_progress", _eurostat_status, score)


def _eurostat_status(value: float) -> str:
    """A good word only above its threshold, and not on it."""
    good = ((ON_TRACK, "significant_progress"), (MODERATE, "moderate_progress"))
    other = "moderate_deterioration" if value >= 0 else "significant_deterioration"
    return banded(value, good, other, strict=True)


def _against_target(
    inputs: Inputs,
    achieved: str,
    status: Callable[[float], str],
    score: Callable[[float], float],
) -> Verdict:
    obstacle = inputs.obstacle()
    if obstacle:
        return unavailable(obstacle)
    observed = growth_rate(inputs.base, inputs.current, inputs.on - inputs.begun)
    # To a target of nothing every rate of growth is too slow.
    required = nan
    if inputs.target > 0:
        required = growth_rate(inputs.base, inputs.target, inputs.due - inputs.begun)
    value = inputs.sign * quotient(observed, abs(required))
    details = {"observed_growth": finite(observed), "required_growth": finite(required)}
    if inputs.achieved:
        return Verdict(achieved, finite(value), BEST, details=details)
    if not isfinite(value):
        reason = "base_is_target" if required == 0 else "no_growth_rate"
        return replace(unavailable(reason), details=details)
    return Verdict(status(value), value, _on_scale(score(value)), details=details)


def statcan_no_target(inputs: Inputs) -> Verdict:
    """Growth a year in the wanted direction; near a natural limit less is asked."""
    value = _directed_growth(inputs)
    if isinstance(value, Verdict):
        return value
    room = _room(inputs.base, inputs.limit)
    if not room > 0:
        return unavailable("limit")
    relative = quotient(value, room)
    if not isfinite(relative):
        return unavailable("too_large")
    details = {"room": room}
    for floor, word, slope, shift in (
        (0.015, "substantial_progress", 500, -5),
        (0.005, "moderate_progress", 250, -1.25),
        (0.0, "limited_progress", 500, -2.5),
    ):
        if value >= floor * room:
            score = _on_scale(slope * relative + shift)
            return Verdict(word, value, score, details=details)
    return Verdict("deterioration", value, _on_scale(125 * value - 2.5), details=details)


def _room(base: float, limit: float | None) -> float:
    """Share of the usual thresholds that holds at this distance from the limit."""
    if limit is None:
        return 1.0
    if not (isfinite(limit) and limit > 0):
        return nan
    distance = base if base <= limit else 2 * limit - base
    return 1 - (distance / limit) ** _LIMIT_EXPONENT if distance > 0 else 1.0


def eurostat_no_target(inputs: Inputs) -> Verdict:
    """Growth a year in the wanted direction, with the thresholds of Eurostat."""
    value = _directed_growth(inputs)
    if isinstance(value, Verdict):
        return value
    good = ((0.01, "significant_progress"), (0.001, "moderate_progress"))
    other = ((-0.001, "no_change"), (-0.01, "moderate_deterioration"))
    lower = banded(value, other, "significant_deterioration")
    word = banded(value, good, lower, strict=True)
    return Verdict(word, value, _on_scale(value / 0.02 * 5))


def _directed_growth(inputs: Inputs) -> float | Verdict:
    obstacle = inputs.obstacle(target=False)
    if obstacle:
        return unavailable(obstacle)
    value = inputs.sign * growth_rate(inputs.base, inputs.current, inputs.on - inputs.begun)
    return value if isfinite(value) else unavailable("no_growth_rate")


def unsd(inputs: Inputs) -> Verdict:
    """Share of the way to the target that would be gone at its date if growth went on."""
    obstacle = inputs.obstacle()
    if obstacle:
        return unavailable(obstacle)
    value = quotient(_grown(inputs) - inputs.base, inputs.target - inputs.base)
    details = {"ratio": finite(value)}
    if inputs.achieved:
        word = "on_track_or_target_met"
    elif not isfinite(value):
        same = inputs.base == inputs.target
        return unavailable("base_is_target" if same else "no_growth_rate")
    else:
        bands = ((ON_TRACK, "on_track_or_target_met"), (0.10, "fair_progress"))
        word = banded(value, bands, "stagnation_or_regression")
    return Verdict(word, finite(value), _UNSD_SCORES[word], details=details)


def _grown(inputs: Inputs) -> float:
    """The value at the date of the target if growth went on as it did."""
    growth = growth_rate(inputs.base, inputs.current, inputs.on - inputs.begun)
    if isnan(growth):
        # Not left to the power: to the power of no time left, even NaN is 1.
        return nan
    try:
        return float(inputs.current * (1 + growth) ** (inputs.due - inputs.on))
    except OverflowError:
        return nan


def _on_scale(score: float) -> float:
    return min(max(score, WORST), BEST)
