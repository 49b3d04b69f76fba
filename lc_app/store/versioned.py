"""A table whose every state is kept: immutable versions, listed, opened and undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Engine,
    Float,
    ForeignKey,
    Integer,
    Table,
    Text,
    select,
)
from sqlalchemy import insert as insert_into
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeEngine

from lc_app.store.database import writable
from lc_app.store.schema import metadata
from lc_app.store.versions import UnknownVersionError
from lc_metrics.tables import typed

SHIPPED_VERSION = 0
"""What is shipped, before anybody changed it; parent of the first version."""

_TYPES: Mapping[str, type[TypeEngine[Any]]] = {
    "str": Text,
    "float64": Float,
    "Int64": Integer,
    "boolean": Boolean,
    "datetime64[s]": Date,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableVersion:
    """A saved table; `saved_at` is in UTC, None for what is shipped."""

    number: int = SHIPPED_VERSION
    parent: int = SHIPPED_VERSION
    saved_at: datetime | None = None
    author: str = ""
    note: str = ""
    restores: int | None = None
    rows: int = 0


class StaleTableError(Exception):
    """Somebody else saved since; `current` is what stands now."""

    def __init__(self, current: TableVersion) -> None:
        super().__init__(f"version {current.number} was saved in the meantime")
        self.current = current


@dataclass(frozen=True, slots=True)
class Plan:
    """The two tables of the database that keep one table with its versions."""

    versions: Table
    rows: Table
    schema: Mapping[str, str]


def plan(name: str, versions: str, schema: Mapping[str, str], count: str = "rows") -> Plan:
    """Describe the tables of the database; `count` names the column with the number of rows."""
    kept = Table(
        versions,
        metadata,
        Column("number", Integer, primary_key=True),
        # Unique, so that the database itself lets only one of two editors go first.
        Column("parent", Integer, nullable=False, unique=True),
        Column("saved_at", DateTime, nullable=False),
        Column("author", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("restores", Integer),
        Column(count, Integer, key="rows", nullable=False),
    )
    rows = Table(
        name,
        metadata,
        Column("version", ForeignKey(kept.c.number), primary_key=True),
        Column("position", Integer, primary_key=True),
        *(Column(column, _TYPES[dtype]) for column, dtype in schema.items()),
    )
    return Plan(kept, rows, schema)


class VersionedTable:
    """The versions of one table in one database."""

    def __init__(self, engine: Engine, plan: Plan, shipped: Callable[[], pd.DataFrame]) -> None:
        self._engine = engine
        self._plan = plan
        self._shipped = shipped

    def versions(self) -> list[TableVersion]:
        """All versions, the newest first; the last is what is shipped."""
        return [*self._saved(), self._as_shipped()]

    def current(self) -> TableVersion:
        """The newest version."""
        # Asked in every run of a page, so that the others are not read for it.
        return next(iter(self._saved(most=1)), None) or self._as_shipped()

    def version(self, number: int) -> TableVersion:
        """One version by its number."""
        found = {version.number: version for version in self.versions()}
        if number not in found:
            raise UnknownVersionError(number)
        return found[number]

    def open(self, number: int) -> pd.DataFrame:
        """The table of a version, with the columns of its schema."""
        self.version(number)
        rows, schema = self._plan.rows, self._plan.schema
        if number == SHIPPED_VERSION:
            return typed(self._shipped(), schema)
        columns = [rows.c[column] for column in schema]
        wanted = select(*columns).where(rows.c.version == number).order_by(rows.c.position)
        with self._engine.connect() as connection:
            found = connection.execute(wanted).all()
        return typed(pd.DataFrame(found, columns=list(schema), dtype="object"), schema)

    def save(
        self,
        table: pd.DataFrame,
        *,
        parent: int,
        at: datetime,
        author: str = "",
        note: str = "",
        restores: int | None = None,
    ) -> TableVersion:
        """Make `table` the newest.

        Parameters
        ----------
        table : DataFrame
            All rows, with the columns of the schema.
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
        StaleTableError
            If another version was saved since `parent`. Nothing is written.
        """
        self.version(parent)
        about = {"parent": parent, "saved_at": at, "author": author, "note": note}
        about |= {"restores": restores, "rows": len(table)}
        try:
            number = self._write(about, table)
        except IntegrityError as error:
            current = self.current()
            if current.number == parent:
                raise
            raise StaleTableError(current) from error
        return self.version(number)

    def restore(self, number: int, *, parent: int, at: datetime, author: str = "") -> TableVersion:
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

    def _saved(self, most: int | None = None) -> list[TableVersion]:
        kept = self._plan.versions
        columns = [column.label(key) for key, column in kept.c.items()]
        newest_first = select(*columns).order_by(kept.c.number.desc()).limit(most)
        with self._engine.connect() as connection:
            return [TableVersion(**row) for row in connection.execute(newest_first).mappings()]

    def _as_shipped(self) -> TableVersion:
        return TableVersion(rows=len(self._shipped()))

    def _write(self, about: Mapping[str, object], table: pd.DataFrame) -> int:
        kept = self._plan.versions
        with writable(self._engine).begin() as connection:
            new = insert_into(kept).values(about).returning(kept.c.number)
            number: int = connection.execute(new).scalar_one()
            if len(table):
                connection.execute(insert_into(self._plan.rows), self._records(number, table))
        return number

    def _records(self, number: int, table: pd.DataFrame) -> list[dict[str, object]]:
        rows = typed(table, self._plan.schema).astype("object")
        rows = rows.where(rows.notna(), None)
        columns = ["version", "position", *self._plan.schema]
        return [
            dict(zip(columns, (number, place, *row), strict=True))
            for place, row in enumerate(rows.itertuples(index=False))
        ]
