"""What is known of partners and functions, counted by hand."""

import pandas as pd
import pytest
from hypothesis import given

from lc_metrics import (
    DEFAULT_RULE,
    FUNCTIONS,
    PARTNER_KINDS,
    community_count,
    count_by,
    coverage,
    coverage_by,
    coverage_counts,
)
from lc_metrics.profile import COVERAGE_STATES, TRAITS
from tests.lc_metrics.builders import community, dates, quick, register, registers, rules

ON = pd.Timestamp(2024, 1, 1)


def states(**columns):
    return coverage(register(community("a", **columns))).loc["a"]


def test_a_kind_that_is_named_is_present_and_the_others_are_not_named():
    found = states(kinds=["company", "knowledge"])

    assert found[list(PARTNER_KINDS)].to_dict() == {
        "company": "present",
        "knowledge": "present",
        "civil": "not_named",
        "government": "not_named",
        "citizens": "not_named",
    }


def test_a_partner_of_unknown_kind_may_be_of_any_kind():
    found = states(kinds=["company", None])

    assert found["company"] == "present"
    assert set(found[["knowledge", "civil", "government", "citizens"]]) == {"unknown"}


def test_without_a_word_on_partners_every_kind_is_unknown():
    assert set(states()[list(PARTNER_KINDS)]) == {"unknown"}


def test_a_count_tells_that_there_is_one_or_none():
    found = states(
        sizes=[("company", 20, None), ("government", 0, 0), ("civil", None, 5), ("students", 9, 9)]
    )

    assert found[list(PARTNER_KINDS)].to_dict() == {
        "company": "present",
        "government": "absent",
        # “At most 5” may be none, and the source does tell of partners.
        "civil": "not_named",
        "knowledge": "not_named",
        "citizens": "not_named",
    }


def test_people_who_are_counted_are_no_partners():
    assert set(states(sizes=[("students", 40, 40)])[list(PARTNER_KINDS)]) == {"unknown"}


def test_one_that_is_named_goes_before_a_count_of_none():
    assert states(kinds=["company"], sizes=[("company", 0, 0)])["company"] == "present"


def test_functions_are_connected_not_connected_not_named_or_unknown():
    found = states(working=True, learning=False)

    assert found[list(FUNCTIONS)].to_list() == ["present", "absent", "not_named", "not_named"]
    assert set(states()[list(FUNCTIONS)]) == {"unknown"}


def some():
    return register(
        community("a", sectors=["EN"], kinds=["company"], working=True),
        community("b", sectors=["EN", "CH"], kinds=["knowledge", None]),
        community("c", sectors=["CH"]),
        community("d", sectors=[], sizes=[("company", 0, 0)]),
        community("e", form="campus", kinds=["company"]),
    )


def test_communities_that_count_are_added_up_by_state():
    found = coverage_counts(some(), DEFAULT_RULE, ON)

    # d has no Topsector and e is a campus: neither counts.
    assert found.loc["company"].to_list() == [1, 0, 0, 2]
    assert found.loc["knowledge"].to_list() == [1, 0, 1, 1]
    assert found.loc["working"].to_list() == [1, 0, 0, 2]
    assert found.loc["learning"].to_list() == [0, 0, 1, 2]


def test_a_community_of_two_sectors_is_in_both():
    found = coverage_by(some(), DEFAULT_RULE, ON, "sector", ["WM", "CH"])

    assert found.index.get_level_values(0).unique().to_list() == ["WM", "CH", "EN"]
    assert found.loc[("EN", "company")].to_list() == [1, 0, 0, 1]
    assert found.loc[("CH", "knowledge")].to_list() == [1, 0, 0, 1]
    assert found.loc[("WM", "knowledge")].to_list() == [0, 0, 0, 0]


def test_an_empty_register_has_counts_of_none():
    found = coverage_counts(register(), DEFAULT_RULE, ON)

    assert found.index.to_list() == list(TRAITS)
    assert found.columns.to_list() == list(COVERAGE_STATES)
    assert found.to_numpy().sum() == 0
    assert coverage_by(register(), DEFAULT_RULE, ON, "sector").empty


def test_a_dimension_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="not one of"):
        coverage_by(some(), DEFAULT_RULE, ON, "colour")


@quick
@given(registers(), rules, dates)
def test_the_states_of_each_part_add_up_to_the_communities_that_count(one, rule, on):
    found = coverage_counts(one, rule, on)

    assert set(found.sum(axis=1)) == {community_count(one, rule, on)}


@quick
@given(registers(), rules, dates)
def test_those_present_are_those_that_the_breakdown_counts(one, rule, on):
    present = coverage_counts(one, rule, on)["present"]

    for by in ("partner_kind", "function"):
        counts = count_by(one, rule, on, by).drop("onbekend", errors="ignore")
        assert present[list(counts.index)].to_list() == counts.to_list()
