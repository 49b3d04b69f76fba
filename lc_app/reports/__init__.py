"""Tables for people, and files of them. Knows no Streamlit."""

from lc_app.reports.book_files import book_csv, book_workbook, empty_book
from lc_app.reports.book_words import (
    book_table,
    book_versions_table,
    choice_names,
    date_text,
    heading,
    row_text,
)
from lc_app.reports.breakdown_tables import (
    breakdown_table,
    count_changes_table,
    cross_table,
    density_table,
    effect_table,
    verdict_log_table,
)
from lc_app.reports.candidates import candidates_table, went_up_text
from lc_app.reports.changes import field_changes_table
from lc_app.reports.community import frequent_partners_table
from lc_app.reports.files import XLSX, to_csv, to_xlsx
from lc_app.reports.findings import findings_list, findings_summary
from lc_app.reports.lifecycle_tables import (
    durations_table,
    flow_table,
    moves_table,
    phases_table,
    stuck_table,
    versions_by_phase_table,
)
from lc_app.reports.marked import marked_name, marked_workbook
from lc_app.reports.network_tables import (
    bridge_counts,
    bridges_table,
    central_table,
    clusters_table,
    connected_table,
    unconnected_table,
)
from lc_app.reports.phase_words import phase_words_table, reread_table, statuses, unread_table
from lc_app.reports.proeftuin_tables import grown_table, pipeline_table, proeftuinen_table
from lc_app.reports.profile_tables import (
    coverage_table,
    mix_table,
    organisations_table,
    profiles_table,
    suggestions_table,
)
from lc_app.reports.publication import publication_table, publication_text
from lc_app.reports.records import (
    finding_text,
    target_versions_table,
    versions_table,
)
from lc_app.reports.scan_page import scan_page
from lc_app.reports.scan_set_file import question_set_csv
from lc_app.reports.scan_tables import (
    ScanResult,
    points_text,
    scan_actions_table,
    scan_profile_table,
    scan_statements_table,
)
from lc_app.reports.scan_workbook import scan_workbook
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
    "XLSX",
    "ScanResult",
    "book_csv",
    "book_table",
    "book_versions_table",
    "book_workbook",
    "breakdown_table",
    "bridge_counts",
    "bridges_table",
    "candidates_table",
    "central_table",
    "choice_names",
    "clusters_table",
    "communities_table",
    "connected_table",
    "count_changes_table",
    "coverage_table",
    "cross_table",
    "date_text",
    "density_table",
    "durations_table",
    "effect_table",
    "empty_book",
    "field_changes_table",
    "filled_template",
    "finding_text",
    "findings_list",
    "findings_summary",
    "flow_table",
    "frequent_partners_table",
    "grown_table",
    "heading",
    "marked_name",
    "marked_workbook",
    "mix_table",
    "moves_table",
    "organisations_table",
    "phase_words_table",
    "phases_table",
    "pipeline_table",
    "points_text",
    "proeftuinen_table",
    "profiles_table",
    "publication_table",
    "publication_text",
    "question_set_csv",
    "reasons_table",
    "reread_table",
    "row_text",
    "scan_actions_table",
    "scan_page",
    "scan_profile_table",
    "scan_statements_table",
    "scan_workbook",
    "sectors_table",
    "statuses",
    "stuck_table",
    "suggestions_table",
    "target_versions_table",
    "targets_csv",
    "targets_table",
    "targets_xlsx",
    "template",
    "to_csv",
    "to_xlsx",
    "unconnected_table",
    "unread_table",
    "verdict_changes_table",
    "verdict_log_table",
    "verdict_log_texts",
    "verdict_workbook",
    "verdicts_table",
    "versions_by_phase_table",
    "versions_table",
    "went_up_text",
]
