"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.files import to_csv
from lc_app.reports.records import finding_text, findings_table, versions_table
from lc_app.reports.tables import (
    communities_table,
    reasons_table,
    sectors_table,
    targets_table,
)
from lc_app.reports.verdict_table import verdicts_table
from lc_app.reports.verdict_workbook import verdict_workbook

__all__ = [
    "communities_table",
    "finding_text",
    "findings_table",
    "reasons_table",
    "sectors_table",
    "targets_table",
    "to_csv",
    "verdict_workbook",
    "verdicts_table",
    "versions_table",
]
