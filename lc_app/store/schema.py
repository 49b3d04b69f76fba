"""Tables of the database: one of versions, and those of the register with a version each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from lc_metrics.tables import SCHEMAS

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "str": Text,
    "datetime64[s]": Date,
    "Int64": Integer,
    "boolean": Boolean,
}

metadata = MetaData()

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
