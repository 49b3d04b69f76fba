"""The even pace from a baseline to a target, and how far a count is from it."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, nan

from lc_metrics.assessment import Inputs, Verdict, banded, finite, quotient, unavailable
from lc_metrics.growth import MODERATE, ON_TRACK

__all__ = ["PACE_STATUSES", "Pace", "linear_pace", "pace", "pace_status"]

PACE_STATUSES = (
    "achieved",
    "not_achieved",
    "reached_early",
    "on_course",
    "slightly_behind",
    "behind",
    "far_behind",
    "standstill",
    "declining",
)
"""What the primary method says. The first two hold on the date of the target alone, the
others before it alone."""

_BANDS = ((1.0, "on_course"), (ON_TRACK, "slightly_behind"), (MODERATE, "behind"))
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Pace:
    """How a value stands against the even pace; NaN where something is undefined.

    Attributes
    ----------
    line : float
        The value that the even pace asks for now. [communities]
    ratio : float
        What was gained since the base, divided by what the even pace asks for. [-]
    gap : float
        The value minus the line; negative below it. [communities]
    observed, required : float
        Gained in a unit of time so far, and needed from now on. [communities/year]
    speed_up : float
        Needed divided by gained. [-]
    time_distance : float
        How long ago the line had the value of now; negative ahead of it. [years]
    projected : float
        The value at the date of the target if the pace of so far went on. [communities]
    """

    line: float
    ratio: float
    gap: float
    observed: float
    required: float
    speed_up: float
    time_distance: float
    projected: float


def pace(inputs: Inputs) -> Pace:
    """The even pace, and what follows from it.

    The unit of time is that of the inputs. All inputs are finite numbers, with the current
    value after the base and not after the target.
    """
    whole, gone = inputs.due - inputs.begun, inputs.on - inputs.begun
    way, gained = inputs.target - inputs.base, inputs.current - inputs.base
    line = inputs.base + way * (gone / whole)
    observed = quotient(gained, gone)
    required = _required(inputs)
    return Pace(
        line=line,
        ratio=quotient(gained, line - inputs.base),
        gap=inputs.current - line,
        observed=observed,
        required=required,
        speed_up=quotient(required, observed),
        time_distance=_time_distance(gone, whole, quotient(gained, way)),
        projected=inputs.base + observed * whole,
    )


def _required(inputs: Inputs) -> float:
    """Needed in a unit of time: nothing once the target is reached, undefined on its date."""
    if inputs.achieved:
        return 0.0
    return quotient(inputs.target - inputs.current, inputs.due - inputs.on)


def _time_distance(gone: float, whole: float, share: float) -> float:
    """Time gone minus the time at which the line has this share of the way.

    The line has no value below its base or beyond its target, and so no time for them.
    """
    return gone - share * whole if 0 <= share <= 1 else nan


def pace_status(ratio: float) -> str:
    """The word for a pace ratio before the date of the target."""
    if ratio <= 0:
        return "declining" if ratio < 0 else "standstill"
    return banded(ratio + _ROUNDING, _BANDS, "far_behind")


def linear_pace(inputs: Inputs) -> Verdict:
    """The primary method: gained so far against an even pace to the target."""
    obstacle = inputs.obstacle()
    if obstacle:
        return unavailable(obstacle)
    found = pace(inputs)
    details = {
        "line_value": finite(found.line),
        "pace_ratio": finite(found.ratio),
        "gap": finite(found.gap),
        "observed_per_year": finite(found.observed),
        "required_per_year": finite(found.required),
        "time_distance_years": finite(found.time_distance),
        "projected_at_target": finite(found.projected),
        "speedup_needed": finite(found.speed_up),
    }
    if inputs.on == inputs.due:
        status = "achieved" if inputs.achieved else "not_achieved"
    elif inputs.achieved:
        status = "reached_early"
    elif not isfinite(found.ratio):
        return unavailable("base_is_target" if inputs.base == inputs.target else "too_large")
    elif inputs.sign * (inputs.target - inputs.base) < 0:
        return unavailable("wrong_way")
    else:
        status = pace_status(found.ratio)
    return Verdict(status, finite(found.ratio), details=details)
