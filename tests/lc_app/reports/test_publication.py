"""What the dashboard says after a publication, counted by hand."""

import pandas as pd
import pytest

from lc_app.reports import publication_table, publication_text
from lc_app.texts import in_language
from lc_metrics import ALL, DEFAULT_RULE, Register, Target
from tests.lc_metrics.builders import END, community, register

START = pd.Timestamp(2020, 1, 1)
ON = pd.Timestamp(2026, 11, 24)
OLD = register(
    community("a", name="Lab A", sectors=["EN"]),
    community("b", name="Lab B", sectors=["EN"]),
    community("c", name="Lab C", sectors=["CH"]),
)
NEW = register(
    community("a", name="Lab A", sectors=["EN"]),
    community("b", name="Lab Beter", sectors=["EN"]),
    community("d", name="Lab D", sectors=["EN"]),
    community("e", name="Lab E", sectors=["EN", "CH"]),
)


def targets(**minimum):
    wanted = {ALL if group == "all_" else group: n for group, n in minimum.items()}
    return {group: Target(n, n, END, "agreed", START, 0, ()) for group, n in wanted.items()}


def said(old, new, **minimum):
    return publication_text(old, new, DEFAULT_RULE, targets(**minimum), ON)


def test_rows_that_come_go_and_change_are_counted():
    assert said(OLD, NEW, all_=100) == ("2 erbij, 1 eraf, 1 gewijzigd; geen oordeel verandert.")


def test_a_sector_that_reaches_its_target_is_named_with_both_verdicts():
    # Energie goes from two to four; three were agreed.
    assert said(OLD, NEW, all_=100, EN=3) == (
        "2 erbij, 1 eraf, 1 gewijzigd; Energie gaat van niet gehaald naar gehaald."
    )


def test_all_verdicts_that_turn_are_named():
    # All together go from three to four, Energie from two to four, Chemie stays one.
    assert said(OLD, NEW, all_=4, EN=4, CH=1) == (
        "2 erbij, 1 eraf, 1 gewijzigd; Alle Topsectoren samen gaat van niet gehaald naar"
        " gehaald; Energie gaat van niet gehaald naar gehaald."
    )


def test_a_publication_of_the_same_changes_nothing():
    assert said(OLD, OLD, all_=3, EN=3) == ("0 erbij, 0 eraf, 0 gewijzigd; geen oordeel verandert.")


def test_in_english_it_says_the_same():
    in_language("en")

    assert said(OLD, NEW, EN=3) == (
        "2 added, 1 removed, 1 changed; Energy goes from not achieved to achieved."
    )


def test_the_table_holds_count_and_verdict_before_and_after():
    table = publication_table(OLD, NEW, DEFAULT_RULE, targets(all_=4, EN=4, CH=1), ON)

    assert table.to_numpy().tolist() == [
        ["Alle Topsectoren samen", "31-12-2023", 3, 4, "niet gehaald", "gehaald"],
        ["Energie", "31-12-2023", 2, 4, "niet gehaald", "gehaald"],
        ["Chemie", "31-12-2023", 1, 1, "gehaald", "gehaald"],
    ]


@pytest.mark.parametrize(("old", "new"), [(Register.of(), OLD), (OLD, Register.of())])
def test_to_and_from_nothing_every_row_comes_or_goes(old, new):
    added, removed = len(new.communities), len(old.communities)

    assert said(old, new, all_=100).startswith(f"{added} erbij, {removed} eraf, 0 gewijzigd;")
