"""Bytes of an export to a register with findings. Knows no Streamlit."""

from lc_app.ingest.columns import Columns, Proposal, propose
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.intake import Choices, Intake, take
from lc_app.ingest.layout import TableChoice, find_table
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawTable
from lc_app.ingest.read import read_sheets

__all__ = [
    "Choices",
    "Columns",
    "Finding",
    "Intake",
    "Problem",
    "Proposal",
    "RawTable",
    "Severity",
    "TableChoice",
    "UnreadableExportError",
    "find_table",
    "propose",
    "read_sheets",
    "take",
]
