"""The counts: hand-calculated groups, refusals and properties."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import (
    DEFAULT_RULE,
    DIMENSIONS,
    NO_SECTOR,
    Register,
    community_count,
    count_by,
    count_by_two,
    development,
    ledger,
)
from tests.lc_metrics.builders import (
    END,
    PARTS,
    assert_same,
    community,
    copied,
    dates,
    quick,
    register,
    registers,
    rows,
    rules,
)

FRACTIONAL = replace(DEFAULT_RULE, several_sectors="fractional")
ALL_SECTORS = replace(DEFAULT_RULE, without_sector=True)


def test_a_community_of_several_sectors_and_regions_counts_once_nationally():
    listed = register(
        community("a", sectors=["EN", "CH"], provinces=["PV26", "PV31"]),
        community("b"),
        community("c", form="campus"),
    )

    assert community_count(listed, DEFAULT_RULE, END) == 2
    assert community_count(listed, FRACTIONAL, END) == 2


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(DEFAULT_RULE, {"AF": 1.0, "CH": 2.0, "EN": 3.0}, id="whole"),
        pytest.param(FRACTIONAL, {"AF": 1 / 3, "CH": 5 / 6, "EN": 11 / 6}, id="fractional"),
    ],
)
def test_a_community_of_several_sectors_adds_to_each_what_the_rule_says(rule, expected):
    listed = register(
        community("one", sectors=["EN"]),
        community("two", sectors=["EN", "CH"]),
        community("three", sectors=["EN", "CH", "AF"]),
        community("not counted", form="campus", sectors=["LOG"]),
    )

    assert count_by(listed, rule, END, "sector").to_dict() == pytest.approx(expected)


@pytest.mark.parametrize("rule", [DEFAULT_RULE, FRACTIONAL])
def test_a_community_counts_whole_in_each_of_its_provinces_and_once_in_each(rule):
    listed = register(
        community("two provinces", provinces=["PV26", "PV31"]),
        community("two places in one province", provinces=["PV31", "PV31"]),
    )

    assert count_by(listed, rule, END, "province").to_dict() == {"PV26": 1.0, "PV31": 2.0}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("sector", {"EN": 1.0, "geen": 1.0, "onbekend": 1.0}),
        ("province", {"PV26": 1.0, "onbekend": 2.0}),
        ("phase", {"developing": 2.0, "onbekend": 1.0}),
        ("form", {"coe": 1.0, "fieldlab": 2.0}),
    ],
)
def test_communities_without_a_known_group_stand_under_onbekend(by, expected):
    listed = register(
        community("known"),
        community("programme", sectors=[NO_SECTOR], provinces=["onbekend"], form="coe"),
        community("unknown", sectors=[], provinces=[], phase=None),
    )

    assert count_by(listed, ALL_SECTORS, END, by).to_dict() == expected


def test_groups_stand_in_alphabetical_order_and_only_those_that_occur():
    listed = register(
        community("a", sectors=["WM"]),
        community("b", sectors=["AF"]),
        community("c", sectors=["LOG"], end_date="2023-12-30"),
    )

    result = count_by(listed, DEFAULT_RULE, END, "sector")

    assert result.index.tolist() == ["AF", "WM"]
    assert (result.name, str(result.dtype)) == ("communities", "float64")


def test_an_unknown_dimension_is_refused_by_name():
    listed, refused = register(community("a")), "not one of sector, .*, start_year: name"

    with pytest.raises(ValueError, match=refused):
        count_by(listed, DEFAULT_RULE, END, "name")
    with pytest.raises(ValueError, match=refused):
        count_by_two(listed, DEFAULT_RULE, END, "sector", "name")
    with pytest.raises(ValueError, match=refused):
        count_by_two(listed, DEFAULT_RULE, END, "name", "sector")


def test_a_dimension_crossed_with_itself_is_refused():
    with pytest.raises(ValueError, match="rows and columns are both form"):
        count_by_two(register(community("a")), DEFAULT_RULE, END, "form", "form")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(DEFAULT_RULE, [[1, 1, 0], [2, 1, 1]], id="whole"),
        pytest.param(FRACTIONAL, [[0.5, 0.5, 0], [1.5, 0.5, 1]], id="fractional"),
    ],
)
def test_two_groups_crossed_equal_the_hand_count(rule, expected):
    listed = register(
        community("a", sectors=["EN", "CH"], provinces=["PV26", "PV31"]),
        community("b", sectors=["EN"], provinces=["PV26"]),
        community("c", sectors=["EN"], provinces=[]),
        community("not counted", form="campus", sectors=["LOG"], provinces=["PV20"]),
    )

    result = count_by_two(listed, rule, END, "sector", "province")
    turned = count_by_two(listed, rule, END, "province", "sector")

    assert result.index.tolist() == turned.columns.tolist() == ["CH", "EN"]
    assert result.columns.tolist() == turned.index.tolist() == ["PV26", "PV31", "onbekend"]
    assert result.to_numpy().tolist() == turned.to_numpy().T.tolist() == expected


def test_the_development_follows_each_beginning_and_each_end():
    listed = register(
        community("from a day", start="2021-05-17"),
        community("from a year", start="2022"),
        community("until a day", start="2020-01-01", phase="ended", end_date="2022-12-31"),
        community("ends before its start is certain", start="2022", end_date="2022-06-30"),
        community("end unknown", start="2020-01-01", phase="ended"),
    )
    by_hand = {
        "2019-12-31": 0,
        "2020-01-01": 1,
        "2021-05-16": 1,
        "2021-05-17": 2,
        "2022-12-30": 2,
        "2022-12-31": 3,
        "2023-01-01": 2,
    }

    result = development(listed, DEFAULT_RULE, pd.DatetimeIndex(list(by_hand)))

    assert result.tolist() == list(by_hand.values())


def test_the_development_keeps_the_dates_as_they_are_given():
    listed = register(community("a", start="2021-01-01"))
    given_dates = pd.DatetimeIndex(["2022-01-01", "2020-01-01", "2022-01-01"])

    result = development(listed, DEFAULT_RULE, given_dates)

    assert result.index.tolist() == given_dates.tolist()
    assert result.tolist() == [1, 0, 1]


def test_an_empty_register_counts_zero_everywhere():
    empty = Register.of()

    assert community_count(empty, DEFAULT_RULE, END) == 0
    assert development(empty, DEFAULT_RULE, pd.DatetimeIndex([END])).tolist() == [0]
    assert count_by_two(empty, DEFAULT_RULE, END, "sector", "province").empty
    for by in DIMENSIONS:
        assert count_by(ledger(empty, DEFAULT_RULE, PARTS), DEFAULT_RULE, END, by).empty


@quick
@given(rows(), rules, dates)
def test_one_more_community_that_counts_lowers_no_count(listed, rule, on):
    more = community(
        "one more", start="2018-01-01", phase="ended", end_date="2027-01-01",
        working=True, learning=True, kinds=["company"],
    )  # fmt: skip
    before = ledger(register(*listed), rule, PARTS)
    after = ledger(register(*listed, more), rule, PARTS)

    assert community_count(after, rule, on) == community_count(before, rule, on) + 1
    for by in DIMENSIONS:
        rise = count_by(after, rule, on, by).sub(count_by(before, rule, on, by), fill_value=0)
        assert rise.ge(0).all()


@quick
@given(registers(), rules, dates)
def test_the_country_counts_no_more_than_all_communities_and_no_less_than_any_group(
    listed, rule, on
):
    ready = ledger(listed, rule, PARTS)

    number = community_count(ready, rule, on)

    assert 0 <= number <= listed.communities["community_id"].nunique()
    for by in DIMENSIONS:
        assert count_by(ready, rule, on, by).le(number).all()


@quick
@given(rows(), rules, dates)
def test_the_order_of_the_rows_is_irrelevant(listed, rule, on):
    forwards = ledger(register(*listed), rule, PARTS)
    backwards = ledger(register(*reversed(listed)), rule, PARTS)

    for by in DIMENSIONS:
        assert count_by(forwards, rule, on, by).to_dict() == pytest.approx(
            count_by(backwards, rule, on, by).to_dict()
        )


@quick
@given(registers(), rules, dates)
def test_fractional_sectors_add_up_to_the_national_count(listed, rule, on):
    fractional = replace(rule, several_sectors="fractional")

    by_sector = count_by(listed, fractional, on, "sector")

    assert by_sector.sum() == pytest.approx(community_count(listed, rule, on))


@quick
@given(registers(), rules, st.lists(dates, max_size=5))
def test_the_development_equals_the_count_on_each_date(listed, rule, days):
    result = development(listed, rule, pd.DatetimeIndex(days))

    assert result.tolist() == [community_count(listed, rule, day) for day in days]


@quick
@given(
    registers(
        sectors=st.sampled_from([["EN"], ["CH"], []]),
        provinces=st.sampled_from([["PV26"], ["PV31"], []]),
        corops=st.just([]),
    ),
    rules,
    dates,
    st.permutations(["sector", "province", "form", "phase", "start_year"]),
)
def test_the_margins_of_a_cross_are_the_counts_of_its_groups_where_links_are_single(
    listed, rule, on, dimensions
):
    left, right = dimensions[:2]

    crossed = count_by_two(listed, rule, on, left, right)

    assert crossed.sum(axis=1).to_dict() == count_by(listed, rule, on, left).to_dict()
    assert crossed.sum(axis=0).to_dict() == count_by(listed, rule, on, right).to_dict()


@quick
@given(registers(), rules, dates)
def test_the_register_is_left_as_it_was(listed, rule, on):
    before = copied(listed)

    community_count(listed, rule, on)
    count_by(listed, rule, on, "sector")
    count_by_two(listed, rule, on, "phase", "province")
    development(listed, rule, pd.DatetimeIndex([on]))

    assert_same(listed, before)
