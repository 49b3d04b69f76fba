"""One sector or region among all: the bars, and the sentence above them."""

import pandas as pd
import pytest

from lc_app.figures.palette import CONTEXT_LIGHT, COUNT, COUNT_LIGHT, SECTOR_COLOURS
from lc_app.figures.places import density_place_bars, place_bars

ON = pd.Timestamp(2026, 11, 24)


def bars(counts, chosen, others=(), kind="sector", total=20):
    return place_bars(
        pd.Series(counts, dtype="float64"), chosen, others, kind, total=total, on=ON, source="Bron."
    )


def test_the_chosen_one_and_those_beside_it_are_in_colour_and_the_rest_is_grey():
    picture = bars({"AF": 2, "EN": 9, "CH": 4, "ICT": 5}, "CH", ["EN"])

    (drawn,) = picture.figure.data
    assert list(drawn.y) == ["Agri &amp; Food", "Chemie", "ICT", "Energie"]
    assert list(drawn.text) == ["2 (10%)", "4 (20%)", "5 (25%)", "9 (45%)"]
    assert list(drawn.marker.color) == [
        CONTEXT_LIGHT, SECTOR_COLOURS["CH"], CONTEXT_LIGHT, SECTOR_COLOURS["EN"],
    ]  # fmt: skip
    assert picture.title == (
        "Chemie heeft 4 van de 20 leergemeenschappen (20%); 2 Topsectoren hebben er meer"
    )
    assert picture.subtitle.endswith("In kleur: Chemie, Energie.")


def test_what_is_no_province_stands_at_the_foot_and_in_no_ranking():
    picture = bars({"PV20": 2, "PV28": 5, "landelijk": 3, "onbekend": 9}, "PV20", kind="province")

    (drawn,) = picture.figure.data
    assert list(drawn.y) == ["Landelijk", "Onbekend", "Groningen", "Zuid-Holland"]
    assert list(drawn.marker.color)[2] == COUNT
    assert picture.title.endswith("(10%); 1 regio heeft er meer")


@pytest.mark.parametrize(
    ("counts", "total", "expected"),
    [
        ({"EN": 3, "CH": 3}, 6, "Energie heeft 3 van de 6 leergemeenschappen (50%)"),
        ({"EN": 0, "CH": 0}, 0, "Energie heeft 0 van de 0 leergemeenschappen (-)"),
    ],
)
def test_ties_are_not_broken_and_nothing_has_no_share(counts, total, expected):
    assert bars(counts, "EN", total=total).title == f"{expected}; geen heeft er meer"


def test_provinces_of_unknown_size_are_left_out_of_the_bars_per_inhabitant():
    density = pd.Series({"PV20": 0.3325, "PV21": 0.6043, "PV28": float("nan")})

    picture = density_place_bars(density, "PV20", ["PV21"], on=ON, year=2024, source="Bron.")

    (drawn,) = picture.figure.data
    assert list(drawn.text) == ["0,332", "0,604"]
    assert list(drawn.marker.color) == [COUNT, COUNT_LIGHT]
    assert picture.title == "Groningen: 0,332 per 100.000 inwoners; 1 regio heeft er meer"
