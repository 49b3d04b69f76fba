"""Bytes of an export to a register with findings. Knows no Streamlit."""

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.intake import Intake, take
from lc_app.ingest.layout import TableChoice, find_table
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawTable
from lc_app.ingest.read import read_sheets

__all__ = [
    "Finding",
    "Intake",
    "Problem",
    "RawTable",
    "Severity",
    "TableChoice",
    "UnreadableExportError",
    "find_table",
    "read_sheets",
    "take",
]
