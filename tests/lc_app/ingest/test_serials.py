"""Numbers in workbooks: exact digits, days, times and durations."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app.ingest.serials import Shown, by_code, duration, moment, number, shown, with_zeros, zeros


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("2021", 2021, id="whole"),
        pytest.param("-5", -5, id="below nothing"),
        pytest.param("1234567890123456789", 1234567890123456789, id="nineteen digits"),
        pytest.param("1.5", 1.5, id="fraction"),
        pytest.param("1.2E3", 1200.0, id="with an exponent"),
        pytest.param("abc", "abc", id="no number"),
        pytest.param("1_000", "1_000", id="a number of Python alone"),
        pytest.param("nan", "nan", id="not a number"),
        pytest.param("1e999", "1e999", id="without end"),
        pytest.param("9" * 5_000, "9" * 5_000, id="thousands of digits"),
    ],
)
def test_a_number_keeps_its_digits_and_the_rest_stays_text(written, expected):
    value = number(written)

    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("General", Shown.NUMBER, id="general"),
        pytest.param("0.00", Shown.NUMBER, id="decimals"),
        pytest.param("0.00E+00", Shown.NUMBER, id="exponent"),
        pytest.param("#,##0;[Red]-#,##0", Shown.NUMBER, id="a colour"),
        pytest.param('0 "dagen"', Shown.NUMBER, id="a unit in quotes"),
        pytest.param("0\\d", Shown.NUMBER, id="an escaped letter"),
        pytest.param("[$€-413] #,##0.00", Shown.NUMBER, id="euros"),
        pytest.param("@", Shown.NUMBER, id="text"),
        pytest.param("dd-mm-yyyy", Shown.MOMENT, id="a day"),
        pytest.param("[$-413]d mmmm yyyy;@", Shown.MOMENT, id="a day in Dutch"),
        pytest.param("mmm\\-yy", Shown.MOMENT, id="a month"),
        pytest.param("yyyy", Shown.MOMENT, id="a year"),
        pytest.param("h:mm AM/PM", Shown.MOMENT, id="a time"),
        pytest.param("mm:ss.0", Shown.MOMENT, id="tenths of seconds"),
        pytest.param("[h]:mm:ss", Shown.DURATION, id="hours that go on"),
    ],
)
def test_a_format_says_what_a_number_stands_for(code, expected):
    assert by_code(code) is expected


@pytest.mark.parametrize(
    ("code", "digits"),
    [("00000", 5), ("00;[Red]-00", 2), ("0", 0), ("0.00", 0), ("General", 0), ("#,##0", 0)],
)
def test_a_format_of_zeros_tells_how_many_digits_are_shown(code, digits):
    assert zeros(code) == digits


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [(7, "00007"), (7.0, "00007"), (0, "00000"), (12345, 12345), (-7, -7), (1.5, 1.5), ("x", "x")],
)
def test_zeros_are_put_before_a_whole_number_alone(value, shown_as):
    assert with_zeros(value, 5) == shown_as


@pytest.mark.parametrize(
    ("format_id", "expected"),
    [
        pytest.param("0", Shown.NUMBER, id="general"),
        pytest.param("14", Shown.MOMENT, id="a day"),
        pytest.param("46", Shown.DURATION, id="hours that go on"),
        pytest.param("49", Shown.NUMBER, id="text"),
    ],
)
def test_formats_that_no_file_defines_are_known_by_number(format_id, expected):
    assert shown(format_id, None) is expected


@pytest.mark.parametrize(
    ("serial", "since_1904", "expected"),
    [
        pytest.param(44256, False, datetime(2021, 3, 1), id="a day"),
        pytest.param(42794, True, datetime(2021, 3, 1), id="the same day from 1904"),
        pytest.param(44256.5, False, datetime(2021, 3, 1, 12), id="noon"),
        pytest.param(1, False, datetime(1900, 1, 1), id="the first day"),
        pytest.param(59, False, datetime(1900, 2, 28), id="before the day that never was"),
        pytest.param(61, False, datetime(1900, 3, 1), id="after the day that never was"),
        pytest.param(0.25, False, time(6), id="a time"),
        pytest.param(-1, False, None, id="before all days"),
        pytest.param(2_958_466, False, None, id="after the last day"),
        pytest.param(1e300, False, None, id="far after it"),
    ],
)
def test_a_number_is_the_day_that_excel_shows(serial, since_1904, expected):
    assert moment(serial, since_1904=since_1904) == expected


def test_a_duration_can_be_longer_than_a_day():
    assert duration(1.5) == timedelta(hours=36)
    assert duration(1e300) is None


@given(st.text(max_size=20))
def test_any_format_is_understood_as_something(code):
    assert by_code(code) in Shown
