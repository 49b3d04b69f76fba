"""Versions of books: never changed, one after the other, undone by saving again."""

from datetime import datetime

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_app.store import UnknownVersionError
from lc_app.store.books import BookStore, BookVersion, StaleBookError
from lc_metrics import typed
from lc_metrics.books import BOOKS

MONDAY = datetime(2026, 11, 23, 12, 0)
TUESDAY = datetime(2026, 11, 24, 12, 0)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'sub' / 'test.sqlite'}"


@pytest.fixture
def store(url):
    return BookStore(url)


def transfers(*rows):
    return typed(pd.DataFrame(rows), BOOKS["transfers"])


ONE = {
    "transfer_id": "T1",
    "from_region": "PV23",
    "to_region": "PV25",
    "direction": "to_region",
    "channel": "guide",
    "adapted": True,
    "date": "2021-03-01",
    "date_precision": "month",
}


@pytest.mark.parametrize("book", BOOKS)
def test_every_book_begins_with_what_is_shipped(store, book):
    shipped = store.open(book)

    assert shipped.dtypes.astype("str").to_dict() == dict(BOOKS[book])
    assert store.versions(book) == [BookVersion(rows=len(shipped))]


def test_what_is_saved_is_what_is_opened_later_too(store, url):
    rows = transfers(ONE, {"transfer_id": "T2", "to_region": "landelijk", "adapted": None})

    saved = store.save("transfers", rows, parent=0, now=MONDAY, author="OCW", note="eerste")

    assert (saved.number, saved.parent, saved.rows) == (1, 0, 2)
    assert (saved.author, saved.note, saved.saved_at) == ("OCW", "eerste", MONDAY)
    assert_frame_equal(BookStore(url).open("transfers"), rows)


def test_a_book_has_versions_of_its_own(store):
    store.save("transfers", transfers(ONE), parent=0, now=MONDAY)

    assert store.current("transfers").number == 1
    assert store.current("products").number == 0


def test_an_earlier_version_stays_as_it_was_and_comes_back(store):
    store.save("transfers", transfers(ONE), parent=0, now=MONDAY, note="een")
    store.save("transfers", transfers(), parent=1, now=TUESDAY)

    undone = store.restore("transfers", 1, parent=2, now=TUESDAY, author="OCW")

    assert (undone.number, undone.restores, undone.note) == (3, 1, "een")
    assert_frame_equal(store.open("transfers"), transfers(ONE))
    assert store.open("transfers", 2).empty


def test_of_two_who_change_the_same_version_the_second_is_told_and_nothing_is_lost(store):
    store.save("transfers", transfers(ONE), parent=0, now=MONDAY)

    with pytest.raises(StaleBookError, match="version 1 was saved") as told:
        store.save("transfers", transfers(), parent=0, now=TUESDAY)

    assert told.value.current.number == 1
    assert len(store.open("transfers")) == 1


def test_a_version_that_does_not_exist_is_told(store):
    with pytest.raises(UnknownVersionError):
        store.open("transfers", 7)
