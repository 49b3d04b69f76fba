"""Dates and periods out of cells, each calculated by hand from the calendar."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.periods import Moment, Order, Period, order_of, read
from lc_app.ingest.problems import Problem


def day(*parts, rule=""):
    return Moment(date(*parts), "day", rule)


def month(year, number, rule=""):
    return Moment(date(year, number, 1), "month", rule)


def year(number, rule=""):
    return Moment(date(number, 1, 1), "year", rule)


@pytest.mark.parametrize(
    ("value", "begin"),
    [
        pytest.param(2021, year(2021), id="a number"),
        pytest.param(2021.0, year(2021), id="a number with a point"),
        pytest.param(" 2021 ", year(2021), id="a year with space"),
        pytest.param("2021.0", year(2021), id="a year as pandas writes it"),
        pytest.param("Maart 2021", month(2021, 3), id="a month with a capital"),
        pytest.param("mei 2021", month(2021, 5), id="a month"),
        pytest.param("sept. 2021", month(2021, 9), id="a short month with a point"),
        pytest.param("okt 2021", month(2021, 10), id="October in Dutch"),
        pytest.param("october 2021", month(2021, 10), id="October in English"),
        pytest.param("2021-05", month(2021, 5), id="ISO month"),
        pytest.param("05-2021", month(2021, 5), id="month and year"),
        pytest.param("5/2021", month(2021, 5), id="month and year, stroke"),
        pytest.param("31-12-2021", day(2021, 12, 31), id="a day"),
        pytest.param("1-2-2026", day(2026, 2, 1), id="the day goes first"),
        pytest.param("01/02/2026", day(2026, 2, 1), id="the day goes first, strokes"),
        pytest.param("31.12.2021", day(2021, 12, 31), id="a day with points"),
        pytest.param("31-12-2021 14:30", day(2021, 12, 31), id="a day with a time"),
        pytest.param("2021-12-31", day(2021, 12, 31), id="ISO"),
        pytest.param("2021-12-31T00:00:00Z", day(2021, 12, 31), id="ISO with a time"),
        pytest.param("2021-12-31 00:00:00", day(2021, 12, 31), id="ISO at midnight"),
        pytest.param("20211231", day(2021, 12, 31), id="ISO without strokes"),
        pytest.param("31 december 2021", day(2021, 12, 31), id="a day in words"),
        pytest.param("1 jan. 2021", day(2021, 1, 1), id="a day in short words"),
        pytest.param("December 31, 2021", day(2021, 12, 31), id="a day in English"),
        pytest.param("29-02-2024", day(2024, 2, 29), id="a leap day"),
        pytest.param(datetime(2021, 12, 31, 9, 30), day(2021, 12, 31), id="a date cell"),
        pytest.param(date(2021, 12, 31), day(2021, 12, 31), id="a date"),
        pytest.param("per 1 mei 2021", day(2021, 5, 1), id="as of a day"),
        pytest.param("31-12-21", day(2021, 12, 31, rule="date-two-digits"), id="two digits"),
        pytest.param("1-1-98", day(1998, 1, 1, rule="date-two-digits"), id="before 2000"),
        pytest.param("mei '21", month(2021, 5, rule="date-two-digits"), id="a short year"),
        pytest.param("Q3 2021", year(2021, rule="date-quarter"), id="a quarter"),
        pytest.param("2021-Q3", year(2021, rule="date-quarter"), id="a quarter after its year"),
        pytest.param("3e kwartaal 2021", year(2021, rule="date-quarter"), id="in Dutch"),
        pytest.param("medio 2021", year(2021, rule="date-about"), id="about the middle"),
        pytest.param("begin 2021", year(2021, rule="date-about"), id="the beginning"),
        pytest.param("eind 2021", year(2021, rule="date-about"), id="the end"),
        pytest.param("najaar 2021", year(2021, rule="date-about"), id="a season"),
        pytest.param("voorjaar van 2021", year(2021, rule="date-about"), id="a season of"),
        pytest.param("ca. 2021", year(2021, rule="date-about"), id="about"),
        pytest.param("±2021", year(2021, rule="date-about"), id="about, as a sign"),
        pytest.param("medio mei 2021", month(2021, 5, rule="date-about"), id="about a month"),
        pytest.param("2021 (verwacht)", year(2021, rule="date-aside"), id="an aside"),
    ],
)
def test_a_moment_is_its_first_day_its_precision_and_its_rule(value, begin):
    found = read(value)

    assert (found.begin, found.end) == (begin, None)


@pytest.mark.parametrize(
    "value", ["sinds 2019", "vanaf 2019", "2019 - heden", "2019 e.v.", "2019-"]
)
def test_what_began_and_goes_on_has_no_end(value):
    assert read(value) == Period(year(2019), goes_on=True)


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("2023 t/m 2026", year(2023), year(2026)),
        ("2019-2023", year(2019), year(2023)),
        ("2019 – 2023", year(2019), year(2023)),
        ("van 2019 tot en met 2023", year(2019), year(2023)),
        ("01/04/2020 tot 31/03/2024", day(2020, 4, 1), day(2024, 3, 31)),
        ("1-1-2020 t/m 31-12-2020", day(2020, 1, 1), day(2020, 12, 31)),
        ("2020 (1-1-2020 t/m 31-12-2020)", day(2020, 1, 1), day(2020, 12, 31)),
        ("mei 2021 - juni 2022", month(2021, 5), month(2022, 6)),
        ("medio 2021 t/m 2024", year(2021, rule="date-about"), year(2024)),
        ("t/m 2024", None, year(2024)),
        ("tot 2024", None, year(2024, rule="end-until")),
    ],
)
def test_a_period_has_two_ends(value, begin, end):
    assert read(value) == Period(begin, end)


@pytest.mark.parametrize(
    "value",
    ["2019 en 2021", "2018, 2020", "2019/2020", "winter 2020/2021", "2024 - 2021", "2020 (2022)"],
)
def test_one_of_several_years_is_never_chosen(value):
    assert read(value) is Problem.SEVERAL_DATES


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("31-02-2021", id="a day that is not in the calendar"),
        pytest.param("29-02-2023", id="a leap day in another year"),
        pytest.param("02/13/2021", id="the month first, without a column that proves it"),
        pytest.param("31 juni 2021", id="a day in words that is not in the calendar"),
        pytest.param("5 brumaire 2021", id="a month of another calendar"),
        pytest.param("nog onbekend", id="words"),
        pytest.param("4 jaar", id="how long"),
        pytest.param("", id="nothing"),
        pytest.param("0", id="zero"),
        pytest.param("44197", id="a day number of Excel, without a column that proves it"),
        pytest.param(44197, id="a day number of Excel as a number"),
        pytest.param(2021.5, id="half a year"),
        pytest.param(float("inf"), id="infinity"),
        pytest.param(True, id="a tick"),
        pytest.param(time(9, 30), id="a time"),
        pytest.param("1899", id="before 1900"),
        pytest.param("2101", id="after 2100"),
        pytest.param(datetime(9999, 12, 31), id="for ever, as a date cell"),
        pytest.param("9" * 5_000, id="a number of five thousand digits"),
    ],
)
def test_what_is_no_date_is_never_guessed(value):
    assert read(value) is Problem.NOT_A_DATE


def test_a_day_in_the_order_of_its_column_is_inferred():
    assert read("02/03/2021", Order(month_first=True)).begin == day(
        2021, 2, 3, rule="date-month-first"
    )


def test_a_day_number_of_excel_is_read_where_its_column_proves_it():
    # 1 January 2021 is day 44197 in Excel.
    assert read("44197", Order(serials=True)).begin == day(2021, 1, 1, rule="date-serial")


@pytest.mark.parametrize(
    ("texts", "month_first", "unsure"),
    [
        pytest.param(["12/31/2021", "02/03/2021"], True, ["02/03/2021"], id="one proves it"),
        pytest.param(["12/31/2021", "05/05/2021"], True, [], id="the same both ways"),
        pytest.param(["31/12/2021", "02/03/2021"], False, [], id="one forbids it"),
        pytest.param(["12/31/2021", "31/12/2021"], False, [], id="both in one column"),
        pytest.param(["02/03/2021", "2021"], False, [], id="nothing proves it"),
    ],
)
def test_the_month_goes_first_only_where_the_column_proves_it(texts, month_first, unsure):
    order, doubtful = order_of(texts)

    assert (order.month_first, doubtful) == (month_first, unsure)


@pytest.mark.parametrize("said", [True, False])
def test_the_order_that_somebody_says_goes_before_what_is_seen_and_leaves_no_doubt(said):
    assert order_of(["12/31/2021", "02/03/2021"], said) == (Order(month_first=said), [])


@pytest.mark.parametrize(
    ("texts", "serials"),
    [
        (["44197", "44562", "44927"], True),
        (["44197", "44562", "44927", "2021"], True),
        (["44197", "44562"], False),
        (["44197", "44562", "44927", "12"], False),
        (["44197", "44562", "44927", "a", "b", "c", "d"], False),
    ],
)
def test_day_numbers_have_to_be_most_of_a_column(texts, serials):
    assert order_of(texts)[0].serials == serials


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_the_same_in_each_spelling(moment):
    expected = Period(Moment(moment, "day"))

    assert read(moment.strftime("%d-%m-%Y")) == expected
    assert read(f"{moment.day}/{moment.month}/{moment.year}") == expected
    assert read(moment.isoformat()) == expected
    assert read(datetime(moment.year, moment.month, moment.day)) == expected


WORDS = st.lists(
    st.sampled_from(
        ["2021", "t/m", "medio", "q3", "(", ")", "mei", "31", "-", "/", "'21", "tot", "ca."]
    )
).map(" ".join)


@settings(max_examples=200)
@given(st.one_of(st.text(), WORDS, st.integers(), st.floats(), st.datetimes(), st.booleans()))
def test_any_cell_is_a_period_or_a_problem(value):
    found = read(value, Order(month_first=True, serials=True))

    assert found in (Problem.NOT_A_DATE, Problem.SEVERAL_DATES) or found.begin or found.end
