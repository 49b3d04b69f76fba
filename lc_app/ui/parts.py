"""Parts that pages share: notices, figures with their numbers, tables with a download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from lc_app.figures import CONFIG, Picture, in_ink, unbroken
from lc_app.reports import to_csv
from lc_app.store import Version
from lc_app.texts import _, day, n_, number
from lc_app.texts.definitions import Definition
from lc_app.ui import choices, downloads, picking, session, table_looks
from lc_app.ui.session import View

_METRIC_WIDTH, _SHORT = 168, 9
ICON = Path(__file__).with_name("icon.png")
"""Of our own, because Streamlit fetches its icons for the tab from the internet."""


def notices(version: Version, newest: Version) -> None:
    """What has to be known before any number is read, above every page."""
    if version.sample:
        rows = version.communities
        told = n_("{n} initiative.", "{n} initiatives.", rows).format(n=number(rows))
        caveat = _("It does not tell whether the target was met.")
        st.info(f"**{session.sample_label(version)}** {told} {caveat}", icon=":material/science:")
    if version.number != newest.number:
        st.warning(
            _("You are looking at version {old}; the newest is version {new}.").format(
                old=version.number, new=newest.number
            ),
            icon=":material/history:",
        )
        st.button(_("Show the newest version"), on_click=session.open_version, args=(None,))


def selection(view: View) -> None:
    """Which filters the numbers below are of; nothing if there are none."""
    if view.selection:
        st.caption(view.selection)


def nothing_left(view: View) -> bool:
    """Whether the filters leave no community; says so and what to do."""
    selection(view)
    if len(view.register.communities):
        return False
    st.info(_("No community matches these filters. Widen them in the sidebar."))
    return True


def of_sample(view: View) -> None:
    """Say beside verdicts that they are of a sample; nothing if they are not."""
    if view.version.sample:
        st.caption(_("These verdicts are of a sample or trial, and not of the country."))


def show(
    picture: Picture,
    view: View,
    key: str,
    *,
    picks: str | None = None,
    opens: str | None = None,
) -> None:
    """A figure below its finding, with its numbers and everything to take along.

    A click on a mark chooses its group in the filters, if the marks carry codes. `picks`
    keeps that to one kind, "sector" or "province"; empty for none. `opens` names a choice of
    the page that the click makes instead.
    """
    st.markdown(f"#### {picture.title}")
    st.caption(unbroken(picture.subtitle))
    figure = in_ink(picture.figure, dark=st.context.theme.type == "dark")
    wanted = picking.pickable(picture.picks, picks)
    if wanted:
        chart = picking.chart_key(key, wanted, opens)
        taken = partial(picking.picked, chart, picture.picks, wanted)
        st.plotly_chart(
            figure,
            key=chart,
            config=CONFIG,
            alt=picture.alt,
            on_select=partial(picking.opened, chart, opens) if opens else taken,
            selection_mode="points",
        )
    else:
        st.plotly_chart(figure, key=key, config=CONFIG, alt=picture.alt)
    with st.container(horizontal=True, vertical_alignment="center"):
        downloads.button(picture, view, key)
        if wanted:
            told = _("Click a bar to open it.") if opens else _("Click to filter, again to clear.")
            st.caption(told, width="content")
    folded(_("The numbers behind this figure"), f"{key}_numbers", _grid, picture.numbers, key)


@st.fragment
def folded(
    title: str, key: str, draw: Callable[..., None], *given: object, icon: str | None = None
) -> None:
    """Something folded away: made and sent when somebody opens it, beside the rest of the page."""
    session.speak()  # after the first time this runs alone
    box = st.expander(title, key=key, on_change="rerun", icon=icon)
    if box.open:
        with box:
            draw(*given)


def figures_row(figures: Mapping[str, str], notes: Mapping[str, str] | None = None) -> None:
    """Single numbers side by side, some with a note below; on a phone two in a row."""
    with st.container(horizontal=True):
        for title, value in figures.items():
            st.metric(
                title,
                value,
                (notes or {}).get(title),
                delta_color="off",
                delta_arrow="off",
                border=True,
                width=_METRIC_WIDTH if len(value) <= _SHORT else _METRIC_WIDTH * 2,
                height="stretch",
            )


def table(
    content: pd.DataFrame,
    view: View,
    key: str,
    *,
    whole: pd.DataFrame | None = None,
    name_width: int = table_looks.NAME_WIDTH,
) -> None:
    """A table with a download of it, or of the whole; sources are links if all are addresses."""
    _grid(content, key, name_width)
    download(content if whole is None else whole, view, key)


def _grid(content: pd.DataFrame, key: str, name_width: int = table_looks.NAME_WIDTH) -> None:
    st.dataframe(
        content,
        hide_index=True,
        key=f"{key}_table",
        alt=_("Table"),
        **table_looks.looks(content, name_width),
    )


def download(content: pd.DataFrame, view: View, key: str) -> None:
    """The table as a file, with its source."""
    st.download_button(
        _("Download as CSV"),
        to_csv(content, source=view.source),
        f"{key}_v{view.version.number}_{view.on:%Y-%m-%d}.csv",
        "text/csv",
        key=f"{key}_csv",
        icon=":material/download:",
        on_click="ignore",
    )


def either_date(view: View) -> pd.Timestamp:
    """Let the user choose between the date of the target and the date of the filter."""
    dates = {"peildatum": view.on} | ({"doel": view.end} if view.end != view.on else {})
    chosen = st.segmented_control(
        _("Show the count on"),
        list(dates),
        required=True,
        format_func=lambda code: day(dates[code]),
        key=choices.bound("stand", dates),
    )
    return dates[chosen or "peildatum"]


def definition(meaning: Definition) -> None:
    """One metric in words."""
    for note in meaning.notes:
        st.markdown(note)
    st.caption(_("Computed by {name}").format(name=f"`{meaning.name}`"))
