"""The import page, first part: the files, and what was said of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st
from streamlit.typing import UploadedFile

from lc_app.ingest import Batch, Choices, Refusal, apart
from lc_app.ingest.phases import recorded
from lc_app.reports import XLSX, filled_template, finding_text, template
from lc_app.settings import EXAMPLES, MAX_UPLOAD_MB
from lc_app.texts import _, language, n_, number
from lc_app.ui import books, import_wait, session
from lc_app.ui.markdown import plain

_ROUND, _BATCH, _CHOICES = "import_round", "import_batch", "import_choices"
_FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"
_TEMPLATE = "leergemeenschappen_sjabloon.xlsx"


def uploaded() -> list[UploadedFile]:
    """The files that were dropped; of two with the same name the last, and that is said."""
    files = st.file_uploader(
        _("Excel, OpenDocument or CSV, one file or several, at most {limit} MB each").format(
            limit=MAX_UPLOAD_MB
        ),
        accept_multiple_files=True,
        max_upload_size=MAX_UPLOAD_MB,
        key=f"export_{st.session_state.get(_ROUND, 0)}",
    )
    last = {file.name: file for file in files}
    for name in last:
        if sum(file.name == name for file in files) > 1:
            told = _("Several files are called “{name}”; only the last of them is read.")
            st.warning(told.format(name=plain(name)))
    return list(last.values())


def guidance(newest: int) -> None:
    """What to do where nothing has been uploaded yet."""
    apart.warm()
    st.markdown(
        _(
            "Drop an export here: one list with a column “topsector”, a workbook with a sheet"
            " for each Topsector, or a file for each Topsector. Columns are recognised by their"
            " headings and contents; only the name of each community is required. Columns with"
            " persons are not read in."
        )
    )
    st.markdown(
        _(
            "Nothing changes until you publish. You see first what was understood and what not,"
            " and what would change."
        )
    )
    with st.container(horizontal=True):
        code, present = language(), session.published(newest)
        _file(_("Empty template"), lambda: template(code), _TEMPLATE)
        _file(
            _("Template with the present list"),
            lambda: filled_template(present, code),
            f"register_v{newest}.xlsx",
        )
        _file(_("An example with mistakes, to try out"), _FAULTY.read_bytes, _FAULTY.name)


def read(files: Sequence[UploadedFile]) -> Batch | None:
    """The files as they were understood; None if none could be read or somebody cancelled."""
    order = ([file.file_id for file in files], choices(), recorded(books.book("phase_words")))
    kept = st.session_state.get(_BATCH)
    if not kept or kept[0] != order:
        if import_wait.cancelled(order):
            return None
        batch = import_wait.wait(order, files)
        st.session_state[_BATCH] = kept = (order, batch)
    batch = kept[1]
    for refusal in batch.refusals:
        _refused(refusal, alone=len(files) == 1)
    if any(file.name in choices() for file in files):
        st.button(
            _("Take back the corrections of this upload"),
            on_click=_take_back,
            icon=":material/undo:",
        )
    return batch if batch.intakes else None


def choices() -> Mapping[str, Choices]:
    """What this person decided, by the name of the file."""
    decided: dict[str, Choices] = st.session_state.setdefault(_CHOICES, {})
    return dict(decided)


def choose(file_name: str, choice: Choices) -> None:
    """Decide how a file is to be read; it is read anew."""
    st.session_state[_CHOICES] = {**choices(), file_name: choice}


def _take_back() -> None:
    st.session_state.pop(_CHOICES, None)


def forget() -> None:
    """Empty the upload, ready for the next file."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    for key in (_BATCH, _CHOICES):
        st.session_state.pop(key, None)
    import_wait.forget()


def _refused(refusal: Refusal, *, alone: bool) -> None:
    finding = refusal.finding
    name = "" if alone else f"{plain(refusal.file_name)}: "
    st.error(
        f"**{name}{plain(finding_text(finding))}** {_(finding.problem.remedy)}\n\n"
        + _("The published version stays as it was."),
        icon=":material/error:",
    )


def _file(title: str, content: Callable[[], bytes], name: str) -> None:
    st.download_button(title, content, name, XLSX, icon=":material/download:", on_click="ignore")


def said_of(batch: Batch) -> str:
    """How many communities were read, and from how many files."""
    rows = len(batch.register.communities)
    read_ = n_("{n} community was read", "{n} communities were read", rows).format(n=number(rows))
    if len(batch.intakes) == 1:
        return read_
    files = n_("{n} file", "{n} files", len(batch.intakes)).format(n=number(len(batch.intakes)))
    return _("{read} from {files}").format(read=read_, files=files)
