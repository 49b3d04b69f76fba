"""Books in a page: the present table, and everything to change it.

`book` gives the table that stands now; `editor` draws its list, a form for one row, files in
and out, and the versions with undo.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.ingest.book_list import BY_NAME
from lc_app.store.books import BookVersion
from lc_app.texts import _, day, n_, number
from lc_app.ui import book_exchange, book_form, book_list, book_shelf, outcome
from lc_app.ui.session import View


def book(name: str) -> pd.DataFrame:
    """The present table of a book, with the columns of `lc_metrics.books.BOOKS`."""
    return book_shelf.opened(name, version(name).number)


def version(name: str) -> BookVersion:
    """The present version of a book."""
    return book_shelf.current(name)


def source(name: str, view: View) -> str:
    """What pictures of a book say about where they come from."""
    number = version(name).number
    title = _(BY_NAME[name].title)
    which = _("version {number}").format(number=number) if number else _("as shipped")
    return f"{title}: {which}. {view.source}"


def later(name: str, view: View) -> None:
    """How many rows lie after the date of the view and are not shown; nothing if none does."""
    table = book(name)
    ahead = len(table) - len(lc.known_on(table, view.on))
    if ahead:
        told = n_(
            "{n} recorded row lies after {date} and is not counted.",
            "{n} recorded rows lie after {date} and are not counted.",
            ahead,
        )
        st.caption(told.format(n=number(ahead), date=day(view.on)))


def editor(name: str, view: View) -> None:
    """The list of a book, and all that changes it."""
    with st.container():  # always there: a message that comes and goes would close the tabs
        outcome.told(f"book_{name}")
    rows, one, files, versions = st.tabs(
        [_("All rows"), _("Add or change a row"), _("Excel or CSV"), _("Versions")],
        key=f"{name}_tabs",
    )
    with rows:
        book_list.listed(name, view)
    with one:
        book_form.form(name, view)
    with files:
        book_exchange.exchange(name, view)
    with versions:
        book_exchange.history(name)
