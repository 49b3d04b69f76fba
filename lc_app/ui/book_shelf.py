"""The books in the database, each version opened once.

It knows nothing of the session, which itself reads the own words of organisations here.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app.settings import database_url
from lc_app.store.books import BookStore, BookVersion

ORGANISATION_WORDS = "organisation_words"


def store() -> BookStore:
    """The versions of all books."""
    return _store(database_url())


def current(name: str) -> BookVersion:
    """The present version of a book."""
    return store().current(name)


def opened(name: str, number: int) -> pd.DataFrame:
    """One version of a book."""
    return _opened(database_url(), name, number)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(url: str) -> BookStore:
    return BookStore(url)


@st.cache_resource(max_entries=64, show_spinner=False)
def _opened(url: str, name: str, number: int) -> pd.DataFrame:
    """A version never changes, so all sessions share one copy."""
    return _store(url).open(name, number)
