"""What a verdict is made of, and what it consists of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite, nan
from operator import ge, gt

__all__ = [
    "NOT_AVAILABLE",
    "UNAVAILABLE",
    "Inputs",
    "Verdict",
    "banded",
    "finite",
    "quotient",
    "unavailable",
]

NOT_AVAILABLE = "not_available"
"""The status of every method where its formula has no value."""

UNAVAILABLE = (
    "missing",
    "no_time",
    "after_target",
    "no_growth_rate",
    "base_is_target",
    "wrong_way",
    "limit",
    "no_range",
    "too_large",
)
"""Why a method has no value: an input is missing or no finite number; no time lies between
base, current value and target; the value is later than the target; a growth rate from or to
these values does not exist; base and target are equal; the target lies on the other side of
the base than the direction says, or the count fell where a model knows starts alone; the
natural limit says nothing of this base; there is no range; or the result is beyond what can
be computed."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The numbers that every method starts from; NaN where one is not given.

    Attributes
    ----------
    begun, on, due : float
        When the base, the current value and the target hold. [years, or any unit of time]
    base, current, target : float
        The values at those moments. [communities]
    sign : {1, -1}
        Whether more is better or less.
    limit : float or None
        The natural limit of the values, such as 100 of a percentage.
    parameters : mapping of str to float
        What else the name of the method says in brackets.
    """

    begun: float
    base: float
    on: float
    current: float
    due: float
    target: float
    sign: int = 1
    limit: float | None = None
    parameters: Mapping[str, float] = field(default_factory=dict)

    @property
    def achieved(self) -> bool:
        """Whether the current value is at the target or beyond it."""
        return self.sign * self.current >= self.sign * self.target

    def obstacle(self, *, target: bool = True) -> str | None:
        """The first of `UNAVAILABLE` that keeps any method from working."""
        needed = [self.begun, self.base, self.on, self.current]
        if not all(map(isfinite, needed + [self.due, self.target] * target)):
            return "missing"
        if self.on <= self.begun or (target and self.due <= self.begun):
            return "no_time"
        return "after_target" if target and self.on > self.due else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a method says of the progress towards a target.

    Attributes
    ----------
    status : str
        A word of the method, or ``not_available``.
    value : float or None
        What the method compares with its thresholds, None where it is undefined. [-]
    score : float or None
        The same on the scale of the method, None where the method has none. [-]
    reason : str or None
        Why there is no verdict, one of `UNAVAILABLE`.
    details : mapping of str to float or None
        What else the method computes, by name.
    """

    status: str
    value: float | None = None
    score: float | None = None
    reason: str | None = None
    details: Mapping[str, float | None] = field(default_factory=dict)


def unavailable(reason: str) -> Verdict:
    """No verdict, and why."""
    return Verdict(NOT_AVAILABLE, reason=reason)


def banded(
    value: float, bands: tuple[tuple[float, str], ...], lowest: str, *, strict: bool = False
) -> str:
    """The word of the first band whose lower end `value` reaches; strictly: passes."""
    reaches = gt if strict else ge
    return next((word for floor, word in bands if reaches(value, floor)), lowest)


def finite(value: float) -> float | None:
    """The value if it is a number, else None."""
    return value if isfinite(value) else None


def quotient(above: float, below: float) -> float:
    """`above` divided by `below`; NaN where that is no finite number."""
    result = above / below if below else nan
    return result if isfinite(result) else nan
