"""The view in the address, as codes, so that a copied link shows a colleague the same.

Streamlit can bind a widget to the address by itself, but writes the words that are shown:
such a link breaks in the other language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from lc_app.texts import _
from lc_app.ui.markdown import plain

_WRITTEN, _PLACE = "address_written", "address_place"

View = dict[str, list[str]]
"""Codes by the name of the filter; a filter that is not used is not in it."""


def news() -> View | None:
    """What the address says, if that is news; None if the session knows better.

    It is news at a first visit, for a link, and for the back button. A change of page
    empties the address, and then the session knows better.
    """
    found = {key: st.query_params.get_all(key) for key in st.query_params}
    place, here = st.session_state.get(_PLACE), (st.context.url or "").split("?")[0]
    st.session_state[_PLACE] = here
    if place != here:
        return found or None
    return None if found == st.session_state.get(_WRITTEN, {}) else found


def write(view: Mapping[str, list[str]]) -> None:
    """Put the view of the session into the address."""
    wanted = {key: codes for key, codes in view.items() if codes}
    if wanted != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(wanted)
    st.session_state[_WRITTEN] = wanted


def tell_wrong(values: Sequence[str]) -> None:
    """Say which values of the address were left aside."""
    listed = ", ".join(f"“{plain(value)}”" for value in values)
    st.warning(_("The link holds values that do not exist here: {list}.").format(list=listed))
