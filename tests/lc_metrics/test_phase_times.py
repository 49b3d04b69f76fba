"""Time in a phase: at least, at most, and who is stuck."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics.lifecycle import phase_history
from lc_metrics.phase_times import phase_durations, phase_spells, stuck
from tests.lc_metrics.builders import community, quick, register

DATES = {1: "2024-01-01", 2: "2024-04-01", 3: "2024-07-01", 4: "2024-10-01"}
MONTH = 365.25 / 12
JAN_APR, APR_JUL, JUL_OCT = 91, 91, 92
"""Days between the versions."""


def spells_of(*phases):
    """The stays of one community: its phase in each version, None for unknown, - for away."""
    versions = []
    for (number, date), phase in zip(DATES.items(), phases, strict=False):
        rows = [] if phase == "-" else [community("a", phase=phase)]
        # Somebody who is always there, so that every version holds a row.
        versions.append((number, pd.Timestamp(date), register(*rows, community("z", phase=None))))
    return phase_spells(phase_history(versions))


def days(spells, column):
    return (spells[column] * MONTH).round(6).tolist()


def test_one_version_tells_at_least_nothing_and_no_limit():
    spells = spells_of("developing")

    assert spells[["community_id", "phase", "versions", "ongoing"]].to_numpy().tolist() == [
        ["a", "developing", 1, True]
    ]
    assert days(spells, "at_least") == [0]
    assert spells["at_most"].isna().all()


def test_a_stay_seen_from_the_first_version_on_has_a_lower_bound_alone():
    spells = spells_of("developing", "developing", "developing")

    assert days(spells, "at_least") == [JAN_APR + APR_JUL]
    assert spells["at_most"].isna().all()
    assert spells["versions"].tolist() == [3]


def test_a_version_of_which_the_selection_leaves_nobody_ends_a_stay():
    alone = register(community("a", phase="idea"))
    versions = [
        (number, pd.Timestamp(date), alone if here else register())
        for (number, date), here in zip(DATES.items(), (True, False, True, False), strict=True)
    ]

    spells = phase_spells(phase_history(versions))

    assert spells["versions"].tolist() == [1, 1]
    assert not spells["ongoing"].any()


def test_a_stay_that_began_between_two_versions_has_both_bounds():
    spells = spells_of("idea", "setting_up", "setting_up", "developing")

    # Setting up was seen from April to July; it lies between January and October.
    assert spells["phase"].tolist() == ["idea", "setting_up", "developing"]
    assert spells["ongoing"].tolist() == [False, False, True]
    assert days(spells, "at_least") == [0, APR_JUL, 0]
    assert spells["at_most"].isna().tolist() == [True, False, False]
    assert days(spells, "at_most")[1:] == [JAN_APR + APR_JUL + JUL_OCT, JUL_OCT]


@pytest.mark.parametrize("gap", [None, "-"])
def test_what_is_not_known_ends_a_stay_and_limits_nothing(gap):
    spells = spells_of("idea", gap, "idea", "idea")

    assert spells["phase"].tolist() == ["idea", "idea"]
    assert days(spells, "at_least") == [0, JUL_OCT]
    assert spells["at_most"].isna().all()


def test_a_stay_that_is_followed_by_the_unknown_has_no_upper_bound():
    spells = spells_of("idea", "setting_up", None)

    assert spells.set_index("phase")["ongoing"].to_dict() == {"idea": False, "setting_up": False}
    assert spells["at_most"].isna().all()


def test_durations_are_told_for_each_phase_in_their_order():
    found = phase_durations(spells_of("idea", "setting_up", "setting_up", "developing"))

    assert found.index.tolist() == ["idea", "setting_up", "developing", "sustaining", "ended"]
    assert found["ongoing"].tolist() == [0, 0, 1, 0, 0]
    assert found["left"].tolist() == [1, 1, 0, 0, 0]
    assert found["bounded"].tolist() == [0, 1, 1, 0, 0]
    assert (found["median"] * MONTH).round(6).tolist()[:3] == [0, APR_JUL, 0]
    assert found["median"].isna().tolist() == [False, False, False, True, True]


def test_the_median_is_that_of_the_lower_bounds():
    versions = [
        (n, pd.Timestamp(date), register(*(community(c, phase="idea") for c in ids)))
        for (n, date), ids in zip(DATES.items(), ("a", "ab", "abc", "abc"), strict=True)
    ]

    found = phase_durations(phase_spells(phase_history(versions)))

    # 274, 183 and 92 days.
    assert found.loc["idea", "median"] * MONTH == pytest.approx(APR_JUL + JUL_OCT)
    assert found.loc["idea", "longest"] * MONTH == pytest.approx(274)


@pytest.mark.parametrize(
    ("phases", "versions", "months", "found"),
    [
        pytest.param(("idea",) * 4, 4, 0, ["idea"], id="in as many versions as asked"),
        pytest.param(("idea",) * 3, 4, 0, [], id="in too few"),
        pytest.param(("idea",) * 4, 1, 9, ["idea"], id="9.002 months against 9"),
        pytest.param(("idea",) * 4, 1, 9.1, [], id="9.002 months against 9.1"),
        pytest.param(("sustaining",) * 4, 1, 0, [], id="sustaining is the aim"),
        pytest.param(("ended",) * 4, 1, 0, [], id="ended is the end"),
        pytest.param((None,) * 4, 1, 0, [], id="unknown is not stuck"),
        pytest.param(("idea", "idea", "setting_up"), 2, 0, [], id="it moved on"),
    ],
)
def test_stuck_is_who_stays_where_nobody_is_meant_to_stay(phases, versions, months, found):
    answer = stuck(spells_of(*phases), versions=versions, months=months)

    assert answer["phase"].tolist() == found


def test_nothing_is_known_of_no_versions():
    spells = phase_spells(phase_history([]))

    assert spells.empty
    assert stuck(spells).empty
    assert phase_durations(spells)["ongoing"].tolist() == [0] * 5


lives = st.lists(
    st.lists(st.sampled_from(["idea", "developing", "onbekend", "-"]), min_size=4, max_size=4),
    max_size=4,
)
"""Up to four communities over four versions; - for away."""


@quick
@given(lives)
def test_bounds_hold_each_other_and_no_version_is_counted_twice(given_lives):
    rows = [
        (number, date, str(community_id), phase, max(DATES) - number)
        for community_id, life in enumerate(given_lives)
        for (number, date), phase in zip(DATES.items(), life, strict=True)
        if phase != "-"
    ]
    columns = phase_history([]).dtypes.to_dict()
    history = pd.DataFrame(rows, columns=list(columns)).astype(columns)

    spells = phase_spells(history)

    bounded = spells.dropna(subset="at_most")
    assert bounded["at_least"].le(bounded["at_most"]).all()
    assert spells["versions"].sum() == history["phase"].ne("onbekend").sum()
