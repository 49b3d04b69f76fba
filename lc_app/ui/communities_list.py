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
from lc_app.ui import choices, session, table_looks
from lc_app.ui.markdown import plain
from lc_app.ui.session import View
from lc_metrics import Register

_WORDS, _COUNTED, _ORDER = "zoek", "telt", "volgorde"


def whole(view: View) -> pd.DataFrame:
    """All communities of a view as people see them; made once for all who look at it."""
    key = (
        database_url(),
        view.version.number,
        session.words(),
        lc.rule_code(view.rule),
        tuple(view.filters.items()),
        (view.end, view.on),
        language(),
    )
    return _whole(key, view)


def narrowed(view: View, content: pd.DataFrame) -> pd.DataFrame:
    """Let the user search, filter and order; the rows that are left, in that order."""
    first, second, third = st.columns([4, 3, 3], vertical_alignment="bottom")
    words: str = first.text_input(
        _("Search"),
        placeholder=_("name, place, partner, source …"),
        key=choices.bound(_WORDS),
    )
    with second:
        counted = _counted(view)
    with third:
        order = _order(view, content)
    found = _matching(content[counted], words)
    if found.empty:
        _nothing(words)
        return found
    st.caption(sentences.found_text(len(found), len(content)))
    return found.loc[order[order.isin(found.index)]]


def show(content: pd.DataFrame, register: Register, key: str) -> None:
    """The list; a tick in a row opens the community over the page, whichever that is.

    The index of `content` is the position of the community in `register`.
    """
    ids = register.communities["community_id"].iloc[content.index].to_list()
    st.caption(_("Tick a row to see all that is known of that community."))
    st.dataframe(
        content,
        hide_index=True,
        key=f"{key}_table",
        alt=_("Table"),
        on_select=partial(_open, f"{key}_table", ids),
        selection_mode="single-row",
        **table_looks.looks(content, table_looks.NARROW_NAME),
    )


def _open(table: str, ids: list[str]) -> None:
    rows = st.session_state[table]["selection"]["rows"]
    if rows:
        st.session_state[choices.COMMUNITY] = ids[rows[0]]


def _matching(content: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows in which every word occurs, in whatever column."""
    wanted = words.casefold().split()
    if not wanted:
        return content
    texts = (" ".join(row).casefold() for row in content.itertuples(index=False, name=None))
    return content[[all(word in text for word in wanted) for text in texts]]


def _counted(view: View) -> np.ndarray:
    """Whether each community is of those that the user wants to see."""
    names = {"alle": _("All"), "peildatum": _on(view.on)}
    if view.end != view.on:
        names["doel"] = _on(view.end)
    names["niet"] = _("Does not count on {date}").format(date=short_day(view.on))
    chosen: str = st.selectbox(
        _("Show"),
        list(names),
        format_func=names.__getitem__,
        key=choices.bound(_COUNTED, names),
    )
    here = view.ledger.counted(view.end if chosen == "doel" else view.on)
    return {"alle": np.ones_like(here), "niet": ~here}.get(chosen, here)


def _on(date: pd.Timestamp) -> str:
    return _("Counts on {date}").format(date=short_day(date))


def _order(view: View, content: pd.DataFrame) -> pd.Index:
    """The rows in the order that the user asks for; what is missing comes last."""
    names = {
        "lijst": _("as in the list"),
        "naam": _("Name"),
        "nieuwste": _("Start, latest first"),
        "oudste": _("Start, earliest first"),
        "topsector": _("Topsector"),
        "regio": _("Region"),
        "vorm": _("Form"),
        "fase": _("Phase"),
    }
    by: str = st.selectbox(
        _("Order by"),
        list(names),
        format_func=names.__getitem__,
        key=choices.bound(_ORDER, names),
    )
    if by == "lijst":
        return content.index
    if by in ("nieuwste", "oudste"):
        values = view.register.communities["start_date"]
    else:
        column = content[names[by]]
        values = column.mask(column.isin(["", _("Unknown")])).str.casefold()
    rows: pd.Index = values.sort_values(
        ascending=by != "nieuwste", kind="stable", na_position="last"
    ).index
    return rows


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
