"""A file with a table that people filled in: asked for, read apart, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import streamlit as st

from lc_app.ingest import Finding, UnreadableExportError, apart
from lc_app.reports import finding_text, findings_list
from lc_app.settings import MAX_UPLOAD_MB
from lc_app.texts import _
from lc_app.ui.markdown import plain

_READ = "small_file_read"


class Intake(Protocol):
    """What was read, and what was found wrong with it."""

    @property
    def findings(self) -> Sequence[Finding]:
        """All that was found."""

    @property
    def blocked(self) -> int:
        """How much has to be mended before it can be used."""


T = TypeVar("T")
S = TypeVar("S", bound=Intake)


def read(key: str, take: Callable[..., T], *more: object, stays: str = "") -> T | None:
    """Ask for a file, and read it once; None while there is none or where it is refused.

    `stays` tells below a refusal what stays as it was.
    """
    file = st.file_uploader(
        _("Excel workbook (.xlsx) or CSV, at most {limit} MB").format(limit=MAX_UPLOAD_MB),
        max_upload_size=MAX_UPLOAD_MB,
        key=key,
    )
    if file is None:
        return None
    kept = st.session_state.get(_READ)
    if kept and kept[0] == (key, file.file_id):
        found: T = kept[1]
        return found
    try:
        with st.spinner(_("Reading …")):
            found = apart.run(take, file.getvalue(), *more)
    except UnreadableExportError as error:
        finding = error.finding
        told = f"**{plain(finding_text(finding))}** {plain(_(finding.problem.remedy))} {stays}"
        st.error(told.strip(), icon=":material/error:")
        return None
    st.session_state[_READ] = ((key, file.file_id), found)
    return found


def whole(intake: S, blocked: str) -> S | None:
    """The same with its findings below; None, which `blocked` tells, if any of it is wrong."""
    if intake.blocked:
        st.error(blocked, icon=":material/error:")
    if intake.findings:
        content = findings_list(intake.findings).map(plain)
        st.table(content.set_index(content.columns[0]))
    return None if intake.blocked else intake
