"""One community over the versions: the same as in each version that is opened whole."""

from datetime import datetime

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_app.ingest import take
from lc_app.store import ROOT_VERSION, Origin, Store
from lc_metrics import Register

MONDAY = datetime(2026, 11, 23, 12, 0)


@pytest.fixture
def store(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'test.sqlite'}")


def test_a_community_is_the_same_as_in_each_version_that_holds_it(store, sample):
    register = take(sample, "lijst.csv").register
    (deventer,) = register.communities.query("name == 'GROZzerdam Deventer'")["community_id"]
    others = register.communities["community_id"].ne(deventer)
    store.publish(register, Origin(), parent=ROOT_VERSION, at=MONDAY)
    without = register.only(register.communities["community_id"][others])
    store.publish(without, Origin(), parent=1, at=MONDAY)
    store.publish(register, Origin(), parent=2, at=MONDAY)

    life = store.life(deventer)

    assert list(life) == [1, 3]
    for number, alone in life.items():
        opened = store.open(number).only(pd.Index([deventer]))
        for name, table in opened.tables().items():
            assert_frame_equal(alone.tables()[name], table)


def test_one_that_never_was_has_no_life(store):
    store.publish(Register.of(), Origin(), parent=ROOT_VERSION, at=MONDAY)

    assert store.life("nowhere") == {}
