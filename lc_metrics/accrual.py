"""Small counts that grow: how many there will be, by a gamma-Poisson model.

Communities start as a Poisson process of unknown rate. What is known of the rate is a gamma
distribution; the number of starts in a coming period is then negative binomial.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p, nan, sqrt

import numpy as np

from lc_metrics.assessment import banded, quotient

__all__ = ["LIKELIHOODS", "Starts", "beta_share", "likelihood"]

LIKELIHOODS = (
    (0.90, "very_likely"),
    (0.66, "likely"),
    (0.33, "about_as_likely_as_not"),
    (0.10, "unlikely"),
    (0.0, "very_unlikely"),
)
"""From which probability on a word holds, its lower end included."""

_LARGEST = 1e6
_LONGEST = 1e5
_TERMS = 5000
_EPSILON = 1e-14
_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Starts:
    """What is known of the rate at which communities start.

    Attributes
    ----------
    shape : float
        Starts that speak for the rate, those of the prior included. [communities]
    time : float
        The time in which they happened. [any unit of time]
    """

    shape: float
    time: float

    @classmethod
    def seen(cls, starts: float, time: float) -> Starts:
        """What the data alone say: the prior of Jeffreys adds half a start."""
        return cls(starts + 0.5, time)

    @classmethod
    def planned(
        cls, starts: float, time: float, *, plan: float, period: float, weight: float
    ) -> Starts:
        """What the data say and the plan: `plan` starts in `period`, at a weight of 0 to 1."""
        return cls(plan * weight + starts, period * weight + time)

    def mean(self, ahead: float) -> float:
        """Expected starts in a coming period."""
        return self.shape * quotient(ahead, self.time)

    def chance(self, needed: float, ahead: float) -> float:
        """Probability of at least `needed` starts in a coming period; NaN if too large."""
        if needed <= 0:
            return 1.0
        return beta_share(ahead / (self.time + ahead), needed, self.shape)

    def quantiles(self, shares: Sequence[float], ahead: float) -> list[float]:
        """Smallest numbers of starts that are not exceeded with at least these probabilities.

        NaN if too large.
        """
        if ahead <= 0:
            return [0.0] * len(shares)
        mean = self.mean(ahead)
        most = mean + 15 * sqrt(mean + mean * mean / self.shape) + 30
        if not most <= _LONGEST:
            return [nan] * len(shares)
        # Each term of the negative binomial from the one before it, in logarithms.
        k = np.arange(1, int(most))
        whole = log(self.time + ahead)
        steps = np.log((k - 1 + self.shape) / k) + (log(ahead) - whole)
        first = self.shape * (log(self.time) - whole)
        cumulated = np.exp(first + np.concatenate([[0.0], steps.cumsum()])).cumsum()
        found = np.searchsorted(cumulated, shares)
        return [float(at) if at < len(cumulated) else nan for at in found]

    def time_to(self, needed: float, share: float) -> float:
        """Time in which `needed` more have started with this probability."""
        low, high = 0.0, 1.0
        for _ in range(200):
            middle = (low + high) / 2
            less = beta_share(middle, needed, self.shape) < share
            low, high = (middle, high) if less else (low, middle)
        return quotient(self.time * low, 1 - low)


def likelihood(chance: float) -> str:
    """The word for a probability in whole percents, as it is shown, on a scale of the IPCC."""
    return banded(round(chance, 2), LIKELIHOODS, "very_unlikely")


def beta_share(at: float, first: float, second: float) -> float:
    """Regularised incomplete beta function; NaN beyond a million of either parameter."""
    if not (0 < first <= _LARGEST and 0 < second <= _LARGEST and 0 <= at <= 1):
        return nan
    if at in (0, 1):
        return float(at)
    if at > (first + 1) / (first + second + 2):
        return 1 - beta_share(1 - at, second, first)
    front = lgamma(first + second) - lgamma(first) - lgamma(second)
    front += first * log(at) + second * log1p(-at)
    return min(exp(front) / first * _continued_fraction(at, first, second), 1.0)


def _continued_fraction(at: float, first: float, second: float) -> float:
    """The fraction of the incomplete beta function, evaluated forwards by Lentz's method."""
    total = first + second
    above, below = 1.0, 1 / _kept_off_zero(1 - total * at / (first + 1))
    result = below
    for m in range(1, _TERMS):
        twice = first + 2 * m
        even = m * (second - m) * at / ((twice - 1) * twice)
        odd = -(first + m) * (total + m) * at / (twice * (twice + 1))
        for part in (even, odd):
            below = 1 / _kept_off_zero(1 + part * below)
            above = _kept_off_zero(1 + part / above)
            result *= above * below
        if abs(above * below - 1) < _EPSILON:
            return result
    return nan


def _kept_off_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
