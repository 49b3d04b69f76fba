"""Verdicts from compound growth as formulas, beside what the code computes."""

from __future__ import annotations

from collections.abc import Mapping

from lc_app.reports.formulas import ACHIEVED, Line, banded, or_not_available, text, timely
from lc_app.texts import _
from lc_app.texts.verdict_words import status_text
from lc_metrics import Verdict


def growth_lines(verdicts: Mapping[str, Verdict]) -> list[Line]:
    """Statistics Canada, Eurostat and the United Nations."""
    return [
        *_growth_of_both(verdicts["statcan_m2_cagr_ratio"]),
        *_ratio_lines("statcan_m2_cagr_ratio", "statcan", verdicts),
        *_ratio_lines("eurostat_thresholds_m2_cagr_ratio", "eurostat", verdicts),
        *_alone_lines("statcan_m1_cagr_no_target", "statcan_alone", verdicts),
        *_alone_lines("eurostat_thresholds_m1_cagr_no_target", "eurostat_alone", verdicts),
        *_unsd_lines(verdicts["unsd_progress_chart_2023"]),
    ]


def _growth_of_both(found: Verdict) -> list[Line]:
    """What the methods share: growth a year so far, and growth that leads to the target."""
    code = "statcan_m2_cagr_ratio"
    observed = "IF(base_value>0,(current_value/base_value)^(1/years_gone)-1,NA())"
    required = (
        "IF(AND(base_value>0,target_value>0),(target_value/base_value)^(1/years_whole)-1,NA())"
    )
    return [
        Line(code, _("Growth a year so far"), "growth_observed",
             or_not_available(timely(observed)), found.details.get("observed_growth")),
        Line(code, _("Growth a year that is needed"), "growth_required",
             or_not_available(timely(required)), found.details.get("required_growth")),
    ]  # fmt: skip


_RATIO_BANDS = {
    "statcan": (
        {">=0.95": "substantial_progress", ">=0.6": "moderate_progress", ">=0": "limited_progress"},
        "deterioration",
        "target_achieved",
        "IF({r}>=0.6,7.1429*{r}-4.2857,4.1667*{r}-2.5)",
    ),
    "eurostat": (
        {">0.95": "significant_progress", ">0.6": "moderate_progress",
         ">=0": "moderate_deterioration"},
        "significant_deterioration",
        "significant_progress",
        "IF({r}>=0.6,5/0.7*({r}-0.6),5/1.2*({r}+0.6)-5)",
    ),
}  # fmt: skip
_ALONE_BANDS = {
    "statcan_alone": (
        {">=0.015": "substantial_progress", ">=0.005": "moderate_progress",
         ">=0": "limited_progress"},
        "deterioration",
        "IF({r}>=0.015,500*{r}-5,IF({r}>=0.005,250*{r}-1.25,IF({r}>=0,500*{r}-2.5,125*{r}-2.5)))",
    ),
    "eurostat_alone": (
        {">0.01": "significant_progress", ">0.001": "moderate_progress", ">=-0.001": "no_change",
         ">=-0.01": "moderate_deterioration"},
        "significant_deterioration",
        "{r}/0.02*5",
    ),
}  # fmt: skip


def _ratio_lines(code: str, name: str, verdicts: Mapping[str, Verdict]) -> list[Line]:
    bands, lowest, achieved, score = _RATIO_BANDS[name]
    found, ratio = verdicts[code], f"{name}_ratio"
    words = {condition: status_text(code, status) for condition, status in bands.items()}
    status = banded(ratio, words, status_text(code, lowest))
    reached = text(status_text(code, achieved))
    formulas = (
        "growth_observed/ABS(growth_required)",
        f"IF({ACHIEVED},5,{_on_scale(score, ratio)})",
        f"IF({ACHIEVED},{reached},{status})",
    )
    return _three(code, name, formulas, found)


def _alone_lines(code: str, name: str, verdicts: Mapping[str, Verdict]) -> list[Line]:
    bands, lowest, score = _ALONE_BANDS[name]
    growth = f"{name}_ratio"
    words = {condition: status_text(code, status) for condition, status in bands.items()}
    formulas = (
        "growth_observed+0",
        _on_scale(score, growth),
        banded(growth, words, status_text(code, lowest)),
    )
    return _three(code, name, formulas, verdicts[code])


def _unsd_lines(found: Verdict) -> list[Line]:
    code, ratio = "unsd_progress_chart_2023", "unsd_ratio"
    good, fair, poor = (
        status_text(code, status)
        for status in ("on_track_or_target_met", "fair_progress", "stagnation_or_regression")
    )
    status = banded(ratio, {">=0.95": good, ">=0.1": fair}, poor)
    formulas = (
        "(current_value*(1+growth_observed)^years_left-base_value)/(target_value-base_value)",
        f"IF({ACHIEVED},3,IF({ratio}>=0.95,3,IF({ratio}>=0.1,2,1))+0*{ratio})",
        f"IF({ACHIEVED},{text(good)},{status})",
    )
    return _three(code, "unsd", formulas, found)


def _on_scale(score: str, name: str) -> str:
    return f"MAX(-5,MIN(5,{score.format(r=name)}+0*{name}))"


def _three(code: str, name: str, formulas: tuple[str, str, str], found: Verdict) -> list[Line]:
    value, score, status = (or_not_available(timely(formula)) for formula in formulas)
    return [
        Line(code, _("Value"), f"{name}_ratio", value, found.value),
        Line(code, _("Score"), f"{name}_score", score, found.score),
        Line(code, _("Status"), f"{name}_status", status, status_text(code, found.status)),
    ]
