"""Verdicts that are probabilities: of a small count reaching its target in time."""

from __future__ import annotations

from math import ceil, isfinite

from lc_metrics.accrual import Starts, likelihood
from lc_metrics.assessment import Inputs, Verdict, finite, unavailable

__all__ = ["chance_by_plan", "chance_to_reach", "time_to_target"]

_SHARES = {"q025": 0.025, "q10": 0.10, "q50": 0.50, "q90": 0.90, "q975": 0.975}
_HALF = 0.5


def chance_to_reach(inputs: Inputs) -> Verdict:
    """Probability that the target is reached in time, from the starts so far alone."""
    obstacle = _obstacle(inputs)
    if obstacle:
        return unavailable(obstacle)
    return _at_target(inputs, Starts.seen(_seen(inputs), inputs.on - inputs.begun))


def chance_by_plan(inputs: Inputs) -> Verdict:
    """Probability that the target is reached in time, from the starts so far and the plan."""
    obstacle = _obstacle(inputs)
    if obstacle:
        return unavailable(obstacle)
    starts = _planned(inputs)
    return unavailable("missing") if starts is None else _at_target(inputs, starts)


def time_to_target(inputs: Inputs) -> Verdict:
    """Time from the base to the target, from the starts so far and the plan."""
    obstacle = _obstacle(inputs, due=False)
    if obstacle:
        return unavailable(obstacle)
    starts = _planned(inputs)
    if starts is None:
        return unavailable("missing")
    gone, needed = inputs.on - inputs.begun, ceil(inputs.target - inputs.current)
    if needed <= 0:
        return Verdict("reached", gone)
    times = {name: gone + starts.time_to(needed, at) for name, at in _SHARES.items()}
    if not all(map(isfinite, times.values())):
        return unavailable("too_large")
    return Verdict("estimated", times["q50"], details=times)


def _obstacle(inputs: Inputs, *, due: bool = True) -> str | None:
    """Also a count that fell: the model knows starts alone."""
    obstacle = inputs.obstacle(target=due)
    if obstacle:
        return obstacle
    if not isfinite(inputs.target):
        return "missing"
    if inputs.sign < 0 or inputs.current < inputs.base:
        return "wrong_way"
    return None if isfinite(inputs.target - inputs.current) else "too_large"


def _seen(inputs: Inputs) -> float:
    return inputs.current - inputs.base


def _planned(inputs: Inputs) -> Starts | None:
    """The plan of the parameters; without them an even pace to the target, at half weight."""
    plan = inputs.parameters.get("n", inputs.target - inputs.base)
    period = inputs.parameters.get("T", inputs.due - inputs.begun)
    weight = inputs.parameters.get("P", _HALF)
    starts = Starts.planned(
        _seen(inputs), inputs.on - inputs.begun, plan=plan, period=period, weight=weight
    )
    sound = plan > 0 and period > 0 and 0 <= weight <= 1 and starts.shape > 0
    return starts if sound else None


def _at_target(inputs: Inputs, starts: Starts) -> Verdict:
    ahead = inputs.due - inputs.on
    chance = starts.chance(ceil(inputs.target - inputs.current), ahead)
    quantiles = starts.quantiles(list(_SHARES.values()), ahead)
    future = dict(zip(_SHARES, quantiles, strict=True))
    if not all(map(isfinite, (chance, *future.values()))):
        return unavailable("too_large")
    details = {
        "p_reach": chance,
        "mean": finite(inputs.current + starts.mean(ahead)),
        **{name: inputs.current + more for name, more in future.items()},
        "nb_r": starts.shape,
        "nb_p": starts.time / (starts.time + ahead),
    }
    return Verdict(likelihood(chance), chance, details=details)
