"""Verdicts from the way gone: the current status of ESCAP, and a range with two ends."""

from __future__ import annotations

from math import isfinite

from lc_metrics.assessment import Inputs, Verdict, finite, quotient, unavailable

__all__ = ["escap", "escap_parity", "goldilocks_fold", "range_target"]

_SCALE = 10


def escap(inputs: Inputs) -> Verdict:
    """Share of the way from the base to the target that is gone, from 0 to 10."""
    way = abs(inputs.target - inputs.base)
    gained = inputs.sign * (inputs.current - inputs.base)
    if inputs.obstacle() is None and _wrong_way(inputs):
        return unavailable("wrong_way")
    return _against_expected(inputs, _SCALE * quotient(gained, way))


def escap_parity(inputs: Inputs) -> Verdict:
    """Share of the distance to the target that is gone, on whichever side it was."""
    left = abs(inputs.target - inputs.current)
    way = abs(inputs.target - inputs.base)
    return _against_expected(inputs, _SCALE - _SCALE * quotient(left, way))


def _wrong_way(inputs: Inputs) -> bool:
    return inputs.sign * (inputs.target - inputs.base) < 0


def _against_expected(inputs: Inputs, value: float) -> Verdict:
    """The way gone against the time gone."""
    obstacle = inputs.obstacle()
    if obstacle:
        return unavailable(obstacle)
    if not isfinite(value):
        return unavailable("base_is_target" if inputs.base == inputs.target else "too_large")
    expected = _SCALE * (inputs.on - inputs.begun) / (inputs.due - inputs.begun)
    if value < 0:
        status = "regressed"
    else:
        status = "as_expected_or_better" if value >= expected else "less_than_expected"
    return Verdict(status, value, details={"expected_to_date": finite(expected)})


def goldilocks_fold(value: float, minimum: float, maximum: float) -> float:
    """Fold the values of a range over its middle, so that less is better.

    Parameters
    ----------
    value : float
        What is to be folded. [communities]
    minimum, maximum : float
        The ends of the range. [communities]

    Returns
    -------
    float
        The middle plus the distance to it: at most `maximum` exactly where the value lies
        in the range, its ends included. [communities]

    Notes
    -----
    Some indicators have a best value in the middle and get worse on either side. Folded
    they can be judged by the methods for values that should decrease, with the maximum as
    the target.

    References
    ----------
    Statistics Canada calls it the Goldilocks case; Eustat uses it for shares of women.
    """
    middle = (minimum + maximum) / 2
    return middle + abs(value - middle)


def range_target(inputs: Inputs) -> Verdict:
    """Where a value lies in a range of which the lower end has to be reached."""
    low = inputs.parameters.get("minimum", inputs.target)
    high = inputs.parameters.get("maximum", inputs.target)
    if not isfinite(inputs.current):
        return unavailable("missing")
    if not (isfinite(low) and isfinite(high) and low <= high):
        return unavailable("no_range")
    share = quotient(inputs.current, low)
    fold = goldilocks_fold(inputs.current, low, high)
    details = {
        "pct_of_min": finite(100 * share),
        "pct_of_max": finite(100 * quotient(inputs.current, high)),
        "still_needed": finite(max(low - inputs.current, 0.0)),
        "goldilocks_fold": finite(fold),
        "fold_achieved": float(fold <= high),
    }
    if inputs.current < low:
        return Verdict("below_range", finite(share), details=details)
    word = "above_range" if inputs.current > high else "in_range"
    return Verdict(word, finite(share), details=details)
