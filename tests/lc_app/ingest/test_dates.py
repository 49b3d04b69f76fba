"""Start and end of each row, out of all columns that tell them."""

import pandas as pd
import pytest

from lc_app.ingest import take
from lc_app.ingest.intake import Choices
from tests.lc_app.ingest.builders import csv_bytes, found, xlsx_bytes

GOOD = "naam;vorm;topsector"


def in_columns(headings, *cells, choices=None):
    rows = [f"Lab {n};hub;Energie;{cell}" for n, cell in enumerate(cells)]
    data = csv_bytes(f"{GOOD};{headings}", *rows)
    return take(data, "export.csv", choices or Choices())


def dates(intake):
    table = intake.register.communities
    return [
        tuple(None if pd.isna(value) else str(value).removesuffix(" 00:00:00") for value in row)
        for row in table[["start_date", "start_precision", "start_basis", "end_date"]].itertuples(
            index=False
        )
    ]


def inferred(intake):
    return list(
        intake.register.inferences[["field", "value", "rule", "found"]].itertuples(
            index=False, name=None
        )
    )


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("looptijd", "2023 t/m 2026", ("2023-01-01", "year", "start", "2026-12-31")),
        ("looptijd", "2023", ("2023-01-01", "year", "start", "2023-12-31")),
        ("looptijd", "vanaf 2023", ("2023-01-01", "year", "start", None)),
        ("looptijd", "t/m 2024", (None, None, None, "2024-12-31")),
        (
            "looptijd",
            "01/04/2020 tot 31/03/2024",
            ("2020-04-01", "day", "start", "2024-03-31"),
        ),
        ("startjaar", "2019-2023", ("2019-01-01", "year", "start", "2023-12-31")),
        ("einddatum", "2019-2023", ("2019-01-01", "year", "start", "2023-12-31")),
        ("einddatum", "februari 2024", (None, None, None, "2024-02-29")),
        ("erkenningsjaar", "2017", ("2017-01-01", "year", "recognition", None)),
        ("openingsdatum", "1-9-2018", ("2018-09-01", "day", "opening", None)),
    ],
)
def test_each_column_tells_its_own_of_start_and_end(heading, cell, expected):
    intake = in_columns(heading, cell)

    assert dates(intake) == [expected]
    assert found(intake) == []
    assert inferred(intake) == []


def test_a_start_goes_before_an_opening_and_that_before_a_recognition():
    intake = in_columns(
        "erkenningsjaar;openingsjaar;startjaar", "2015;2016;2017", "2015;2016;", "2015;;"
    )

    assert dates(intake) == [
        ("2017-01-01", "year", "start", None),
        ("2016-01-01", "year", "opening", None),
        ("2015-01-01", "year", "recognition", None),
    ]
    assert found(intake) == [("", "D1", "date-not-used"), ("", "E1", "date-not-used")]


def test_a_date_that_another_column_contradicts_is_told_in_its_row():
    intake = in_columns("startjaar;looptijd", "2020;2020 t/m 2024", "2020;2021 t/m 2024")

    assert found(intake) == [("", "E3", "date-not-used")]
    assert [row[0] for row in dates(intake)] == ["2020-01-01", "2020-01-01"]


def test_a_date_that_says_the_same_less_precisely_is_no_contradiction():
    intake = in_columns("startdatum;looptijd", "01-09-2020;2020 t/m 2024")

    assert found(intake) == []
    assert dates(intake) == [("2020-09-01", "day", "start", "2024-12-31")]


@pytest.mark.parametrize(
    ("cell", "value", "rule"),
    [
        ("medio 2021", "2021-01-01", "date-about"),
        ("Q3 2021", "2021-01-01", "date-quarter"),
        ("31-12-21", "2021-12-31", "date-two-digits"),
        ("2021 (verwacht)", "2021-01-01", "date-aside"),
    ],
)
def test_a_date_that_is_not_said_in_full_is_marked_with_its_rule(cell, value, rule):
    intake = in_columns("startjaar", cell)

    assert inferred(intake) == [("start_date", value, rule, cell)]
    assert found(intake) == []


def test_an_end_that_is_not_said_in_full_is_marked_with_its_last_day():
    intake = in_columns("einddatum", "medio 2021", "tot 2024")

    assert inferred(intake) == [
        ("end_date", "2021-12-31", "date-about", "medio 2021"),
        ("end_date", "2024-12-31", "end-until", "tot 2024"),
    ]


def test_several_years_in_a_cell_are_told_and_none_is_chosen():
    intake = in_columns("startjaar", "2019 en 2021")

    assert found(intake) == [("", "D2", "several-dates")]
    assert dates(intake) == [(None, None, None, None)]


def test_the_month_goes_first_where_a_column_proves_it_and_the_doubt_is_told_once():
    intake = in_columns("startdatum", "12/31/2021", "02/03/2021", "04/05/2021")

    assert [row[0] for row in dates(intake)] == ["2021-12-31", "2021-02-03", "2021-04-05"]
    assert found(intake) == [("", "D1", "month-first")]
    assert inferred(intake)[1] == ("start_date", "2021-02-03", "date-month-first", "02/03/2021")


def test_a_column_with_both_orders_is_read_in_dutch_order():
    intake = in_columns("startdatum", "12/31/2021", "31/12/2021", "02/03/2021")

    assert [row[0] for row in dates(intake)] == [None, "2021-12-31", "2021-03-02"]
    assert found(intake) == [("", "D2", "not-a-date")]


@pytest.mark.parametrize(("us_dates", "start"), [(True, "2021-02-03"), (False, "2021-03-02")])
def test_somebody_can_say_which_order_it_is(us_dates, start):
    intake = in_columns("startdatum", "02/03/2021", choices=Choices(us_dates=us_dates))

    assert [row[0] for row in dates(intake)] == [start]
    assert found(intake) == []


def test_day_numbers_of_excel_are_read_where_the_column_holds_hardly_anything_else():
    # In Excel 1 January 2021 is day 44197, and 1 January 2022 day 44562.
    intake = in_columns("startdatum", "44197", "44562", "44927")

    assert [row[0] for row in dates(intake)] == ["2021-01-01", "2022-01-01", "2023-01-01"]
    assert {rule for _field, _value, rule, _found in inferred(intake)} == {"date-serial"}


def test_a_period_that_ends_before_the_start_is_told_where_the_end_stands():
    intake = in_columns("startjaar;looptijd", "2024;t/m 2022")

    assert found(intake) == [("", "E2", "ends-before-start")]


def test_a_number_in_a_workbook_is_a_year():
    data = xlsx_bytes([["naam", "vorm", "Looptijd"], ["Lab A", "hub", 2021]], sheet="Energie")

    intake = take(data, "export.xlsx")

    assert dates(intake) == [("2021-01-01", "year", "start", "2021-12-31")]


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2020", "3 jaar", "2022-12-31"),
        ("september 2020", "looptijd 4 jaar", "2024-08-31"),
        ("01-09-2020", "36 maanden", "2023-08-31"),
        ("2020", "één jaar", "2020-12-31"),
    ],
)
def test_an_end_is_worked_out_from_a_start_and_a_length_as_inferred(start, length, end):
    intake = in_columns("startjaar;looptijd", f"{start};{length}")

    assert found(intake) == []
    assert dates(intake)[0][3] == end
    assert inferred(intake) == [("end_date", end, "end-from-duration", length)]


def test_a_length_beside_the_year_in_its_cell_gives_the_end_as_inferred():
    intake = in_columns("looptijd", "2020 (3 jaar)")

    assert dates(intake) == [("2020-01-01", "year", "start", "2022-12-31")]
    assert inferred(intake) == [
        ("end_date", "2022-12-31", "end-from-duration", "2020 (3 jaar)"),
    ]


def test_a_length_without_a_start_or_against_the_end_is_told():
    intake = in_columns("startjaar;einddatum;looptijd", ";;3 jaar", "2020;2021;3 jaar")

    assert found(intake) == [("", "F2", "not-a-date"), ("", "F3", "date-not-used")]
    assert [row[3] for row in dates(intake)] == [None, "2021-12-31"]


def test_a_length_goes_on_from_the_start_and_not_from_the_recognition():
    intake = in_columns("erkenningsjaar;looptijd", "2020;3 jaar")

    assert found(intake) == [("", "E2", "not-a-date")]
    assert dates(intake) == [("2020-01-01", "year", "recognition", None)]
