"""The pages, grouped, with their addresses.

An address differs from the name of its file on purpose: a server that was started with
`streamlit run` answers a first visit to the name of a file with that page alone, without
the entry script around it. See also `lc_app.ui.serve`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import Page

from lc_app.texts import _


def pages() -> Mapping[str, Sequence[Page]]:
    """All pages by group, in the language in use."""
    return {
        _("Progress"): _progress(),
        _("In depth"): _in_depth(),
        _("Data"): _data(),
        _("Explanation"): _explanation(),
    }


def _progress() -> Sequence[Page]:
    return [
        _page("overview", _("Overview"), "overzicht", "flag", default=True),
        _page("sectors", _("Topsectors"), "topsectoren", "bar_chart"),
        _page("sector", _("One Topsector"), "topsector", "adjust"),
        _page("regions", _("Regions"), "regios", "map"),
        _page("region", _("One region"), "regio", "location_on"),
        _page("communities", _("Communities"), "leergemeenschappen", "table_rows"),
    ]


def _in_depth() -> Sequence[Page]:
    return [
        _page("counting", _("What counts?"), "wat-telt-mee", "rule"),
        _page("breakdowns", _("Breakdowns"), "uitsplitsingen", "stacked_bar_chart"),
        _page("gap", _("The gap, and what if"), "kloof", "waterfall_chart"),
        _page("changes", _("What changed"), "veranderingen", "difference"),
        _page("lifecycle", _("Life cycle"), "levensloop", "cycle"),
        _page("profile", _("Profile"), "samenstelling", "donut_small"),
        _page("network", _("Network"), "netwerk", "hub"),
        _page("knowledge", _("Knowledge products"), "kennisproducten", "library_books"),
        _page("transfers", _("Knowledge transfer"), "kennisoverdracht", "moving"),
        _page("testing_grounds", _("Proeftuinen"), "proeftuinen", "science"),
        _page("actionscan", _("Action scan"), "actiescan", "checklist"),
    ]


def _data() -> Sequence[Page]:
    return [
        _page("targets", _("Targets"), "doelen", "flag_circle"),
        _page("upload", _("Import"), "importeren", "upload_file"),
        _page("versions", _("Versions"), "versies", "history"),
    ]


def _explanation() -> Sequence[Page]:
    return [
        _page("method", _("Method"), "methode", "menu_book"),
        _page("terms", _("Terms"), "begrippen", "dictionary"),
    ]


def _page(file: str, title: str, address: str, icon: str, *, default: bool = False) -> Page:
    return st.Page(
        f"pages/{file}.py",
        title=title,
        url_path=address,
        icon=f":material/{icon}:",
        default=default,
    )
