"""What people call the statuses of the methods, and why there is none."""

from __future__ import annotations

from lc_app.texts.catalogue import _
from lc_app.texts.labels import labels
from lc_app.texts.verdict_sentences import likelihood_text
from lc_metrics import LIKELIHOODS


def status_text(method: str, status: str) -> str:
    """The word of a method for a status. `method` is its full code.

    Eustat speaks of moderate deterioration where a value moves towards its target too
    slowly; there the word is explained.
    """
    if status == "moderate_deterioration" and "_m2_" in method:
        return _("too slow (in its own words: moderate deterioration)")
    return _statuses()[status]


def _statuses() -> dict[str, str]:
    chances = {word: likelihood_text(word) for _floor, word in LIKELIHOODS}
    return _own_words() | _published_words() | chances


def _own_words() -> dict[str, str]:
    return labels("status") | {
        "below_range": _("below the range"),
        "in_range": _("in the range"),
        "above_range": _("above the range"),
        "estimated": _("estimated"),
        "reached": _("reached"),
    }


def _published_words() -> dict[str, str]:
    return {
        "target_achieved": _("target achieved"),
        "substantial_progress": _("substantial progress"),
        "significant_progress": _("significant progress"),
        "moderate_progress": _("moderate progress"),
        "limited_progress": _("limited progress"),
        "no_change": _("no change"),
        "deterioration": _("deterioration"),
        "moderate_deterioration": _("moderate deterioration"),
        "significant_deterioration": _("significant deterioration"),
        "on_track_or_target_met": _("on track or target met"),
        "fair_progress": _("fair progress, acceleration needed"),
        "stagnation_or_regression": _("stagnation or regression"),
        "as_expected_or_better": _("as expected by now, or better"),
        "less_than_expected": _("less than expected by now"),
        "regressed": _("regressed"),
    }


def unavailable_text(reason: str) -> str:
    """Why a method gives no verdict."""
    return {
        "missing": _("a value is missing"),
        "no_time": _("no time has passed yet"),
        "after_target": _("the date of the target has passed"),
        "no_growth_rate": _("from zero there is no rate of growth"),
        "base_is_target": _("the baseline equals the target"),
        "wrong_way": _("the count fell, or the target lies below the baseline"),
        "limit": _("the natural limit leaves no room"),
        "no_range": _("the target is no range"),
        "too_large": _("the numbers are too large"),
    }[reason]
