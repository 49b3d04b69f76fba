"""Corrections and decisions are remembered, the latest of each."""

import pytest

from lc_app.store import Store


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


@pytest.fixture
def store(url):
    return Store(url)


def test_a_new_database_remembers_nothing(store):
    assert store.remembered_columns() == {}
    assert store.decisions() == []


def test_what_a_heading_means_is_remembered_also_that_it_is_left_out(url, store):
    store.remember_columns({"projectnaam": "name", "opmerking intern": ""})

    assert Store(url).remembered_columns() == {"projectnaam": "name", "opmerking intern": ""}


def test_a_later_choice_takes_the_place_of_an_earlier_one(store):
    store.remember_columns({"jaar": "start", "soort": "form"})

    store.remember_columns({"jaar": "end"})

    assert store.remembered_columns() == {"jaar": "end", "soort": "form"}


def test_nothing_to_remember_changes_nothing(store):
    store.remember_columns({"jaar": "start"})

    store.remember_columns({})
    store.remember_decisions([])

    assert store.remembered_columns() == {"jaar": "start"}
    assert store.decisions() == []


def test_decisions_are_remembered_in_the_order_of_their_identifiers(url, store):
    store.remember_decisions([("b", "z", "different"), ("a", "z", "same"), ("a", "c", "part_of")])

    assert Store(url).decisions() == [
        ("a", "c", "part_of"),
        ("a", "z", "same"),
        ("b", "z", "different"),
    ]


def test_a_later_decision_on_the_same_two_takes_the_place_of_an_earlier_one(store):
    store.remember_decisions([("a", "z", "different"), ("b", "z", "same")])

    store.remember_decisions([("a", "z", "same"), ("a", "z", "part_of")])

    assert store.decisions() == [("a", "z", "part_of"), ("b", "z", "same")]


def test_texts_with_quotes_and_percent_signs_are_remembered_as_they_are(store):
    store.remember_columns({"aandeel % 'eigen' :x": "name"})

    assert store.remembered_columns() == {"aandeel % 'eigen' :x": "name"}
