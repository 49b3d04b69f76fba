"""Roadmaps: several in one table, own targets on top, and the sum of the sectors."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_metrics import TARGET_SCHEMA, Roadmap, SectorSum, roadmaps, sector_sum, typed, with_own
from tests.lc_metrics.builders import END
from tests.lc_metrics.test_targets import BEGIN, roadmap, targets


def test_nine_averages_of_ten_and_four_to_six_are_four_to_six_short_of_a_hundred():
    total = sector_sum(roadmap())

    # 9 * 10 + 4 = 94 and 9 * 10 + 6 = 96; 100 - 96 = 4 and 100 - 94 = 6
    assert total == SectorSum(94, 96, 100, agreed=1, average=9, own=0)
    assert total.shortfall == (4, 6)
    assert total.sectors == 10


def test_targets_of_regions_are_no_part_of_the_sum():
    table = targets(
        {"sector": "all", "minimum": 20},
        {"sector": "AF", "minimum": 8},
        {"sector": "AF", "minimum": 5, "region": "PV26"},
        {"sector": "CH", "minimum": 5, "region": "PV26"},
    )

    assert sector_sum(table) == SectorSum(8, 8, 20, agreed=1, average=0, own=0)


def test_the_sum_of_a_region_is_held_against_the_target_of_that_region():
    table = targets(
        {"sector": "all", "minimum": 20},
        {"sector": "AF", "minimum": 8},
        {"sector": "all", "minimum": 9, "region": "PV26"},
        {"sector": "AF", "minimum": 5, "region": "PV26"},
    )

    assert sector_sum(table, regions=["PV26"]) == SectorSum(5, 5, 9, agreed=1, average=0, own=0)


def test_a_part_of_the_sectors_is_not_held_against_the_country():
    total = sector_sum(roadmap(), ["LSH", "AF"])

    assert total == SectorSum(14, 16, None, agreed=1, average=1, own=0)


def test_a_sum_above_the_national_target_has_a_negative_shortfall():
    table = targets(
        {"sector": "all", "minimum": 12},
        {"sector": "AF", "minimum": 8, "maximum": 9, "nature": "own"},
        {"sector": "CH", "minimum": 6},
    )

    assert sector_sum(table).shortfall == (-3, -2)


def test_without_a_national_target_nothing_is_short():
    total = sector_sum(targets({"sector": "AF", "minimum": 8}))

    assert (total.national, total.shortfall) == (None, None)


def test_an_empty_table_adds_up_to_nothing():
    empty = typed(pd.DataFrame(), TARGET_SCHEMA)

    assert sector_sum(empty) == SectorSum(0, 0, None, agreed=0, average=0, own=0)
    assert roadmaps(empty) == []


def test_roadmaps_are_listed_once_in_the_order_of_the_table():
    later = {"roadmap": "Agenda 2027", "date": pd.Timestamp(2027, 12, 31), "baseline_date": END}
    table = targets(
        {"sector": "all", "minimum": 100},
        {"sector": "all", "minimum": 150, **later},
        {"sector": "AF", "minimum": 10},
    )

    assert roadmaps(table) == [
        Roadmap("Roadmap 2020-2023", END, BEGIN),
        Roadmap("Agenda 2027", pd.Timestamp(2027, 12, 31), END),
    ]


def test_a_roadmap_with_two_dates_is_refused():
    table = targets(
        {"sector": "all", "minimum": 100},
        {"sector": "AF", "minimum": 10, "date": pd.Timestamp(2025, 12, 31)},
    )

    with pytest.raises(ValueError, match="targets of different dates: Roadmap 2020-2023"):
        roadmaps(table)


def test_an_own_target_takes_the_place_of_the_shipped_one_and_others_come_below():
    shipped = targets(
        {"sector": "all", "minimum": 100},
        {"sector": "AF", "minimum": 10, "nature": "average"},
        {"sector": "CH", "minimum": 10, "nature": "average"},
    )
    own = targets(
        {"sector": "AF", "minimum": 3, "region": "PV26", "nature": "own"},
        {"sector": "AF", "minimum": 12, "nature": "own"},
        {"sector": "AF", "minimum": 2, "region": "PV20", "nature": "own"},
    )
    before = shipped.copy(), own.copy()

    table = with_own(shipped, own)

    assert table[["sector", "region", "minimum"]].to_numpy().tolist() == [
        ["all", "all", 100],
        ["AF", "all", 12],
        ["CH", "all", 10],
        ["AF", "PV26", 3],
        ["AF", "PV20", 2],
    ]
    assert table.dtypes.astype("str").to_dict() == TARGET_SCHEMA
    assert_frame_equal(shipped, before[0])
    assert_frame_equal(own, before[1])


def test_an_own_target_follows_when_the_dates_of_a_shipped_roadmap_are_corrected():
    corrected = targets({"sector": "all", "minimum": 100, "date": pd.Timestamp(2024, 6, 30)})
    later = {"roadmap": "Agenda 2027", "date": pd.Timestamp(2027, 12, 31)}
    own = targets(
        {"sector": "all", "minimum": 5, "region": "PV26"}, {"sector": "all", "minimum": 9, **later}
    )

    table = with_own(corrected, own)

    assert table["date"].dt.strftime("%Y-%m-%d").tolist() == [
        "2024-06-30",
        "2024-06-30",
        "2027-12-31",
    ]
    assert len(roadmaps(table)) == 2


def test_without_own_targets_the_table_is_the_shipped_one():
    shipped = roadmap()

    assert_frame_equal(with_own(shipped, typed(pd.DataFrame(), TARGET_SCHEMA)), shipped)
