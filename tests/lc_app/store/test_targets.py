"""Versions of the own targets: never changed, one after the other, undone by saving again."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_app.store import UnknownVersionError
from lc_app.store.targets import SHIPPED_VERSION, StaleTableError, TableVersion, TargetStore
from lc_metrics import TARGET_SCHEMA, typed
from tests.lc_metrics.test_targets import targets

ROOT = Path(__file__).parents[3]
MONDAY = datetime(2026, 11, 23, 12, 0)
TUESDAY = datetime(2026, 11, 24, 12, 0)
EMPTY = typed(pd.DataFrame(), TARGET_SCHEMA)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'sub' / 'test.sqlite'}"


@pytest.fixture
def store(url):
    return TargetStore(url)


def one(minimum):
    return targets({"sector": "AF", "minimum": minimum, "nature": "own", "source": "brief"})


def test_a_new_database_holds_the_shipped_targets_alone(store):
    assert store.versions() == [TableVersion()]
    assert store.current().number == SHIPPED_VERSION
    assert_frame_equal(store.open(SHIPPED_VERSION), EMPTY)


def test_what_is_saved_is_what_is_opened(store):
    own = targets(
        {"sector": "AF", "region": "PV26", "minimum": 2.5, "maximum": 4, "baseline": 0},
        {"sector": "all", "minimum": 8, "source": "brief"},
    )

    store.save(own, parent=SHIPPED_VERSION, at=MONDAY)

    assert_frame_equal(store.open(1), own)


def test_a_version_tells_who_when_why_and_how_many(store):
    saved = store.save(one(12), parent=0, at=MONDAY, author="OCW", note="bijgesteld")

    assert saved == TableVersion(
        number=1, parent=0, saved_at=MONDAY, author="OCW", note="bijgesteld", rows=1
    )
    assert store.current() == saved


def test_a_later_version_leaves_the_earlier_as_it_was(store):
    store.save(one(12), parent=0, at=MONDAY)

    store.save(EMPTY, parent=1, at=TUESDAY)

    assert_frame_equal(store.open(1), one(12))
    assert_frame_equal(store.open(2), EMPTY)
    assert [version.number for version in store.versions()] == [2, 1, 0]


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(store):
    store.save(one(12), parent=0, at=MONDAY)

    with pytest.raises(StaleTableError, match="version 1 was saved") as told:
        store.save(one(14), parent=0, at=TUESDAY)

    assert told.value.current.number == 1
    assert_frame_equal(store.open(1), one(12))
    assert len(store.versions()) == 2


def test_an_earlier_version_can_be_saved_again(store):
    store.save(one(12), parent=0, at=MONDAY, note="eerste")
    store.save(one(14), parent=1, at=MONDAY)

    restored = store.restore(1, parent=2, at=TUESDAY, author="SIA")

    assert (restored.number, restored.restores, restored.note) == (3, 1, "eerste")
    assert restored.author == "SIA"
    assert_frame_equal(store.open(3), one(12))


def test_the_shipped_targets_can_be_brought_back(store):
    store.save(one(12), parent=0, at=MONDAY)

    restored = store.restore(SHIPPED_VERSION, parent=1, at=TUESDAY)

    assert (restored.number, restored.restores, restored.rows) == (2, 0, 0)


@pytest.mark.parametrize("number", [7, -1])
def test_an_unknown_version_is_refused_by_its_number(store, number):
    with pytest.raises(UnknownVersionError, match=str(number)):
        store.open(number)
    with pytest.raises(UnknownVersionError, match=str(number)):
        store.save(one(12), parent=number, at=MONDAY)


SAVES = """
import sys
from datetime import datetime
import pandas as pd
from lc_app.store.targets import StaleTableError, TargetStore
from lc_metrics import TARGET_SCHEMA, typed
own = typed(pd.DataFrame(), TARGET_SCHEMA)
try:
    TargetStore(sys.argv[1]).save(own, parent=0, at=datetime(2026, 11, 24))
except StaleTableError:
    sys.exit(3)
"""


def test_of_two_processes_that_save_at_once_one_is_refused(url, store):
    started = [
        subprocess.Popen(
            [sys.executable, "-c", SAVES, url],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        for _number in range(2)
    ]

    codes = sorted(process.wait(timeout=60) for process in started)

    assert codes == [0, 3]
    assert len(store.versions()) == 2
