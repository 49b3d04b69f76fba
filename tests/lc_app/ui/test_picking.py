"""A click on a mark is a choice in the filters."""

import pytest
import streamlit as st

from lc_app.ui import picking


def clicked(*codes):
    points = [{"customdata": code} for code in codes]
    return {"selection": {"points": points}}


@pytest.fixture(autouse=True)
def state(monkeypatch):
    """A session without Streamlit around it."""
    held = {"topsector": [], "regio": []}
    monkeypatch.setattr(st, "session_state", held)
    return held


def test_a_click_on_a_bar_chooses_its_group(state):
    state["chart"] = clicked("EN")

    picking.picked("chart", ["sector"], ["sector"])

    assert state["topsector"] == ["EN"]


def test_a_click_on_what_is_chosen_alone_lets_go(state):
    state |= {"chart": clicked("EN"), "topsector": ["EN"]}

    picking.picked("chart", ["sector"], ["sector"])

    assert state["topsector"] == []


def test_a_click_on_one_of_several_keeps_that_one(state):
    state |= {"chart": clicked("EN"), "topsector": ["EN", "LSH"]}

    picking.picked("chart", ["sector"], ["sector"])

    assert state["topsector"] == ["EN"]


def test_a_click_on_a_cell_chooses_both_its_groups(state):
    state["chart"] = clicked(["EN", "PV28"])

    picking.picked("chart", ["sector", "province"], ["sector", "province"])

    assert (state["topsector"], state["regio"]) == (["EN"], ["PV28"])


def test_a_page_may_keep_a_click_to_one_of_both(state):
    state["chart"] = clicked(["EN", "PV28"])
    wanted = picking.pickable(["sector", "province"], "province")

    picking.picked("chart", ["sector", "province"], wanted)

    assert (state["topsector"], state["regio"]) == ([], ["PV28"])


@pytest.mark.parametrize("beside", [clicked(), clicked(None)])
def test_a_click_beside_the_marks_changes_nothing(state, beside):
    state |= {"chart": beside, "topsector": ["EN"]}

    picking.picked("chart", ["sector"], ["sector"])

    assert state["topsector"] == ["EN"]


def test_what_is_no_filter_is_not_picked():
    assert picking.pickable(["start_year", "sector"], None) == ("sector",)
    assert picking.pickable(["sector"], "") == ()


def test_a_chart_is_new_whenever_the_choice_is(state):
    before = picking.chart_key("sectors", ["sector"])
    state["topsector"] = ["EN"]

    assert picking.chart_key("sectors", ["sector"]) != before


def test_a_click_can_make_the_choice_of_a_page_and_leaves_the_filters_alone(state):
    state["chart"] = clicked("EN")

    picking.opened("chart", "sector")

    assert (state["sector"], state["topsector"]) == ("EN", [])


def test_a_click_beside_the_bars_keeps_the_choice_of_the_page(state):
    state |= {"chart": clicked(), "sector": "LSH"}

    picking.opened("chart", "sector")

    assert state["sector"] == "LSH"
