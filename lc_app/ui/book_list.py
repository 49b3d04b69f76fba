"""A book as it stands: its rows in words, and saving it anew."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.ingest.book_list import BY_NAME
from lc_app.reports import book_table
from lc_app.store.books import StaleBookError
from lc_app.texts import _
from lc_app.ui import book_shelf, outcome, parts, session
from lc_app.ui.session import View


def names(view: View) -> Mapping[str, str]:
    """Name of each community of the whole register, by its id."""
    communities = session.register(view.version.number).communities
    return dict(zip(communities["community_id"], communities["name"].fillna(""), strict=True))


def listed(name: str, view: View) -> None:
    """All rows of the book, whatever the filters say."""
    table = book_shelf.opened(name, book_shelf.current(name).number)
    if table.empty:
        st.caption(_("No rows yet."))
        return
    if view.selection:
        st.caption(_("All rows, whatever the filters say."))
    known = names(view)
    words = book_table(table, BY_NAME[name], known, to_read=True)
    parts.table(words, view, f"book_{name}", whole=book_table(table, BY_NAME[name], known))


def save(
    name: str, table: pd.DataFrame, seen: int, message: str, *, author: str, note: str
) -> bool:
    """Make a version of the book; whether it was made, which is told."""
    try:
        book_shelf.store().save(
            name, table, parent=seen, now=clock.now(), author=author.strip(), note=note.strip()
        )
    except StaleBookError as error:
        outcome.tell(f"book_{name}", stale_text(error.current.number), done=False)
        return False
    outcome.tell(f"book_{name}", message)
    return True


def stale_text(current: int) -> str:
    """Why a change was not saved."""
    return _(
        "Nothing was saved: version {number} was saved in the meantime. It stands below now."
        " Look at it, and save again if your change is still right."
    ).format(number=current)
