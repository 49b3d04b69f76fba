"""Bytes of an export to a register with findings. Knows no Streamlit."""

from lc_app.ingest.batch import Batch, File, Refusal, take_all
from lc_app.ingest.columns import Columns, Proposal
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.identity import Decision, apply, candidates
from lc_app.ingest.intake import Choices, Intake, take
from lc_app.ingest.layout import TableChoice, find_table
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawTable
from lc_app.ingest.read import read_sheets
from lc_app.ingest.scope import outside_scope, proposed_scope, replace_scope

__all__ = [
    "Batch",
    "Choices",
    "Columns",
    "Decision",
    "File",
    "Finding",
    "Intake",
    "Problem",
    "Proposal",
    "RawTable",
    "Refusal",
    "Severity",
    "TableChoice",
    "UnreadableExportError",
    "apply",
    "candidates",
    "find_table",
    "outside_scope",
    "proposed_scope",
    "read_sheets",
    "replace_scope",
    "take",
    "take_all",
]
