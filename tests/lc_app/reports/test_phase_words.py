"""Which words read which status, what is not read, and what would be read otherwise."""

import pytest

from lc_app.ingest.phases import PhaseWords
from lc_app.reports import phase_words_table, reread_table, statuses, unread_table
from tests.lc_metrics.builders import community, register

WORDS = PhaseWords({"pilot": "developing"})


@pytest.fixture
def found():
    """Two pilots read by other words, one that runs, one not recognised, one without status."""
    given = register(
        community("a", phase="setting_up", phase_label="pilot"),
        community("b", phase="setting_up", phase_label="pilot"),
        community("c", phase="developing", phase_label="loopt (2020)"),
        community("d", phase=None, phase_label="2023-2030"),
        community("e", phase=None, phase_label=None),
    )
    return statuses(given, WORDS)


def test_every_different_status_is_read_by_the_words_of_now(found):
    assert found.to_numpy().tolist() == [
        ["pilot", "setting_up", "developing", "pilot", 2],
        ["loopt (2020)", "developing", "developing", "loopt", 1],
        ["2023-2030", "onbekend", "onbekend", "", 1],
    ]


def test_the_words_that_recognise_most_stand_first_and_say_who_recorded_them(found):
    table = phase_words_table(found, WORDS)

    assert table.head(2).to_numpy().tolist() == [
        ["pilot", "Doorontwikkelen", "gebruikers, hier", 2],
        ["loopt", "Doorontwikkelen", "dit dashboard", 1],
    ]
    assert len(table) == len(WORDS.known)


def test_statuses_without_a_phase_are_told(found):
    assert unread_table(found).to_numpy().tolist() == [["2023-2030", 1]]


def test_statuses_that_would_be_read_otherwise_are_told(found):
    assert reread_table(found).to_numpy().tolist() == [["pilot", "Opzetten", "Doorontwikkelen", 2]]


def test_a_register_without_statuses_has_none():
    assert statuses(register(), WORDS).empty
