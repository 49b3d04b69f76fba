"""The sheet of all communities: which count on the date, by a formula, and why."""

from __future__ import annotations

import pandas as pd
from openpyxl import Workbook

from lc_app.reports.formulas import text
from lc_app.reports.sheets import dates_column, heading, name_cell, put, widths
from lc_app.texts import _, label, short_day
from lc_metrics import UNKNOWN, CountingRule, Register, reasons, spans

_FIRST = 2


def rows_sheet(
    book: Workbook, register: Register, rule: CountingRule, at: pd.Timestamp
) -> tuple[str, str]:
    """Add the sheet; give back the formulas of the count, and of those with a start date."""
    sheet = book.create_sheet(_("Communities"))
    heading(sheet, 1, [
        _("Name"), _("Source"), _("Form"), _("Phase"), _("Taken by the rule"),
        _("Counts from"), _("Counts up to"), _("Start date known"), _("Counts on the date"),
        _("Why"),
    ])  # fmt: skip
    table = _facts(register, rule, at)
    for row, facts in enumerate(table.to_dict("records"), start=_FIRST):
        for column, value in zip("ABCDEFGHJ", facts.values(), strict=True):
            put(sheet, f"{column}{row}", value)
        put(sheet, f"I{row}", _counts(row), live=True)
    last = max(_FIRST + len(table) - 1, _FIRST)
    for column in "FG":
        dates_column(sheet, column, _FIRST, last)
    name_cell(book, sheet, "counts_on_date", f"$I${_FIRST}:$I${last}")
    name_cell(book, sheet, "start_known", f"$H${_FIRST}:$H${last}")
    sheet.freeze_panes = "B2"
    widths(sheet, {"A": 44, "B": 44, "C": 24, "D": 20, "E": 16, "F": 14, "G": 14, "H": 16,
                   "I": 18, "J": 70})  # fmt: skip
    yes = text(_("yes"))
    return (
        f"=SUMPRODUCT((counts_on_date={yes})*1)",
        f"=SUMPRODUCT((counts_on_date={yes})*(start_known={yes}))",
    )


def _counts(row: int) -> str:
    """The rule takes it, it has begun by then, and it has not ended before."""
    yes, no = text(_("yes")), text(_("no"))
    ended = f'AND(G{row}<>"",G{row}<current_date)'
    begun = f'AND(F{row}<>"",F{row}<=current_date)'
    return f"=IF(AND(E{row}={yes},{begun},NOT({ended})),{yes},{no})"


def _facts(register: Register, rule: CountingRule, at: pd.Timestamp) -> pd.DataFrame:
    table, span = register.communities, spans(register, rule).reset_index(drop=True)
    reason = reasons(register, rule, at).reset_index(drop=True)
    answers = {True: _("yes"), False: _("no")}
    return pd.DataFrame(
        {
            "name": table["name"].fillna(""),
            "source": table["source"].fillna(""),
            "form": [label("form", code) for code in table["form"].fillna(UNKNOWN)],
            "phase": [label("phase", code) for code in table["phase"].fillna(UNKNOWN)],
            "taken": span["refusal"].isna().map(answers),
            "first_day": span["first_day"],
            "last_day": span["last_day"],
            "known": table["start_date"].notna().map(answers),
            "why": [
                _why(refused, first, phase)
                for refused, first, phase in zip(
                    reason, span["first_day"], table["phase"], strict=True
                )
            ],
        }
    )


def _why(reason: object, first: pd.Timestamp, phase: object) -> str:
    """Why a community counts on the date, or the first reason why it does not."""
    if isinstance(reason, str):
        return _("does not count: {reason}").format(reason=label("reason", reason))
    counted = _("form and phase count, and it had begun by {date}")
    if not isinstance(phase, str):
        counted = _("form counts, phase unknown, and it had begun by {date}")
    return counted.format(date=short_day(first))
