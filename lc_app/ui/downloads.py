"""A figure to take along: as a picture for a letter, and its numbers as files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import streamlit as st

from lc_app.figures import CONFIG_ALONE, Picture, alone
from lc_app.reports import XLSX, to_csv, to_xlsx
from lc_app.texts import _
from lc_app.ui.session import View

_HOME = "overzicht"
_HERE = Path(__file__).parent

# Plotly makes the files in the browser, but its own button can neither be reached by keyboard
# nor make more than one kind of file.
_snapshot = st.components.v2.component(
    "snapshot",
    html='<div class="row"></div>',
    css=(_HERE / "snapshot.css").read_text("utf-8"),
    js=(_HERE / "snapshot.js").read_text("utf-8"),
)


class _File(NamedTuple):
    """A kind of file that the numbers come in."""

    label: str
    ending: str
    mime: str
    content: bytes


def button(picture: Picture, view: View, key: str) -> None:
    """One button that opens everything a figure can be downloaded as."""
    if st.button(_("Download"), key=f"{key}_download", type="tertiary", icon=":material/download:"):
        # Made anew in each run, for its title is in the language of the session.
        st.dialog(_("Download this figure"), width="large")(_offer)(picture, view, key)


def file_name(view: View, key: str) -> str:
    """Name of a file without its ending: the page, what it is, the version and the date."""
    place = urlsplit(st.context.url or "").path.strip("/").rsplit("/", 1)[-1] or _HOME
    return f"{place}_{key}_v{view.version.number}_{view.on:%Y-%m-%d}"


def _offer(picture: Picture, view: View, key: str) -> None:
    name, chart = file_name(view, key), f"{key}_alone"
    note = f"{picture.title}. {picture.subtitle}"
    figure = alone(picture)
    with st.container(horizontal=True):
        _snapshot(
            key=f"{key}_snapshot",
            data={
                "chart": chart,
                "name": name,
                "size": {"width": figure.layout.width, "height": figure.layout.height},
                "labels": {"png": _("Picture (PNG)"), "svg": _("Drawing (SVG)")},
            },
            width="content",
        )
        for file in _files(picture, view, note):
            st.download_button(
                file.label,
                file.content,
                f"{name}.{file.ending}",
                file.mime,
                key=f"{key}_{file.ending}",
                on_click="ignore",
            )
    st.caption(
        _("The picture, with its source inside. The file is 1,000 pixels wide on any screen.")
    )
    st.plotly_chart(
        figure, key=chart, theme=None, width="content", config=CONFIG_ALONE, alt=picture.alt
    )


def _files(picture: Picture, view: View, note: str) -> tuple[_File, ...]:
    numbers, source = picture.numbers, view.source
    return (
        _File(_("Numbers (Excel)"), "xlsx", XLSX, to_xlsx(numbers, source=source, note=note)),
        _File(_("Numbers (CSV)"), "csv", "text/csv", to_csv(numbers, source=source, note=note)),
    )
