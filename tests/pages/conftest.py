"""Fixtures of the pages."""

from functools import partial

import pytest
import streamlit as st


@pytest.fixture(autouse=True)
def unfolded(monkeypatch):
    """Everything that pages fold away is open from the start, so that a test sees it."""
    monkeypatch.setattr(st, "expander", partial(st.expander, expanded=True))
