"""Pace, way and outlook as formulas of a spreadsheet, beside what the code computes."""

from __future__ import annotations

from collections.abc import Mapping

from lc_app.reports.formulas import ACHIEVED, Line, banded, or_not_available, text, timely
from lc_app.texts import _
from lc_app.texts.verdict_words import status_text
from lc_metrics import NOT_AVAILABLE, Outlook, Progress, Verdict


def pace_lines(progress: Progress) -> list[Line]:
    """The primary method: line, ratio, pace, time distance and status."""
    code = "linear_pace"
    share = "(current_value-base_value)/(target_value-base_value)"
    months = f"IF(AND({share}>=0,{share}<=1),(years_gone-{share}*years_whole)*12,NA())"
    required = f"IF({ACHIEVED},0,(target_value-current_value)/years_left)"
    parts = (
        (_("Required by now"), "line_value",
         "base_value+(target_value-base_value)*years_gone/years_whole", progress.required),
        (_("Pace ratio"), "pace_ratio",
         "(current_value-base_value)/(line_value-base_value)", progress.pace_ratio),
        (_("Above the line"), "lead", "current_value-line_value", progress.lead),
        (_("Gained a year so far"), "observed_per_year",
         "(current_value-base_value)/years_gone", progress.observed_per_year),
        (_("Needed a year from now on"), "required_per_year",
         timely(required), progress.required_per_year),
        (_("Factor on the pace"), "speed_up",
         "required_per_year/observed_per_year", progress.speed_up),
        (_("Months behind schedule"), "months_behind", months, progress.months_behind),
    )  # fmt: skip
    lines = [Line(code, p, name, or_not_available(f), found) for p, name, f, found in parts]
    word = status_text(code, progress.status)
    return [*lines, Line(code, _("Status"), "pace_status", _pace_status(), word)]


def _pace_status() -> str:
    def word(status: str) -> str:
        return status_text("linear_pace", status)

    rising = banded(
        "pace_ratio",
        {
            "<0": word("declining"),
            "=0": word("standstill"),
            "+1E-9>=1": word("on_course"),
            "+1E-9>=0.95": word("slightly_behind"),
            "+1E-9>=0.6": word("behind"),
        },
        word("far_behind"),
    )
    way = f"IF(target_value<base_value,{text(word(NOT_AVAILABLE))},{rising})"
    early = f"IF({ACHIEVED},{text(word('reached_early'))},{way})"
    final = f"IF({ACHIEVED},{text(word('achieved'))},{text(word('not_achieved'))})"
    return timely(f"IF(years_left=0,{final},{early})")


def way_lines(verdicts: Mapping[str, Verdict]) -> list[Line]:
    """ESCAP, and the range of the target where it has one."""
    code = "escap_current_status_0_10"
    found = verdicts[code]
    better, less, regressed = (
        status_text(code, status)
        for status in ("as_expected_or_better", "less_than_expected", "regressed")
    )
    value = (
        "IF(target_value<base_value,NA(),10*(current_value-base_value)/(target_value-base_value))"
    )
    status = banded("escap_value", {"<0": regressed, ">=10*years_gone/years_whole": better}, less)
    lines = [
        Line(code, _("Value"), "escap_value", or_not_available(timely(value)), found.value),
        Line(code, _("Status"), "escap_status", timely(status), status_text(code, found.status)),
    ]
    return lines + _range_lines(verdicts.get("range_min_ambition"))


def _range_lines(found: Verdict | None) -> list[Line]:
    if found is None:
        return []
    code = "range_min_ambition"
    below, within, above = (
        text(status_text(code, status)) for status in ("below_range", "in_range", "above_range")
    )
    place = f"IF(current_value>target_maximum,{above},{within})"
    return [
        Line(code, _("Share of the minimum"), "share_of_minimum",
             or_not_available("current_value/target_value"), found.value),
        Line(code, _("Status"), "range_status", f"IF(current_value<target_value,{below},{place})",
             status_text(code, found.status)),
    ]  # fmt: skip


def outlook_lines(outlook: Outlook) -> list[Line]:
    """The chance and the interval of 80%; none where there is no outlook."""
    if outlook.reason:
        return []
    code = "gamma_poisson_jeffreys_P_reach_target"
    words = {
        ">=0.9": "very_likely", ">=0.66": "likely", ">=0.33": "about_as_likely_as_not",
        ">=0.1": "unlikely",
    }  # fmt: skip
    spoken = {condition: status_text(code, word) for condition, word in words.items()}
    chance = (
        "BETADIST(years_left/years_whole,ROUNDUP(target_value-dated_value,0),"
        "dated_value-base_value+0.5)"
    )
    quantiles = (
        (_("Lower end of the interval of 80%"), "outlook_low", 0.1, outlook.low),
        (_("Middle"), "outlook_median", 0.5, outlook.median),
        (_("Upper end of the interval of 80%"), "outlook_high", 0.9, outlook.high),
    )
    return [
        Line(code, _("Chance"), "chance", chance, outlook.chance),
        Line(code, _("Status"), "likelihood",
             banded("ROUND(chance,2)", spoken, status_text(code, "very_unlikely")),
             status_text(code, str(outlook.likelihood))),
        *(Line(code, part, name, f"dated_value+SUMPRODUCT((outlook_cumulated<{share})*1)", found)
          for part, name, share, found in quantiles),
    ]  # fmt: skip
