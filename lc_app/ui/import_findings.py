"""The import page, third part: what was not understood, and the file to mend it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st
from streamlit.typing import UploadedFile

from lc_app.ingest import Batch, Finding, Intake, Severity
from lc_app.reports import XLSX, findings_list, findings_summary, marked_name, marked_workbook
from lc_app.reports.records import severity_text
from lc_app.texts import _, language, n_, number
from lc_app.ui import parts
from lc_app.ui.markdown import plain
from lc_app.ui.session import View

_SHOWN = 200


def findings(batch: Batch, files: Sequence[UploadedFile], view: View) -> None:
    """The problems with their counts, worst first; then each cell; then the marked file."""
    if not batch.findings:
        st.success(_("Everything in the file was understood."), icon=":material/check_circle:")
        return
    counts = Counter(finding.problem.severity for finding in batch.findings)
    told = "; ".join(f"{number(counts[s])} {severity_text(s)}" for s in Severity if counts[s])
    st.subheader(_("Findings: {summary}").format(summary=told))
    _marked(batch, files)
    for intake in batch.intakes:
        if intake.findings:
            _of_file(intake, view, alone=len(batch.intakes) == 1)


def _marked(batch: Batch, files: Sequence[UploadedFile]) -> None:
    st.markdown(
        _(
            "The quickest way to mend them: download your own file with each of these cells"
            " marked, correct it there, and upload it again."
        )
    )
    data, code = {file.name: file.getvalue() for file in files}, language()
    with st.container(horizontal=True):
        for intake in batch.intakes:
            if intake.findings:
                _download(intake, data[intake.file_name], code)


def _download(intake: Intake, data: bytes, code: str) -> None:
    name = marked_name(intake.file_name)
    st.download_button(
        _("Your file, marked: {name}").format(name=plain(name)),
        lambda: marked_workbook(data, intake.file_name, intake, code),
        name,
        XLSX,
        key=f"marked_{intake.sha256}",
        icon=":material/format_ink_highlighter:",
        on_click="ignore",
    )


def _of_file(intake: Intake, view: View, *, alone: bool) -> None:
    if not alone:
        st.markdown(f"**{plain(intake.file_name)}**")
    summary = findings_summary(intake.findings)
    for severity, problems in summary.groupby(_("What became of it"), sort=False):
        st.markdown(f"**{str(severity).capitalize()}**")
        st.markdown("\n".join(map(_line, problems.itertuples(index=False, name=None))))
    with st.expander(_("Each cell")):
        chosen = _chosen(intake)
        content = findings_list(chosen)
        parts.table(content.head(_SHOWN), view, f"findings_{intake.sha256[:8]}", whole=content)
        if len(content) > _SHOWN:
            told = _("The first {n} of {all}; all are in the download.")
            st.caption(told.format(n=number(_SHOWN), all=number(len(content))))


def _chosen(intake: Intake) -> Sequence[Finding]:
    """The findings of one severity, or all."""
    occurring = [s for s in Severity if any(f.problem.severity == s for f in intake.findings)]
    kept = st.pills(
        _("Show only"),
        occurring,
        selection_mode="multi",
        format_func=severity_text,
        key=f"severity_{intake.sha256}",
    )
    return [f for f in intake.findings if not kept or f.problem.severity in kept]


def _line(row: tuple[str, str, int, str, str]) -> str:
    """A problem in a list, which a phone shows as well: how often, where, and what to do."""
    _severity, problem, count, places, remedy = row
    times = n_("{n} time: {places}", "{n} times: {places}", count)
    told = plain(times.format(n=number(count), places=places))
    return f"- **{plain(' '.join(problem.split()))}** {told}  \n  *{plain(remedy)}*"
