"""Testing grounds: what is known of them, and what grew out of them."""

import pandas as pd
import pytest

from lc_metrics import DEFAULT_RULE, counted, typed
from lc_metrics.proeftuinen import grown_communities, proeftuin_facts, proeftuin_pipeline
from tests.lc_metrics.builders import community, register

MONTH = 365.25 / 12
FACTS = {
    "community_id": "str",
    "inhabitants": "Int64",
    "start_date": "datetime64[s]",
    "start_precision": "str",
    "source": "str",
    "remark": "str",
}
ORIGINS = {
    "community_id": "str",
    "origin_id": "str",
    "date": "datetime64[s]",
    "date_precision": "str",
    "source": "str",
    "remark": "str",
}


def facts(*rows):
    return typed(pd.DataFrame(list(rows)), FACTS)


def origins(*rows):
    return typed(pd.DataFrame(list(rows)), ORIGINS)


def ground(code, **columns):
    return community(code, form="proeftuin", **columns)


@pytest.fixture
def given():
    """Two testing grounds and three others."""
    return register(
        ground("deventer", name="Deventer", start="2020"),
        ground("utrecht", name="Utrecht", start=None),
        community("a", name="Lab A", start="2022-07-01"),
        community("b", name="Lab B", start=None),
        community("c", name="Lab C", start="2019-12-31", phase="idea"),
    )


def test_what_nobody_recorded_stays_unknown(given):
    found = proeftuin_facts(given, facts())

    assert found["name"].tolist() == ["Deventer", "Utrecht"]
    assert found["inhabitants"].isna().all()
    assert found["entry"].isna().all()
    assert found["start_precision"].fillna("").tolist() == ["year", ""]


@pytest.mark.parametrize(("inhabitants", "entry"), [(99_999, False), (100_000, True)])
def test_the_entry_condition_is_a_hundred_thousand_inhabitants(given, inhabitants, entry):
    found = proeftuin_facts(given, facts({"community_id": "utrecht", "inhabitants": inhabitants}))

    assert found["entry"].tolist() == [pd.NA, entry]


def test_a_recorded_start_goes_before_that_of_the_register(given):
    recorded = facts(
        {"community_id": "deventer", "start_date": "2020-02-06", "start_precision": "day"},
        {"community_id": "elsewhere", "inhabitants": 5},
    )

    found = proeftuin_facts(given, recorded)

    assert found.loc["deventer", "start_date"] == pd.Timestamp(2020, 2, 6)
    assert found.loc["deventer", "start_precision"] == "day"
    assert found.index.tolist() == ["deventer", "utrecht"]


def test_of_facts_recorded_twice_the_last_holds(given):
    twice = [{"community_id": "utrecht", "inhabitants": n} for n in (200_000, 50_000)]

    assert proeftuin_facts(given, facts(*twice)).loc["utrecht", "inhabitants"] == 50_000


def test_the_months_between_lie_between_the_ends_of_both_periods(given):
    came = origins({"community_id": "a", "origin_id": "deventer"})

    found = grown_communities(given, facts(), came)

    # From 31-12-2020 and from 1-1-2020 to 1-7-2022: 547 and 912 days.
    assert found.loc[0, ["origin", "community"]].tolist() == ["Deventer", "Lab A"]
    assert found.loc[0, "months_least"] * MONTH == pytest.approx(547)
    assert found.loc[0, "months_most"] * MONTH == pytest.approx(912)


def test_a_recorded_date_goes_before_the_start_of_the_community(given):
    came = origins(
        {"community_id": "a", "origin_id": "deventer", "date": "2023-01", "date_precision": "month"}
    )

    found = grown_communities(given, facts(), came)

    # From 31-12-2020 to 1-1-2023: 731 days; from 1-1-2020 to 31-1-2023: 1126.
    assert found.loc[0, "months_least"] * MONTH == pytest.approx(731)
    assert found.loc[0, "months_most"] * MONTH == pytest.approx(1126)


@pytest.mark.parametrize(("community_id", "origin_id"), [("b", "deventer"), ("a", "utrecht")])
def test_without_one_of_the_dates_the_time_is_unknown(given, community_id, origin_id):
    came = origins({"community_id": community_id, "origin_id": origin_id})

    found = grown_communities(given, facts(), came)

    assert found[["months_least", "months_most"]].isna().all(axis=None)


def test_what_is_not_in_the_register_keeps_its_row_without_a_name(given):
    found = grown_communities(given, facts(), origins({"community_id": "x", "origin_id": "y"}))

    assert found[["community_id", "origin_id"]].to_numpy().tolist() == [["x", "y"]]
    assert found[["community", "origin", "months_least"]].isna().all(axis=None)


def test_a_community_older_than_its_testing_ground_is_shown_as_such(given):
    found = grown_communities(
        given, facts(), origins({"community_id": "c", "origin_id": "deventer"})
    )

    assert found.loc[0, "months_most"] * MONTH == pytest.approx(-1)


def test_the_pipeline_counts_each_step_apart(given):
    came = origins(
        {"community_id": "a", "origin_id": "deventer"},
        {"community_id": "c", "origin_id": "deventer"},
        {"community_id": "a", "origin_id": "elsewhere"},
        {"community_id": "utrecht", "origin_id": "deventer"},  # itself a testing ground
    )
    on = pd.Timestamp(2023, 12, 31)

    found = proeftuin_pipeline(
        proeftuin_facts(given, facts()),
        grown_communities(given, facts(), came),
        counted(given, DEFAULT_RULE, on),
        on,
    )

    # Utrecht has no start; Lab C is an idea, which does not count.
    assert found.to_dict() == {
        "proeftuinen": 2,
        "begun": 1,
        "with_community": 1,
        "communities": 2,
        "counted": 1,
    }


def test_without_testing_grounds_every_step_is_nought():
    on = pd.Timestamp(2023, 12, 31)
    empty = register()

    found = proeftuin_pipeline(
        proeftuin_facts(empty, facts()),
        grown_communities(empty, facts(), origins()),
        counted(empty, DEFAULT_RULE, on),
        on,
    )

    assert found.tolist() == [0] * 5
