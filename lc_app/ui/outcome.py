"""What the last change led to, told once, in the run after it."""

from __future__ import annotations

import streamlit as st


def tell(place: str, message: str, *, done: bool = True) -> None:
    """Say this at a place of a page in the next run."""
    st.session_state[_key(place)] = (done, message)


def told(place: str) -> None:
    """Show what was said for this place, if anything was."""
    done, message = st.session_state.pop(_key(place), (True, ""))
    if message and done:
        st.success(message, icon=":material/check_circle:")
    elif message:
        st.error(message, icon=":material/error:")


def _key(place: str) -> str:
    return f"{place}_outcome"
