"""The fold of a range over its middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_metrics import goldilocks_fold, verdict
from tests.lc_metrics.builders import quick


@pytest.mark.parametrize(
    ("value", "expected"), [(0, 10), (3, 7), (4, 6), (5, 5), (6, 6), (7, 7), (10, 10)]
)
def test_four_to_six_folds_over_five(value, expected):
    assert goldilocks_fold(value, 4, 6) == expected


@quick
@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 50))
def test_a_fold_is_at_most_the_maximum_exactly_inside_the_range(value, minimum, width):
    inside = minimum <= value <= minimum + width

    assert (goldilocks_fold(value, minimum, minimum + width) <= minimum + width) is inside


def test_a_range_may_stand_in_the_target_or_in_the_name():
    here = {
        "base_year": None,
        "base_value": None,
        "current_year": 2023,
        "current_value": 3,
        "target_year": 2023,
    }

    in_target = verdict("range_min_ambition", **here, target_value="4-6")

    assert in_target == verdict("range_min_ambition[4-6]", **here)
    assert in_target == verdict("range_min_ambition", **here, target_value=(4, 6))
    assert (in_target.status, in_target.value) == ("below_range", 0.75)
    assert in_target.details["pct_of_max"] == 50
