"""An action scan as a workbook: profile, statements, actions, and where it comes from."""

from __future__ import annotations

from openpyxl import Workbook

from lc_app.reports.cells import first_sheet, put, set_widths, sheet_name, title, wrap
from lc_app.reports.files import saved, write_table
from lc_app.reports.scan_tables import (
    ScanResult,
    scan_actions_table,
    scan_profile_table,
    scan_statements_table,
)
from lc_app.texts import _
from lc_app.texts.scans import respondents_text, rule_text, said, scale_text


def scan_workbook(result: ScanResult) -> bytes:
    """Means and spread alone: no answer of a person stands in it."""
    workbook = Workbook()
    write_table(first_sheet(workbook, _("Profile")), scan_profile_table(result))
    for name, content in (
        (_("Statements"), scan_statements_table(result)),
        (_("Actions"), scan_actions_table(result)),
    ):
        write_table(workbook.create_sheet(sheet_name(name)), content)
    for sheet in workbook.worksheets:
        sheet.freeze_panes = "A2"
    origin = workbook.create_sheet(sheet_name(_("Origin")))
    title(origin["A1"], result.scan.name)
    told = (
        result.source,
        said(result.questions.note),
        said(result.questions.source),
        respondents_text(result.begun, result.finished),
        scale_text(result.questions),
        rule_text(result.questions),
        *result.compared,
    )
    for row, text in enumerate(told, start=3):
        wrap(put(origin.cell(row, 1), text))
    set_widths(origin, {"A": 60})
    return saved(workbook)
