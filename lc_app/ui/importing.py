"""Parts of the import page before publishing: the file, what was read, what would change."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from lc_app import clock
from lc_app.ingest import Intake, Severity, UnreadableExportError, take
from lc_app.reports import communities_table, finding_text, findings_table
from lc_app.reports.records import severity_text
from lc_app.settings import EXAMPLES, MAX_UPLOAD_MB
from lc_app.texts import _, day, label, n_, number
from lc_app.ui import parts, session
from lc_app.ui.markdown import plain
from lc_app.ui.session import View
from lc_metrics import CHANGES, UNKNOWN, changes, community_count

_ROUND, _INTAKE = "import_round", "import_intake"
_FINDINGS_SHOWN = 50
_FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"


def uploaded() -> tuple[bytes | None, str]:
    """The file that was dropped, and its name."""
    file = st.file_uploader(
        _("Excel workbook (.xlsx) or CSV, at most {limit} MB").format(limit=MAX_UPLOAD_MB),
        key=f"export_{st.session_state.get(_ROUND, 0)}",
    )
    return (file.getvalue(), file.name) if file else (None, "")


def guidance() -> None:
    """What to do where nothing has been uploaded yet."""
    st.markdown(
        _(
            "Drop an export here. One list with a column “topsector”, or a workbook with a sheet"
            " for each Topsector. Only the column “naam” is required; “vorm”, “provincie”,"
            " “plaats”, “startjaar”, “status”, “partners” and “bron” are read if they are"
            " there. Columns with persons are left out."
        )
    )
    st.markdown(
        _("Nothing changes until you publish. You see first what was understood and what not.")
    )
    st.download_button(
        _("An example with mistakes, to try out"),
        _FAULTY.read_bytes(),
        _FAULTY.name,
        icon=":material/download:",
        on_click="ignore",
    )


def read(data: bytes, name: str) -> Intake | None:
    """The file as it was understood; None, with a sentence, if it cannot be read."""
    kept = st.session_state.get(_INTAKE)
    if kept and kept[0] == (name, data):
        intake: Intake = kept[1]
        return intake
    try:
        intake = take(data, name)
    except UnreadableExportError as error:
        finding = error.finding
        st.error(
            f"**{plain(finding_text(finding))}** {_(finding.problem.remedy)}\n\n"
            + _("The published version stays as it was."),
            icon=":material/error:",
        )
        return None
    st.session_state[_INTAKE] = ((name, data), intake)
    return intake


def what_was_read(intake: Intake) -> None:
    """Which lists were found, and how much of them is unknown."""
    table = intake.register.communities
    st.subheader(
        n_("{n} community was read", "{n} communities were read", len(table)).format(
            n=number(len(table))
        )
    )
    st.caption(
        "; ".join(
            _("{sheet}: headings in row {row}, {n} rows").format(
                sheet=plain(raw.sheet or intake.file_name), row=raw.header_row, n=len(raw.rows)
            )
            for raw in intake.tables
        )
    )
    register, ids = intake.register, table["community_id"]
    located = register.region_links[register.region_links["province"].ne(UNKNOWN)]
    unknown = {
        _("Topsector"): (~ids.isin(register.sector_links["community_id"])).sum(),
        _("region"): (~ids.isin(located["community_id"])).sum(),
        _("start date"): table["start_date"].isna().sum(),
        _("phase"): table["phase"].isna().sum(),
        _("form"): table["form"].isna().sum(),
    }
    st.markdown(
        _("Unknown: {list}.").format(
            list=", ".join(f"{what} {number(n)}" for what, n in unknown.items())
        )
    )


def findings(intake: Intake, view: View) -> None:
    """What was not understood or left out, the worst first."""
    if not intake.findings:
        st.success(_("Everything in the file was understood."))
        return
    counts = Counter(finding.problem.severity for finding in intake.findings)
    summary = ", ".join(f"{number(counts[s])} {severity_text(s)}" for s in Severity if counts[s])
    st.subheader(_("Findings: {summary}").format(summary=summary))
    content = findings_table(intake.findings)
    shown = content.head(_FINDINGS_SHOWN).map(plain)
    st.table(shown.set_index(content.columns[0]))
    if len(content) > _FINDINGS_SHOWN:
        st.caption(_("The first {n}; all are in the download.").format(n=number(_FINDINGS_SHOWN)))
    parts.download(content, view, "findings")


def preview(intake: Intake, view: View) -> None:
    """What publishing would change."""
    if intake.register.communities.empty:
        return
    newest = session.register(view.newest.number)
    coming = session.store().with_first_seen(intake.register, clock.today().date())
    st.subheader(_("What publishing changes"))
    counted = changes(newest, coming).value_counts()
    parts.figures_row({label("change", c): number(counted.get(c, 0)) for c in CHANGES})
    removed, before = counted.get("removed", 0), len(newest.communities)
    if removed > before / 2:
        st.warning(
            _("Publishing takes away {n} of the {all} communities of the present version.").format(
                n=number(removed), all=number(before)
            )
        )
    for on in dict.fromkeys((view.end, view.on)):
        st.markdown(
            _("Count on {date}: {old} now, **{new}** after publishing.").format(
                date=day(on),
                old=number(community_count(newest, view.rule, on)),
                new=number(community_count(coming, view.rule, on)),
            )
        )
    with st.expander(_("All rows as they were understood")):
        content = communities_table(coming, view.rule, end=view.end, on=view.on)
        st.dataframe(content, hide_index=True, alt=_("All rows as they were understood"))


def forget() -> None:
    """Empty the upload, ready for the next file."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_INTAKE, None)
