"""The page inside another page, and on paper: one column of A4, without filters around it."""

from __future__ import annotations

from typing import Literal, NamedTuple
from urllib.parse import urlencode

import streamlit as st

from lc_app.texts import _


class Look(NamedTuple):
    """What Streamlit needs to know about the room around a page."""

    layout: Literal["centered", "wide"]
    sidebar: Literal["auto", "collapsed"]
    navigation: Literal["top", "hidden"]


def look() -> Look:
    """Narrow and alone with `?embed=true`, else wide with filters and navigation."""
    if st.context.is_embedded:
        return Look("centered", "collapsed", "hidden")
    return Look("wide", "auto", "top")


def print_link() -> None:
    """A link to this view as it can be printed.

    A browser prints charts as wide as they were drawn; those of the embedded page fit on A4.
    """
    if st.context.is_embedded:
        return
    shown = {key: st.query_params.get_all(key) for key in st.query_params}
    query = urlencode({**shown, "embed": "true"}, doseq=True)
    with st.sidebar:
        st.link_button(
            _("View to print or embed"), f"?{query}", icon=":material/print:", type="tertiary"
        )
