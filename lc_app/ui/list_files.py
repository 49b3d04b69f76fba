"""A list as files, made when they are asked for."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from lc_app.reports import XLSX, to_csv, to_xlsx
from lc_app.texts import _, language, speaking
from lc_app.ui.session import View


def buttons(content: pd.DataFrame, view: View, key: str) -> None:
    """What is shown as CSV and as a workbook, with its source."""
    kinds = {
        "csv": (_("Download as CSV"), "text/csv"),
        "xlsx": (_("Download as Excel"), XLSX),
    }
    with st.container(horizontal=True):
        for ending, (title, mime) in kinds.items():
            st.download_button(
                title,
                partial(_content, language(), content, view.source, ending),
                f"{key}_v{view.version.number}_{view.on:%Y-%m-%d}.{ending}",
                mime,
                key=f"{key}_{ending}",
                icon=":material/download:",
                on_click="ignore",
            )


def _content(code: str, content: pd.DataFrame, source: str, ending: str) -> bytes:
    # It runs outside the session, which spoke the language.
    with speaking(code):
        if ending == "csv":
            return to_csv(content, source=source)
        return to_xlsx(content, source=source)
