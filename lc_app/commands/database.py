"""The database for commands: what is remembered there, and a sentence where it fails."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.engine import make_url

from lc_app import reference
from lc_app.ingest.phases import recorded
from lc_app.settings import data_directory, database_url
from lc_app.store import Store
from lc_app.store.books import BookStore
from lc_app.texts import _


class UnreachableDatabaseError(Exception):
    """The database cannot be opened."""


class Remembered(NamedTuple):
    """What people told of earlier files: fields by heading, and phases by words of a status."""

    columns: dict[str, str]
    phase_words: dict[str, str]


def opened() -> Store:
    """The versions of the register; the database is made if there is none.

    Raises
    ------
    UnreachableDatabaseError
        If its folder cannot be made, or the program for it is not installed.
    """
    try:
        return Store(database_url())
    except (OSError, ImportError) as error:
        raise UnreachableDatabaseError from error


def remembered() -> Remembered:
    """What is remembered; where there is no database yet, what is shipped, and none is made."""
    if not _is_there():
        return Remembered({}, recorded(reference.book("phase_words")))
    return remembered_in(opened())


def remembered_in(store: Store) -> Remembered:
    """What is remembered in a database that is open."""
    words = recorded(BookStore(database_url()).open("phase_words"))
    return Remembered(store.remembered_columns(), words)


def _is_there() -> bool:
    url = make_url(database_url())
    if url.get_backend_name() != "sqlite" or not url.database:
        return True
    try:
        return Path(url.database).exists()
    except OSError as error:
        raise UnreachableDatabaseError from error


def unreachable_text() -> str:
    """That the database cannot be used, by which setting it was found, and what to do."""
    told = "LC_DATABASE_URL" if os.environ.get("LC_DATABASE_URL") else None
    return _(
        "The database of {setting} cannot be opened or written to. Check this setting, and"
        " whether you may write there."
    ).format(setting=told or f"LC_DATA_DIR ({data_directory()})")
