"""The outlook: published probabilities, and when nothing is said."""

from math import isnan, nan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from lc_metrics import OUTLOOK_REASONS, Target, outlook
from tests.lc_metrics.builders import dates, quick

BEGIN = pd.Timestamp(2020, 1, 1)
DUE = BEGIN + pd.Timedelta(days=480)
"""48 months of 10 days, so that every month is as long."""


def target(minimum, maximum=None):
    return Target(minimum, maximum, DUE, "agreed", BEGIN, None, ())


def after(months):
    return BEGIN + pd.Timedelta(days=10 * months)


@pytest.mark.parametrize(
    ("count", "months", "minimum", "chance", "word", "ends"),
    [
        pytest.param(60, 30, 100, 0.3229, "unlikely", (87, 96, 106), id="60 after 30 of 48"),
        pytest.param(50, 24, 100, 0.5200, "about_as_likely_as_not", (88, 100, 114), id="half"),
        pytest.param(80, 36, 100, 0.8956, "very_likely", (99, 107, 115), id="well ahead"),
        pytest.param(3, 36, 4, 0.6346, "about_as_likely_as_not", (3, 4, 6), id="three of four"),
        pytest.param(3, 36, 6, 0.1351, "unlikely", (3, 4, 6), id="three of six"),
        pytest.param(5, 42, 6, 0.5202, "about_as_likely_as_not", (5, 6, 7), id="five of six"),
    ],
)
def test_the_outlook_of_small_counts(*, count, months, minimum, chance, word, ends):
    result = outlook(count, 0, target(minimum), after(months))

    assert result.reason is None
    assert result.chance == pytest.approx(chance, abs=5e-5)
    assert result.likelihood == word
    assert (result.low, result.median, result.high) == ends


def test_a_baseline_is_no_start():
    result = outlook(80, 20, target(120), after(30))

    assert result.chance == pytest.approx(outlook(60, 0, target(100), after(30)).chance)
    assert result.mean == pytest.approx(20 + 60 + 60.5 * 18 / 30)


def test_a_plan_pulls_the_outlook_towards_its_even_pace():
    # n = 100 in 480 days at weight 1/2: shape 50 + 60, p = (240 + 300) / (240 + 480).
    result = outlook(60, 0, target(100), after(30), plan_weight=0.5)

    assert result.chance == pytest.approx(stats.nbinom.sf(39, 110, 540 / 720))
    assert result.chance > outlook(60, 0, target(100), after(30)).chance


def test_the_path_runs_by_month_from_the_count_to_the_interval():
    result = outlook(60, 0, target(100), after(30))

    path = result.path
    assert path.index[0] == after(30)
    assert path.index[-1] == DUE
    assert all(day.is_month_start for day in path.index[1:-1])
    assert path.iloc[0].tolist() == [60, 60, 60]
    assert path.iloc[-1].tolist() == [87, 96, 106]
    assert path["low"].is_monotonic_increasing
    assert path["high"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("count", "baseline", "on", "reason"),
    [
        pytest.param(nan, 0, after(30), "missing", id="unknown count"),
        pytest.param(60, nan, after(30), "missing", id="unknown baseline"),
        pytest.param(60, 0, DUE, "after_target", id="on the date"),
        pytest.param(60, 0, after(60), "after_target", id="after the date"),
        pytest.param(100, 0, after(30), "reached", id="reached"),
        pytest.param(10, 20, after(30), "declined", id="fewer than at the baseline"),
        pytest.param(60, 0, after(18), "too_early", id="not half a year gone"),
        pytest.param(22, 20, after(30), "too_few", id="two starts"),
    ],
)
def test_where_nothing_can_be_said_the_reason_is(count, baseline, on, reason):
    result = outlook(count, baseline, target(100), on)

    assert (result.reason, result.likelihood) == (reason, None)
    assert isnan(result.chance)
    assert result.path.empty


def test_more_than_can_be_computed_is_said():
    assert outlook(60, 0, target(1e8), after(30)).reason == "too_large"


def test_a_weight_outside_its_scale_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        outlook(60, 0, target(100), after(30), plan_weight=1.5)


@quick
@given(st.integers(0, 99), st.integers(0, 50), dates)
def test_an_outlook_is_whole_or_absent(count, baseline, on):
    aim = Target(100, None, pd.Timestamp(2023, 12, 31), "agreed", BEGIN, None, ())

    result = outlook(count, baseline, aim, on)

    if result.reason:
        assert result.reason in OUTLOOK_REASONS
        assert isnan(result.low)
    else:
        assert 0 <= result.chance <= 1
        assert count <= result.low <= result.median <= result.high
