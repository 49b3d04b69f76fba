"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.breakdown_tables import (
    breakdown_table,
    count_changes_table,
    cross_table,
    effect_table,
    verdict_log_table,
)
from lc_app.reports.files import to_csv
from lc_app.reports.records import finding_text, findings_table, versions_table
from lc_app.reports.tables import (
    communities_table,
    reasons_table,
    sectors_table,
    targets_table,
)

__all__ = [
    "breakdown_table",
    "communities_table",
    "count_changes_table",
    "cross_table",
    "effect_table",
    "finding_text",
    "findings_table",
    "reasons_table",
    "sectors_table",
    "targets_table",
    "to_csv",
    "verdict_log_table",
    "versions_table",
]
