"""Cells in any order, and merges: one value for all cells of the merge."""

import pytest

from lc_app.ingest import UnreadableExportError, raw
from lc_app.ingest.grid import Grid
from lc_app.ingest.problems import Problem
from tests.lc_app.ingest.builders import found, grid


def sheet_of(cells, merges=()):
    filled = Grid()
    for (row, column), value in cells.items():
        filled.put(row, column, value)
    filled.merges = list(merges)
    return filled.to_sheet("Lijst")


def test_cells_come_in_any_order_and_the_last_one_holds():
    sheet = sheet_of({(9, 2): "x", (3, 1): "naam", (9, 1): "Lab"} | {(9, 2): "y"})

    assert sheet.cells.index.tolist() == [3, 9]
    assert sheet.cells.columns.tolist() == [1, 2]
    assert grid(sheet) == [["naam", ""], ["Lab", "y"]]


def test_a_merge_over_rows_holds_in_each_of_them():
    cells = {(1, 1): "sector", (1, 2): "naam", (2, 1): "Energie", (2, 2): "A", (3, 2): "B"}

    sheet = sheet_of(cells, [(2, 1, 3, 1)])

    assert grid(sheet) == [["sector", "naam"], ["Energie", "A"], ["Energie", "B"]]


def test_a_heading_over_two_columns_beside_others_holds_in_both():
    cells = {
        (1, 1): "naam", (1, 2): "locatie", (2, 2): "plaats", (2, 3): "provincie", (3, 1): "A",
    }  # fmt: skip

    sheet = sheet_of(cells, [(1, 1, 2, 1), (1, 2, 1, 3)])

    assert grid(sheet)[:2] == [["naam", "locatie", "locatie"], ["naam", "plaats", "provincie"]]


def test_a_title_over_all_columns_stays_one_cell():
    cells = {(1, 1): "Lijst van 2021", (2, 1): "naam", (2, 2): "vorm"}

    sheet = sheet_of(cells, [(1, 1, 1, 2)])

    assert grid(sheet) == [["Lijst van 2021", ""], ["naam", "vorm"]]


def test_a_merge_makes_no_rows_and_no_columns():
    sheet = sheet_of({(1, 1): "naam", (2, 1): "A"}, [(2, 1, 1_048_576, 16_384)])

    assert grid(sheet) == [["naam"], ["A"]]


def test_a_merge_without_a_value_and_one_outside_of_the_cells_do_nothing():
    sheet = sheet_of({(1, 1): "naam", (3, 1): "A"}, [(2, 1, 3, 1), (50, 1, 60, 9)])

    assert grid(sheet) == [["naam"], ["A"]]


def test_what_is_wrong_comes_in_reading_order():
    filled = Grid()
    filled.fault(3, 1, Problem.ERROR_CELL, "#N/A")
    filled.fault(2, 2, Problem.FORMULA_WITHOUT_VALUE)

    sheet = filled.to_sheet("Lijst")

    assert found(sheet) == [
        ("Lijst", "B2", "formula-without-value"),
        ("Lijst", "A3", "error-cell"),
    ]


def test_a_rectangle_of_more_cells_than_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(raw, "MAX_CELLS", 8)

    with pytest.raises(UnreadableExportError) as refused:
        sheet_of({(n, n): "x" for n in range(1, 4)})

    assert refused.value.finding.problem is Problem.TOO_MANY_CELLS


def test_merges_that_overlap_without_end_are_refused(monkeypatch):
    monkeypatch.setattr(raw, "MAX_CELLS", 20)

    with pytest.raises(UnreadableExportError) as refused:
        sheet_of({(1, 1): "a", (2, 2): "x", (3, 2): "y"}, [(1, 1, 3, 1)] * 10)

    assert refused.value.finding.problem is Problem.TOO_MANY_CELLS
