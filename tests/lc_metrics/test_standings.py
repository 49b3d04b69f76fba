"""The country and each sector against their targets, all counted by hand."""

import pandas as pd
import pytest

from lc_metrics import DEFAULT_RULE, Target, ledger, standings
from tests.lc_metrics.builders import END, community, register

BEGIN = pd.Timestamp(2020, 1, 1)
HALF = pd.Timestamp(2021, 12, 31)
"""730 of the 1460 days of the roadmap."""
LATER = pd.Timestamp(2026, 11, 24)


def target(minimum, maximum=None, *, baseline=None):
    return Target(minimum, maximum, END, "agreed", BEGIN, baseline, ())


@pytest.fixture
def listed():
    """Two of Energie before the roadmap, one of both sectors in 2021, one of LSH in 2023."""
    return register(
        community("a", sectors=["EN"]),
        community("b", sectors=["EN"]),
        community("c", sectors=["EN", "LSH"], start="2021-03-01"),
        community("d", sectors=["LSH"], start="2023-06-01"),
    )


@pytest.fixture
def targets():
    return {"all": target(10), "EN": target(6), "LSH": target(4, 6), "CI": target(2)}


def numbers(result):
    return {group: (found.count, found.baseline) for group, found in result.items()}


def test_each_group_is_counted_on_the_date_and_on_that_of_its_baseline(listed, targets):
    result = standings(listed, DEFAULT_RULE, targets, HALF)

    assert numbers(result) == {"all": (3, 2), "EN": (3, 2), "LSH": (1, 0), "CI": (0, 0)}
    # Half way the even pace asks for 6, 4, 2 and 1: gained are 1 of 4, 1 of 2, 1 of 2, 0 of 1.
    assert [found.required for found in result.values()] == [6, 4, 2, 1]
    assert [found.pace_ratio for found in result.values()] == [0.25, 0.5, 0.5, 0]
    assert [found.status for found in result.values()] == [
        "far_behind",
        "far_behind",
        "far_behind",
        "standstill",
    ]


def test_after_the_date_of_the_target_the_count_is_that_of_its_date(listed, targets):
    listed.communities.loc[listed.communities["community_id"].eq("d"), "start_date"] = LATER

    result = standings(listed, DEFAULT_RULE, targets, LATER)

    assert {found.on for found in result.values()} == {END}
    assert numbers(result)["LSH"] == (1, 0)
    assert result["LSH"].interval == (pytest.approx(1 / 6), 0.25)
    assert {found.status for found in result.values()} == {"not_achieved"}


def test_a_baseline_that_the_target_sets_is_taken(listed):
    result = standings(listed, DEFAULT_RULE, {"EN": target(7, baseline=1.0)}, HALF)

    # The even pace from 1 to 7 asks for 4: 2 of the 3 were gained.
    assert (result["EN"].baseline, result["EN"].pace_ratio) == (1, pytest.approx(2 / 3))
    assert result["EN"].status == "behind"


def test_a_ledger_gives_the_same_as_its_register(listed, targets):
    ready = ledger(listed, DEFAULT_RULE)

    result = standings(ready, DEFAULT_RULE, targets, HALF)

    assert numbers(result) == numbers(standings(listed, DEFAULT_RULE, targets, HALF))


def test_the_groups_stand_in_the_order_of_the_targets(listed):
    result = standings(listed, DEFAULT_RULE, {"LSH": target(4), "all": target(10)}, HALF)

    assert list(result) == ["LSH", "all"]


def test_an_unknown_dimension_is_refused(listed):
    with pytest.raises(ValueError, match="colour"):
        standings(listed, DEFAULT_RULE, {"x": target(1)}, HALF, by="colour")
