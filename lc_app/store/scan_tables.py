"""Tables of the database for action scans.

Of a respondent nothing is kept but a random token: no name, no address, no moment.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, ForeignKey, Integer, Table, Text

from lc_app.store.schema import metadata

scan_sets = Table(
    "scan_sets",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("version", Text, nullable=False),
    # Unique, so that a set that two people save at once stands there once.
    Column("sha256", Text, nullable=False, unique=True),
    Column("own", Boolean, nullable=False),
    Column("author", Text, nullable=False),
    Column("saved_at", DateTime, nullable=False),
    Column("withdrawn_at", DateTime),
)

scan_set_rows = Table(
    "scan_set_rows",
    metadata,
    Column("number", ForeignKey(scan_sets.c.number), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("dimension", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("nl", Text, nullable=False),
    Column("en", Text, nullable=False),
)

scans = Table(
    "scans",
    metadata,
    Column("code", Text, primary_key=True),
    Column("lead_code", Text, nullable=False),
    Column("community_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("set_number", ForeignKey(scan_sets.c.number), nullable=False),
    Column("started_at", DateTime, nullable=False),
    Column("closed_at", DateTime),
)

scan_respondents = Table(
    "scan_respondents",
    metadata,
    Column("token", Text, primary_key=True),
    Column("scan", ForeignKey(scans.c.code), nullable=False),
    Column("finished", Boolean, nullable=False),
)

scan_answers = Table(
    "scan_answers",
    metadata,
    Column("token", ForeignKey(scan_respondents.c.token), primary_key=True),
    Column("statement", Text, primary_key=True),
    Column("value", Integer),
)

scan_actions = Table(
    "scan_actions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("scan", ForeignKey(scans.c.code), nullable=False),
    Column("dimension", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("proposed", Boolean, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due", Date),
    Column("done", Date),
)
