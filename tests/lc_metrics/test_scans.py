"""Action scans: means, spread, levels, comparison; every expected number counted by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import (
    ACTION_SCHEMA,
    ANSWER_SCHEMA,
    action_status,
    respondent_means,
    scan_change,
    scan_levels,
    scan_profile,
    sector_median,
    typed,
)
from tests.lc_metrics.builders import quick

GROUPS = pd.Series({"S1": "strategy", "S2": "strategy", "C1": "culture"}, dtype="str")
TODAY = pd.Timestamp(2026, 11, 24)


def answers(**by_respondent):
    """Answers of each respondent by statement; None for “I do not know”."""
    rows = [
        (respondent, statement, value)
        for respondent, given in by_respondent.items()
        for statement, value in given.items()
    ]
    return typed(pd.DataFrame(rows, columns=list(ANSWER_SCHEMA), dtype="object"), ANSWER_SCHEMA)


THREE = answers(
    anna={"S1": 5, "S2": 4, "C1": 2},  # means 4.5 and 2
    bram={"S1": 3, "C1": 4},  # means 3 and 4; S2 not answered
    cem={"S1": 1, "S2": None, "C1": None},  # means 1 and none; two times “I do not know”
)


def test_the_mean_of_a_respondent_leaves_out_what_was_not_answered():
    means = respondent_means(THREE, GROUPS)

    assert means["strategy"].to_dict() == {"anna": 4.5, "bram": 3.0, "cem": 1.0}
    assert means["culture"].dropna().to_dict() == {"anna": 2.0, "bram": 4.0}


def test_the_profile_of_three_respondents_is_that_of_a_hand_count():
    profile = scan_profile(THREE, GROUPS)

    # strategy: (4.5 + 3 + 1) / 3 = 8.5 / 3; deviation: squares 2.777…, 0.027…, 3.361… = 6.1666…
    assert profile.loc["strategy", "mean"] == pytest.approx(8.5 / 3)
    assert profile.loc["strategy", "range"] == 3.5
    assert profile.loc["strategy", "deviation"] == pytest.approx((37 / 12) ** 0.5)
    assert profile.loc["culture", ["mean", "lowest", "highest", "range"]].tolist() == [3, 2, 4, 2]
    assert profile.loc["culture", "deviation"] == pytest.approx(2**0.5)
    assert profile[["respondents", "answered", "unknown", "unanswered"]].to_dict("index") == {
        "strategy": {"respondents": 3, "answered": 4, "unknown": 1, "unanswered": 1},
        "culture": {"respondents": 2, "answered": 2, "unknown": 1, "unanswered": 0},
    }


def test_the_profile_by_statement_takes_the_statement_for_its_own_dimension():
    profile = scan_profile(THREE, pd.Series({"S1": "S1", "S2": "S2"}, dtype="str"))

    assert profile["mean"].to_dict() == {"S1": 3.0, "S2": 4.0}
    assert profile["respondents"].to_dict() == {"S1": 3, "S2": 1}


def test_one_respondent_has_a_mean_and_no_spread():
    profile = scan_profile(answers(anna={"S1": 5}), GROUPS)

    assert profile.loc["strategy", "mean"] == 5
    assert profile.loc["strategy", ["range", "deviation"]].isna().all()
    assert profile["unanswered"].to_dict() == {"strategy": 1, "culture": 1}


def test_without_answers_nothing_is_known_and_nothing_is_zero_points():
    profile = scan_profile(answers(), GROUPS)

    assert profile.index.to_list() == ["strategy", "culture"]
    assert profile[["mean", "lowest", "highest", "range", "deviation"]].isna().all(axis=None)
    assert profile[["respondents", "answered", "unknown", "unanswered"]].eq(0).all(axis=None)


def test_who_only_does_not_know_is_a_respondent_without_a_mean():
    profile = scan_profile(answers(anna={"C1": None}), GROUPS)

    assert profile.loc["culture", ["respondents", "unknown"]].tolist() == [0, 1]
    assert pd.isna(profile.loc["culture", "mean"])


def test_an_answer_to_a_statement_of_another_set_is_left_out():
    profile = scan_profile(answers(anna={"C1": 3, "X9": 5}), GROUPS)

    assert profile["answered"].to_dict() == {"strategy": 0, "culture": 1}


def test_a_point_is_strong_from_three_quarters_and_weak_below_the_middle():
    means = pd.Series({"a": 4.0, "b": 3.99, "c": 3.0, "d": 2.99, "e": None}, dtype="float64")

    levels = scan_levels(means, 1, 5)

    assert levels.dropna().to_dict() == {"a": "high", "b": "middle", "c": "middle", "d": "low"}


def test_a_mean_that_is_four_by_hand_is_strong_although_its_binary_sum_is_a_hair_less():
    mean = (11 / 3 + 13 / 3 + 4.1 + 3.9) / 4

    assert scan_levels(pd.Series({"a": mean - 4e-16}), 1, 5).to_dict() == {"a": "high"}


def test_a_scale_without_length_is_refused():
    with pytest.raises(ValueError, match="no scale: 3 to 3"):
        scan_levels(pd.Series({"a": 3.0}), 3, 3)


def test_a_change_is_now_minus_then_and_missing_where_one_is():
    now = pd.Series({"strategy": 3.5, "culture": 2.0, "process": None}, dtype="float64")
    then = pd.Series({"culture": 3.0, "process": 4.0, "strategy": 3.0})

    change = scan_change(now, then)

    assert change.dropna().to_dict() == {"strategy": 0.5, "culture": -1.0}


def test_scans_with_other_dimensions_are_not_compared():
    with pytest.raises(ValueError, match="different dimensions"):
        scan_change(pd.Series({"strategy": 3.0}), pd.Series({"culture": 3.0}))


def test_a_median_of_the_sector_is_told_from_five_communities_up():
    means = pd.DataFrame({"strategy": [1, 2, 3.5, 4, 5], "culture": [1, 2, None, 4, 5]})

    median = sector_median(means)

    assert median["strategy"] == 3.5
    assert pd.isna(median["culture"])


def test_an_action_is_overdue_from_the_day_after_its_date():
    rows = [
        {"number": 1, "due": TODAY - pd.Timedelta(days=1)},
        {"number": 2, "due": TODAY},
        {"number": 3},
        {"number": 4, "due": TODAY - pd.Timedelta(days=9), "done": TODAY},
    ]
    actions = typed(pd.DataFrame(rows), ACTION_SCHEMA)

    assert action_status(actions, TODAY).tolist() == ["overdue", "open", "open", "done"]


@quick
@given(
    st.lists(
        st.tuples(
            st.sampled_from("pqr"),
            st.sampled_from(["S1", "S2", "C1"]),
            st.integers(1, 5) | st.none(),
        ),
        unique_by=lambda row: row[:2],
    )
)
def test_a_mean_lies_between_its_ends_and_no_answer_is_lost(rows):
    found = typed(pd.DataFrame(rows, columns=list(ANSWER_SCHEMA), dtype="object"), ANSWER_SCHEMA)

    profile = scan_profile(found, GROUPS)

    known = profile.dropna(subset="mean")
    assert (known["lowest"] <= known["mean"] + 1e-9).all()
    assert (known["mean"] <= known["highest"] + 1e-9).all()
    assert profile["answered"].sum() + profile["unknown"].sum() == len(rows)
