"""Concentration, white spots and density: limiting cases by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import concentration, per_inhabitants, white_spots


def counts(**numbers):
    return pd.Series(numbers, dtype="float64")


@pytest.mark.parametrize(
    ("numbers", "herfindahl", "top"),
    [
        pytest.param({"A": 5, "B": 5, "C": 5, "D": 5}, 1 / 4, 3 / 4, id="even: 1 / n"),
        pytest.param({"A": 7}, 1.0, 1.0, id="one group has all"),
        pytest.param({"A": 6, "B": 2, "C": 1, "D": 1}, 42 / 100, 9 / 10, id="36+4+1+1 of 100"),
    ],
)
def test_concentration_by_hand(numbers, herfindahl, top):
    result = concentration(counts(**numbers), ["A", "B", "C", "D"])

    assert result["herfindahl"] == pytest.approx(herfindahl)
    assert result["top_3"] == pytest.approx(top)
    assert result["even"] == 0.25


def test_what_is_not_compared_is_left_out_and_told():
    result = concentration(counts(A=3, B=1, onbekend=12), ["A", "B"])

    assert result["herfindahl"] == 10 / 16
    assert result["left_out"] == 12


@pytest.mark.parametrize("codes", [["A", "B"], []])
def test_without_communities_there_is_no_concentration(codes):
    result = concentration(counts(onbekend=2), codes)

    assert result[["herfindahl", "top_3"]].isna().all()
    assert result["left_out"] == 2


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12).filter(any))
def test_concentration_lies_between_even_and_one_whatever_the_order(numbers):
    codes = [f"G{n}" for n in range(len(numbers))]
    given_counts = pd.Series(numbers, index=codes, dtype="float64")

    result = concentration(given_counts, codes)

    assert result["even"] - 1e-9 <= result["herfindahl"] <= 1 + 1e-9
    assert concentration(given_counts[::-1], codes)["herfindahl"] == pytest.approx(
        result["herfindahl"]
    )


def test_white_spots_are_the_groups_without_a_community_in_the_given_order():
    found = white_spots(counts(CR01=1, CR03=0, onbekend=4), ["CR03", "CR01", "CR02"])

    assert found == ["CR03", "CR02"]


def test_density_is_the_count_per_100_000_inhabitants():
    inhabitants = pd.Series({"PV20": 400_000, "PV31": 250_000, "PV99": None, "PV98": 0})

    result = per_inhabitants(counts(PV20=6, PV99=1, PV98=1, onbekend=9), inhabitants)

    assert result.loc[["PV20", "PV31"]].to_dict() == {"PV20": 1.5, "PV31": 0.0}
    assert result.loc[["PV99", "PV98"]].isna().all()
    assert result.index.tolist() == ["PV20", "PV31", "PV99", "PV98"]
