"""The connection to the database, and how its transactions begin."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import ConnectionPoolEntry

_WRITES = "lc_writes"
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # A second publisher waits for the first; the default gives up after five seconds.
    "PRAGMA busy_timeout = 30000",
    # A large publication stays in memory until it is whole: readers go on meanwhile.
    "PRAGMA cache_spill = OFF",
)


def engine_of(url: str) -> Engine:
    """The database at this URL, with whatever tables it has."""
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed)
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def writable(engine: Engine) -> Engine:
    """The same database, for a transaction that is going to write."""
    return engine.execution_options(**{_WRITES: True})


def _prepare_sqlite(connection: object, _entry: ConnectionPoolEntry) -> None:
    # Python's own driver would begin only at the first change, and end before a new table.
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # Who is going to write says so at once: two who both read first would refuse each other.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
