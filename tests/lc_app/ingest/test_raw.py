"""Cells as they stand in a file: numbering, and values as text."""

from datetime import date, datetime, time, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app.ingest import UnreadableExportError, raw
from lc_app.ingest.layout import find_table
from lc_app.ingest.raw import as_written, cells, is_tidy, text, trimmed, written
from tests.lc_app.ingest.builders import raw_sheet


def test_rows_and_columns_are_numbered_from_one_and_empty_ones_left_out():
    frame = cells([["a", None, ""], [], ["b", "", 2, None], ["", None]])

    assert frame.index.tolist() == [1, 3]
    assert frame.columns.tolist() == [1, 3]
    assert frame.at[3, 3] == 2
    assert frame.map(text).to_numpy().tolist() == [["a", ""], ["b", "2"]]


def test_a_zero_and_a_no_are_values():
    frame = cells([[0, False]])

    assert frame.loc[1].tolist() == [0, False]


def test_more_cells_than_the_limit_are_refused_as_the_rectangle_they_span(monkeypatch):
    monkeypatch.setattr(raw, "MAX_CELLS", 5)

    with pytest.raises(UnreadableExportError) as refused:
        cells([["a"], ["b", "c", "d"]])

    assert refused.value.finding.problem.code == "too-many-cells"


def test_as_many_cells_as_the_limit_are_taken(monkeypatch):
    monkeypatch.setattr(raw, "MAX_CELLS", 6)

    assert cells([["a"], [], ["b", "c", "d"]]).shape == (2, 3)


def test_no_rows_are_no_cells():
    assert cells([]).empty


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(float("nan"), "", id="not a number"),
        pytest.param(" Lab A ", "Lab A", id="space around it"),
        pytest.param("\u00a0Lab A\n", "Lab A", id="a hard space around it"),
        pytest.param(2021, "2021", id="a whole number"),
        pytest.param(2021.0, "2021", id="a whole number with a point"),
        pytest.param(1.5, "1.5", id="a fraction"),
        pytest.param(datetime(2021, 3, 1), "01-03-2021", id="a day"),
        pytest.param(datetime(2021, 3, 1, 9, 30), "01-03-2021 09:30", id="a moment"),
        pytest.param(date(2021, 3, 1), "01-03-2021", id="a date"),
    ],
)
def test_a_cell_is_text_as_a_person_reads_it(value, expected):
    assert text(value) == expected


def test_as_written_keeps_the_space_around_a_text():
    assert as_written(" Lab A ") == " Lab A "


def test_a_table_goes_out_as_csv_as_it_stands_headings_first():
    table = find_table(
        raw_sheet(
            ["Lijst van 2021"],
            [],
            ["naam", "startjaar", "opmerking"],
            ["Lab A", 2021.0, 'met "quotes", en komma'],
            ["Lab B", datetime(2021, 3, 1), " ruim 20 "],
        )
    )

    assert table.to_csv().splitlines() == [
        "naam,startjaar,opmerking",
        'Lab A,2021,"met ""quotes"", en komma"',
        "Lab B,01-03-2021, ruim 20 ",
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(time(9, 30), "09:30", id="a time"),
        pytest.param(time(9, 30, 5), "09:30:05", id="a time with seconds"),
        pytest.param(datetime(2021, 3, 1, 9, 30, 5), "01-03-2021 09:30:05", id="seconds of a day"),
        pytest.param(timedelta(hours=26, minutes=3), "26:03:00", id="more than a day"),
        pytest.param(timedelta(minutes=-90), "-1:30:00", id="a duration below nothing"),
        pytest.param(1234567890123456789, "1234567890123456789", id="more digits than a float has"),
    ],
)
def test_moments_durations_and_long_numbers_lose_nothing(value, expected):
    assert as_written(value) == expected


def test_a_column_of_text_alone_has_a_dtype_of_its_own_and_others_keep_their_kinds():
    frame = cells([["naam", 2021, ""], ["Lab A", "ca.", "x"], [None, 1.5, True]])

    assert frame.dtypes.astype(str).tolist() == ["str", "object", "object"]
    assert frame[2].tolist() == [2021, "ca.", 1.5]


@given(
    st.lists(
        st.lists(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_infinity=False)
            | st.text(max_size=4)
            | st.datetimes()
            | st.timedeltas(),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_cells_as_texts_column_by_column_are_those_one_by_one(rows):
    frame = cells(rows)

    assert written(frame).to_numpy().tolist() == frame.map(as_written).to_numpy().tolist()
    for number in frame:
        assert trimmed(frame[number]).to_pylist() == [text(value) for value in frame[number]]


@pytest.mark.parametrize(
    ("values", "expected"),
    [(["a", "b c", ""], True), (["a", " b"], False), (["a", None], False), (["a", 1], False)],
)
def test_a_column_is_tidy_if_all_cells_are_texts_without_space_around(values, expected):
    kind = "str" if all(v is None or isinstance(v, str) for v in values) else "object"

    assert is_tidy(pd.Series(values, dtype=kind)) is expected
