"""The commands of `python -m lc_app`, and what they share: exit codes and reasons."""

from __future__ import annotations

from lc_app.ingest import UnreadableExportError
from lc_app.reports import finding_text
from lc_app.texts import _

CLEAN, BLOCKED, UNREADABLE = 0, 1, 2


def reason(error: OSError | UnreadableExportError) -> str:
    """Why a file could not be read, as one sentence."""
    if isinstance(error, UnreadableExportError):
        return finding_text(error.finding)
    if isinstance(error, FileNotFoundError):
        return _("There is no such file.")
    return _("The file cannot be opened.")
