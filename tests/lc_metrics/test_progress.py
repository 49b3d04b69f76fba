"""Attainment, gap, position, share and the required line: hand-calculated values."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_series_equal

from lc_metrics import Target, attainment, gap, position, required_line, share
from tests.lc_metrics.builders import END, dates, quick

BEGIN = pd.Timestamp(2020, 1, 1)
NAN = float("nan")


def target(minimum, maximum=None):
    return Target(minimum, maximum, END, "agreed", BEGIN, None, ())


@pytest.mark.parametrize(
    ("count", "agreed", "expected"),
    [
        pytest.param(0, target(8), 0.0, id="nothing yet"),
        pytest.param(6, target(8), 0.75, id="part of the target"),
        pytest.param(8, target(8), 1.0, id="exactly the target"),
        pytest.param(9, target(8), 1.125, id="above target is kept"),
        pytest.param(5, target(4, 6), 1.25, id="the lower end of a range is meant"),
        pytest.param(2.5, target(10), 0.25, id="a fractional count"),
        pytest.param(3, target(0), NAN, id="target zero has no share"),
        pytest.param(0, target(0), NAN, id="nothing of nothing has no share"),
    ],
)
def test_attainment_equals_the_hand_calculation(count, agreed, expected):
    assert attainment(count, agreed) == pytest.approx(expected, nan_ok=True)


def test_attainment_of_a_whole_is_the_ratio_of_the_sums():
    counts, minima = [9, 1], [10, 2]

    result = attainment(sum(counts), target(sum(minima)))

    assert result == pytest.approx(10 / 12)


@pytest.mark.parametrize(
    ("count", "agreed", "expected"),
    [
        pytest.param(55, target(100), 45, id="missing"),
        pytest.param(100, target(100), 0, id="exactly on the minimum"),
        pytest.param(103, target(100), -3, id="more than the minimum"),
        pytest.param(3, target(4, 6), 1, id="the lower end of a range is meant"),
        pytest.param(0, target(0), 0, id="target zero"),
    ],
)
def test_gap_equals_the_hand_calculation(count, agreed, expected):
    assert gap(count, agreed) == expected


@pytest.mark.parametrize(
    ("count", "agreed", "expected"),
    [
        (3, target(4, 6), "below"),
        (3.5, target(4, 6), "below"),
        (4, target(4, 6), "within"),
        (6, target(4, 6), "within"),
        (6.5, target(4, 6), "above"),
        (7, target(4, 6), "above"),
        (99, target(100), "below"),
        (100, target(100), "within"),
        (1000, target(100), "within"),
        (0, target(0), "within"),
        (1, target(0, 0), "above"),
    ],
)
def test_position_counts_both_ends_of_a_range_as_within(count, agreed, expected):
    assert position(count, agreed) == expected


def test_shares_of_groups_without_overlap_add_up_to_one():
    result = share(pd.Series({"AF": 3.0, "CH": 0.0, "EN": 9.0}), 12)

    expected = pd.Series({"AF": 0.25, "CH": 0.0, "EN": 0.75}, name="share")
    assert_series_equal(result, expected)


def test_shares_are_of_the_whole_and_not_of_the_sum_of_the_groups():
    one_in_both_sectors = pd.Series({"CH": 1.0, "EN": 2.0})

    assert share(one_in_both_sectors, 2).to_dict() == {"CH": 0.5, "EN": 1.0}


def test_the_share_of_two_groups_together_is_the_ratio_of_the_sums():
    counts = pd.Series({"AF": 9.0, "CH": 1.0, "EN": 2.0})
    joined = counts.groupby({"AF": "food and chemistry", "CH": "food and chemistry"}).sum()

    assert share(joined, 12).to_dict() == pytest.approx({"food and chemistry": 10 / 12})


def test_there_are_no_shares_of_nothing():
    assert share(pd.Series({"AF": 0.0}), 0).isna().tolist() == [True]
    assert share(pd.Series(dtype="float64"), 0).empty


def test_the_required_line_is_straight_in_days_and_ends_at_the_target():
    # 1460 days from begin to end: a quarter of them is 365 days.
    by_hand = {
        "2019-12-31": NAN,
        "2020-01-01": 20.0,
        "2020-01-02": 20 + 80 / 1460,
        "2020-12-31": 40.0,
        "2021-12-31": 60.0,
        "2022-12-31": 80.0,
        "2023-12-31": 100.0,
        "2024-01-01": 100.0,
        "2026-11-23": 100.0,
    }

    result = required_line(target(100), 20, pd.DatetimeIndex(list(by_hand)))

    assert result.tolist() == pytest.approx(list(by_hand.values()), nan_ok=True)


def test_the_required_line_of_a_range_leads_to_its_lower_end():
    result = required_line(target(4, 6), 0, pd.DatetimeIndex([END]))

    assert result.tolist() == [4.0]


def test_the_required_line_keeps_the_dates_as_they_are_given():
    days = pd.DatetimeIndex(["2023-12-31", "2019-12-31", "2020-12-31"])

    result = required_line(target(100), 20, days)

    assert result.index.tolist() == days.tolist()
    assert result.tolist() == pytest.approx([100, NAN, 40], nan_ok=True)


def test_a_required_line_without_dates_is_empty():
    assert required_line(target(100), 20, pd.DatetimeIndex([])).empty


@quick
@given(st.integers(0, 100), st.lists(dates, min_size=2, max_size=6))
def test_the_required_line_never_leaves_the_room_between_baseline_and_minimum(baseline, days):
    line = required_line(target(100), baseline, pd.DatetimeIndex(sorted(days)))

    assert line.isna().tolist() == [day < BEGIN for day in sorted(days)]
    assert line.dropna().between(baseline, 100).all()
    assert line.dropna().is_monotonic_increasing


@quick
@given(st.integers(0, 20), st.integers(0, 10), st.integers(0, 10))
def test_position_is_below_exactly_where_a_gap_is_left(count, minimum, width):
    agreed = target(minimum, minimum + width)

    assert (position(count, agreed) == "below") is (gap(count, agreed) > 0)


def test_the_arguments_are_left_as_they_were():
    counts, days = pd.Series({"AF": 3.0}), pd.DatetimeIndex([END, BEGIN])
    before = counts.copy(), days.copy()

    share(counts, 4)
    required_line(target(100), 20, days)

    assert_series_equal(counts, before[0])
    assert days.equals(before[1])
