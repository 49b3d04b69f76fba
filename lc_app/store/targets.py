"""Immutable versions of the own targets: save, list, open, undo.

The shipped targets are in `data/reference/`, and no version can lose them: what is kept
here is what people added to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Column, Date, DateTime, Float, ForeignKey, Integer, Table, Text, select
from sqlalchemy import insert as insert_into
from sqlalchemy.exc import IntegrityError

from lc_app.store.database import writable
from lc_app.store.migrate import connect
from lc_app.store.schema import metadata
from lc_app.store.versions import UnknownVersionError
from lc_metrics.tables import typed
from lc_metrics.targets import TARGET_SCHEMA

SHIPPED_VERSION = 0
"""The targets as they are shipped, without any of one's own; parent of the first version."""

_TYPES = {"str": Text, "float64": Float, "datetime64[s]": Date}

target_versions = Table(
    "target_versions",
    metadata,
    Column("number", Integer, primary_key=True),
    # Unique, so that the database itself lets only one of two editors go first.
    Column("parent", Integer, nullable=False, unique=True),
    Column("saved_at", DateTime, nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("restores", Integer),
    Column("targets", Integer, nullable=False),
)

targets = Table(
    "targets",
    metadata,
    Column("version", ForeignKey(target_versions.c.number), primary_key=True),
    Column("position", Integer, primary_key=True),
    *(Column(column, _TYPES[dtype]) for column, dtype in TARGET_SCHEMA.items()),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetVersion:
    """A saved table of own targets; `saved_at` is in UTC, None for the shipped targets."""

    number: int = SHIPPED_VERSION
    parent: int = SHIPPED_VERSION
    saved_at: datetime | None = None
    author: str = ""
    note: str = ""
    restores: int | None = None
    targets: int = 0


class StaleTargetsError(Exception):
    """Somebody else saved since; `current` is what stands now."""

    def __init__(self, current: TargetVersion) -> None:
        super().__init__(f"version {current.number} was saved in the meantime")
        self.current = current


class TargetStore:
    """The versions of the own targets in one database."""

    def __init__(self, url: str) -> None:
        self._engine = connect(url)

    def versions(self) -> list[TargetVersion]:
        """All versions, the newest first; the last is that of the shipped targets."""
        newest_first = select(target_versions).order_by(target_versions.c.number.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(newest_first).mappings().all()
        return [*(TargetVersion(**row) for row in rows), TargetVersion()]

    def current(self) -> TargetVersion:
        """The newest version."""
        return self.versions()[0]

    def version(self, number: int) -> TargetVersion:
        """One version by its number."""
        found = {version.number: version for version in self.versions()}
        if number not in found:
            raise UnknownVersionError(number)
        return found[number]

    def open(self, number: int) -> pd.DataFrame:
        """The own targets of a version, with the columns of `TARGET_SCHEMA`."""
        self.version(number)
        columns = [targets.c[column] for column in TARGET_SCHEMA]
        wanted = select(*columns).where(targets.c.version == number).order_by(targets.c.position)
        with self._engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return typed(pd.DataFrame(rows, columns=list(TARGET_SCHEMA), dtype="object"), TARGET_SCHEMA)

    def save(
        self,
        own: pd.DataFrame,
        *,
        parent: int,
        at: datetime,
        author: str = "",
        note: str = "",
        restores: int | None = None,
    ) -> TargetVersion:
        """Make `own` the newest table of own targets.

        Parameters
        ----------
        own : DataFrame
            All own targets, with the columns of `TARGET_SCHEMA`.
        parent : int
            Number of the version that the editor saw.
        at : datetime
            The moment, in UTC.
        author, note : str
            Who saves it, and why.
        restores : int, optional
            The earlier version that this one brings back.

        Raises
        ------
        UnknownVersionError
            If there is no version `parent`.
        StaleTargetsError
            If another version was saved since `parent`. Nothing is written.
        """
        self.version(parent)
        row = {
            "parent": parent,
            "saved_at": at,
            "author": author,
            "note": note,
            "restores": restores,
            "targets": len(own),
        }
        try:
            with writable(self._engine).begin() as connection:
                new = insert_into(target_versions).values(row).returning(target_versions.c.number)
                number = connection.execute(new).scalar_one()
                if len(own):
                    connection.execute(insert_into(targets), _records(number, own))
        except IntegrityError as error:
            current = self.current()
            if current.number == parent:
                raise
            raise StaleTargetsError(current) from error
        return self.version(number)

    def restore(self, number: int, *, parent: int, at: datetime, author: str = "") -> TargetVersion:
        """Save an earlier version again, as the newest."""
        earlier = self.version(number)
        return self.save(
            self.open(number),
            parent=parent,
            at=at,
            author=author,
            note=earlier.note,
            restores=number,
        )


def _records(number: int, own: pd.DataFrame) -> list[dict[str, object]]:
    rows = typed(own, TARGET_SCHEMA).astype("object")
    rows = rows.where(rows.notna(), None)
    columns = ["version", "position", *TARGET_SCHEMA]
    return [
        dict(zip(columns, (number, place, *row), strict=True))
        for place, row in enumerate(rows.itertuples(index=False))
    ]
