"""Targets: one row, sums of rows, and what cannot be added."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_metrics import TARGET_SCHEMA, combined_target, typed
from tests.lc_metrics.builders import END

BEGIN = pd.Timestamp(2020, 1, 1)


def targets(*rows):
    """A target table; a row names what differs from an agreed target of the roadmap."""
    agreed = {
        "roadmap": "Roadmap 2020-2023",
        "region": "all",
        "date": END,
        "nature": "agreed",
        "baseline_date": BEGIN,
    }
    return typed(pd.DataFrame([agreed | row for row in rows]), TARGET_SCHEMA)


def roadmap():
    """The targets that are published: 100 in all, LSH 4 to 6, an average of ten for the rest."""
    rest = ("AF", "CH", "CI", "EN", "HTSM", "ICT", "LOG", "TU", "WM")
    return targets(
        {"sector": "all", "minimum": 100, "source": "roadmap"},
        {"sector": "LSH", "minimum": 4, "maximum": 6, "source": "roadmap"},
        *(
            {"sector": code, "minimum": 10, "nature": "average", "source": "preview"}
            for code in rest
        ),
    )


def test_the_national_target_is_the_row_of_all_sectors():
    target = combined_target(roadmap())

    assert (target.minimum, target.maximum, target.nature) == (100, None, "agreed")
    assert (target.date, target.baseline_date, target.baseline) == (END, BEGIN, None)
    assert target.sources == ("roadmap",)


@pytest.mark.parametrize(
    ("maximum", "expected"),
    [
        pytest.param(6, True, id="an upper end"),
        pytest.param(4, False, id="an upper end that is the lower end"),
        pytest.param(None, False, id="no upper end"),
    ],
)
def test_a_target_is_a_range_if_it_has_another_upper_end(maximum, expected):
    table = targets({"sector": "LSH", "minimum": 4, "maximum": maximum})

    assert combined_target(table, ["LSH"]).is_range is expected


def test_a_sum_with_an_average_is_an_average_and_without_an_upper_end_has_none():
    target = combined_target(roadmap(), ["LSH", "AF"])

    assert (target.minimum, target.maximum, target.nature) == (14, None, "average")


def test_the_sum_of_agreed_ranges_is_an_agreed_range():
    table = targets(
        {"sector": "LSH", "minimum": 4, "maximum": 6},
        {"sector": "WM", "minimum": 10, "maximum": 12},
    )

    target = combined_target(table, ["WM", "LSH"])

    assert (target.minimum, target.maximum, target.nature) == (14, 18, "agreed")


def test_the_ten_sectors_together_have_another_target_than_the_country():
    ten = ["AF", "CH", "CI", "EN", "HTSM", "ICT", "LSH", "LOG", "TU", "WM"]

    target = combined_target(roadmap(), ten)

    assert (target.minimum, target.nature) == (94, "average")


def test_a_sector_that_is_named_twice_is_added_once():
    assert combined_target(roadmap(), ["AF", "AF"]).minimum == 10


def test_a_target_of_zero_is_a_target():
    table = targets({"sector": "AF", "minimum": 0}, {"sector": "CH", "minimum": 3})

    assert combined_target(table, ["AF"]).minimum == 0
    assert combined_target(table, ["AF", "CH"]).minimum == 3


@pytest.mark.parametrize(
    ("baselines", "expected"),
    [
        pytest.param((2, 3), 5, id="both given"),
        pytest.param((2, None), None, id="one to be counted"),
        pytest.param((0, 0), 0, id="zero is given"),
    ],
)
def test_baselines_are_added_if_each_is_given(baselines, expected):
    table = targets(
        {"sector": "AF", "minimum": 10, "baseline": baselines[0]},
        {"sector": "CH", "minimum": 10, "baseline": baselines[1]},
    )

    assert combined_target(table, ["AF", "CH"]).baseline == expected


def test_each_source_is_named_once_in_the_order_of_the_table():
    table = targets(
        {"sector": "WM", "minimum": 10, "source": "letter"},
        {"sector": "AF", "minimum": 10, "source": "agenda"},
        {"sector": "CH", "minimum": 10, "source": "letter"},
        {"sector": "EN", "minimum": 10, "source": None},
    )

    assert combined_target(table, ["AF", "CH", "EN", "WM"]).sources == ("letter", "agenda")
    assert combined_target(table, ["EN"]).sources == ()


@pytest.mark.parametrize("sectors", [["ICT"], ["AF", "ICT"], ["geen"], []])
def test_there_is_no_target_if_one_of_the_sectors_has_none(sectors):
    table = targets({"sector": "AF", "minimum": 10})

    assert combined_target(table, sectors) is None


def test_an_empty_table_holds_no_target():
    assert combined_target(typed(pd.DataFrame(), TARGET_SCHEMA)) is None


def test_targets_of_a_region_are_left_out():
    table = targets(
        {"sector": "AF", "minimum": 10},
        {"sector": "AF", "minimum": 2, "region": "PV26"},
        {"sector": "CH", "minimum": 3, "region": "PV26"},
    )

    assert combined_target(table, ["AF"]).minimum == 10
    assert combined_target(table, ["CH"]) is None


def regional():
    """Targets of two provinces beside those of the country."""
    return targets(
        {"sector": "all", "minimum": 100},
        {"sector": "AF", "minimum": 10, "nature": "average"},
        {"sector": "all", "minimum": 8, "maximum": 9, "region": "PV26", "nature": "own"},
        {"sector": "all", "minimum": 5, "maximum": 7, "region": "PV28", "nature": "own"},
        {"sector": "AF", "minimum": 2, "region": "PV26", "nature": "own"},
    )


@pytest.mark.parametrize(
    ("sectors", "regions", "expected"),
    [
        pytest.param([], ["PV26"], (8, 9), id="a province"),
        pytest.param([], ["PV26", "PV28"], (13, 16), id="two provinces together"),
        pytest.param(["AF"], ["PV26"], (2, None), id="a sector in a province"),
        pytest.param(["AF"], [], (10, None), id="a sector in the country"),
    ],
)
def test_a_region_has_the_targets_that_were_set_for_it(sectors, regions, expected):
    target = combined_target(regional(), sectors, regions)

    assert (target.minimum, target.maximum) == expected


@pytest.mark.parametrize(
    ("sectors", "regions"),
    [
        pytest.param([], ["PV20"], id="a province without"),
        pytest.param([], ["PV26", "PV20"], id="one of two provinces without"),
        pytest.param(["AF"], ["PV26", "PV28"], id="the sector has none in one of the two"),
        pytest.param(["CH"], ["PV26"], id="the sector has none there"),
    ],
)
def test_there_is_no_target_if_one_of_the_regions_has_none(sectors, regions):
    assert combined_target(regional(), sectors, regions) is None


def test_a_sector_with_two_targets_is_refused():
    table = targets(
        {"sector": "AF", "minimum": 10},
        {"sector": "AF", "minimum": 12, "roadmap": "Roadmap 2024-2027"},
        {"sector": "CH", "minimum": 10},
    )

    with pytest.raises(ValueError, match="more than one target for: AF, CH"):
        combined_target(table, ["CH", "AF"])


@pytest.mark.parametrize("column", ["date", "baseline_date"])
def test_targets_of_different_dates_are_not_added(column):
    table = targets(
        {"sector": "AF", "minimum": 10},
        {"sector": "CH", "minimum": 10, column: pd.Timestamp(2022, 1, 1)},
    )

    with pytest.raises(ValueError, match="targets of different dates: AF, CH"):
        combined_target(table, ["CH", "AF"])


def test_the_table_and_the_sectors_are_left_as_they_were():
    table, sectors = roadmap(), ["WM", "LSH"]
    before = table.copy()

    combined_target(table, sectors)

    assert_frame_equal(table, before)
    assert sectors == ["WM", "LSH"]
