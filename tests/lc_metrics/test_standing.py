"""Progress on a date: all parts by hand, and what is said of those without a value."""

from dataclasses import asdict
from math import isnan, nan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import (
    PACE_STATUSES,
    PROGRESS_REASONS,
    Target,
    progress,
    required_line,
    verdict_date,
)
from tests.lc_metrics.builders import END, dates, quick

BEGIN = pd.Timestamp(2020, 1, 1)
HALF = pd.Timestamp(2021, 12, 31)
"""730 of the 1460 days of the roadmap."""
NUMBERS = (
    "required", "lead", "pace_ratio", "observed_per_year", "required_per_year", "speed_up",
    "months_behind",
)  # fmt: skip


def target(minimum, maximum=None):
    return Target(minimum, maximum, END, "agreed", BEGIN, None, ())


def test_forty_of_a_hundred_at_half_time_has_all_parts():
    result = progress(40, 0, target(100), HALF)

    # 730 days are 1.99863 years of 365.25 days.
    assert result.status == "behind"
    assert (result.position, result.attainment, result.still_needed) == ("below", 0.4, 60)
    assert (result.required, result.lead, result.pace_ratio) == (50, -10, 0.8)
    assert result.observed_per_year == pytest.approx(40 / 730 * 365.25)
    assert result.required_per_year == pytest.approx(60 / 730 * 365.25)
    assert result.speed_up == pytest.approx(1.5)
    # A tenth of 1460 days behind, in months of 30.4375 days.
    assert result.months_behind == pytest.approx(146 / 30.4375)
    assert result.reasons == {}


def test_the_required_count_is_that_of_the_required_line():
    day = pd.Timestamp(2022, 8, 17)

    result = progress(40, 12, target(100), day)

    line = required_line(target(100), 12, pd.DatetimeIndex([day]))
    assert result.required == pytest.approx(line.iloc[0])


@pytest.mark.parametrize(
    ("count", "baseline", "on", "reasons"),
    [
        pytest.param(nan, 0, HALF, dict.fromkeys(NUMBERS, "missing"), id="unknown count"),
        pytest.param(40, nan, HALF, dict.fromkeys(NUMBERS, "missing"), id="unknown baseline"),
        pytest.param(0, 0, BEGIN, dict.fromkeys(NUMBERS, "no_time"), id="the first day"),
        pytest.param(
            40, 0, pd.Timestamp(2024, 1, 1), dict.fromkeys(NUMBERS, "after_target"), id="too late"
        ),
        pytest.param(
            90, 0, END,
            {"required_per_year": "on_target_date", "speed_up": "on_target_date"},
            id="the last day",
        ),
        pytest.param(0, 0, HALF, {"speed_up": "no_gain"}, id="nothing gained"),
        pytest.param(120, 0, HALF, {"months_behind": "off_the_line"}, id="beyond the target"),
        pytest.param(
            90, 100, HALF, {"pace_ratio": "no_way", "months_behind": "no_way"},
            id="a target that asks for nothing new",
        ),
    ],
)  # fmt: skip
def test_what_is_undefined_says_why(count, baseline, on, reasons):
    result = progress(count, baseline, target(100), on)

    assert result.reasons == reasons
    assert {name for name in NUMBERS if isnan(getattr(result, name))} == set(reasons)


def test_after_the_date_attainment_and_gap_are_those_of_the_count_then():
    result = progress(120, 0, target(100), pd.Timestamp(2026, 11, 24))

    assert result.status == "not_available"
    assert (result.position, result.attainment, result.still_needed) == ("within", 1.2, 0)


def test_a_verdict_is_frozen_on_the_date_of_the_target():
    assert verdict_date(target(100), pd.Timestamp(2026, 11, 24)) == END
    assert verdict_date(target(100), HALF) == HALF


def test_of_a_range_the_attainment_is_an_interval():
    result = progress(3, 0, target(4, 6), END)

    assert result.interval == (0.5, 0.75)
    assert (result.status, result.position) == ("not_achieved", "below")


def test_without_a_range_the_interval_is_one_number():
    assert progress(75, 0, target(100), HALF).interval == (0.75, 0.75)


@quick
@given(st.integers(0, 150), st.integers(0, 150), st.integers(0, 150), dates)
def test_a_word_belongs_to_one_side_of_the_date(count, baseline, minimum, on):
    result = progress(count, baseline, target(minimum), on)

    final = result.status in ("achieved", "not_achieved")
    assert final is (on == END)
    assert result.status in (*PACE_STATUSES, "not_available")
    assert set(result.reasons.values()) <= set(PROGRESS_REASONS)


@quick
@given(st.integers(0, 99), st.integers(1, 99), dates)
def test_another_community_never_lowers_the_progress(count, more, on):
    before, after = (asdict(progress(c, 0, target(100), on)) for c in (count, count + more))

    for part in ("attainment", "lead", "pace_ratio", "observed_per_year"):
        assert isnan(before[part]) or after[part] > before[part]
