"""The workbook computes itself, and comes to what the dashboard says."""

import pandas as pd
import pytest

from lc_app.reports.verdict_workbook import verdict_workbook
from lc_app.texts import in_language
from lc_metrics import DEFAULT_RULE, Target, progress
from tests.lc_app.reports.spreadsheet import Spreadsheet, fails
from tests.lc_metrics.builders import END, community, register

BEGIN = pd.Timestamp(2020, 1, 1)
HALF = pd.Timestamp(2021, 12, 31)
"""730 of the 1460 days of the roadmap."""

FORTY = [community(f"lc{n}", start="2021-03-01") for n in range(40)]
OTHERS = [
    community("later", start="2023-05-01"),
    community("over", end_date=pd.Timestamp(2021, 6, 30)),
    community("campus", form="campus"),
    community("undated", start=None, first_seen=pd.Timestamp(2024, 2, 1)),
]
REGISTER = register(*FORTY, *OTHERS)


def target(minimum, maximum=None, nature="agreed"):
    return Target(minimum, maximum, END, nature, BEGIN, None, ())


def workbook(aim, on, *, baseline=0.0, of=REGISTER, sample=False):
    content = verdict_workbook(
        of, DEFAULT_RULE, aim, baseline=baseline, on=on, source="Voorbeeldlijst", sample=sample
    )
    return Spreadsheet(content)


def compared(book):
    """What is computed and what the dashboard says, by the name in the formulas."""
    rows = list(book.book.worksheets[0].iter_rows(min_row=18))
    return {
        row[2].value: (book.computed(row[1]), row[3].value, book.computed(row[4])) for row in rows
    }


@pytest.mark.parametrize(
    ("nature", "sample", "begins"),
    [
        ("agreed", False, "▼ Achter. 4,8 maanden achter op schema"),
        ("agreed", True, "▼ Achter. 4,8 maanden achter op schema"),
        ("average", False, "Dat is onder de"),
    ],
)
def test_the_first_line_says_what_the_page_says(nature, sample, begins):
    lines = workbook(target(100, nature=nature), HALF, sample=sample).book.worksheets[0]

    assert lines["A1"].value.startswith(begins)
    assert ("voorbeeldlijst" in lines["A1"].value) == sample


def test_forty_of_a_hundred_at_half_time_is_computed_from_the_rows():
    book = workbook(target(100), HALF)

    by_hand = {
        "current_value": 40,
        "line_value": 50,
        "pace_ratio": 0.8,
        "lead": -10,
        "speed_up": 1.5,
        # A tenth of 1460 days, in months of 30.4375 days.
        "months_behind": 146 / 30.4375,
        "escap_value": 4,
    }
    assert {name: book.named(name) for name in by_hand} == pytest.approx(by_hand)
    assert book.named("pace_status") == "achter"
    assert book.named("statcan_status") == "niet beschikbaar"


def test_the_interval_and_the_chance_are_computed_from_the_distribution():
    book = workbook(target(60), HALF)

    # NegBin(40.5, 1/2) by SciPy: quantiles 29, 40 and 52; 20 or more with 0.9963.
    ends = [book.named(name) for name in ("outlook_low", "outlook_median", "outlook_high")]
    assert ends == [69, 80, 92]
    assert book.named("chance") == pytest.approx(0.9963319)
    assert book.named("likelihood") == "zeer waarschijnlijk"


@pytest.mark.parametrize(
    ("aim", "on", "baseline"),
    [
        pytest.param(target(100), HALF, 0, id="from nothing: no growth rate"),
        pytest.param(target(100), HALF, 12, id="from twelve"),
        pytest.param(target(50), HALF, 12, id="ahead"),
        pytest.param(target(30), HALF, 12, id="reached early"),
        pytest.param(target(100), HALF, 40, id="standstill"),
        pytest.param(target(100), HALF, 60, id="declining"),
        pytest.param(target(50), HALF, 60, id="a target below the baseline"),
        pytest.param(target(60), HALF, 60, id="a target equal to the baseline"),
        pytest.param(target(0), HALF, 0, id="a target of nothing"),
        pytest.param(target(100), HALF, float("nan"), id="an unknown baseline"),
        pytest.param(target(100), BEGIN, 0, id="the first day"),
        pytest.param(target(100), pd.Timestamp(2019, 7, 1), 0, id="before the period"),
        pytest.param(target(100), END, 12, id="not achieved"),
        pytest.param(target(41), END, 12, id="achieved"),
        pytest.param(target(100), pd.Timestamp(2026, 11, 24), 12, id="after the date"),
        pytest.param(target(4, 6), END, 0, id="above a range"),
        pytest.param(target(40, 45), END, 0, id="in a range"),
        pytest.param(target(44, 46), END, 0, id="below a range"),
    ],
)
def test_every_formula_comes_to_what_the_dashboard_says(aim, on, baseline):
    book = workbook(aim, on, baseline=baseline)

    for name, (here, there, same) in compared(book).items():
        assert here == (pytest.approx(there) if isinstance(there, float | int) else there), name
        assert same == "ja", name


def test_the_formulas_speak_the_language_in_use():
    in_language("en")

    book = workbook(target(100), HALF, baseline=12)

    assert {same for _here, _there, same in compared(book).values()} == {"yes"}
    assert book.named("pace_status") == "behind"


def test_a_changed_input_changes_what_follows():
    book = workbook(target(100), HALF)
    book.change("base_value", 10)

    expected = progress(40, 10, target(100), HALF)
    assert book.named("pace_ratio") == pytest.approx(expected.pace_ratio)
    assert compared(book)["pace_ratio"][2] == "nee"


def test_a_changed_date_counts_other_rows():
    book = workbook(target(100), HALF)

    counts = {}
    for on in (pd.Timestamp(2021, 3, 1), pd.Timestamp(2021, 7, 1), pd.Timestamp(2023, 5, 1)):
        book.change("current_date", on.to_pydatetime())
        counts[on.date().isoformat()] = book.named("current_value")

    assert counts == {"2021-03-01": 41, "2021-07-01": 40, "2023-05-01": 41}


def test_the_verdict_is_frozen_on_the_date_of_the_target():
    book = workbook(target(100), pd.Timestamp(2026, 11, 24))

    sheet = book.book.worksheets[0]
    assert sheet["A1"].value == "Niet gehaald: 59 te weinig."
    assert book.named("current_value") == 41
    assert book.named("years_left") == 0
    assert len(book.book.worksheets) == 2


def test_every_row_tells_why_it_counts_or_not():
    book = workbook(target(100), HALF)

    rows = [[cell.value for cell in row] for row in book.book["Leergemeenschappen"].iter_rows()]
    assert [row[9] for row in rows[40:]] == [
        "vorm en fase tellen mee, en zij was begonnen op 01-03-2021",
        "telt niet mee: nog niet gestart",
        "telt niet mee: al beëindigd",
        "telt niet mee: de vorm telt niet mee",
        "telt niet mee: startdatum onbekend",
    ]


def test_a_name_that_looks_like_a_formula_stays_a_name():
    book = workbook(target(1), HALF, of=register(community("a", name='=HYPERLINK("http://x")\x07')))

    cell = book.book["Leergemeenschappen"]["A2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')


def test_an_empty_register_counts_nothing():
    book = workbook(target(100), HALF, of=register(community("campus", form="campus")))

    assert book.named("current_value") == 0


def test_an_error_of_the_spreadsheet_is_seen():
    book = workbook(target(100), pd.Timestamp(2019, 7, 1))

    assert fails(lambda: book.named("years_gone"))
