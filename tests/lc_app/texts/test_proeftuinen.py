"""Words on proeftuinen: dates as precise as known, bounds, and the entry condition."""

from math import nan

import pandas as pd
import pytest

from lc_app.texts.proeftuinen import between_text, date_text, entry_text, range_text
from tests.lc_metrics.builders import END

NOW = pd.Timestamp(2026, 11, 23)


@pytest.mark.parametrize(
    ("precision", "text"), [("year", "2020"), ("month", "maart 2020"), ("day", "01-03-2020")]
)
def test_a_date_is_told_as_precisely_as_it_is_known(precision, text):
    assert date_text(pd.Timestamp(2020, 3, 1), precision) == text


@pytest.mark.parametrize(
    ("entry", "asked", "text"),
    [
        (True, True, "ja, 100.000 of meer"),
        (False, True, "nee, minder dan 100.000"),
        (pd.NA, True, "onbekend"),
        (True, False, "niet gevraagd"),
    ],
)
def test_the_entry_condition_is_met_or_not_or_unknown_or_not_asked(entry, asked, text):
    assert entry_text(entry, asked=asked) == text


@pytest.mark.parametrize(
    ("least", "most", "text"), [(17.6, 29.5, "18 tot 30"), (12.1, 11.9, "12"), (nan, 3, "onbekend")]
)
def test_months_between_are_a_range_one_number_or_unknown(least, most, text):
    assert between_text(least, most) == text


def test_without_a_target_the_counts_stand_alone():
    assert range_text(3, 5, None, end=END, on=NOW) == "3 op 31-12-2023, 5 op 23-11-2026"
