"""Figures of knowledge products, with hand-made rows."""

import pandas as pd

import lc_metrics as lc
from lc_app import figures
from lc_metrics import UNKNOWN
from tests.lc_metrics.test_knowledge import products

LOOKS = {"source": "Bron: proef", "until": "24 november 2026"}


def test_products_stand_by_year_with_those_without_a_date_last():
    book = products({"date": "2021-01-01"}, {"date": "2020-01-01", "kind": "meeting"}, {})

    picture = figures.products_by_year(
        lc.product_counts(book, "year"), {"guide": "Gids", "meeting": "Dag"}, **LOOKS
    )

    assert picture.numbers.to_numpy().tolist() == [
        ["2020", 0, 1],
        ["2021", 1, 0],
        ["Onbekend", 1, 0],
    ]
    assert picture.title == "De meeste in 2020, 2021: 1; 1 zonder datum"


def test_the_reach_names_people_and_how_many_products_they_are_unknown_of():
    reach = pd.DataFrame(
        {
            "products": [2, 1],
            "shared": [1, 0],
            "used": [1, 1],
            "people": pd.array([1200, None], dtype="Int64"),
            "reach_unknown": [0, 1],
        },
        index=["PV23", UNKNOWN],
    )

    picture = figures.reach_bars(reach, "province", ["PV20", "PV23"], **LOOKS)

    assert list(picture.figure.data[0].text) == ["0", "2 (1.200 mensen)", "1 (1 onbekend)"]
    assert picture.title == "Bereikt: 1 van de 2 provincies"


def test_themes_stand_largest_first_and_unknown_last():
    picture = figures.theme_bars(pd.Series({UNKNOWN: 9, "a<b": 1, "zorg": 3}), **LOOKS)

    assert picture.numbers.to_numpy().tolist() == [["zorg", 3], ["a<b", 1], ["Onbekend", 9]]
    assert picture.figure.data[0].y[1] == "a&lt;b"
