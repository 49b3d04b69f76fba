"""Immutable versions of the register: publish, list, open, undo.

Nothing here changes or removes a version. A publication is one transaction: it is there
whole, or not at all.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd
from sqlalchemy import Connection, Engine, create_engine, event, func, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from lc_app import clock
from lc_app.store.schema import metadata, register_tables, versions
from lc_metrics.tables import SCHEMAS, Register, typed

ROOT_VERSION = 0
"""Parent of the first version."""


class StaleVersionError(Exception):
    """Somebody else published since; `current` is what stands now."""

    def __init__(self, current: Version) -> None:
        super().__init__(f"version {current.number} was published in the meantime")
        self.current = current


class UnknownVersionError(LookupError):
    """There is no version of that number."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a version comes from: the person, the note and the file."""

    author: str = ""
    note: str = ""
    file_name: str = ""
    sha256: str = ""
    sample: bool = False
    restores: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Origin):
    """A published version; `published_at` is in UTC."""

    number: int
    parent: int
    published_at: datetime
    communities: int


class Store:
    """The versions in one database."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        try:
            metadata.create_all(self._engine)
        except OperationalError:
            # Another process made the tables at the same moment.
            metadata.create_all(self._engine)

    def versions(self) -> list[Version]:
        """All versions, the newest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(versions).order_by(versions.c.number.desc()))
            return [Version(**row) for row in rows.mappings()]

    def current(self) -> Version | None:
        """The newest version, None before the first."""
        newest = select(versions).order_by(versions.c.number.desc()).limit(1)
        with self._engine.connect() as connection:
            row = connection.execute(newest).mappings().first()
        return Version(**row) if row else None

    def version(self, number: int) -> Version:
        """One version by its number."""
        with self._engine.connect() as connection:
            wanted = select(versions).where(versions.c.number == number)
            row = connection.execute(wanted).mappings().first()
        if row is None:
            raise UnknownVersionError(number)
        return Version(**row)

    def open(self, number: int) -> Register:
        """The register as it was published under this number."""
        self.version(number)
        tables: dict[str, pd.DataFrame] = {}
        with self._engine.connect() as connection:
            for name, table in register_tables.items():
                columns = [table.c[column] for column in SCHEMAS[name]]
                wanted = select(*columns).where(table.c.version == number)
                rows = connection.execute(wanted.order_by(table.c.position))
                frame = pd.DataFrame(rows.all(), columns=list(SCHEMAS[name]), dtype="object")
                tables[name] = typed(frame, SCHEMAS[name])
        return Register(**tables)

    def publish(self, register: Register, origin: Origin, *, parent: int, at: datetime) -> Version:
        """Make `register` the newest version.

        Parameters
        ----------
        register : Register
            What to publish. Its ``first_seen`` is filled in here: the day on which a
            community first stood in any version, or the day of `at`
            in the Netherlands.
        origin : Origin
            Where it comes from.
        parent : int
            Number of the version that the publisher saw, `ROOT_VERSION` for the first.
        at : datetime
            The moment, in UTC.

        Raises
        ------
        UnknownVersionError
            If there is no version `parent`.
        StaleVersionError
            If another version was published since `parent`. Nothing is written.
        """
        if parent != ROOT_VERSION:
            self.version(parent)
        dated = self.with_first_seen(register, clock.in_dutch_time(at).date())
        row = asdict(origin) | {
            "parent": parent,
            "published_at": at,
            "communities": len(register.communities),
        }
        try:
            with self._engine.begin() as connection:
                new = insert(versions).values(row).returning(versions.c.number)
                number = connection.execute(new).scalar_one()
                _write(connection, number, dated)
        except IntegrityError as error:
            current = self.current()
            if current is None or current.number == parent:
                raise
            raise StaleVersionError(current) from error
        return self.version(number)

    def with_first_seen(self, register: Register, today: date) -> Register:
        """The register as publishing it on this day would make it."""
        table = register_tables["communities"]
        first = select(table.c.community_id, func.min(table.c.first_seen))
        with self._engine.connect() as connection:
            known = connection.execute(first.group_by(table.c.community_id)).all()
        seen = pd.Series({row[0]: row[1] for row in known}, dtype="object")
        days = register.communities["community_id"].map(seen).astype("datetime64[s]")
        first_seen = days.fillna(pd.Timestamp(today))
        return replace(register, communities=register.communities.assign(first_seen=first_seen))

    def restore(self, number: int, *, author: str, parent: int, at: datetime) -> Version:
        """Publish an earlier version again, as the newest."""
        earlier = self.version(number)
        origin = Origin(
            author=author,
            note=earlier.note,
            file_name=earlier.file_name,
            sha256=earlier.sha256,
            sample=earlier.sample,
            restores=number,
        )
        return self.publish(self.open(number), origin, parent=parent, at=at)


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed)
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: object, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _write(connection: Connection, number: int, register: Register) -> None:
    for name, frame in register.tables().items():
        rows = frame.astype("object").where(frame.notna(), None)
        columns = ["version", "position", *frame.columns]
        records = [
            dict(zip(columns, (number, place, *row), strict=True))
            for place, row in enumerate(rows.itertuples(index=False))
        ]
        if records:
            connection.execute(insert(register_tables[name]), records)
