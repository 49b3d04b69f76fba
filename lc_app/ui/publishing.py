"""Parts of the import and versions pages: read, show, publish, undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from lc_app import clock, sample
from lc_app.ingest import Intake, Severity, UnreadableExportError, take
from lc_app.reports import communities_table, finding_text, findings_table
from lc_app.reports.tables import severity_text
from lc_app.settings import EXAMPLES, MAX_UPLOAD_MB
from lc_app.store import Origin, StaleVersionError, Version
from lc_app.texts import _, day, label, n_, number, sentences
from lc_app.ui import parts, session
from lc_app.ui.session import View
from lc_metrics import CHANGES, changes, community_count

_ROUND, _INTAKE, _SEEN, _OUTCOME = (
    "import_round",
    "import_intake",
    "import_seen",
    "outcome",
)
_FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"


def outcome() -> None:
    """What the last publication or undo led to, once."""
    message = st.session_state.pop(_OUTCOME, None)
    if message:
        st.success(message, icon=":material/check_circle:")


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
            f"**{finding_text(finding)}** {_(finding.problem.remedy)}\n\n"
            + _("The published version stays as it was."),
            icon=":material/error:",
        )
        return None
    current = session.store().current()
    st.session_state[_INTAKE] = ((name, data), intake)
    st.session_state[_SEEN] = current.number if current else 0
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
                sheet=raw.sheet or intake.file_name, row=raw.header_row, n=len(raw.rows)
            )
            for raw in intake.tables
        )
    )
    located = intake.register.region_links["community_id"]
    sited = intake.register.sector_links["community_id"]
    ids = table["community_id"]
    unknown = {
        _("Topsector"): (~ids.isin(sited)).sum(),
        _("region"): (~ids.isin(located)).sum(),
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
    parts.table(findings_table(intake.findings), view, "findings")


def preview(intake: Intake, view: View) -> None:
    """What publishing would change."""
    newest = session.store().open(view.newest.number)
    coming = session.store().with_first_seen(intake.register, clock.now().date())
    st.subheader(_("What publishing changes"))
    counted = changes(newest, coming).value_counts()
    parts.figures_row({label("change", c): number(counted.get(c, 0)) for c in CHANGES})
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


def publish_form(intake: Intake) -> None:
    """The last step: who, why, and is it a sample."""
    if intake.register.communities.empty:
        st.warning(_("No row could be taken, so there is nothing to publish."))
        return
    st.subheader(_("Publish"))
    st.markdown(_("The new version replaces all communities of the present one."))
    with st.form("publish"):
        author = st.text_input(_("Published by (name or department, may stay empty)"))
        note = st.text_input(_("Note (what is in this file, where does it come from?)"))
        is_sample = st.checkbox(
            _("This is an example or a trial, not an official list"),
            value=sample.is_sample(intake.sha256),
        )
        pressed = st.form_submit_button(_("Publish this version"), type="primary")
    if pressed:
        _publish(intake, author, sentences.note_with_left_out(note, intake.left_out), is_sample)


def choose_version(versions: Sequence[Version], newest: Version) -> None:
    """Look at a version, or publish it again."""
    by_number = {version.number: version for version in versions}
    number_chosen = st.selectbox(
        _("Version"),
        list(by_number),
        index=min(1, len(by_number) - 1),
        format_func=lambda n: _version_label(by_number[n]),
    )
    with st.container(horizontal=True):
        st.button(
            _("Look at this version"),
            on_click=session.open_version,
            args=(number_chosen,),
            icon=":material/visibility:",
        )
        st.button(
            _("Publish this version again"),
            on_click=_restore,
            args=(number_chosen, newest.number),
            disabled=number_chosen == newest.number,
            icon=":material/undo:",
        )


def _version_label(version: Version) -> str:
    published = clock.in_dutch_time(version.published_at)
    return f"{version.number} · {published:%d-%m-%Y %H:%M} · {version.file_name}"


def _publish(intake: Intake, author: str, note: str, is_sample: bool) -> None:
    origin = Origin(
        author=author.strip(),
        note=note.strip(),
        file_name=intake.file_name,
        sha256=intake.sha256,
        sample=is_sample,
    )
    try:
        version = session.store().publish(
            intake.register, origin, parent=st.session_state[_SEEN], at=clock.now()
        )
    except StaleVersionError as error:
        st.session_state[_SEEN] = error.current.number
        st.error(_stale_text(error.current))
        return
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_INTAKE, None)
    _tell(sentences.published(version.number, version.communities))
    st.rerun()


def _restore(number_chosen: int, seen: int) -> None:
    try:
        version = session.store().restore(number_chosen, author="", parent=seen, at=clock.now())
    except StaleVersionError as error:
        st.session_state[_OUTCOME] = _stale_text(error.current)
        return
    _tell(
        _("Version {old} is published again, as version {new}.").format(
            old=number_chosen, new=version.number
        )
    )


def _tell(message: str) -> None:
    session.open_version(None)
    st.session_state[_OUTCOME] = message


def _stale_text(current: Version) -> str:
    return _(
        "Nothing was published: version {number} was published in the meantime. Look at the"
        " differences with that version, and publish again if they are right."
    ).format(number=current.number)
