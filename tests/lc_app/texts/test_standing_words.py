"""The status beside a bar: of a sample where the count lies, and never a verdict."""

import pandas as pd
import pytest

from lc_app.texts.standing_words import ahead_text, bar_word
from lc_metrics import Target, outlook, progress

START, END = pd.Timestamp("2020-01-01"), pd.Timestamp("2023-12-31")
TEN = Target(10, None, END, "agreed", START, None, ())
RANGE = Target(4, 6, END, "agreed", START, None, ())
AVERAGE = Target(10, None, END, "average", START, None, ())


@pytest.mark.parametrize(
    ("target", "count", "sample", "words"),
    [
        (TEN, 9, False, "✘ niet gehaald"),
        (TEN, 9, True, "▽ onder het doel"),
        (TEN, 10, True, "△ zoveel als het doel"),
        (RANGE, 3, True, "▽ onder de bandbreedte"),
        (RANGE, 6, True, "△ binnen de bandbreedte"),
        (AVERAGE, 3, True, "▽ onder de gemiddelde doellijn"),
        (AVERAGE, 3, False, "▽ onder de gemiddelde doellijn"),
    ],
)
def test_a_bar_of_a_sample_tells_where_the_count_lies_and_no_verdict(target, count, sample, words):
    assert bar_word(progress(count, 0.0, target, END), sample=sample) == words


def test_before_the_baseline_nothing_is_said_of_where_it_leads():
    early = pd.Timestamp("2019-01-01")
    standing = progress(18, 21, TEN, early)

    told = ahead_text(standing, outlook(18, 21, TEN, early))

    assert told == ""
    assert bar_word(standing, sample=True) == "looptijd nog niet begonnen"
