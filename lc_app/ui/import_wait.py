"""The wait while files are read in a process of their own: a bar, and a way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.typing import UploadedFile

from lc_app.ingest import Batch, Refusal, UnreadableExportError, apart, take_all
from lc_app.texts import _
from lc_app.ui import session
from lc_metrics import Register

_JOB, _CANCELLED = "import_job", "import_cancelled"
_PATIENCE, _TICK = 0.5, 0.15  # seconds without a bar, and between its steps


def cancelled(order: Any) -> bool:
    """Whether somebody stopped the reading of these files; then it is offered again."""
    if st.session_state.get(_CANCELLED) != order:
        return False
    st.info(_("Reading was cancelled. Nothing was published."))
    if st.button(_("Read again"), icon=":material/refresh:"):
        forget()
        st.rerun()
    return True


def forget() -> None:
    """Forget what was at work or was cancelled."""
    for key in (_JOB, _CANCELLED):
        st.session_state.pop(key, None)


def wait(order: Any, files: Sequence[UploadedFile]) -> Batch:
    """Read the files in a process of their own, with a bar and a way out."""
    job = _job(order, files)
    if not _ended(job, _PATIENCE):
        place = st.empty()
        with place.container():
            bar = st.progress(0.0)
            st.button(_("Cancel"), on_click=_cancel, args=(order,), icon=":material/cancel:")
        while step := job.poll():
            bar.progress(step.fraction or 0.0, text=_step_text(step.name))
            _ended(job, _TICK)
        place.empty()
    st.session_state.pop(_JOB, None)
    try:
        return job.result()
    except UnreadableExportError as error:
        # The process that read them died, or took too long or too much.
        refusals = tuple(Refusal(file.name, error.finding) for file in files)
        return Batch((), refusals, Register.of(), pd.DataFrame())


def _ended(job: apart.Job[Batch], seconds: float) -> bool:
    """Whether the work has ended within this time."""
    try:
        job.result(seconds)
    except TimeoutError:
        return False
    except UnreadableExportError:
        pass  # told where the result is taken
    return True


def _job(order: Any, files: Sequence[UploadedFile]) -> apart.Job[Batch]:
    """The work on these files; what is still at work for others is stopped."""
    running = st.session_state.get(_JOB)
    if running and running[0] == order:
        found: apart.Job[Batch] = running[1]
        return found
    if running:
        running[1].cancel()
    contents = [(file.name, file.getvalue()) for file in files]
    work = partial(take_all, phase_words=order[2])
    job = apart.start(work, contents, order[1], session.store().remembered_columns())
    st.session_state[_JOB] = (order, job)
    return job


def _cancel(order: Any) -> None:
    running = st.session_state.pop(_JOB, None)
    if running:
        running[1].cancel()
    st.session_state[_CANCELLED] = order


def _step_text(step: str) -> str:
    return {
        "reading": _("Reading the file …"),
        "finding-table": _("Looking for the list …"),
        "recognising": _("Recognising the values …"),
        "matching": _("Looking for rows that are the same community …"),
    }.get(step, _("Reading the file …"))
