"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.breakdown_tables import (
    breakdown_table,
    count_changes_table,
    cross_table,
    density_table,
    effect_table,
    verdict_log_table,
)
from lc_app.reports.candidates import candidates_table
from lc_app.reports.changes import field_changes_table
from lc_app.reports.files import to_csv, to_xlsx
from lc_app.reports.findings import findings_list, findings_summary
from lc_app.reports.marked import marked_name, marked_workbook
from lc_app.reports.publication import publication_table, publication_text
from lc_app.reports.records import (
    finding_text,
    target_versions_table,
    versions_table,
)
from lc_app.reports.sectors_table import sectors_table
from lc_app.reports.tables import (
    communities_table,
    reasons_table,
    targets_table,
)
from lc_app.reports.target_files import targets_csv, targets_xlsx
from lc_app.reports.template import filled_template, template
from lc_app.reports.verdict_changes import verdict_changes_table, verdict_log_texts
from lc_app.reports.verdict_table import verdicts_table
from lc_app.reports.verdict_workbook import verdict_workbook

__all__ = [
    "breakdown_table",
    "candidates_table",
    "communities_table",
    "count_changes_table",
    "cross_table",
    "density_table",
    "effect_table",
    "field_changes_table",
    "filled_template",
    "finding_text",
    "findings_list",
    "findings_summary",
    "marked_name",
    "marked_workbook",
    "publication_table",
    "publication_text",
    "reasons_table",
    "sectors_table",
    "target_versions_table",
    "targets_csv",
    "targets_table",
    "targets_xlsx",
    "template",
    "to_csv",
    "to_xlsx",
    "verdict_changes_table",
    "verdict_log_table",
    "verdict_log_texts",
    "verdict_workbook",
    "verdicts_table",
    "versions_table",
]
