"""Brings an existing database up to date: adds what is missing, and nothing else.

No column is renamed, changed or removed, so nothing can be lost, and what a newer version
of this code has added is left as it is. A new column therefore has to be empty or have a
default in old rows.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, Engine, MetaData, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateColumn

from lc_app.store.database import engine_of, writable
from lc_app.store.schema import metadata


def connect(url: str) -> Engine:
    """The database at this URL, made or brought up to date if need be."""
    engine = engine_of(url)
    bring_up_to_date(engine, metadata)
    return engine


def bring_up_to_date(engine: Engine, metadata: MetaData) -> None:
    """Create the tables and columns of `metadata` that the database lacks.

    Parameters
    ----------
    engine : Engine
        The database.
    metadata : MetaData
        The tables as this code knows them.

    Raises
    ------
    ValueError
        If a missing column may not be empty and has no default: a mistake in the code.
    """
    with engine.connect() as connection:
        if _is_up_to_date(connection, metadata):
            return  # a start takes no lock, so that it never waits for a publisher
    try:
        _add(engine, metadata)
    except DBAPIError:
        _add(engine, metadata)  # another process was adding at the same moment


def _add(engine: Engine, metadata: MetaData) -> None:
    with writable(engine).begin() as connection:
        metadata.create_all(connection)
        for column in _missing_columns(connection, metadata):
            _add_column(connection, column)


def _add_column(connection: Connection, column: Column[object]) -> None:
    if not column.nullable and column.server_default is None:
        raise ValueError(f"column {column.name} may not be empty and has no default")
    dialect = connection.dialect
    table = dialect.identifier_preparer.format_table(column.table)
    definition = CreateColumn(column).compile(dialect=dialect)
    connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {definition}")


def _is_up_to_date(connection: Connection, metadata: MetaData) -> bool:
    tables = set(inspect(connection).get_table_names())
    return metadata.tables.keys() <= tables and not _missing_columns(connection, metadata)


def _missing_columns(connection: Connection, metadata: MetaData) -> list[Column[object]]:
    """Columns that the tables of the database lack, in the order of the code."""
    found = inspect(connection)
    known = {name: {c["name"] for c in found.get_columns(name)} for name in metadata.tables}
    return [
        column
        for name, table in metadata.tables.items()
        for column in table.columns
        if column.name not in known[name]
    ]
