"""Sentences on how communities are spread over groups."""

import pandas as pd

import lc_metrics as lc
from lc_app.texts.breakdowns import concentration_text, parts_text, white_spots_text


def told(**counts):
    return concentration_text(lc.concentration(pd.Series(counts, dtype="float64"), list(counts)))


def test_the_three_largest_of_four_groups_are_told_with_their_share():
    assert "de drie grootste groepen hebben 90%" in told(a=5, b=3, c=1, d=1)


def test_of_three_groups_or_fewer_no_concentration_is_told():
    assert not told(a=2, b=0, c=0)
    assert not told(a=2)


def test_that_groups_add_up_is_not_told_and_that_they_do_not_is():
    assert not parts_text(2, 0, 2)
    assert parts_text(3, 1, 2).startswith("Samen **3**, terwijl er **2** leergemeenschappen")


def test_white_spots_say_of_which_groups():
    assert white_spots_text(["CR01"], 3, "corop", 0).startswith(
        "**Witte vlekken:** 1 van de 3 COROP-gebieden heeft geen bekende leergemeenschap: "
    )
    assert white_spots_text([], 12, "province", 0) == (
        "**Geen witte vlekken:** elk van de 12 provincies heeft een leergemeenschap."
    )
