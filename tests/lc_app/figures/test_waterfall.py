"""The waterfall: its bars are the contributions, and its last bar is the gap."""

import pandas as pd
import pytest

from lc_app.figures.waterfall import gap_waterfall

NOW = pd.Timestamp(2026, 11, 23)


def contributions(**values):
    kinds = {"not_allocated": "not_allocated", "overlap": "overlap", "geen": "no_target"}
    return pd.DataFrame(
        {"kind": [kinds.get(code, "group") for code in values], "contribution": values.values()},
        index=list(values),
    )


@pytest.fixture
def picture():
    given = contributions(not_allocated=3.0, EN=3.0, LSH=-3.0, geen=-1.0, overlap=2.0)
    return gap_waterfall(given, "sector", on=NOW, source="Versie 1")


def test_the_bars_are_the_contributions_by_size_and_the_last_is_their_sum(picture):
    (bars,) = picture.figure.data

    assert list(bars.x) == [3.0, 3.0, -1.0, -3.0, 2.0, 0]
    assert list(bars.measure) == ["relative"] * 5 + ["total"]
    assert list(bars.text) == ["3", "3", "-1", "-3", "2", "4"]


def test_the_numbers_name_each_part_and_the_gap(picture):
    assert picture.numbers.to_numpy().tolist() == [
        ["Niet aan een groep toebedeeld", 3.0],
        ["Energie", 3.0],
        ["Programma, geen Topsector", -1.0],
        ["Life Sciences & Health", -3.0],
        ["Geteld in meer groepen", 2.0],
        ["Gat tot het doel", 4.0],
    ]


def test_the_title_names_the_group_that_lacks_most(picture):
    assert picture.title == "Grootste deel van het gat: Energie (3)"


def test_every_bar_and_its_number_stay_inside_the_axis(picture):
    low, high = picture.figure.layout.xaxis.range

    assert low < 0
    assert high > 6


def test_a_gap_without_groups_says_none():
    picture = gap_waterfall(
        contributions(not_allocated=5.0, overlap=0.0), "sector", on=NOW, source=""
    )

    assert picture.title == "Grootste deel van het gat: geen"
