"""The verdicts of all methods side by side, each with how it came about."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts import NONE, _, decimals, thousandth
from lc_app.texts.verdict_sentences import method_title
from lc_app.texts.verdict_words import status_text, unavailable_text
from lc_metrics import METHODS, Method, Verdict

_METHODS = {method.code: method for method in METHODS}


def verdicts_table(verdicts: Mapping[str, Verdict]) -> pd.DataFrame:
    """One row a method: its verdict in its own words, its value and score, and its source."""
    rows = [(_METHODS[code], verdict) for code, verdict in verdicts.items()]
    return pd.DataFrame(
        {
            _("Method"): [method_title(method) for method, _verdict in rows],
            _("Verdict"): [verdict_text(method.code, verdict) for method, verdict in rows],
            _("Value"): [_rounded(verdict.value) for _method, verdict in rows],
            _("Score"): [_rounded(verdict.score) for _method, verdict in rows],
            _("Formula"): [method.formula for method, _verdict in rows],
            _("Thresholds"): [thresholds_text(method) for method, _verdict in rows],
            _("Source"): [method.source for method, _verdict in rows],
        }
    )


def verdict_text(code: str, verdict: Verdict) -> str:
    """The status in words; where there is none, the reason."""
    word = status_text(code, verdict.status)
    return word if verdict.reason is None else f"{word}: {unavailable_text(verdict.reason)}"


def thresholds_text(method: Method) -> str:
    """Every condition with the status that follows from it."""
    return "; ".join(
        f"{decimals(condition)}: {status_text(method.code, status)}"
        for condition, status in method.thresholds
    )


def _rounded(value: float | None) -> str:
    """Three decimals, for a rate of growth is small; a dash where there is no value."""
    return NONE if value is None else thousandth(value)
