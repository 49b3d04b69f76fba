"""The even pace: the words, and what follows from 40 of 100 at half time."""

import math

import pytest

from lc_metrics import PACE_STATUSES
from lc_metrics.assessment import Inputs
from lc_metrics.pace import linear_pace, pace, pace_status


def half_way(current, *, base=0, target=100, on=2022.0):
    return Inputs(2020.0, base, on, current, 2024.0, target)


def test_forty_of_a_hundred_at_half_time():
    result = pace(half_way(40))

    assert result.line == 50
    assert result.ratio == 0.8
    assert result.gap == -10
    assert (result.observed, result.required) == (20, 30)
    assert result.speed_up == 1.5
    assert result.time_distance * 12 == pytest.approx(4.8)
    assert result.projected == 80


@pytest.mark.parametrize(
    ("current", "base", "expected"),
    [
        pytest.param(50, 0, 0.0, id="on the line"),
        pytest.param(75, 0, -1.0, id="a year ahead"),
        pytest.param(0, 0, 2.0, id="all of the time gone"),
        pytest.param(100, 0, -2.0, id="the end of the line"),
        pytest.param(101, 0, math.nan, id="beyond the line"),
        pytest.param(10, 20, math.nan, id="below the line"),
    ],
)
def test_the_time_distance_is_told_only_where_the_line_has_the_count(current, base, expected):
    result = pace(half_way(current, base=base))

    assert result.time_distance == pytest.approx(expected, nan_ok=True)


def test_nothing_more_is_needed_once_the_target_is_reached():
    result = pace(half_way(120))

    assert (result.required, result.speed_up) == (0, 0)


def test_without_a_gain_no_factor_makes_it_enough():
    assert math.isnan(pace(half_way(0)).speed_up)


@pytest.mark.parametrize(
    ("ratio", "word"),
    [
        (1.2, "on_course"),
        (1.0, "on_course"),
        (0.1 + 0.2 + 0.7 - 2e-16, "on_course"),
        (0.999, "slightly_behind"),
        (0.95, "slightly_behind"),
        (0.949, "behind"),
        (0.60, "behind"),
        (0.599, "far_behind"),
        (0.001, "far_behind"),
        (0.0, "standstill"),
        (-0.001, "declining"),
    ],
)
def test_the_words_before_the_date(ratio, word):
    assert pace_status(ratio) == word


@pytest.mark.parametrize(
    ("current", "on", "word"),
    [
        pytest.param(100, 2023.9, "reached_early", id="before the date"),
        pytest.param(99, 2024.0, "not_achieved", id="one short on the date"),
        pytest.param(100, 2024.0, "achieved", id="exactly, on the date"),
    ],
)
def test_achieved_is_said_on_the_date_of_the_target_alone(current, on, word):
    assert linear_pace(half_way(current, on=on)).status == word


def test_every_word_is_listed_once():
    words = {linear_pace(half_way(x, base=20, on=on)).status
             for x in (10, 20, 30, 45, 58.5, 60, 100) for on in (2022.0, 2024.0)}  # fmt: skip

    assert words == set(PACE_STATUSES)
    assert len(set(PACE_STATUSES)) == len(PACE_STATUSES)
