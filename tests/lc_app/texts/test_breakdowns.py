"""Sentences on how communities are spread over groups."""

import pandas as pd

import lc_metrics as lc
from lc_app.texts.breakdowns import concentration_text


def told(**counts):
    return concentration_text(lc.concentration(pd.Series(counts, dtype="float64"), list(counts)))


def test_the_three_largest_of_four_groups_are_told_with_their_share():
    assert "de drie grootste groepen hebben 90%" in told(a=5, b=3, c=1, d=1)


def test_of_three_groups_or_fewer_no_concentration_is_told():
    few = "Bij zo weinig groepen is over concentratie niets te zeggen."

    assert told(a=2, b=0, c=0) == few
    assert told(a=2) == few
