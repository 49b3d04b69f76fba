"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.files import to_csv
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

__all__ = [
    "communities_table",
    "finding_text",
    "findings_table",
    "reasons_table",
    "sectors_table",
    "target_versions_table",
    "targets_csv",
    "targets_table",
    "targets_xlsx",
    "to_csv",
    "versions_table",
]
