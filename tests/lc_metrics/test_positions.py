"""Positions of texts: found, absent, missing, and keys that are no keys."""

import pandas as pd
import pytest

from lc_metrics.positions import positions


def texts(*values):
    return pd.Series(values, dtype="str")


def test_each_text_gets_the_position_of_its_key_and_an_absent_one_minus_one():
    keys = texts("b", "a", "c")

    first, second = positions(keys, texts("c", "c", None, "x", "b"), texts())

    assert first.tolist() == [2, 2, -1, -1, 0]
    assert second.tolist() == []


def test_without_keys_nothing_is_found():
    (found,) = positions(texts(), texts("a", None))

    assert found.tolist() == [-1, -1]


@pytest.mark.parametrize("keys", [("a", "a"), ("a", "b", "a"), ("a", None), (None,)])
def test_a_key_that_is_missing_or_stands_twice_is_refused(keys):
    with pytest.raises(ValueError, match="missing or stands twice"):
        positions(texts(*keys), texts("a"))
