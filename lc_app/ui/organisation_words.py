"""The user's own words about organisations, for everything that reads partners.

Apart from `lc_app.ui.books`, which builds on the session: the session itself reads these.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app.settings import database_url
from lc_app.store.books import BookStore

NAME = "organisation_words"


def version() -> int:
    """Number of the version that stands now."""
    return _store(database_url()).current(NAME).number


def table(number: int) -> pd.DataFrame:
    """The words of one version: name, organisation, kind."""
    return _opened(database_url(), number)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(url: str) -> BookStore:
    return BookStore(url)


@st.cache_resource(max_entries=16, show_spinner=False)
def _opened(url: str, number: int) -> pd.DataFrame:
    """A version never changes, so all sessions share one copy."""
    return _store(url).open(NAME, number)
