"""Versions: whole or not at all, never changed, one after the other."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from lc_app.ingest import take
from lc_app.store import ROOT_VERSION, Origin, StaleVersionError, Store, UnknownVersionError
from lc_metrics import Register

ROOT = Path(__file__).parents[3]
MONDAY = datetime(2026, 11, 23, 12, 0)
TUESDAY = datetime(2026, 11, 24, 12, 0)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'sub' / 'test.sqlite'}"


@pytest.fixture
def store(url):
    return Store(url)


def register(*names):
    return Register.of(
        communities=pd.DataFrame({"community_id": list(names), "name": list(names)}),
        sector_links=pd.DataFrame({"community_id": list(names), "sector": "EN"}),
    )


def names(found):
    return found.communities["name"].tolist()


def test_a_new_database_has_no_version(store):
    assert store.current() is None
    assert store.versions() == []


def test_columns_in_another_order_are_published_under_their_own_names(store):
    given = register("a")
    links = given.sector_links[["sector", "leading", "community_id"]]

    store.publish(replace(given, sector_links=links), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert store.open(1).sector_links["sector"].tolist() == ["EN"]


def test_what_is_published_is_what_is_opened(store, sample):
    published = take(sample, "lijst.csv").register

    store.publish(published, Origin(), parent=ROOT_VERSION, at=MONDAY)

    opened = store.open(1).tables()
    expected = published.tables()
    expected["communities"] = expected["communities"].assign(
        first_seen=pd.Series(pd.Timestamp(2026, 11, 23), index=range(124)).dt.as_unit("s")
    )
    for name, table in expected.items():
        assert_frame_equal(opened[name], table)


def test_a_version_tells_who_when_why_and_from_which_file(store):
    origin = Origin(author="OCW", note="najaar", file_name="a.xlsx", sha256="ff", sample=True)

    version = store.publish(register("a", "b"), origin, parent=ROOT_VERSION, at=MONDAY)

    assert (version.number, version.parent, version.communities) == (1, 0, 2)
    assert (version.author, version.note, version.file_name) == ("OCW", "najaar", "a.xlsx")
    assert (version.sha256, version.sample, version.published_at) == ("ff", True, MONDAY)
    assert store.current() == version


def test_a_version_tells_which_sectors_it_replaced_and_how_many_rows_were_left_out(store):
    origin = Origin(file_name="en.xlsx; ict.xlsx", scope=("EN", "ICT"), left_out=3)

    version = store.publish(register("a"), origin, parent=ROOT_VERSION, at=MONDAY)

    assert (version.scope, version.left_out) == (("EN", "ICT"), 3)
    assert store.versions() == [version]


def test_a_version_without_a_scope_replaced_the_whole_register(store):
    version = store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert version.scope == ()


def test_restoring_brings_back_the_whole_register_whatever_the_scope_was(store):
    origin = Origin(scope=("EN",), left_out=3)
    store.publish(register("a"), origin, parent=ROOT_VERSION, at=MONDAY)
    store.publish(register("b"), Origin(), parent=1, at=TUESDAY)

    version = store.restore(1, author="OCW", parent=2, at=TUESDAY)

    assert (version.scope, version.left_out) == ((), 3)


def test_a_later_version_leaves_the_earlier_as_it_was(store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)

    store.publish(register("b", "c"), Origin(), parent=1, at=TUESDAY)

    assert names(store.open(1)) == ["a"]
    assert names(store.open(2)) == ["b", "c"]
    assert [version.number for version in store.versions()] == [2, 1]


def test_an_empty_register_can_be_published(store):
    store.publish(Register.of(), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert names(store.open(1)) == []


def test_a_community_keeps_the_day_on_which_it_was_first_seen(store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    store.publish(register("b"), Origin(), parent=1, at=TUESDAY)

    store.publish(register("a", "b", "c"), Origin(), parent=2, at=datetime(2026, 12, 1))

    seen = store.open(3).communities["first_seen"].dt.strftime("%Y-%m-%d").tolist()
    assert seen == ["2026-11-23", "2026-11-24", "2026-12-01"]


def test_the_second_of_two_publishers_is_told_and_nothing_is_lost(store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    store.publish(register("first"), Origin(), parent=1, at=TUESDAY)

    with pytest.raises(StaleVersionError) as told:
        store.publish(register("second"), Origin(), parent=1, at=TUESDAY)

    assert told.value.current.number == 2
    assert names(store.open(2)) == ["first"]
    assert len(store.versions()) == 2


def test_restoring_publishes_an_earlier_version_again(store):
    store.publish(register("a"), Origin(file_name="a.csv"), parent=ROOT_VERSION, at=MONDAY)
    store.publish(register("b"), Origin(file_name="b.csv"), parent=1, at=TUESDAY)

    version = store.restore(1, author="OCW", parent=2, at=TUESDAY)

    assert (version.number, version.restores, version.file_name) == (3, 1, "a.csv")
    assert names(store.open(3)) == ["a"]
    assert names(store.open(2)) == ["b"]


def test_an_unknown_version_is_refused_by_its_number(store):
    with pytest.raises(UnknownVersionError, match="7"):
        store.open(7)


def test_another_process_sees_what_was_published(url, store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert names(Store(url).open(1)) == ["a"]


def test_a_register_that_breaks_halfway_leaves_no_version(store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    broken = register("b")
    broken.sector_links["sector"] = pd.Series([object()], dtype="object")

    with pytest.raises(Exception, match="type 'object' is not supported"):
        store.publish(broken, Origin(), parent=1, at=TUESDAY)

    assert store.current().number == 1
    assert names(store.open(1)) == ["a"]


DIES_WHILE_PUBLISHING = """
import sys, time
from datetime import datetime
import pandas as pd
from lc_app.store import Origin, Store, versions
from lc_metrics import Register

def stop_before_the_last_table(connection, number, register):
    write(connection, number, register)
    print("written", flush=True)
    time.sleep(60)

write, versions._write = versions._write, stop_before_the_last_table
rows = pd.DataFrame({"community_id": ["b"], "name": ["b"]})
Store(sys.argv[1]).publish(
    Register.of(communities=rows), Origin(), parent=1, at=datetime(2026, 11, 24)
)
"""


def test_a_crash_in_the_middle_of_publishing_leaves_the_earlier_version_whole(url, store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    dying = subprocess.Popen(
        [sys.executable, "-c", DIES_WHILE_PUBLISHING, url],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with dying:
        assert dying.stdout.readline() == "written\n"
        dying.kill()

    reopened = Store(url)
    assert dying.returncode == -signal.SIGKILL
    assert [version.number for version in reopened.versions()] == [1]
    assert names(reopened.open(1)) == ["a"]
    assert reopened.publish(register("c"), Origin(), parent=1, at=TUESDAY).number == 2


def test_the_rows_can_be_read_with_any_sql_program(url, store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)

    with create_engine(url).connect() as connection:
        rows = connection.execute(text("select version, name from register_communities")).all()

    assert rows == [(1, "a")]


def test_two_processes_that_publish_at_once_end_with_one_version_each_or_a_refusal(url, store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    code = (
        "import sys; from datetime import datetime; from lc_app.store import *;"
        "from lc_metrics import Register\n"
        "try: Store(sys.argv[1]).publish(Register.of(), Origin(), parent=1,"
        " at=datetime(2026,11,24))\n"
        "except StaleVersionError: sys.exit(3)"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT) for _number in range(2)
    ]

    codes = sorted(process.wait(timeout=60) for process in started)

    assert codes == [0, 3]
    assert len(store.versions()) == 2


def test_the_day_on_which_a_community_was_first_seen_is_the_dutch_day(store):
    late = datetime(2023, 12, 31, 23, 30)  # half past midnight in the Netherlands

    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=late)

    assert store.open(1).communities["first_seen"].tolist() == [pd.Timestamp(2024, 1, 1)]


def test_a_parent_that_does_not_exist_is_refused(store):
    with pytest.raises(UnknownVersionError, match="99"):
        store.publish(register("a"), Origin(), parent=99, at=MONDAY)


def test_a_register_that_holds_a_community_twice_is_refused(store):
    with pytest.raises(IntegrityError):
        store.publish(register("a", "a"), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert store.current() is None


def test_processes_that_start_together_on_an_empty_database_all_work(url):
    code = "import sys; from lc_app.store import Store; Store(sys.argv[1]).current()"
    started = [
        subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT) for _number in range(4)
    ]

    assert [process.wait(timeout=60) for process in started] == [0, 0, 0, 0]


PUBLISHES_MUCH = """
import sys, time
from datetime import datetime
import pandas as pd
from lc_app.store import Origin, Store, versions
from lc_metrics import Register

def wait_before_the_end(connection, number, register):
    write(connection, number, register)
    print("written", flush=True)
    sys.stdin.readline()

write, versions._write = versions._write, wait_before_the_end
names = [f"{number} {'x' * 300}" for number in range(20_000)]
rows = pd.DataFrame({"community_id": names, "name": names})
Store(sys.argv[1]).publish(
    Register.of(communities=rows), Origin(), parent=1, at=datetime(2026, 11, 24)
)
"""


def test_others_read_on_while_a_large_version_is_being_written(url, store):
    store.publish(register("a"), Origin(), parent=ROOT_VERSION, at=MONDAY)
    publishing = subprocess.Popen(
        [sys.executable, "-c", PUBLISHES_MUCH, url],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with publishing:
        assert publishing.stdout.readline() == "written\n"
        meanwhile = [version.number for version in Store(url).versions()]
        publishing.communicate("go on\n", timeout=60)

    assert meanwhile == [1]
    assert [version.number for version in store.versions()] == [2, 1]
