"""Counts and ticks out of cells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.quantities import Count, count, yes_or_no


@pytest.mark.parametrize(
    ("words", "minimum", "maximum"),
    [
        ("20", 20, 20),
        ("0", 0, 0),
        ("20.0", 20, 20),
        ("10.000", 10_000, 10_000),
        ("1.234.567", 1_234_567, 1_234_567),
        ("1.234,0", 1234, 1234),
        ("1 250", 1250, 1250),
        ("tien", 10, 10),
        ("één", 1, 1),
        ("een", 1, 1),
        ("twelve", 12, 12),
        ("geen", 0, 0),
        ("ruim 20", 20, None),
        ("minimaal 5", 5, None),
        ("ten minste 5", 5, None),
        ("20+", 20, None),
        ("20 of meer", 20, None),
        (">500", 501, None),
        ("meer dan 500", 501, None),
        (">= 500", 500, None),
        ("<10", None, 9),
        ("max. 10", None, 10),
        ("hoogstens tien", None, 10),
        ("≤10", None, 10),
        ("4 tot 6", 4, 6),
        ("4-6", 4, 6),
        ("4 – 6", 4, 6),
        ("4 à 5", 4, 5),
        ("tussen de 4 en 6", 4, 6),
        ("vier tot zes", 4, 6),
        ("20 bedrijven", 20, 20),
        ("ruim 140 partners", 140, None),
    ],
)
def test_a_count_is_a_range_of_whole_numbers(words, minimum, maximum):
    assert count(words) == Count(minimum, maximum)


@pytest.mark.parametrize("words", ["ca. 30", "±30", "ongeveer 30", "zo'n 30", "bijna 30"])
def test_a_rough_number_is_that_number_as_inferred(words):
    assert count(words) == Count(30, 30, "count-about")


@pytest.mark.parametrize(
    "words",
    [
        "12,5",
        "1,234",
        "veel",
        "tientallen",
        "6 tot 4",
        "4 en 6",
        "-3",
        "<0",
        "1e3",
        "10.00.0",
        "",
        "9" * 40,
    ],
)
def test_what_is_no_whole_number_is_not_guessed(words):
    assert count(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *((word, True) for word in ("ja", "J", "yes", "x", "X", "✓", "waar", "TRUE", "1")),
        *((word, False) for word in ("nee", "N", "no", "onwaar", "false", "0")),
        *((word, None) for word in ("misschien", "2", "", "ja en nee")),
    ],
)
def test_a_tick_is_yes_no_or_neither(words, expected):
    assert yes_or_no(words) is expected


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=80), st.from_regex(r"\A[0-9 .,+<>=~-]{1,12}( tot [0-9]+)?\Z")))
def test_any_text_is_a_range_or_nothing(words):
    found = count(words)

    ends = (found.minimum, found.maximum) if found else (0, 0)
    assert ends != (None, None)
    assert None in ends or ends[0] <= ends[1]
