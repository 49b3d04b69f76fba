"""Scans in the database: anonymous, saved as they are given, resumed, and removed whole."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_app.ingest.scan_set import take_question_set
from lc_app.settings import REFERENCE
from lc_app.store.scan_actions import ScanGoneError
from lc_app.store.scan_codes import (
    ALPHABET,
    ClosedScanError,
    UnknownScanError,
    WrongLeadCodeError,
    tidy_code,
)
from lc_app.store.scan_sets import SetExistsError
from lc_app.store.scans import ScanStore

OLD_DATABASE = Path(__file__).with_name("database_of_23_november_2026.sql")
MONDAY = datetime(2026, 11, 23, 12, 0)
TUESDAY = datetime(2026, 11, 24, 12, 0)
ROWS = take_question_set((REFERENCE / "scans" / "pplc.csv").read_bytes()).rows
OTHER = take_question_set((REFERENCE / "scans" / "groz.csv").read_bytes()).rows


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


@pytest.fixture
def store(url):
    return ScanStore(url)


@pytest.fixture
def started(store):
    """Code of a scan, and the code of who leads it."""
    scan, lead_code = store.start(ROWS, name="DIT-lab", at=MONDAY, community_id="dit-lab")
    return scan.code, lead_code


def rows_of(url, table):
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    connection.close()
    return rows


def newer(rows, word):
    """The same set with another first statement."""
    first = rows["kind"].eq("statement").idxmax()
    changed = rows.copy()
    changed.loc[first, "nl"] = word
    return changed


def test_a_scan_has_two_codes_that_cannot_be_read_wrong(store):
    scan, lead_code = store.start(ROWS, name="DIT-lab", at=MONDAY)

    assert len(scan.code) == len(lead_code) == 8
    assert set(scan.code + lead_code) <= set(ALPHABET)
    assert not set("0O1IL") & set(ALPHABET)
    assert scan.code != lead_code


def test_a_scan_keeps_its_questions_when_the_set_changes(store, started):
    code, _lead = started
    store.start(newer(ROWS, "Anders?"), name="DIT-lab", at=TUESDAY)

    first = store.scan(code)

    assert_frame_equal(store.sets.open(first.set_number), ROWS)
    assert [scan.set_number for scan in store.scans()] == [2, 1]


def test_scans_with_the_same_questions_share_them(store, started):
    scan, _lead = store.start(ROWS, name="Elders", at=TUESDAY)

    assert scan.set_number == store.scan(started[0]).set_number


def test_answers_are_saved_as_they_are_given_and_resumed(store, started):
    code, _lead = started
    token = store.join(code)

    store.answer(code, token, {"strategie-1": 4, "strategie-2": None})
    store.answer(code, token, {"strategie-1": 5})

    assert store.knows(code, token)
    assert store.answers_of(token) == {"strategie-1": 5, "strategie-2": None}
    assert store.participation() == {code: (0, 1)}


def test_nothing_of_a_respondent_is_kept_but_a_token(url, store, started):
    code, _lead = started
    token = store.join(code)

    store.finish(code, token)

    assert rows_of(url, "scan_respondents") == [(token, code, 1)]


def test_the_answers_of_a_scan_tell_no_token_and_no_order_of_coming(store, started):
    code, _lead = started
    tokens = [store.join(code) for _person in range(3)]
    for points, token in enumerate(tokens, start=1):
        store.answer(code, token, {"cultuur-1": points})

    found = store.answers([code])

    by_token = [tokens.index(token) + 1 for token in sorted(tokens)]
    assert found["respondent"].tolist() == ["1", "2", "3"]
    assert found["value"].tolist() == by_token
    assert found["scan"].eq(code).all()


def test_scans_without_answers_give_an_empty_table(store, started):
    assert store.answers([started[0]]).empty


def test_a_token_of_another_scan_opens_nothing(store, started):
    code, _lead = started
    other, _other_lead = store.start(ROWS, name="Elders", at=MONDAY)
    token = store.join(other.code)

    assert not store.knows(code, token)
    with pytest.raises(UnknownScanError):
        store.answer(code, token, {"cultuur-1": 3})
    assert store.answers_of(token) == {}


def test_a_closed_scan_takes_no_answers_until_it_is_opened_again(store, started):
    code, lead_code = started
    token = store.join(code)
    store.close(code, lead_code, at=TUESDAY)

    with pytest.raises(ClosedScanError):
        store.answer(code, token, {"cultuur-1": 3})
    with pytest.raises(ClosedScanError):
        store.join(code)
    store.close(code, lead_code, at=None)

    store.answer(code, token, {"cultuur-1": 3})
    assert store.answers_of(token) == {"cultuur-1": 3}


def test_who_does_not_lead_the_scan_cannot_close_or_remove_it(store, started):
    code, _lead = started

    with pytest.raises(WrongLeadCodeError):
        store.close(code, "RAADMAAR", at=TUESDAY)
    with pytest.raises(WrongLeadCodeError):
        store.remove(code, "é")

    assert store.scan(code).is_open


def test_a_removed_scan_leaves_nothing_behind_and_others_whole(url, store, started):
    code, lead_code = started
    other, _other_lead = store.start(ROWS, name="Elders", at=MONDAY)
    for scan in (code, other.code):
        token = store.join(scan)
        store.answer(scan, token, {"cultuur-1": 3})
        store.actions.add(scan, "Praat erover.")

    store.remove(code, lead_code)

    tables = ("scans", "scan_respondents", "scan_answers", "scan_actions")
    assert [len(rows_of(url, table)) for table in tables] == [1, 1, 1, 1]
    assert code not in str([rows_of(url, table) for table in tables])
    with pytest.raises(UnknownScanError):
        store.scan(code)
    with pytest.raises(UnknownScanError):
        store.join(code)


def test_an_action_has_an_owner_and_a_date_and_is_followed(store, started):
    code, _lead = started
    first = store.actions.add(code, "Praat erover.", dimension="cultuur", proposed=True)
    second = store.actions.add(code, "Zoek geld.", owner="penvoerder", due=date(2027, 3, 1))

    store.actions.change(code, first, owner="hub", due=date(2027, 1, 1), done=date(2026, 12, 24))
    store.actions.remove(code, second)

    (row,) = store.actions.of(code).to_dict("records")
    assert (row["text"], row["dimension"], row["proposed"], row["owner"]) == (
        "Praat erover.", "cultuur", True, "hub",
    )  # fmt: skip
    assert (row["due"], row["done"]) == (pd.Timestamp(2027, 1, 1), pd.Timestamp(2026, 12, 24))


def test_an_action_of_a_scan_that_is_gone_is_refused(store):
    with pytest.raises(ScanGoneError):
        store.actions.add("WEGWEGWE", "Praat erover.")


def test_an_own_set_is_offered_in_its_newest_version_until_it_is_withdrawn(store):
    store.sets.keep(OTHER, at=MONDAY, own=True, author="OCW")
    second = OTHER.copy()
    second.loc[second["kind"].eq("version"), "code"] = "2.0"
    number = store.sets.keep(second, at=TUESDAY, own=True)

    offered = store.sets.own()
    store.sets.withdraw(number, at=TUESDAY)

    assert [(saved.code, saved.version) for saved in offered] == [("groz", "2.0")]
    assert [saved.version for saved in store.sets.own()] == ["1.0"]


def test_other_questions_need_another_version(store):
    store.sets.keep(OTHER, at=MONDAY, own=True)

    with pytest.raises(SetExistsError):
        store.sets.keep(newer(OTHER, "Anders?"), at=TUESDAY, own=True)

    assert store.sets.keep(OTHER, at=TUESDAY, own=True) == 1


def test_a_withdrawn_set_that_is_imported_again_is_offered_again(store):
    number = store.sets.keep(OTHER, at=MONDAY, own=True)
    store.sets.withdraw(number, at=MONDAY)

    store.sets.keep(OTHER, at=TUESDAY, own=True)

    assert [saved.number for saved in store.sets.own()] == [number]


def test_a_code_is_known_however_it_is_typed():
    assert tidy_code(" abcd-efgh ") == "ABCDEFGH"


def test_an_old_database_gets_the_tables_and_keeps_its_rows(url):
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.executescript(OLD_DATABASE.read_text("utf-8"))
    connection.close()

    scan, _lead = ScanStore(url).start(ROWS, name="DIT-lab", at=MONDAY)

    assert ScanStore(url).scan(scan.code).name == "DIT-lab"
    assert len(rows_of(url, "versions")) == 3


def test_two_respondents_at_the_same_moment_lose_no_answer(url, store, started):
    code, _lead = started
    together = Barrier(2)

    def takes_part(points):
        own = ScanStore(url)  # a connection of its own, as another process would have
        token = own.join(code)
        together.wait()
        for number in range(1, 5):
            own.answer(code, token, {f"cultuur-{number}": points})

    with ThreadPoolExecutor() as people:
        list(people.map(takes_part, (2, 5)))

    found = store.answers([code])
    assert sorted(found.groupby("respondent")["value"].agg(list).tolist()) == [[2] * 4, [5] * 4]
