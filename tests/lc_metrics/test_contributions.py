"""The gap in its parts, and what more communities would do: by hand, and that it adds up."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import (
    DEFAULT_RULE,
    Target,
    community_count,
    count_by,
    gap_contributions,
    what_if,
)
from tests.lc_metrics.builders import END, community, dates, quick, register, registers, rules


def target(minimum, maximum=None):
    return Target(minimum, maximum, END, "own", pd.Timestamp(2020, 1, 1), None, ())


SECTOR_TARGETS = {"EN": target(5), "LSH": target(4, 6)}


def test_the_contributions_equal_the_hand_calculation():
    counts = pd.Series({"EN": 2.0, "LSH": 7.0, "geen": 1.0, "onbekend": 0.0})

    result = gap_contributions(8, target(12), counts, SECTOR_TARGETS)

    assert result["contribution"].to_dict() == {
        "not_allocated": 3.0,
        "EN": 3.0,
        "LSH": -3.0,
        "geen": -1.0,
        "overlap": 2.0,
    }
    assert result["kind"].tolist() == ["not_allocated", "group", "group", "no_target", "overlap"]
    assert result["contribution"].sum() == 12 - 8


def test_without_targets_of_the_regions_the_whole_target_is_not_allocated():
    counts = pd.Series({"PV26": 3.0, "onbekend": 1.0})

    result = gap_contributions(4, target(10), counts, {})

    assert result["contribution"].to_dict() == {
        "not_allocated": 10.0,
        "PV26": -3.0,
        "onbekend": -1.0,
        "overlap": 0.0,
    }


def test_sector_targets_above_the_national_one_show_as_less_than_nothing_to_allocate():
    result = gap_contributions(0, target(6), pd.Series(dtype="float64"), SECTOR_TARGETS)

    assert result["contribution"].to_dict() == {
        "not_allocated": -3.0,
        "EN": 5.0,
        "LSH": 4.0,
        "overlap": 0.0,
    }


@quick
@given(registers(), rules, dates, st.integers(0, 120))
def test_the_contributions_add_up_to_the_gap(listed, rule, on, minimum):
    count = community_count(listed, rule, on)

    for by, targets in (("sector", SECTOR_TARGETS), ("province", {"PV26": target(2)})):
        counts = count_by(listed, rule, on, by)
        result = gap_contributions(count, target(minimum), counts, targets)
        assert result["contribution"].sum() == pytest.approx(minimum - count)


def test_more_communities_add_to_their_sector_and_to_the_country():
    counts = pd.Series({"EN": 2.0, "CH": 2.0})

    result = what_if(3, target(10), counts, {"EN": 2, "WM": 3})

    assert (result.count, result.least, result.gap, result.overlap) == (8, 6, 2, 1)
    assert result.counts.to_dict() == {"CH": 2.0, "EN": 4.0, "WM": 3.0}
    assert counts.to_dict() == {"EN": 2.0, "CH": 2.0}


def test_without_additions_nothing_changes():
    result = what_if(3, target(2), pd.Series({"EN": 3.0}), {})

    assert (result.count, result.least, result.gap, result.overlap) == (3, 3, -1, 0)


def test_fewer_communities_than_now_are_refused():
    with pytest.raises(ValueError, match="fewer communities than now in: EN, WM"):
        what_if(3, target(2), pd.Series({"EN": 3.0}), {"EN": -1, "CH": 1, "WM": -2})


def test_an_added_community_of_one_sector_gives_what_was_foreseen():
    now = [community("a", sectors=["EN", "CH"]), community("b", sectors=["EN"])]
    then = register(*now, community("c", sectors=["CH"]), community("d", sectors=["CH"]))
    counts = count_by(register(*now), DEFAULT_RULE, END, "sector")

    foreseen = what_if(2, target(5), counts, {"CH": 2})

    assert foreseen.count == community_count(then, DEFAULT_RULE, END)
    assert foreseen.counts.to_dict() == count_by(then, DEFAULT_RULE, END, "sector").to_dict()
