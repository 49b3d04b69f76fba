"""Forecasts of the past: each from what was known then alone."""

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from scipy import stats

from lc_metrics import backtest

YEARS = pd.DatetimeIndex(["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"])


def test_each_forecast_is_set_against_what_came():
    history = pd.Series([0.0, 10.0, 20.0, 24.0, 60.0], index=YEARS)

    result = backtest(history)

    # From 10 in 366 days the next 365 bring NegBin(10.5, 366 / 731), and so on.
    p = [366 / 731, 731 / 1096, 1096 / 1461]
    low = [10 + stats.nbinom.ppf(0.1, 10.5, p[0]), 20 + stats.nbinom.ppf(0.1, 20.5, p[1]),
           24 + stats.nbinom.ppf(0.1, 24.5, p[2])]  # fmt: skip
    assert result["made"].tolist() == YEARS[1:4].tolist()
    assert result["of"].tolist() == YEARS[2:5].tolist()
    assert result["low"].tolist() == low
    assert result["count"].tolist() == [20, 24, 60]
    assert result["held"].tolist() == [True, False, False]


def test_what_came_later_does_not_change_a_forecast():
    history = pd.Series([0.0, 10.0, 20.0, 24.0, 60.0], index=YEARS)

    assert_frame_equal(backtest(history[:3]), backtest(history)[:1])


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param([], id="no history"),
        pytest.param([0.0], id="the baseline alone"),
        pytest.param([0.0, 10.0], id="nothing came yet"),
        pytest.param([0.0, 2.0, 9.0], id="too few to forecast from"),
        pytest.param([9.0, 5.0, 9.0], id="below the baseline"),
    ],
)
def test_a_history_too_thin_gives_no_forecast(counts):
    assert backtest(pd.Series(counts, index=YEARS[: len(counts)], dtype="float64")).empty


def test_no_forecast_is_made_in_the_first_half_year():
    days = pd.DatetimeIndex(["2020-01-01", "2020-04-01", "2020-09-01", "2021-01-01"])

    result = backtest(pd.Series([0.0, 9.0, 20.0, 30.0], index=days))

    assert result["made"].tolist() == [days[2]]


def test_an_unknown_count_is_passed_over():
    history = pd.Series([0.0, 10.0, np.nan, 24.0], index=YEARS[:4])

    assert backtest(history)["of"].tolist() == [YEARS[3]]


def test_the_interval_holds_about_as_often_as_it_says():
    # 400 histories of a constant rate, from NumPy: 80 % and a little more are expected.
    steps = np.random.default_rng(20200101).poisson(12, size=(400, 4))
    histories = np.concatenate([np.zeros((400, 1)), steps.cumsum(axis=1)], axis=1)

    held = [backtest(pd.Series(h, index=YEARS))["held"].mean() for h in histories]

    assert 0.78 < np.mean(held) < 0.90


def test_a_history_out_of_order_is_refused():
    with pytest.raises(ValueError, match="in order"):
        backtest(pd.Series([1.0, 2.0], index=YEARS[[1, 0]]))
    with pytest.raises(ValueError, match="in order"):
        backtest(pd.Series([1.0, 2.0], index=YEARS[:2]), ahead=0)
