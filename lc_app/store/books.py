"""Immutable versions of the books that people keep beside the register."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pandas as pd

from lc_app import reference
from lc_app.store.migrate import connect
from lc_app.store.versioned import (
    SHIPPED_VERSION,
    StaleTableError,
    TableVersion,
    VersionedTable,
    plan,
)
from lc_metrics.books import BOOKS

__all__ = ["SHIPPED_VERSION", "BookStore", "BookVersion", "StaleBookError"]

BookVersion = TableVersion
StaleBookError = StaleTableError

_PLANS = {
    name: plan(f"book_{name}", f"book_{name}_versions", schema) for name, schema in BOOKS.items()
}


class BookStore:
    """The versions of all books in one database. Version 0 of each is what is shipped."""

    def __init__(self, url: str) -> None:
        engine = connect(url)
        self._books = {
            name: VersionedTable(engine, plan, partial(reference.book, name))
            for name, plan in _PLANS.items()
        }

    def versions(self, book: str) -> list[BookVersion]:
        """All versions of a book, the newest first."""
        return self._books[book].versions()

    def current(self, book: str) -> BookVersion:
        """The newest version of a book."""
        return self._books[book].current()

    def open(self, book: str, number: int | None = None) -> pd.DataFrame:
        """The table of a version, by default the newest, with the columns of `BOOKS`."""
        kept = self._books[book]
        return kept.open(kept.current().number if number is None else number)

    def save(
        self,
        book: str,
        table: pd.DataFrame,
        *,
        parent: int,
        now: datetime,
        author: str = "",
        note: str = "",
    ) -> BookVersion:
        """Make `table` the newest; `parent` is the version that the editor saw.

        Raises
        ------
        StaleBookError
            If another version was saved since `parent`. Nothing is written.
        """
        return self._books[book].save(table, parent=parent, at=now, author=author, note=note)

    def restore(
        self, book: str, number: int, *, parent: int, now: datetime, author: str = ""
    ) -> BookVersion:
        """Save an earlier version again, as the newest."""
        return self._books[book].restore(number, parent=parent, at=now, author=author)
