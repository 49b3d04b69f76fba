"""The list of communities: search, filter, order, and a click that opens one."""

from __future__ import annotations

from functools import partial

import numpy as np
import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import communities_table
from lc_app.settings import database_url
from lc_app.texts import _, language, sentences, short_day
from lc_app.ui import choices, filters, parts
from lc_app.ui.markdown import plain
from lc_app.ui.session import View
from lc_metrics import Register

OPENED = "gemeenschap"
"""Name in the address of the community that is shown in detail."""

_WORDS, _COUNTED, _ORDER, _REVERSED = "zoek", "telt", "volgorde", "aflopend"
_LEAVING = "community_to_open"


def whole(view: View) -> pd.DataFrame:
    """All communities of a view as people see them; made once for all who look at it."""
    key = (
        database_url(),
        view.version.number,
        lc.rule_code(view.rule),
        tuple(view.filters.items()),
        (view.end, view.on),
        language(),
    )
    return _whole(key, view)


def narrowed(view: View, content: pd.DataFrame) -> pd.DataFrame:
    """Let the user search, filter and order; the rows that are left, in that order."""
    words_column, counted_column = st.columns([3, 2], vertical_alignment="bottom")
    words = words_column.text_input(
        _("Search"),
        placeholder=_("name, place, partner, source …"),
        key=choices.bound(_WORDS),
    )
    with counted_column:
        found = content[_counted(view)]
    found = parts.matching(found, words or "")
    if found.empty:
        _nothing(words or "")
        return found
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    right.caption(sentences.found_text(len(found), len(content)))
    with left:
        return _ordered(view, found)


def show(content: pd.DataFrame, register: Register, key: str, *, here: bool = False) -> None:
    """The list; a click on a row opens the community, on this page if that is the one for it.

    The index of `content` is the position of the community in `register`.
    """
    ids = register.communities["community_id"].iloc[content.index].to_list()
    st.caption(_("Tick a row to see all that is known of that community."))
    st.dataframe(
        content,
        hide_index=True,
        key=f"{key}_table",
        alt=_("Table"),
        column_config=parts.looks(content),
        height=parts.height(min(len(content), parts.ROWS_SHOWN)),
        on_select=partial(_open, f"{key}_table", ids, OPENED if here else _LEAVING),
        selection_mode="single-row",
    )
    leaving = st.session_state.pop(_LEAVING, None)
    if leaving:
        st.switch_page("pages/communities.py", query_params=filters.link(**{OPENED: leaving}))


def close() -> None:
    """Go back from the detail to the list."""
    st.session_state[OPENED] = None


def keep() -> None:
    """Keep what was searched while the list is not shown, for the way back."""
    for name in (_WORDS, _COUNTED, _ORDER, _REVERSED):
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def _open(table: str, ids: list[str], name: str) -> None:
    rows = st.session_state[table]["selection"]["rows"]
    if rows:
        st.session_state[name] = ids[rows[0]]


def _counted(view: View) -> np.ndarray:
    """Whether each community is of those that the user wants to see."""
    names = {"alle": _("All"), "peildatum": _on(view.on)}
    if view.end != view.on:
        names["doel"] = _on(view.end)
    names["niet"] = _("Does not count on {date}").format(date=short_day(view.on))
    chosen = st.segmented_control(
        _("Show"),
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=choices.bound(_COUNTED, names),
    )
    here = view.ledger.counted(view.end if chosen == "doel" else view.on)
    return {"alle": np.ones_like(here), "niet": ~here}.get(str(chosen), here)


def _on(date: pd.Timestamp) -> str:
    return _("Counts on {date}").format(date=short_day(date))


def _ordered(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of the user; what is missing comes last."""
    names = {
        "lijst": _("as in the list"),
        "naam": _("Name"),
        "start": _("Start"),
        "topsector": _("Topsector"),
        "regio": _("Region"),
        "vorm": _("Form"),
        "fase": _("Phase"),
    }
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    by: str = left.selectbox(
        _("Order by"),
        list(names),
        format_func=names.__getitem__,
        key=choices.bound(_ORDER, names),
    )
    descending = right.toggle(_("Descending"), key=choices.bound(_REVERSED, (False, True)))
    if by == "lijst":
        return found[::-1] if descending else found
    if by == "start":
        values = view.register.communities["start_date"].iloc[found.index]
    else:
        column = found[names[by]]
        values = column.mask(column.eq("") | column.eq(_("Unknown"))).str.casefold()
    order = values.sort_values(ascending=not descending, kind="stable", na_position="last")
    return found.loc[order.index]


def _nothing(words: str) -> None:
    if words:
        text = _("Nothing was found for “{words}”. Use fewer words.").format(words=plain(words))
    else:
        text = _("None of these communities. Choose another part of the list.")
    st.info(text)


@st.cache_resource(max_entries=32, show_spinner=False)
def _whole(
    key: tuple[object, ...],  # noqa: ARG001  # what the table is remembered by
    _view: View,
) -> pd.DataFrame:
    return communities_table(_view.register, _view.rule, end=_view.end, on=_view.on)
