"""Numbers and dates as Dutch and English people write them."""

from datetime import date

import pytest

from lc_app.texts import day, in_language, month, number, percent, short_day

END = date(2023, 12, 31)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", ["1.250", "4,5", "31 december 2023"]), ("en", ["1,250", "4.5", "31 December 2023"])],
)
def test_each_language_writes_in_its_own_way(language, expected):
    in_language(language)

    assert [number(1250), number(4.5), day(END)] == expected


def test_a_share_is_in_whole_percents():
    assert percent(0.25) == "25%"


def test_where_there_is_no_share_there_is_no_number():
    assert percent(float("nan")) == "-"


def test_a_month_and_a_short_day():
    assert month(END) == "december 2023"
    assert short_day(END) == "31-12-2023"
