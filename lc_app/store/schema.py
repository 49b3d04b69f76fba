"""Tables of the database: versions, the register with a version each, and what is remembered.

An existing database gets what is added here by `migrate.py`: a new column has to be empty or
have a server default in old rows, and no column may be renamed, changed or taken away.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from lc_metrics.tables import SCHEMAS

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "str": Text,
    "datetime64[s]": Date,
    "Int64": Integer,
    "boolean": Boolean,
}

metadata = MetaData()


class Codes(TypeDecorator[tuple[str, ...]]):
    """Codes in one text, cut by semicolons."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """To the database."""
        del dialect
        return ";".join(value or ())

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """From the database."""
        del dialect
        return tuple(value.split(";")) if value else ()


versions = Table(
    "versions",
    metadata,
    Column("number", Integer, primary_key=True),
    # Unique, so that the database itself lets only one of two publishers go first.
    Column("parent", Integer, nullable=False, unique=True),
    Column("published_at", DateTime, nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("restores", Integer),
    Column("communities", Integer, nullable=False),
    Column("scope", Codes, nullable=False, server_default=""),
    Column("left_out", Integer, nullable=False, server_default="0"),
)

register_tables = {
    name: Table(
        f"register_{name}",
        metadata,
        Column("version", ForeignKey(versions.c.number), primary_key=True),
        Column("position", Integer, primary_key=True),
        *(Column(column, _TYPES[dtype]) for column, dtype in schema.items()),
        *([UniqueConstraint("version", "community_id")] if name == "communities" else []),
    )
    for name, schema in SCHEMAS.items()
}

column_choices = Table(
    "column_choices",
    metadata,
    Column("heading_key", Text, primary_key=True),
    Column("field", Text, nullable=False),
    Column("chosen_at", DateTime, nullable=False),
)

identity_decisions = Table(
    "identity_decisions",
    metadata,
    Column("incoming_id", Text, primary_key=True),
    Column("other_id", Text, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("decided_at", DateTime, nullable=False),
)
