"""Starts as a gamma-Poisson process: against SciPy and against hand calculation."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from lc_metrics.accrual import LIKELIHOODS, Starts, beta_share, likelihood
from tests.lc_metrics.builders import quick

SHAPES = st.floats(0.01, 5000)


@quick
@given(st.floats(0, 1, allow_subnormal=False), SHAPES, SHAPES)
def test_the_incomplete_beta_function_is_that_of_scipy(at, first, second):
    assert beta_share(at, first, second) == pytest.approx(
        special.betainc(first, second, at), abs=1e-9
    )


@pytest.mark.parametrize(
    ("at", "first", "second", "expected"),
    [
        pytest.param(0.3, 1, 1, 0.3, id="uniform"),
        pytest.param(0.5, 7, 7, 0.5, id="symmetric"),
        pytest.param(0.4, 3, 1, 0.064, id="the largest of three: 0.4 cubed"),
        pytest.param(0, 2, 3, 0.0, id="nothing"),
        pytest.param(1, 2, 3, 1.0, id="all"),
    ],
)
def test_the_incomplete_beta_function_by_hand(at, first, second, expected):
    assert beta_share(at, first, second) == pytest.approx(expected)


@pytest.mark.parametrize(("at", "first", "second"), [(0.5, 2e6, 1), (2, 1, 1), (0.5, 0, 1)])
def test_beyond_what_can_be_computed_there_is_no_number(at, first, second):
    assert math.isnan(beta_share(at, first, second))


@quick
@given(st.integers(0, 150), st.floats(1, 60), st.floats(0.1, 60), st.integers(1, 200))
def test_the_chance_is_the_tail_of_the_negative_binomial(starts, time, ahead, needed):
    result = Starts.seen(starts, time).chance(needed, ahead)

    tail = stats.nbinom.sf(needed - 1, starts + 0.5, time / (time + ahead))
    assert result == pytest.approx(tail, abs=1e-9)


@quick
@given(st.integers(0, 150), st.floats(1, 60), st.floats(0.1, 60), st.floats(0.02, 0.98))
def test_a_quantile_is_the_smallest_number_with_enough_below_it(starts, time, ahead, share):
    known = Starts.seen(starts, time)

    (result,) = known.quantiles([share], ahead)

    distribution = stats.nbinom(starts + 0.5, time / (time + ahead))
    assert distribution.cdf(result) >= share - 1e-9
    assert distribution.cdf(result - 1) < share + 1e-9


@pytest.mark.parametrize(
    ("known", "ahead", "expected"),
    [
        pytest.param(Starts(3.5, 10), 0, [0, 0], id="no time ahead"),
        pytest.param(Starts(1e9, 10), 10, [math.nan, math.nan], id="too many"),
        pytest.param(Starts(0.01, 10), 1, [0, 0], id="hardly a start"),
    ],
)
def test_quantiles_at_the_edges(known, ahead, expected):
    assert known.quantiles([0.1, 0.9], ahead) == pytest.approx(expected, nan_ok=True)


@quick
@given(st.integers(1, 150), st.floats(1, 60), st.integers(1, 100), st.floats(0.02, 0.98))
def test_the_time_to_a_number_is_beta_prime(starts, time, needed, share):
    result = Starts.seen(starts, time).time_to(needed, share)

    expected = stats.betaprime.ppf(share, needed, starts + 0.5, scale=time)
    assert result == pytest.approx(expected, rel=1e-6)


def test_one_start_in_one_month_says_this_of_the_next():
    # By hand: shape 1.5 and p = 1/2, so P(none) = 0.5 ** 1.5 and P(one) = 1.5 * 0.5 * P(none).
    none = 0.5**1.5
    known = Starts.seen(1, 1)

    assert known.chance(1, 1) == pytest.approx(1 - none)
    assert known.chance(2, 1) == pytest.approx(1 - none - 0.75 * none)
    assert known.mean(1) == pytest.approx(1.5)
    assert known.chance(0, 1) == 1.0


def test_a_plan_at_full_weight_counts_as_much_as_its_period():
    known = Starts.planned(100, 10, plan=300, period=36, weight=0.5)

    assert known == Starts(shape=250, time=28)


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (1.0, "very_likely"),
        (0.90, "very_likely"),
        (0.89, "likely"),
        (0.66, "likely"),
        (0.654, "about_as_likely_as_not"),
        (0.656, "likely"),
        (0.33, "about_as_likely_as_not"),
        (0.32, "unlikely"),
        (0.10, "unlikely"),
        (0.09, "very_unlikely"),
        (0.0, "very_unlikely"),
    ],
)
def test_the_words_are_those_of_the_ipcc_for_the_chance_in_whole_percents(chance, word):
    assert likelihood(chance) == word


def test_each_chance_has_one_word():
    floors = [floor for floor, _ in LIKELIHOODS]

    assert floors == sorted(floors, reverse=True)
    assert len({word for _, word in LIKELIHOODS}) == len(LIKELIHOODS)
