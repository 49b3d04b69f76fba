"""All methods that fit a count give what each gives alone."""

import pandas as pd
import pytest

from lc_metrics import Target, all_verdicts, verdict

BEGIN = pd.Timestamp(2020, 1, 1)
HALF, END = BEGIN + pd.Timedelta(days=730.5), BEGIN + pd.Timedelta(days=1461)
"""Two and four years of 365.25 days."""


def target(minimum, maximum=None):
    return Target(minimum, maximum, END, "agreed", BEGIN, None, ())


def test_each_method_gives_what_it_gives_alone():
    result = all_verdicts(40, 12, target(100), HALF)

    for method, found in result.items():
        alone = verdict(
            method,
            base_year=2020,
            base_value=12,
            current_year=2022,
            current_value=40,
            target_year=2024,
            target_value=100,
        )
        assert found.status == alone.status
        assert found.value == pytest.approx(alone.value)


def test_methods_disagree_and_that_is_shown():
    # By hand: line 56, so 28 / 44; growth 82.6 % a year against 69.9 % that is needed.
    result = all_verdicts(40, 12, target(100), HALF)

    assert {method: found.status for method, found in result.items()} == {
        "linear_pace": "behind",
        "eurostat_thresholds_m2_cagr_ratio": "significant_progress",
        "eurostat_thresholds_m1_cagr_no_target": "significant_progress",
        "statcan_m2_cagr_ratio": "substantial_progress",
        "statcan_m1_cagr_no_target": "substantial_progress",
        "unsd_progress_chart_2023": "on_track_or_target_met",
        "escap_current_status_0_10": "less_than_expected",
    }


def test_a_range_is_judged_as_a_range_as_well():
    assert all_verdicts(5, 0, target(4, 6), END)["range_min_ambition"].status == "in_range"
    assert "range_min_ambition" not in all_verdicts(5, 0, target(4), END)


def test_after_the_date_of_the_target_nothing_is_said():
    result = all_verdicts(120, 12, target(100), END + pd.Timedelta(days=1))

    assert {(found.status, found.reason) for found in result.values()} == {
        ("not_available", "after_target")
    }
