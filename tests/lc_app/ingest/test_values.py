"""Dates and phases out of cells, calculated by hand and read from the reference tables."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.values import period, phase


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(2021, (date(2021, 1, 1), "year"), id="a number"),
        pytest.param(2021.0, (date(2021, 1, 1), "year"), id="a number with a point"),
        pytest.param("2021", (date(2021, 1, 1), "year"), id="a year"),
        pytest.param(" 2021 ", (date(2021, 1, 1), "year"), id="a year with space"),
        pytest.param("2021.0", (date(2021, 1, 1), "year"), id="a year as pandas writes it"),
        pytest.param("maart 2021", (date(2021, 3, 1), "month"), id="a month"),
        pytest.param("Maart 2021", (date(2021, 3, 1), "month"), id="a month with a capital"),
        pytest.param("mrt 2021", (date(2021, 3, 1), "month"), id="a short month"),
        pytest.param("sept. 2021", (date(2021, 9, 1), "month"), id="a short month with a point"),
        pytest.param("okt 2021", (date(2021, 10, 1), "month"), id="October in Dutch"),
        pytest.param("october 2021", (date(2021, 10, 1), "month"), id="October in English"),
        pytest.param("1 mei 2021", (date(2021, 5, 1), "day"), id="a day in words"),
        pytest.param("31-12-2021", (date(2021, 12, 31), "day"), id="a day"),
        pytest.param("1-2-2026", (date(2026, 2, 1), "day"), id="the day goes first"),
        pytest.param("01/02/2026", (date(2026, 2, 1), "day"), id="the day goes first, strokes"),
        pytest.param("31.12.2021", (date(2021, 12, 31), "day"), id="a day with points"),
        pytest.param("2021-12-31", (date(2021, 12, 31), "day"), id="ISO"),
        pytest.param("2021-12-31 00:00:00", (date(2021, 12, 31), "day"), id="ISO at midnight"),
        pytest.param("29-02-2024", (date(2024, 2, 29), "day"), id="a leap day"),
        pytest.param(datetime(2021, 12, 31), (date(2021, 12, 31), "day"), id="a date cell"),
        pytest.param(
            datetime(2021, 12, 31, 9, 30), (date(2021, 12, 31), "day"), id="a date cell with time"
        ),
        pytest.param(date(2021, 12, 31), (date(2021, 12, 31), "day"), id="a date"),
    ],
)
def test_a_period_is_its_first_day_and_its_precision(value, expected):
    assert period(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("31-02-2021", id="a day that is not in the calendar"),
        pytest.param("29-02-2023", id="a leap day in another year"),
        pytest.param("02/13/2021", id="the month first"),
        pytest.param("31 juni 2021", id="a day in words that is not in the calendar"),
        pytest.param("medio 2021", id="about"),
        pytest.param("begin 2021", id="around the beginning"),
        pytest.param("2021-2024", id="a range"),
        pytest.param("Q3 2021", id="a quarter"),
        pytest.param("31-12-21", id="a year of two digits"),
        pytest.param("5 brumaire 2021", id="a month of another calendar"),
        pytest.param("nog onbekend", id="words"),
        pytest.param("ja", id="nonsense"),
        pytest.param("", id="nothing"),
        pytest.param("0", id="zero"),
        pytest.param("44197", id="a day number of Excel as text"),
        pytest.param(44197, id="a day number of Excel"),
        pytest.param(2021.5, id="half a year"),
        pytest.param(float("inf"), id="infinity"),
        pytest.param(True, id="a tick"),
        pytest.param(time(9, 30), id="a time"),
        pytest.param("1899", id="before 1900"),
        pytest.param("2101", id="after 2100"),
        pytest.param("31-12-9999", id="for ever, in writing"),
        pytest.param(datetime(9999, 12, 31), id="for ever, as a date cell"),
        pytest.param("9" * 5_000, id="a number of five thousand digits"),
    ],
)
def test_what_is_no_day_month_or_year_is_unknown_and_never_guessed(value):
    assert period(value) is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_the_same_in_each_spelling(day):
    expected = (day, "day")

    assert period(day.strftime("%d-%m-%Y")) == expected
    assert period(f"{day.day}/{day.month}/{day.year}") == expected
    assert period(day.isoformat()) == expected
    assert period(datetime(day.year, day.month, day.day)) == expected


@settings(max_examples=100)
@given(st.one_of(st.text(), st.integers(), st.floats(), st.datetimes(), st.booleans()))
def test_any_cell_is_a_period_or_unknown(value):
    found = period(value)

    assert found is None or found[1] in {"day", "month", "year"}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("loopt", "developing"),
        ("loopt (2020)", "developing"),
        ("Lopend", "developing"),
        ("loopt t/m 2024 (vierjarig)", "developing"),
        ("gestart", "developing"),
        ("geopend, eerste stap", "developing"),
        ("positief beoordeeld 2017", "developing"),
        ("opgericht 'vijf jaar geleden' (art. 2018)", "developing"),
        ("doorstart onder nieuwe naam dec 2020", "developing"),
        ("verdere uitbouw (2021)", "developing"),
        ("doorontwikkelen", "developing"),
        ("in oprichting", "setting_up"),
        ("in oprichting, operationeel verwacht 2021", "setting_up"),
        ("in opzet (2019)", "setting_up"),
        ("in ontwikkeling", "setting_up"),
        ("opstartfase", "setting_up"),
        ("nieuw (2018)", "setting_up"),
        ("kick-off", "setting_up"),
        ("toegekend", "setting_up"),
        ("goedgekeurd", "setting_up"),
        ("samenwerkingsovereenkomst", "setting_up"),
        ("pilot", "setting_up"),
        ("opzetten", "setting_up"),
        ("intentieovereenkomst", "idea"),
        ("intentieovereenkomst maart 2023", "idea"),
        ("in planvorming (2018)", "idea"),
        ("aangekondigd", "idea"),
        ("financiering verlengd voor 2017", "sustaining"),
        ("structurele ondersteuning vijf jaar (2020)", "sustaining"),
        ("verduurzamen", "sustaining"),
        ("gestopt na ruim 10 jaar", "ended"),
        ("afgerond maart 2025", "ended"),
        ("Beëindigd", "ended"),
        ("gestart in 2018, afgerond in 2022", "ended"),
        ("gestart in 2019, gestopt in 2021", "ended"),
        ("liep als pilot, gesloten in 2022", "ended"),
    ],
)
def test_a_status_in_free_words_names_its_phase(status, expected):
    assert phase(status) == expected


@pytest.mark.parametrize(
    "status",
    [
        "op stoom",
        "2023-2030",
        "2020 (1-1-2020 t/m 31-12-2020)",
        "Kennismanifest getekend",
        "inactief",
        "pilotfabriek",
        "",
    ],
)
def test_a_status_that_names_no_phase_is_unknown(status):
    assert phase(status) is None


@pytest.mark.parametrize(
    "status", ["niet meer actief", "loopt niet meer", "nog niet gestart", "nooit geopend"]
)
def test_a_denied_phase_is_not_taken_for_that_phase(status):
    assert phase(status) != "developing"
