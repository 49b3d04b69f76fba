"""What counts: the first and last day, the reasons and their order, the doubts."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given

from lc_metrics import (
    DEFAULT_RULE,
    NO_SECTOR,
    REASONS,
    UNKNOWN,
    Register,
    counted,
    doubts,
    reason_counts,
    reasons,
    spans,
)
from tests.lc_metrics.builders import (
    END,
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

NEVER = replace(DEFAULT_RULE, unknown_start="never")
TODAY = pd.Timestamp(2026, 11, 23)


def counts(row, day, rule=DEFAULT_RULE):
    return counted(register(row), rule, pd.Timestamp(day)).item()


def reason(row, day=TODAY, rule=DEFAULT_RULE):
    found = reasons(register(row), rule, pd.Timestamp(day)).item()
    return None if pd.isna(found) else found


@pytest.mark.parametrize(
    ("start", "first_seen", "expected"),
    [
        pytest.param("2021-05-17", None, "2021-05-17", id="a day is certain at once"),
        pytest.param("2021-05", None, "2021-05-31", id="a month on its last day"),
        pytest.param("2024-02", None, "2024-02-29", id="also in a leap year"),
        pytest.param("2023", None, "2023-12-31", id="a year on its last day"),
        pytest.param("2026", "2026-06-01", "2026-06-01", id="seen within the year"),
        pytest.param("2026-06", "2026-06-10", "2026-06-10", id="seen within the month"),
        pytest.param("2019", "2026-06-01", "2019-12-31", id="seen long after the year"),
        pytest.param("2019-03-01", "2026-06-01", "2019-03-01", id="seen long after the day"),
        pytest.param("2026-09-01", "2026-06-01", "2026-09-01", id="planned when first seen"),
        pytest.param(None, "2026-06-01", "2026-06-01", id="unknown: from when it was seen"),
    ],
)
def test_the_first_day_is_the_first_on_which_the_start_is_certain(start, first_seen, expected):
    listed = register(community("a", start=start, first_seen=first_seen))

    span = spans(listed, DEFAULT_RULE).loc["a"]

    assert span["first_day"] == pd.Timestamp(expected)


def test_without_a_start_and_never_seen_there_is_no_first_day():
    row = community("a", start=None, first_seen=None)

    assert spans(register(row), DEFAULT_RULE)["first_day"].isna().all()
    assert reason(row) == "start_unknown"


def test_a_start_in_2023_counts_on_the_last_day_of_2023_and_not_before():
    row = community("a", start="2023")

    assert not counts(row, "2023-12-30")
    assert counts(row, "2023-12-31")


def test_a_start_in_2020_does_not_count_at_the_beginning_of_2020():
    row = community("a", start="2020")

    assert reason(row, "2020-01-01") == "not_started"
    assert counts(row, "2020-12-31")


def test_a_start_this_year_counts_from_the_day_it_was_seen():
    row = community("a", start="2026", first_seen="2026-06-01")

    assert not counts(row, "2026-05-31")
    assert counts(row, "2026-06-01")


def test_a_start_planned_for_next_year_does_not_count_this_year():
    row = community("a", start="2027", first_seen="2026-06-01")

    assert reason(row, "2026-12-31") == "not_started"
    assert counts(row, "2027-12-31")


def test_an_unknown_start_counts_from_the_day_it_was_seen():
    row = community("a", start=None, first_seen="2026-06-01")

    assert reason(row, "2026-05-31") == "start_unknown"
    assert counts(row, "2026-06-01")


def test_an_unknown_start_never_counts_if_the_rule_says_so():
    row = community("a", start=None, first_seen="2026-06-01")

    assert reason(row, "2026-06-01", NEVER) == "start_unknown"


def test_the_rule_on_unknown_starts_leaves_known_starts_alone():
    row = community("a", start="2026", first_seen="2026-06-01")

    assert counts(row, "2026-06-01", NEVER)


def test_a_community_counts_on_its_last_day():
    row = community("a", phase="ended", end_date="2023-12-31")

    assert counts(row, "2023-12-31")
    assert reason(row, "2024-01-01") == "ended"


def test_a_last_day_holds_whatever_the_phase_says():
    row = community("a", phase="developing", end_date="2023-06-30")

    assert counts(row, "2023-06-30")
    assert reason(row, "2023-07-01") == "ended"


def test_an_ended_community_counts_up_to_its_end_if_no_phase_counts():
    no_phase = replace(DEFAULT_RULE, phases=frozenset(), unknown_phase=False)
    row = community("a", phase="ended", end_date="2023-06-30")

    assert counts(row, "2023-06-30", no_phase)


@pytest.mark.parametrize("day", ["2019-01-01", "2023-12-31", "2026-11-23"])
def test_a_community_that_ended_on_an_unknown_day_counts_on_no_date(day):
    row = community("a", start="2018-01-01", phase="ended")

    assert reason(row, day) == "ended_undated"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-06-30", "not_started"),
        ("2023-12-30", "not_started"),
        ("2023-12-31", "ended"),
        ("2026-11-23", "ended"),
    ],
)
def test_one_that_ends_before_its_start_is_certain_counts_on_no_date(day, expected):
    row = community("a", start="2023", end_date="2023-06-30")

    assert reason(row, day) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(community("a"), None, id="counts"),
        pytest.param(community("a", form="campus"), "form", id="form outside the rule"),
        pytest.param(community("a", form=None), "form", id="unknown form"),
        pytest.param(community("a", sectors=[NO_SECTOR]), "no_sector", id="no Topsector"),
        pytest.param(community("a", sectors=[]), "no_sector", id="unknown sector"),
        pytest.param(community("a", sectors=["EN", NO_SECTOR]), None, id="one Topsector of two"),
        pytest.param(community("a", phase="setting_up"), "phase", id="phase outside the rule"),
        pytest.param(community("a", phase=None), None, id="unknown phase counts"),
        pytest.param(community("a", phase="sustaining"), None, id="later phase"),
        pytest.param(community("a", phase="ended"), "ended_undated", id="end unknown"),
        pytest.param(community("a", start=None), "start_unknown", id="start unknown"),
        pytest.param(community("a", start="2026-11-24"), "not_started", id="starts tomorrow"),
        pytest.param(community("a", end_date="2026-11-22"), "ended", id="ended yesterday"),
    ],
)
def test_the_default_rule_gives_the_reason(row, expected):
    assert reason(row, TODAY) == expected


def test_an_unknown_phase_does_not_count_if_the_rule_says_so():
    strict = replace(DEFAULT_RULE, unknown_phase=False)

    assert reason(community("a", phase=None), rule=strict) == "phase"
    assert reason(community("a", phase="developing"), rule=strict) is None


@pytest.mark.parametrize("sectors", [[], [NO_SECTOR]])
def test_a_community_without_a_topsector_counts_if_the_rule_says_so(sectors):
    wide = replace(DEFAULT_RULE, without_sector=True)

    assert reason(community("a", sectors=sectors), rule=wide) is None


def test_the_default_rule_counts_the_forms_that_the_roadmap_names_and_two_more():
    forms = [
        "learning_community", "fieldlab", "skillslab", "coe", "civ", "living_lab",
        "hybrid_learning_environment", "lectoraat", "practoraat", "proeftuin", "campus", "hub",
        "rif_project", "nwo_project", "knowledge_centre", "other",
    ]  # fmt: skip
    listed = register(*(community(form, form=form) for form in forms))

    result = reasons(listed, DEFAULT_RULE, END)

    assert result.index[result.eq("form")].tolist() == [
        "proeftuin", "campus", "hub", "rif_project", "nwo_project", "knowledge_centre", "other",
    ]  # fmt: skip


def test_the_first_of_several_reasons_is_the_one_that_shows():
    wrong = {"form": "campus", "sectors": [], "phase": "idea", "start": "2027-01-01"}
    wrong["end_date"] = "2020-01-01"
    repairs = [
        ("form", {"form": "fieldlab"}),
        ("no_sector", {"sectors": ["EN"]}),
        ("phase", {"phase": "ended", "end_date": None, "start": None}),
        ("function", {"working": True}),
        ("partners", {"kinds": ["company"]}),
        ("ended_undated", {"end_date": "2020-01-01"}),
        ("start_unknown", {"start": "2027-01-01"}),
        ("not_started", {"start": "2019-01-01"}),
        ("ended", {"end_date": "2026-11-23"}),
    ]

    strict = replace(
        DEFAULT_RULE, functions=frozenset({"working"}), partner_kinds=frozenset({"company"})
    )
    shown = []
    for _, repair in repairs:
        shown.append(reason(community("a", **wrong), rule=strict))
        wrong |= repair

    assert shown == [name for name, _ in repairs] == list(REASONS)
    assert reason(community("a", **wrong), rule=strict) is None


def test_reasons_stand_in_the_order_of_the_register():
    listed = register(community("b", form="campus"), community("a"), community("c", start="2027"))

    result = reasons(listed, DEFAULT_RULE, END)

    assert result.index.tolist() == ["b", "a", "c"]
    assert result.fillna("counts").tolist() == ["form", "counts", "not_started"]
    assert counted(listed, DEFAULT_RULE, END).tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(community("a", working=True, learning=True), None, id="both are known"),
        pytest.param(community("a", working=True), "function", id="one is unknown"),
        pytest.param(community("a", working=True, learning=False), "function", id="one is not"),
        pytest.param(community("a"), "function", id="nothing is known"),
    ],
)
def test_all_required_functions_have_to_be_known(row, expected):
    rule = replace(DEFAULT_RULE, functions=frozenset({"working", "learning"}))

    assert reason(row, rule=rule) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(community("a", kinds=["company", "civil"]), None, id="both are named"),
        pytest.param(
            community("a", kinds=["civil"], sizes=[("company", 2, 2)]), None, id="one is counted"
        ),
        pytest.param(community("a", kinds=["company"]), "partners", id="one lacks"),
        pytest.param(community("a", partners=["HZ"]), "partners", id="kind unknown"),
        pytest.param(community("a"), "partners", id="no partner known"),
    ],
)
def test_all_required_kinds_of_partners_have_to_be_known(row, expected):
    rule = replace(DEFAULT_RULE, partner_kinds=frozenset({"company", "civil"}))

    assert reason(row, rule=rule) == expected


def test_an_unknown_form_counts_only_if_the_rule_names_it():
    row = community("a", form=None)

    assert reason(row, rule=replace(DEFAULT_RULE, forms=frozenset({UNKNOWN}))) is None
    assert reason(row) == "form"


def test_the_reasons_are_counted_with_those_that_count():
    listed = register(community("a"), community("b", form="campus"), community("c", form="hub"))

    result = reason_counts(listed, DEFAULT_RULE, END)

    assert result.index.tolist() == ["counts", *REASONS]
    assert result[result.gt(0)].to_dict() == {"counts": 1, "form": 2}


def test_doubts_are_the_counted_communities_of_unknown_phase_or_start():
    listed = register(
        community("sure"),
        community("phase", phase=None),
        community("start", start=None, first_seen="2023-01-01"),
        community("both", phase=None, start=None, first_seen="2023-01-01"),
        community("not counted", form="campus", phase=None, start=None, first_seen="2023-01-01"),
        community("seen later", phase=None, start=None, first_seen="2024-01-01"),
    )

    result = doubts(listed, DEFAULT_RULE, END)

    assert result.to_dict() == {"phase": 2, "start": 2}


def test_an_empty_register_has_no_spans_no_reasons_and_no_doubts():
    empty = Register.of()

    assert spans(empty, DEFAULT_RULE).shape == (0, 3)
    assert reasons(empty, DEFAULT_RULE, END).empty
    assert counted(empty, DEFAULT_RULE, END).empty
    assert doubts(empty, DEFAULT_RULE, END).to_dict() == {"phase": 0, "start": 0}


@quick
@given(registers(), rules, dates)
def test_a_community_counts_from_its_first_day_to_its_last_unless_the_rule_refuses_it(
    listed, rule, on
):
    expected = [
        pd.isna(span.refusal)
        and not pd.isna(span.first_day)
        and span.first_day <= on
        and (pd.isna(span.last_day) or on <= span.last_day)
        for span in spans(listed, rule).itertuples()
    ]

    assert counted(listed, rule, on).tolist() == expected


@quick
@given(rows(), rules, dates)
def test_a_community_has_the_same_reason_wherever_it_stands(listed, rule, on):
    forwards = reasons(register(*listed), rule, on)
    backwards = reasons(register(*reversed(listed)), rule, on)

    assert forwards.fillna("").to_dict() == backwards.fillna("").to_dict()


@quick
@given(rows(), rules, dates)
def test_the_reason_of_a_community_does_not_depend_on_the_others(listed, rule, on):
    together = reasons(register(*listed), rule, on).fillna("").tolist()
    apart = [reasons(register(row), rule, on).fillna("").item() for row in listed]

    assert together == apart


@quick
@given(registers(), rules, dates)
def test_the_register_is_left_as_it_was(listed, rule, on):
    before = copied(listed)

    spans(listed, rule)
    reasons(listed, rule, on)
    counted(listed, rule, on)
    doubts(listed, rule, on)

    assert_same(listed, before)
