"""Phases on a date, and how communities went from one to another."""

import pandas as pd
import pytest

from lc_metrics import DEFAULT_RULE
from lc_metrics.lifecycle import phase_counts, phase_flow, phase_history, phase_moves
from tests.lc_metrics.builders import community, register

ON = pd.Timestamp(2024, 6, 30)
MAY, JUNE, JULY, AUGUST = (pd.Timestamp(2024, month, 1) for month in (5, 6, 7, 8))


def phases(**by_id):
    """A register of communities in these phases; None for unknown."""
    return register(*(community(code, phase=phase) for code, phase in by_id.items()))


@pytest.fixture
def history():
    """Four versions: a goes on, b goes on and back, c becomes known, d leaves, e comes."""
    return phase_history(
        [
            (1, MAY, phases(a="idea", b="setting_up", c=None, d="developing")),
            (2, JUNE, phases(a="idea", b="developing", c="developing")),
            (4, JULY, phases(a="setting_up", b="setting_up", c="developing", d="developing")),
            (5, AUGUST, phases(a="setting_up", b="setting_up", c="sustaining", e="idea")),
        ]
    )


def filled(flow):
    """The cells of a flow that hold somebody."""
    return {(a, b): n for a, row in flow.to_dict("index").items() for b, n in row.items() if n}


def test_every_community_stands_in_one_phase_and_the_unknown_is_one_of_them():
    given = register(
        community("a", phase="developing"),
        community("b", phase="developing", form="campus"),
        community("c", phase="setting_up"),
        community("d", phase=None),
    )

    found = phase_counts(given, DEFAULT_RULE, ON)

    # By the default rule a campus does not count, nor does setting up; unknown does.
    assert found.to_dict("index") == {
        "idea": {"communities": 0, "counted": 0},
        "setting_up": {"communities": 1, "counted": 0},
        "developing": {"communities": 2, "counted": 1},
        "sustaining": {"communities": 0, "counted": 0},
        "ended": {"communities": 0, "counted": 0},
        "onbekend": {"communities": 1, "counted": 1},
        "not_yet": {"communities": 0, "counted": 0},
    }


@pytest.mark.parametrize(
    ("columns", "phase"),
    [
        pytest.param({"end_date": "2024-06-29"}, "ended", id="its last day has passed"),
        pytest.param({"end_date": "2024-06-30"}, "developing", id="today is its last day"),
        pytest.param(
            {"phase": "ended", "end_date": "2024-06-30"}, "onbekend", id="called ended, not yet"
        ),
        pytest.param({"phase": "ended"}, "ended", id="ended on an unknown date"),
        pytest.param(
            {"start": None, "first_seen": "2024-07-01", "end_date": "2023-12-31"},
            "ended",
            id="ended before the register began",
        ),
        pytest.param({"start": "2024"}, "not_yet", id="begun some day in the year"),
        pytest.param({"start": "2023"}, "developing", id="begun in the year before"),
        pytest.param({"start": None}, "not_yet", id="without any date"),
        pytest.param(
            {"start": "2025", "phase": "setting_up", "first_seen": "2024-06-30"},
            "setting_up",
            id="seen in the register before its start",
        ),
        pytest.param(
            {"start": None, "first_seen": "2024-07-01"}, "not_yet", id="first seen the day after"
        ),
    ],
)
def test_the_dates_decide_whether_a_phase_holds_on_a_date(columns, phase):
    found = phase_counts(register(community("a", **columns)), DEFAULT_RULE, ON)

    assert found.index[found["communities"].eq(1)].tolist() == [phase]


def test_an_empty_register_has_nobody_in_any_phase():
    found = phase_counts(register(), DEFAULT_RULE, ON)

    assert found.to_numpy().sum() == 0
    assert len(found) == 7


def test_the_history_has_a_row_for_each_community_of_each_version(history):
    assert len(history) == 4 + 3 + 4 + 4
    assert history["number"].unique().tolist() == [1, 2, 4, 5]
    assert history.loc[history["community_id"].eq("c"), "phase"].tolist() == [
        "onbekend",
        "developing",
        "developing",
        "sustaining",
    ]


def test_versions_out_of_order_are_refused():
    with pytest.raises(ValueError, match="version 1 comes after version 2"):
        phase_history([(2, MAY, phases(a="idea")), (1, JUNE, phases(a="idea"))])


def test_the_flow_compares_two_versions_and_nothing_in_between(history):
    flow = phase_flow(history, 1, 5)

    assert filled(flow) == {
        ("idea", "setting_up"): 1,  # a
        ("setting_up", "setting_up"): 1,  # b, which went on and came back
        ("onbekend", "sustaining"): 1,  # c
        ("developing", "absent"): 1,  # d
        ("absent", "idea"): 1,  # e
    }


def test_the_flow_of_a_version_to_itself_is_its_phases(history):
    assert filled(phase_flow(history, 2, 2)) == {
        ("idea", "idea"): 1,
        ("developing", "developing"): 2,
    }


def test_a_flow_from_a_version_that_is_not_there_is_refused(history):
    with pytest.raises(ValueError, match="version 3 is not in the history"):
        phase_flow(history, 3, 5)


def test_moves_are_told_step_by_step_the_newest_first(history):
    moves = phase_moves(history)

    # c came from unknown, and d was away: neither is a move.
    assert moves.drop(columns="date").to_numpy().tolist() == [
        ["c", 5, "developing", "sustaining"],
        ["a", 4, "idea", "setting_up"],
        ["b", 4, "developing", "setting_up"],
        ["b", 2, "setting_up", "developing"],
    ]


def test_one_version_has_no_moves():
    assert phase_moves(phase_history([(1, MAY, phases(a="idea"))])).empty
