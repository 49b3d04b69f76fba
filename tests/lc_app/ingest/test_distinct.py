"""Columns by their different cells: nothing is mixed up, and every row keeps its own."""

from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app.ingest.distinct import Column, Texts, flat, joined, spread, together
from lc_app.ingest.raw import text


def column(*cells, dtype="object"):
    return Column.of(pd.Series(list(cells), dtype=dtype))


def by_row(found, values):
    return [values[code] for code in found.codes]


def test_each_row_keeps_its_own_text():
    found = column(" a ", None, "b", "a", 2021, 2021.0, datetime(2021, 3, 1), float("nan"))

    assert by_row(found, found.texts) == ["a", "", "b", "a", "2021", "2021", "01-03-2021", ""]


def test_a_tick_and_a_one_are_two_texts():
    found = column(True, 1, 0, False)

    assert by_row(found, found.texts) == ["True", "1", "0", "False"]


@pytest.mark.parametrize(
    "cell", ["", " ", "-", "—", "?", "n.v.t.", "Onbekend", "onbekend ", "n/a", "niet bekend"]
)
def test_a_cell_that_says_that_nothing_is_known_tells_nothing(cell):
    found = column("x", cell)

    assert by_row(found, found.told) == ["x", ""]
    assert found.filled.tolist() == [True, False]


@pytest.mark.parametrize("cell", ["✓", "0", "nee", "onbekende partij", "Noord"])
def test_a_short_cell_that_tells_something_is_kept(cell):
    assert by_row(column(cell), column(cell).told) == [cell]


def test_a_long_column_of_different_texts_is_the_same_as_a_short_one():
    cells = [f"Lab {n}" for n in range(2000)]

    found = column(*cells, None, dtype="str")

    assert by_row(found, found.texts) == [*cells, ""]


@given(st.lists(st.one_of(st.none(), st.text(max_size=3), st.integers(0, 3), st.booleans())))
def test_the_texts_of_any_column_are_those_of_its_cells(cells):
    found = column(*cells)

    assert by_row(found, found.texts) == [text(cell) for cell in cells]


def test_the_first_cells_that_tell_something_are_found_without_the_others():
    found = column(" a ", "n.v.t.", None, 2021, "-", "b", "c")

    assert found.some(3) == ["a", "2021", "b"]


@pytest.mark.parametrize("padded", [False, True])
def test_texts_of_a_long_column_have_no_space_around_them(padded):
    cells = [f" lab {n}" if padded else f"lab {n}" for n in range(501)]

    found = column(*cells, dtype="str")

    assert by_row(found, found.texts) == [f"lab {n}" for n in range(501)]


def test_texts_become_a_column_of_the_register_in_which_an_empty_one_is_missing():
    found = Texts(["a", "", None], np.array([0, 1, 2, 0])).array()

    assert pd.isna(found).tolist() == [False, True, True, False]
    assert found.dtype == "str"


def test_texts_below_each_other_keep_their_order():
    found = joined([Texts(["a", "b"], np.array([1, 0])), Texts(["c"], np.array([0]))])

    assert found.array().tolist() == ["b", "a", "c"]


def test_several_values_a_cell_stand_in_the_rows_of_their_cells():
    lists = [["a", "b"], [], ["c"]]

    rows, which = spread(np.array([2, 0, 1, 0]), [len(values) for values in lists])

    assert rows.tolist() == [0, 1, 1, 3, 3]
    assert [flat(lists)[n] for n in which] == ["c", "a", "b", "a", "b"]


def test_the_same_combination_of_cells_is_found_once():
    left, right = column("a", "b", "a", "a"), column("x", "x", "y", "x")

    codes, found = together([left, right, Column.empty(4)])

    assert [(left.cells[a], right.cells[b]) for a, b, _none in found] == [
        ("a", "x"),
        ("b", "x"),
        ("a", "y"),
    ]
    assert codes.tolist() == [0, 1, 2, 0]
