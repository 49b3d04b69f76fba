"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.candidates import candidates_table
from lc_app.reports.changes import field_changes_table
from lc_app.reports.effect import effect_table, effect_text
from lc_app.reports.files import to_csv, to_xlsx
from lc_app.reports.findings import findings_list, findings_summary
from lc_app.reports.marked import marked_name, marked_workbook
from lc_app.reports.records import (
    finding_text,
    findings_table,
    target_versions_table,
    versions_table,
)
from lc_app.reports.tables import (
    communities_table,
    reasons_table,
    sectors_table,
    targets_table,
)
from lc_app.reports.target_files import targets_csv, targets_xlsx
from lc_app.reports.template import filled_template, template

__all__ = [
    "candidates_table",
    "communities_table",
    "effect_table",
    "effect_text",
    "field_changes_table",
    "filled_template",
    "finding_text",
    "findings_list",
    "findings_summary",
    "findings_table",
    "marked_name",
    "marked_workbook",
    "reasons_table",
    "sectors_table",
    "target_versions_table",
    "targets_csv",
    "targets_table",
    "targets_xlsx",
    "template",
    "to_csv",
    "to_xlsx",
    "versions_table",
]
