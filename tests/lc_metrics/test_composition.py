"""Compositions: groups of several wholes side by side, counted by hand."""

import math

import pytest
from hypothesis import given

from lc_metrics import DEFAULT_RULE, community_count, composition, count_by, select
from tests.lc_metrics.builders import END, community, dates, quick, register, registers, rules


@pytest.fixture
def listed():
    """Of energy four, of chemistry one of which is also of energy; a campus counts nowhere."""
    return register(
        community("a", sectors=["EN", "CH"], form="coe"),
        community("b", sectors=["EN"], form="fieldlab"),
        community("c", sectors=["EN"], form="fieldlab"),
        community("d", sectors=["EN"], form="fieldlab", start="2024-05-01"),
        community("e", sectors=["WM"], form="practoraat"),
        community("f", sectors=["WM"], form="campus"),
    )


def wholes(listed):
    return {
        "EN": select(listed, sectors=["EN"]),
        "CH": select(listed, sectors=["CH"]),
        "ICT": select(listed, sectors=["ICT"]),
        "all": listed,
    }


def test_wholes_are_counted_by_the_same_groups(listed):
    found = composition(wholes(listed), DEFAULT_RULE, END, "form", ["skillslab"])

    # d begins after the date, and a campus does not count by the rule.
    assert found.counts.to_dict("index") == {
        "skillslab": {"EN": 0, "CH": 0, "ICT": 0, "all": 0},
        "coe": {"EN": 1, "CH": 1, "ICT": 0, "all": 1},
        "fieldlab": {"EN": 2, "CH": 0, "ICT": 0, "all": 2},
        "practoraat": {"EN": 0, "CH": 0, "ICT": 0, "all": 1},
        "onbekend": {"EN": 0, "CH": 0, "ICT": 0, "all": 0},
    }
    assert found.totals.to_dict() == {"EN": 3, "CH": 1, "ICT": 0, "all": 4}


def test_shares_are_of_each_whole_and_none_where_nothing_counts(listed):
    shares = composition(wholes(listed), DEFAULT_RULE, END, "form").shares

    assert shares["EN"].to_dict() == {
        "coe": pytest.approx(1 / 3),
        "fieldlab": pytest.approx(2 / 3),
        "practoraat": 0,
        "onbekend": 0,
    }
    assert shares["all"].tolist() == [0.25, 0.5, 0.25, 0]
    assert all(math.isnan(share) for share in shares["ICT"])


def test_without_any_whole_there_is_nothing_to_compare():
    found = composition({}, DEFAULT_RULE, END, "form")

    assert found.counts.shape == (1, 0)
    assert found.totals.empty


@quick
@given(registers(), rules, dates)
def test_each_whole_is_counted_as_if_it_stood_alone(listed, rule, on):
    wholes = {"EN": select(listed, sectors=["EN"]), "all": listed}

    found = composition(wholes, rule, on, "province")

    for name, whole in wholes.items():
        alone = count_by(whole, rule, on, "province")
        assert found.counts[name][found.counts[name].gt(0)].to_dict() == alone.to_dict()
        assert found.totals[name] == community_count(whole, rule, on)
