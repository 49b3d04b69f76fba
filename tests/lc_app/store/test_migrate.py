"""A database of before opens whole; what is missing is added, and nothing else happens."""

import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, create_engine, inspect

from lc_app.store import Origin, Store
from lc_app.store.database import engine_of
from lc_app.store.migrate import bring_up_to_date, connect
from lc_metrics import Register

ROOT = Path(__file__).parents[3]
OLD_DATABASE = Path(__file__).with_name("database_of_23_november_2026.sql")
"""Three versions, written by the code of before the first new column."""


@pytest.fixture
def old(tmp_path):
    """URL of the old database."""
    file = tmp_path / "old.sqlite"
    with sqlite3.connect(file) as connection:
        connection.executescript(OLD_DATABASE.read_text("utf-8"))
    connection.close()
    return f"sqlite:///{file}"


def dump(url):
    """All rows of the three versions, by table and old column."""
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    statements = [line for line in connection.iterdump() if line.startswith("INSERT")]
    connection.close()
    return statements


def columns(url):
    engine = create_engine(url)
    found = inspect(engine)
    names = {t: {c["name"] for c in found.get_columns(t)} for t in found.get_table_names()}
    engine.dispose()
    return names


def test_the_versions_of_an_old_database_are_told_as_they_were(old):
    newest, middle, first = Store(old).versions()

    assert (first.author, first.note, first.file_name, first.sha256, first.sample) == (
        "OCW", "begin", "ict.csv", "ff", True,
    )  # fmt: skip
    assert (middle.parent, middle.communities, middle.restores) == (1, 2, None)
    assert (newest.number, newest.restores) == (3, 1)
    assert newest.published_at == datetime(2026, 11, 23, 11, 0)


def test_an_old_version_replaced_the_whole_register_and_tells_of_no_row_left_out(old):
    assert {(v.scope, v.left_out) for v in Store(old).versions()} == {((), 0)}


def test_the_register_of_an_old_version_opens_whole_and_new_columns_are_missing(old):
    register = Store(old).open(2)

    assert register.communities["name"].tolist() == ["Digital Society Hub (DSH)", "DIT-lab"]
    assert register.communities["start_date"].tolist() == [pd.NaT, pd.Timestamp(2022, 3, 1)]
    assert register.communities["first_seen"].tolist() == [pd.Timestamp(2026, 11, 23)] * 2
    assert register.sector_links["sector"].tolist() == ["ICT", "ICT"]
    assert register.region_links["label"].tolist() == ["Groningen", "Groningen"]
    assert register.partners["organisation"].tolist() == ["Hanzehogeschool"]
    assert register.sizes.empty
    assert register.communities["working"].isna().all()
    assert register.sector_links["leading"].isna().all()


def test_no_old_row_is_changed(old):
    before = dump(old)

    Store(old)

    # A row of then begins as it did: new columns stand behind those of before.
    after = dump(old)
    assert len(after) == len(before) == 18
    assert all(now.startswith(then[:-2]) for then, now in zip(before, after, strict=True))


def test_an_old_database_goes_on_with_new_versions(old):
    store = Store(old)
    links = pd.DataFrame({"community_id": ["hub"], "sector": "ICT", "leading": True})
    register = Register.of(
        communities=pd.DataFrame({"community_id": ["hub"], "working": True}), sector_links=links
    )

    version = store.publish(
        register, Origin(scope=("ICT",), left_out=2), parent=3, at=datetime(2026, 11, 24)
    )

    assert (version.scope, version.left_out) == (("ICT",), 2)
    assert store.open(4).communities["working"].tolist() == [True]
    assert store.open(4).communities["first_seen"].tolist() == [pd.Timestamp(2026, 11, 23)]
    assert store.open(4).sector_links["leading"].tolist() == [True]


def test_an_old_database_has_all_columns_of_a_new_one(old, tmp_path):
    new = f"sqlite:///{tmp_path / 'new.sqlite'}"

    connect(old)
    connect(new)

    assert columns(old) == columns(new)


def test_bringing_up_to_date_again_changes_nothing(old):
    connect(old)
    before = Path(old.removeprefix("sqlite:///")).read_bytes()

    connect(old)

    assert Path(old.removeprefix("sqlite:///")).read_bytes() == before


def test_processes_that_start_together_on_an_old_database_all_work(old):
    code = "import sys; from lc_app.store import Store; print(Store(sys.argv[1]).open(2).partners)"
    started = [
        subprocess.Popen([sys.executable, "-c", code, old], cwd=ROOT, stdout=subprocess.DEVNULL)
        for _number in range(4)
    ]

    assert [process.wait(timeout=60) for process in started] == [0, 0, 0, 0]


def test_what_a_newer_version_of_the_code_added_is_left_as_it_is(old):
    connect(old)
    connection = sqlite3.connect(old.removeprefix("sqlite:///"))
    with connection:
        connection.execute("ALTER TABLE versions ADD COLUMN approved_by TEXT")
        connection.execute("ALTER TABLE register_partners ADD COLUMN country TEXT DEFAULT 'NL'")
        connection.execute("UPDATE versions SET approved_by = 'EZK'")
        connection.execute("CREATE TABLE transfers (number INTEGER)")
    connection.close()
    store = Store(old)

    store.publish(store.open(2), Origin(), parent=3, at=datetime(2026, 11, 24))

    assert len(store.open(4).communities) == 2
    assert store.version(1).author == "OCW"
    assert "transfers" in columns(old)
    engine = create_engine(old)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT approved_by FROM versions ORDER BY number")
        assert rows.scalars().all() == ["EZK", "EZK", "EZK", None]
    engine.dispose()


def test_a_column_that_old_rows_cannot_have_is_refused_and_nothing_is_added(old):
    before = columns(old)
    wrong = MetaData()
    Table("later", wrong, Column("number", Integer, primary_key=True))
    Table("versions", wrong, Column("note", Text), Column("owner", Text, nullable=False))
    engine = engine_of(old)

    with pytest.raises(ValueError, match="owner"):
        bring_up_to_date(engine, wrong)

    engine.dispose()
    assert columns(old) == before
