"""How a count stands against its target and against the even pace to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite, isnan, nan

import pandas as pd

from lc_metrics.assessment import Inputs
from lc_metrics.pace import Pace, linear_pace, pace
from lc_metrics.progress import attainment, attainment_interval, gap, position
from lc_metrics.targets import Target

__all__ = [
    "DAYS_A_YEAR",
    "PROGRESS_REASONS",
    "Progress",
    "inputs_of",
    "progress",
    "verdict_date",
]

DAYS_A_YEAR = 365.25
"""Length of a year, so that a month is 30.4375 days. [days]"""

PROGRESS_REASONS = (
    "missing",
    "no_time",
    "after_target",
    "on_target_date",
    "no_way",
    "no_gain",
    "off_the_line",
)
"""Why a part of the progress is undefined: count or baseline is unknown; the target period
has not begun; it is over; no time is left; the target is no more than the baseline; nothing
was gained, so that no factor makes it enough; the even pace never has this count."""

_MONTHS = 12
_UNDEFINED = Pace(*[nan] * 8)


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that is said of a count on its way to a target; NaN where undefined.

    Attributes
    ----------
    count, baseline : float
        Communities on the date, and when the target period began. [communities]
    target : Target
        What was agreed; of a range, the lower end is meant.
    on : Timestamp
        The date of the count. [date]
    status : str
        One of `PACE_STATUSES`, or ``not_available``.
    position : str
        Below, within or above the target.
    attainment : float
        Count divided by the minimum. [-]
    interval : tuple of float
        Count divided by the maximum and by the minimum; twice the same without a range. [-]
    still_needed : float
        Communities missing from the minimum, 0 from there on. [communities]
    required : float
        What the even pace asks for on the date. [communities]
    lead : float
        Count minus required; negative behind schedule. [communities]
    pace_ratio : float
        Gained since the baseline, divided by what the even pace asks for. [-]
    observed_per_year, required_per_year : float
        Gained a year so far, and needed a year from now on. [communities/year]
    speed_up : float
        Needed a year divided by gained a year. [-]
    months_behind : float
        How long ago the even pace asked for this count; negative ahead. [months]
    reasons : mapping of str to str
        Why a part is undefined, by its name; one of `PROGRESS_REASONS`.
    """

    count: float
    baseline: float
    target: Target
    on: pd.Timestamp
    status: str
    position: str
    attainment: float
    interval: tuple[float, float]
    still_needed: float
    required: float
    lead: float
    pace_ratio: float
    observed_per_year: float
    required_per_year: float
    speed_up: float
    months_behind: float
    reasons: Mapping[str, str] = field(default_factory=dict)


def verdict_date(target: Target, on: pd.Timestamp) -> pd.Timestamp:
    """Date on which a target is judged.

    Parameters
    ----------
    target : Target
        What was agreed.
    on : Timestamp
        The chosen date. [date]

    Returns
    -------
    Timestamp
        The chosen date, and from the date of the target on that date. [date]

    Notes
    -----
    After its date a verdict no longer moves: the count of later years says nothing of
    whether the target was achieved in time. The count now stands beside it.
    """
    return min(on, target.date)


def inputs_of(count: float, baseline: float, target: Target, on: pd.Timestamp) -> Inputs:
    """What the methods start from, in years since the baseline."""
    days = [(date - target.baseline_date) / pd.Timedelta(days=1) for date in (on, target.date)]
    return Inputs(
        begun=0.0,
        base=baseline,
        on=days[0] / DAYS_A_YEAR,
        current=count,
        due=days[1] / DAYS_A_YEAR,
        target=target.minimum,
    )


def progress(count: float, baseline: float, target: Target, on: pd.Timestamp) -> Progress:
    """Progress of a count towards its target on a date.

    Parameters
    ----------
    count : float
        Communities that count on the date, NaN if unknown. [communities]
    baseline : float
        Communities on the date of the baseline, NaN if unknown. [communities]
    target : Target
        What was agreed; of a range, the lower end is meant.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Progress
        Status, attainment, gap, pace and time distance.

    Notes
    -----
    The even pace is a straight line in days from the baseline to the minimum of the target.
    The pace ratio divides what was gained by what the line asks for: on course from 1,
    slightly behind from 0.95, behind from 0.60, far behind above 0, standstill at 0 and
    declining below it. A count that has the minimum before the date is reached early.

    On the date of the target it is achieved or not, and there is no pace any more. After it
    only attainment and gap are told, of the count as it is then: nothing is extrapolated.

    The time distance is the date minus the moment at which the even pace asked for this
    count. Below the baseline and above the minimum there is no such moment.

    References
    ----------
    Sicherl, P., S-time-distance (gaptimer.eu). The thresholds 0.95 and 0.60 are those of
    Statistics Canada and Eurostat, which call all from 0.95 on track.
    """
    inputs = inputs_of(count, baseline, target, on)
    obstacle = inputs.obstacle()
    found = _UNDEFINED if obstacle else pace(inputs)
    parts = {
        "required": found.line,
        "lead": found.gap,
        "pace_ratio": found.ratio,
        "observed_per_year": found.observed,
        "required_per_year": found.required,
        "speed_up": found.speed_up,
        "months_behind": found.time_distance * _MONTHS,
    }
    known = isfinite(count)
    return Progress(
        count=count,
        baseline=baseline,
        target=target,
        on=on,
        status=linear_pace(inputs).status,
        position=position(count, target) if known else "unknown",
        attainment=attainment(count, target),
        interval=attainment_interval(count, target),
        still_needed=max(gap(count, target), 0.0) if known else nan,
        reasons={
            name: obstacle or _reason(name, inputs) for name, value in parts.items() if isnan(value)
        },
        **parts,
    )


def _reason(part: str, inputs: Inputs) -> str:
    """Why this part of a pace is undefined."""
    if part in ("required_per_year", "speed_up") and inputs.on == inputs.due:
        return "on_target_date"
    if part == "speed_up":
        return "no_gain"
    return "no_way" if inputs.target == inputs.base else "off_the_line"
