"""Before the date of a target: how likely it is to be reached, and what to expect."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, isfinite, nan

import pandas as pd

from lc_metrics.accrual import Starts, likelihood
from lc_metrics.standing import DAYS_A_YEAR
from lc_metrics.targets import Target

__all__ = ["OUTLOOK_REASONS", "SHARES", "Outlook", "outlook", "too_thin"]

OUTLOOK_REASONS = (
    "missing",
    "after_target",
    "reached",
    "declined",
    "too_early",
    "too_few",
    "too_large",
)
"""Why there is no outlook, in the order in which the reasons are tried: count or baseline is
unknown; the date of the target has come; the target is reached; there are fewer than at the
baseline; too little time has passed; too few have started; there are too many to compute."""

SHARES = {"low": 0.1, "median": 0.5, "high": 0.9}
"""Quantiles of the interval of 80%."""

MINIMUM_MONTHS = 6
MINIMUM_STARTS = 3
"""Less than this is too thin to speak of a rate."""

_MONTH = DAYS_A_YEAR / 12


@dataclass(frozen=True, eq=False, slots=True)
class Outlook:
    """What the pace so far says of the date of the target, or why nothing is said.

    Attributes
    ----------
    reason : str or None
        Why there is no outlook, one of `OUTLOOK_REASONS`; None if there is one.
    chance : float
        Probability of at least the minimum on the date of the target. [-]
    likelihood : str or None
        The word for it, one of `LIKELIHOODS`.
    low, median, high : float
        Ends and middle of the interval of 80% on the date of the target. [communities]
    mean : float
        The expected count on the date of the target. [communities]
    path : DataFrame, shape (n_months, 3)
        The same by date up to the target: ``low``, ``median``, ``high``. [communities]
    """

    reason: str | None
    chance: float = nan
    likelihood: str | None = None
    low: float = nan
    median: float = nan
    high: float = nan
    mean: float = nan
    path: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(SHARES)))


def outlook(
    count: float,
    baseline: float,
    target: Target,
    on: pd.Timestamp,
    *,
    plan_weight: float = 0.0,
) -> Outlook:
    """Chance of reaching a target, and the interval to expect.

    Parameters
    ----------
    count, baseline : float
        Communities on the date, and on that of the baseline. Give those with a start date
        alone: the others tell nothing of a pace. [communities]
    target : Target
        What was agreed; of a range, the lower end is meant.
    on : Timestamp
        The date of the count. [date]
    plan_weight : float
        Weight of the plan, an even pace from baseline to target, against the data: 0 for
        the data alone, 1 where the plan weighs as much as its whole period of data. [-]

    Returns
    -------
    Outlook
        Chance, its word, the interval of 80% and its path; or the reason why not.

    Raises
    ------
    ValueError
        If the weight is not between 0 and 1.

    Notes
    -----
    Communities start as a Poisson process of unknown rate. From the data alone, with the
    prior of Jeffreys, what is still to come is negative binomial with shape m + 0.5 and
    probability t / T: m started in the time t of the whole time T. With a plan of n in T at
    weight P the shape is nP + m and the probability (TP + t) / (TP + T).

    The words are those of the IPCC: very likely from 90%, likely from 66%, about as
    likely as not from 33%, unlikely from 10%, very unlikely below. Its words for 99% and
    1% are left out, for the model is not that certain.

    There is no outlook from the date of the target on, nor where the target is reached, nor
    in the first 6 months, nor on fewer than 3 starts. The model knows no community that
    ends and no change of policy: it says what the pace so far leads to, and no more.

    References
    ----------
    Gajewski, Simon and Carlson (2008), Statistics in Medicine 27(13), and the R package
    accrual. Mastrandrea et al. (2010), IPCC guidance note on uncertainties, table 1.
    """
    if not 0 <= plan_weight <= 1:
        raise ValueError(f"a weight is between 0 and 1: {plan_weight}")
    gone = (on - target.baseline_date) / pd.Timedelta(days=1)
    reason = _reason(count, baseline, target, gone, on)
    if reason:
        return Outlook(reason)
    starts = Starts.seen(count - baseline, gone)
    if plan_weight:
        starts = Starts.planned(
            count - baseline,
            gone,
            plan=target.minimum - baseline,
            period=(target.date - target.baseline_date) / pd.Timedelta(days=1),
            weight=plan_weight,
        )
    return _seen_ahead(starts, count, target, on)


def _reason(
    count: float, baseline: float, target: Target, gone: float, on: pd.Timestamp
) -> str | None:
    tried = {
        "missing": not (isfinite(count) and isfinite(baseline)),
        "after_target": on >= target.date,
        "reached": count >= target.minimum,
    }
    first = next((reason for reason, holds in tried.items() if holds), None)
    return first or too_thin(count, baseline, gone)


def too_thin(count: float, baseline: float, days: float) -> str | None:
    """Why these counts say nothing of a pace, if so: declined, too_early or too_few."""
    if count < baseline:
        return "declined"
    if days < MINIMUM_MONTHS * _MONTH:
        return "too_early"
    return "too_few" if count - baseline < MINIMUM_STARTS else None


def _seen_ahead(starts: Starts, count: float, target: Target, on: pd.Timestamp) -> Outlook:
    dates = pd.date_range(on, target.date, freq="MS", unit="s").union([on, target.date])
    days = ((dates - on) / pd.Timedelta(days=1)).tolist()
    more = [starts.quantiles(list(SHARES.values()), ahead) for ahead in days]
    path = pd.DataFrame(more, index=dates, columns=list(SHARES)) + count
    chance = starts.chance(ceil(target.minimum - count), days[-1])
    if not isfinite(chance) or path.isna().any(axis=None):
        return Outlook("too_large")
    return Outlook(
        None,
        chance,
        likelihood(chance),
        mean=count + starts.mean(days[-1]),
        path=path,
        **{name: float(path[name].iloc[-1]) for name in SHARES},
    )
