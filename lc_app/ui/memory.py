"""What keeps the server quick between runs."""

from __future__ import annotations

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def freeze_modules() -> None:
    """Keep the loaded modules out of the collection that follows every run.

    Streamlit collects all garbage after each run; over all modules that takes longer than
    the run itself.
    """
    gc.collect()
    gc.freeze()
