"""Values in cells: what is shown is what is there, and nothing runs."""

import io
from datetime import UTC, date, datetime

import numpy as np
import openpyxl
import pandas as pd
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lc_app.reports.cells import LONGEST_TEXT, clean, put, sheet_name


def written(*values):
    """The values as openpyxl and calamine read them from a saved workbook."""
    workbook = Workbook()
    for row, value in enumerate(values, start=1):
        put(workbook.active.cell(row, 1), value)
    content = io.BytesIO()
    workbook.save(content)
    sheet = openpyxl.load_workbook(io.BytesIO(content.getvalue())).active
    cells = [sheet.cell(row, 1) for row in range(1, len(values) + 1)]
    other = python_calamine.load_workbook(io.BytesIO(content.getvalue())).get_sheet_by_index(0)
    return cells, [row[0] for row in other.to_python()]


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-x", "@x", "\tx", "#N/A", "00123", "TRUE", "1/2", "https://a.nl"]
)
def test_a_text_stays_the_same_text(text):
    cells, other = written(text)

    assert (cells[0].value, cells[0].data_type) == (text, "s")
    assert other == [text]


@pytest.mark.parametrize("text", ["=1+1", "+31", "-x", "@x"])
def test_a_text_like_a_formula_stays_one_when_somebody_edits_it(text):
    cells, _other = written(text)

    assert cells[0].quotePrefix


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(3, 3, id="a whole number"),
        pytest.param(np.int64(3), 3, id="a number of numpy"),
        pytest.param(4.5, 4.5, id="a fraction"),
        pytest.param(999_999_999_999_999, 999_999_999_999_999, id="15 digits"),
        pytest.param(1_234_567_890_123_456, "1234567890123456", id="16 digits stay 16 digits"),
        pytest.param(True, True, id="a flag"),
        pytest.param(float("inf"), "inf", id="no number"),
        pytest.param(float("nan"), None, id="not a number"),
        pytest.param(pd.NA, None, id="missing"),
        pytest.param(pd.NaT, None, id="no date"),
        pytest.param(None, None, id="none"),
        pytest.param("", None, id="an empty text"),
        pytest.param(date(2021, 3, 1), datetime(2021, 3, 1), id="a day"),
        pytest.param(pd.Timestamp(2021, 3, 1), datetime(2021, 3, 1), id="a timestamp"),
        pytest.param(
            datetime(2021, 3, 1, 9, 30, tzinfo=UTC), datetime(2021, 3, 1, 9, 30), id="with a zone"
        ),
        pytest.param(date(1899, 1, 2), "02-01-1899", id="before the days of Excel"),
        pytest.param(date(1900, 2, 28), "28-02-1900", id="before the day that was not"),
    ],
)
def test_a_value_is_what_it_was_or_a_text_where_a_workbook_would_bend_it(value, expected):
    cells, _other = written(value)

    assert cells[0].value == expected


def test_a_day_is_shown_as_a_dutch_day():
    cells, _other = written(date(2021, 3, 1), datetime(2021, 3, 1, 9, 30))

    assert [cell.number_format for cell in cells] == ["dd-mm-yyyy", "dd-mm-yyyy hh:mm"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x07b", "a�b", id="a control character"),
        pytest.param("a\ud800b", "a�b", id="half a character"),
        pytest.param("a\uffffb", "a�b", id="no character"),
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line ends"),
        pytest.param("a\tb", "a\tb", id="a tab"),
    ],
)
def test_what_a_workbook_cannot_hold_is_seen(text, shown):
    cells, _other = written(text)

    assert cells[0].value == shown


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_text_too_long_for_a_cell_says_that_it_was_cut(letter):
    text = clean(letter * 40_000)

    assert text.endswith(" … [ingekort: de tekst heeft 40000 tekens]")
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert text.startswith(letter * 16_000)


def test_a_text_of_the_full_length_is_left_whole():
    assert clean("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_any_text_can_be_written_and_read(text):
    cells, _other = written(text, "end")

    assert (cells[0].value or "") == clean(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Energie", "Energie"),
        ("a/b:c", "a b c"),
        ("x" * 40, "x" * 31),
        ("'x'", "x"),
        ("", "Lijst"),
        ("???", "Lijst"),
    ],
)
def test_any_text_can_name_a_sheet(text, name):
    assert sheet_name(text) == name
