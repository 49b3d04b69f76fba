"""A verdict as a workbook that computes itself: inputs, counted rows, and every method."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from math import isnan

import pandas as pd
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.reports.formulas import Line, text
from lc_app.reports.growth_formulas import growth_lines
from lc_app.reports.sheets import dates_column, heading, name_cell, put, widths
from lc_app.reports.verdict_formulas import outlook_lines, pace_lines, way_lines
from lc_app.reports.verdict_rows import rows_sheet
from lc_app.reports.verdict_table import thresholds_text
from lc_app.texts import _, day
from lc_app.texts.sentences import rule_text
from lc_app.texts.standing_words import ahead_text, pace_text
from lc_app.texts.verdict_sentences import method_title
from lc_metrics import (
    METHODS,
    CountingRule,
    Method,
    Outlook,
    Register,
    Target,
    all_verdicts,
    community_count,
    outlook,
    progress,
    verdict_date,
)

_METHODS = {method.code: method for method in METHODS}
_INPUT, _FIRST = 6, 18
"""Rows where the inputs and the methods begin."""


def verdict_workbook(
    register: Register,
    rule: CountingRule,
    target: Target,
    *,
    baseline: float,
    on: pd.Timestamp,
    source: str,
    sample: bool,
) -> bytes:
    """The verdict on a date with all that leads to it, as formulas a reader can follow.

    After the date of the target the verdict is that of its date. Beside each formula
    stands what the dashboard says, and whether both are the same.
    """
    at = verdict_date(target, on)
    count = community_count(register, rule, at)
    dated = community_count(register, replace(rule, unknown_start="never"), at)
    expected = outlook(dated, baseline, target, at)
    standing = progress(count, baseline, target, at)
    verdicts = all_verdicts(count, baseline, target, at)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _("Verdict")
    counts = rows_sheet(book, register, rule, at)
    # The words of the page, without its marks of bold type.
    put(sheet, "A1", pace_text(standing, sample=sample).replace("**", ""), bold=True)
    put(sheet, "A2", ahead_text(standing, expected))
    put(sheet, "A3", rule_text(rule))
    put(sheet, "A4", source)
    _inputs(book, target, at, baseline, counts)
    lines = [*pace_lines(standing), *growth_lines(verdicts), *way_lines(verdicts)]
    _methods(book, [*lines, *outlook_lines(expected)])
    if not expected.reason:
        _distribution(book, dated, expected)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _inputs(
    book: Workbook, target: Target, at: pd.Timestamp, baseline: float, counts: tuple[str, str]
) -> None:
    """What every method starts from, each cell with the name that the formulas use."""
    sheet = book.worksheets[0]
    heading(sheet, _INPUT - 1, [_("Input"), _("Value"), _("Name in the formulas")])
    years = "IF({to}>base_date,({to}-base_date)/365.25,NA())"
    inputs = {
        "base_date": (_("Date of the baseline"), target.baseline_date),
        "current_date": (_("Date of the count"), at),
        "target_date": (_("Date of the target"), target.date),
        "base_value": (_("Baseline"), _("unknown") if isnan(baseline) else baseline),
        "current_value": (_("Communities that count"), counts[0]),
        "dated_value": (_("Of these with a start date"), counts[1]),
        "target_value": (_("Target, at least"), target.minimum),
        "target_maximum": (_("Target, at most"), target.maximum),
        "years_gone": (_("Years gone"), "=" + years.format(to="current_date")),
        "years_whole": (_("Years in all"), "=" + years.format(to="target_date")),
        "years_left": (_("Years left"), "=years_whole-years_gone"),
    }
    for row, (name, (label, value)) in enumerate(inputs.items(), start=_INPUT):
        put(sheet, f"A{row}", label)
        put(sheet, f"B{row}", value, live=True)
        put(sheet, f"C{row}", name)
        name_cell(book, sheet, name, f"$B${row}")
    dates_column(sheet, "B", _INPUT, _INPUT + 2)


def _methods(book: Workbook, lines: list[Line]) -> None:
    """Every number of every method: the formula at work, the dashboard, and the comparison."""
    sheet = book.worksheets[0]
    heading(sheet, _FIRST - 1, [
        _("Method"), _("Computed here"), _("Name in the formulas"), _("In the dashboard"),
        _("The same?"), _("Part"), _("Formula"), _("Thresholds"), _("Source"),
    ])  # fmt: skip
    method = None
    for row, line in enumerate(lines, start=_FIRST):
        put(sheet, f"A{row}", method_title(_METHODS[line.method]))
        put(sheet, f"B{row}", f"={line.formula}", live=True)
        put(sheet, f"C{row}", line.name)
        put(sheet, f"D{row}", _found(line))
        put(sheet, f"E{row}", _same(row), live=True)
        put(sheet, f"F{row}", line.part)
        if line.method != method:
            _explained(sheet, row, _METHODS[line.method])
        name_cell(book, sheet, line.name, f"$B${row}")
        method = line.method
    sheet.freeze_panes = f"A{_INPUT - 1}"
    widths(sheet, {"A": 34, "B": 26, "C": 24, "D": 26, "E": 12, "F": 32, "G": 46, "H": 60, "I": 60})


def _found(line: Line) -> float | str:
    """What the dashboard says; no number is said in words, as the formulas do."""
    return _("not available") if line.found is None or pd.isna(line.found) else line.found


def _same(row: int) -> str:
    here, there = f"B{row}", f"D{row}"
    near = f"ABS({here}-{there})<=0.000001"
    yes, no = text(_("yes")), text(_("no"))
    numbers = f"AND(ISNUMBER({here}),ISNUMBER({there}))"
    return f"=IF({numbers},IF({near},{yes},{no}),IF({here}={there},{yes},{no}))"


def _explained(sheet: Worksheet, row: int, method: Method) -> None:
    put(sheet, f"G{row}", "; ".join(filter(None, (method.formula, method.score))))
    put(sheet, f"H{row}", thresholds_text(method))
    put(sheet, f"I{row}", method.source)


def _distribution(book: Workbook, dated: int, expected: Outlook) -> None:
    """How likely each number of new communities is, for the interval to read from."""
    sheet = book.create_sheet(_("Outlook"))
    put(sheet, "A1", _("Chance of at most so many with a start date on {date}").format(
        date=day(expected.path.index[-1])), bold=True)  # fmt: skip
    heading(sheet, 2, [_("Added"), _("Communities"), _("Chance of at most so many")])
    most = int(expected.high - dated) + 10
    for added in range(most + 1):
        row = added + 3
        put(sheet, f"A{row}", added)
        put(sheet, f"B{row}", f"=dated_value+A{row}", live=True)
        shape = "dated_value-base_value+0.5"
        put(sheet, f"C{row}", f"=1-BETADIST(years_left/years_whole,A{row}+1,{shape})", live=True)
    name_cell(book, sheet, "outlook_cumulated", f"$C$3:$C${most + 3}")
    widths(sheet, {"A": 14, "B": 22, "C": 30})
