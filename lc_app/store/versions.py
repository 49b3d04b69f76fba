"""Immutable versions of the register: publish, list, open, undo.

Nothing here changes or removes a version. A publication is one transaction: it is there
whole, or not at all.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from lc_app import clock
from lc_app.store.database import writable
from lc_app.store.lives import Lives
from lc_app.store.schema import register_tables, versions
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
    """Where a version comes from: the person, the note and the file.

    Attributes
    ----------
    author, note : str
        Who published it, and why.
    file_name, sha256 : str
        The file; of several files the names, and the hashes, joined by “; ”.
    sample : bool
        Whether it is an example or a trial.
    restores : int or None
        The earlier version that it brings back.
    scope : tuple of str
        Codes of the sectors that it replaced; none if it replaced the whole register.
    left_out : int
        Rows and sheets of the file that were left out.
    """

    author: str = ""
    note: str = ""
    file_name: str = ""
    sha256: str = ""
    sample: bool = False
    restores: int | None = None
    scope: tuple[str, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Origin):
    """A published version; `published_at` is in UTC."""

    number: int
    parent: int
    published_at: datetime
    communities: int


class Store(Lives):
    """The versions in one database, and what is remembered beside them."""

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
        with self._engine.connect() as connection:
            return Register(**{name: _read(connection, number, name) for name in SCHEMAS})

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
            with writable(self._engine).begin() as connection:
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
            left_out=earlier.left_out,
        )
        return self.publish(self.open(number), origin, parent=parent, at=at)


def _read(connection: Connection, number: int, name: str) -> pd.DataFrame:
    table, schema = register_tables[name], SCHEMAS[name]
    wanted = select(*(table.c[column] for column in schema)).where(table.c.version == number)
    rows = connection.execute(wanted.order_by(table.c.position)).all()
    # By column: pandas would ask each row what it is.
    columns = zip(schema, zip(*rows, strict=True), strict=True) if rows else ()
    return typed(pd.DataFrame(dict(columns), dtype="object"), schema)


def _write(connection: Connection, number: int, register: Register) -> None:
    for name, frame in register.tables().items():
        if len(frame):
            _insert(connection, register_tables[name], number, frame)


def _insert(connection: Connection, table: Table, number: int, frame: pd.DataFrame) -> None:
    """Write the rows, made ready by column: the usual way takes three times as long."""
    dialect = connection.dialect
    values: dict[str, list[object]] = {column: _plain(frame[column]) for column in map(str, frame)}
    values = {"version": [number] * len(frame), "position": [*range(len(frame))]} | values
    for column, plain in values.items():
        if ready := table.c[column].type.dialect_impl(dialect).bind_processor(dialect):
            values[column] = [ready(value) for value in plain]
    statement = insert(table).compile(dialect=dialect, column_keys=list(values))
    # A statement by position has the order of the table, whatever that of the frame is.
    order = statement.positiontup or list(values)
    rows = list(zip(*(values[column] for column in order), strict=True))
    named = [dict(zip(order, row, strict=True)) for row in rows if not statement.positional]
    connection.exec_driver_sql(str(statement), named or rows)


def _plain(column: pd.Series) -> list[object]:
    """The values as Python's own; None where one is missing."""
    values: list[object] = column.astype("object").where(column.notna(), None).to_list()
    return values
