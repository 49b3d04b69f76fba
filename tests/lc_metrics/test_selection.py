"""Filters: which communities stay, and what stays with them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app import reference
from lc_metrics import (
    DIMENSIONS,
    NO_SECTOR,
    UNKNOWN,
    Register,
    combined_target,
    community_count,
    count_by,
    select,
)
from tests.lc_metrics.builders import (
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
def whole():
    """Four communities; the last is of unknown sector, province, form and phase."""
    return register(
        community(
            "wind",
            sectors=["EN", "CH"],
            provinces=[],
            partners=["HZ"],
            corops=["CR31"],
            learning=True,
        ),
        community(
            "water",
            sectors=["WM"],
            provinces=["PV21", "PV29"],
            form="civ",
            kinds=["company"],
            start="2021",
        ),
        community("bouw", sectors=[NO_SECTOR], provinces=[UNKNOWN], phase="idea"),
        community("vaag", sectors=[], provinces=[], form=None, phase=None, start=None),
    )


def ids(register):
    return register.communities["community_id"].tolist()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({}, ["wind", "water", "bouw", "vaag"], id="no filter"),
        pytest.param({"sectors": ["CH"]}, ["wind"], id="one of two sectors"),
        pytest.param({"sectors": ["WM", "EN"]}, ["wind", "water"], id="either sector"),
        pytest.param({"sectors": [NO_SECTOR]}, ["bouw"], id="no Topsector"),
        pytest.param({"sectors": [UNKNOWN]}, ["vaag"], id="sector unknown"),
        pytest.param({"sectors": ["WM", UNKNOWN]}, ["water", "vaag"], id="WM or unknown"),
        pytest.param({"provinces": ["PV29"]}, ["wind", "water"], id="one of two provinces"),
        pytest.param({"provinces": [UNKNOWN]}, ["bouw", "vaag"], id="province unknown"),
        pytest.param({"forms": ["civ"]}, ["water"], id="form"),
        pytest.param({"forms": [UNKNOWN]}, ["vaag"], id="form unknown"),
        pytest.param({"phases": ["idea", UNKNOWN]}, ["bouw", "vaag"], id="idea or unknown"),
        pytest.param({"provinces": ["PV29"], "forms": ["civ"]}, ["water"], id="both filters"),
        pytest.param({"sectors": ["EN"], "phases": ["idea"]}, [], id="nothing matches both"),
        pytest.param({"sectors": ["TU"]}, [], id="no such sector"),
        pytest.param({"functions": ["learning"]}, ["wind"], id="function"),
        pytest.param({"partner_kinds": ["company"]}, ["water"], id="kind of partner"),
        pytest.param({"corops": ["CR31"]}, ["wind"], id="COROP area"),
        pytest.param({"start_years": ["2021", UNKNOWN]}, ["water", "vaag"], id="start year"),
    ],
)
def test_the_communities_that_match_every_filter_stay_in_order(whole, filters, expected):
    assert ids(select(whole, **filters)) == expected


def test_a_community_keeps_all_its_links_and_no_links_of_others(whole):
    part = select(whole, sectors=["CH"])

    assert part.sector_links["sector"].tolist() == ["EN", "CH"]
    assert part.region_links["province"].tolist() == ["PV29"]
    assert part.partners["organisation"].tolist() == ["HZ"]


def test_an_empty_register_stays_empty():
    assert ids(select(Register.of(), sectors=["EN"], phases=[UNKNOWN])) == []


def test_the_register_is_left_as_it_was(whole):
    before = copied(whole)

    select(whole, sectors=["EN"], provinces=[UNKNOWN], forms=["coe"], phases=[UNKNOWN])

    assert_same(whole, before)


codes = st.lists(st.sampled_from(["EN", "PV26", "fieldlab", "developing", UNKNOWN]), max_size=3)


@quick
@given(registers(), codes, codes)
def test_filters_one_after_the_other_give_what_they_give_together(listed, sectors, phases):
    together = select(listed, sectors=sectors, phases=phases)

    assert_same(select(select(listed, phases=phases), sectors=sectors), together)
    assert_same(select(together, sectors=sectors, phases=phases), together)


@quick
@given(registers(), rules, dates)
def test_a_filter_on_one_group_leaves_as_many_as_stand_in_that_group(listed, rule, on):
    whole = replace(rule, several_sectors="whole")

    for by in set(DIMENSIONS) - {"part"}:
        for group, number in count_by(listed, whole, on, by).items():
            part = select(listed, **{f"{by}s": [group]})
            assert community_count(part, whole, on) == number


@quick
@given(registers(), rules, dates, st.sets(st.sampled_from(["EN", "CH", "LSH"]), min_size=2))
def test_fewer_sectors_narrow_the_count_and_the_target_alike(listed, rule, on, sectors):
    fewer = sorted(sectors)[:-1]
    targets = [combined_target(reference.targets(), codes) for codes in (fewer, sectors)]
    counts = [
        community_count(select(listed, sectors=codes), rule, on) for codes in (fewer, sectors)
    ]

    assert targets[0].minimum < targets[1].minimum
    assert counts[0] <= counts[1]
