"""Breakdowns: hand-counted groups, shares, crosses, and what does not add up."""

from dataclasses import replace

import pytest
from hypothesis import given

from lc_metrics import DEFAULT_RULE, breakdown, community_count, cross
from tests.lc_metrics.builders import (
    END,
    assert_same,
    community,
    copied,
    dates,
    quick,
    register,
    registers,
    rules,
)


@pytest.fixture
def listed():
    """Four communities that count, together in five sectors and five provinces."""
    return register(
        community("a", sectors=["EN", "CH"], provinces=["PV26", "PV31"]),
        community("b", sectors=["EN"], provinces=["PV26"]),
        community("c", sectors=["EN"], provinces=[]),
        community("d", sectors=["WM"], provinces=["PV26"]),
        community("not counted", form="campus", sectors=["LOG"]),
    )


def test_a_breakdown_holds_counts_shares_total_and_overlap(listed):
    result = breakdown(listed, DEFAULT_RULE, END, "sector", ["AF", "EN"])

    assert result.counts.to_dict() == {"AF": 0, "EN": 3, "CH": 1, "WM": 1, "onbekend": 0}
    assert result.shares.to_dict() == {"AF": 0, "EN": 0.75, "CH": 0.25, "WM": 0.25, "onbekend": 0}
    assert (result.total, result.overlap) == (4, 1.0)


def test_divided_parts_add_up_and_leave_no_overlap(listed):
    result = breakdown(listed, DEFAULT_RULE, END, "province", divided=True)

    assert result.counts.to_dict() == {"PV26": 2.5, "PV31": 0.5, "onbekend": 1.0}
    assert result.overlap == 0


def test_a_cross_shows_every_cell_asked_for_and_the_unknown(listed):
    result = cross(
        listed, DEFAULT_RULE, END, "sector", "province", row_codes=["LOG"], column_codes=["PV20"]
    )

    assert result.counts.index.tolist() == ["LOG", "CH", "EN", "WM", "onbekend"]
    assert result.counts.columns.tolist() == ["PV20", "PV26", "PV31", "onbekend"]
    assert result.counts.to_numpy().tolist() == [
        [0, 0, 0, 0],
        [0, 1, 1, 0],
        [0, 2, 1, 1],
        [0, 1, 0, 0],
        [0, 0, 0, 0],
    ]
    assert (result.total, result.overlap) == (4, 3.0)


def test_a_breakdown_of_nothing_has_no_shares():
    result = breakdown(register(), DEFAULT_RULE, END, "form", ["coe"])

    assert result.counts.to_dict() == {"coe": 0, "onbekend": 0}
    assert result.shares.isna().all()
    assert (result.total, result.overlap) == (0, 0)


@quick
@given(registers(), rules, dates)
def test_groups_add_up_to_the_total_plus_the_overlap(listed, rule, on):
    before = copied(listed)

    for by in ("sector", "province", "partner_kind", "form"):
        result = breakdown(listed, rule, on, by)
        assert result.total == community_count(listed, rule, on)
        assert result.counts.sum() == pytest.approx(result.total + result.overlap)
        assert result.overlap >= -1e-9
    assert_same(listed, before)


@quick
@given(registers(), rules, dates)
def test_a_divided_cross_adds_up_to_the_total(listed, rule, on):
    fractional = replace(rule, several_sectors="fractional")

    result = cross(listed, fractional, on, "sector", "form")
    rows = breakdown(listed, fractional, on, "sector")

    assert result.overlap == pytest.approx(0)
    assert result.counts.sum(axis=1).to_dict() == pytest.approx(rows.counts.to_dict())
