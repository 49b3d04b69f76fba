"""Where the list stands: headings, rows, and what is neither, each with its place."""

import pytest

from lc_app.ingest import Finding, Problem, find_table, first_full_row, table_below
from tests.lc_app.ingest.builders import found, raw_sheet

HEADINGS = ["naam", "vorm", "topsector"]
LAB_A = ["Lab A", "hub", "Energie"]
LAB_B = ["Lab B", "fieldlab", "Chemie"]


def rows_of(table):
    return table.rows.index.tolist()


def test_a_list_in_the_first_row_is_found():
    table = find_table(raw_sheet(HEADINGS, LAB_A, LAB_B, name="Lijst"))

    assert (table.sheet, table.header_row) == ("Lijst", 1)
    assert table.headings == {1: "naam", 2: "vorm", 3: "topsector"}
    assert table.rows.to_numpy().tolist() == [LAB_A, LAB_B]
    assert rows_of(table) == [2, 3]


def test_a_title_above_the_headings_is_passed_over():
    table = find_table(
        raw_sheet(["Leergemeenschap"], ["Stand 2021", "naam onbekend"], [], HEADINGS, LAB_A)
    )

    assert table.header_row == 4
    assert rows_of(table) == [5]


def test_the_row_with_most_known_headings_is_the_heading():
    table = find_table(raw_sheet(["naam", "uitleg"], [], HEADINGS, LAB_A))

    assert table.header_row == 3


def test_headings_below_the_first_forty_rows_are_not_looked_for():
    sheet = raw_sheet(*[["tekst"]] * 40, HEADINGS, LAB_A, name="Lijst")

    assert find_table(sheet) == Finding(Problem.NO_HEADER, "Lijst")


def test_blank_rows_between_leave_the_numbers_as_they_are():
    table = find_table(raw_sheet(HEADINGS, [], LAB_A, ["", " ", None], [], LAB_B))

    assert rows_of(table) == [3, 6]
    assert found(table) == []


def test_empty_columns_are_left_out_and_the_others_keep_their_number():
    table = find_table(raw_sheet([None, "naam", "", "vorm"], [None, "Lab A", "", "hub"]))

    assert table.headings == {2: "naam", 4: "vorm"}


def test_a_column_with_cells_and_no_heading_is_kept():
    table = find_table(raw_sheet(["naam", "", "vorm"], ["Lab A", "los", "hub"]))

    assert table.headings == {1: "naam", 2: "", 3: "vorm"}


@pytest.mark.parametrize(
    "words", ["Totaal", "totaal:", "TOTAAL", "Subtotaal Energie", "Total", "Eindtotaal"]
)
def test_a_total_is_left_out_and_told(words):
    table = find_table(raw_sheet(HEADINGS, LAB_A, [words, "", "12"], LAB_B))

    assert rows_of(table) == [2, 4]
    assert found(table) == [("", "A3", "total-row")]


def test_a_total_in_a_later_column_is_told_there():
    table = find_table(raw_sheet(HEADINGS, LAB_A, [None, "Totaal", 12], name="Lijst"))

    assert rows_of(table) == [2]
    assert found(table) == [("Lijst", "B3", "total-row")]


@pytest.mark.parametrize(
    "note",
    [
        "Bron: jaarverslag",
        "* voorlopig",
        "Let op: zonder pilots",
        "Toelichting",
        "Noot 1",
        "Opmerking bij de lijst",
        "Deze lijst is samengesteld uit de opgaven van de Topsectoren zelf",
    ],
)
def test_a_note_below_the_list_is_left_out_and_told(note):
    table = find_table(raw_sheet(HEADINGS, LAB_A, [note]))

    assert rows_of(table) == [2]
    assert found(table) == [("", "A3", "note-row")]


def test_headings_once_more_are_left_out_and_told():
    table = find_table(raw_sheet(HEADINGS, LAB_A, [], HEADINGS, LAB_B))

    assert rows_of(table) == [2, 5]
    assert found(table) == [("", "A4", "total-row")]


def test_a_note_goes_on_in_the_rows_below_it():
    table = find_table(
        raw_sheet(
            HEADINGS,
            LAB_A,
            LAB_B,
            ["Totaal", "", 2],
            [],
            ["Toelichting: zie de website"],
            ["Cijfers van 2021"],
            ["Opgesteld in maart"],
        )
    )

    assert rows_of(table) == [2, 3]
    assert found(table) == [
        ("", "A4", "total-row"),
        ("", "A6", "note-row"),
        ("", "A7", "note-row"),
        ("", "A8", "note-row"),
    ]


def test_a_community_of_which_only_the_name_is_known_is_kept():
    table = find_table(raw_sheet(HEADINGS, ["Lab C"], LAB_A, ["Lab D"], [], ["Lab E"], LAB_B))

    assert rows_of(table) == [2, 3, 4, 6, 7]
    assert found(table) == []


def test_a_name_that_only_resembles_a_total_or_a_note_is_kept():
    names = ["Totalis Lab", "Totaal Techniek Lab", "Bron van Energie", "Notenlab", "Let op Lab"]

    table = find_table(raw_sheet(HEADINGS, *([name, "hub", "Energie"] for name in names)))

    assert rows_of(table) == [2, 3, 4, 5, 6]
    assert found(table) == []


def test_a_list_of_names_alone_has_no_notes():
    table = find_table(raw_sheet(["naam"], ["Lab A"], [], ["Lab B"]))

    assert rows_of(table) == [2, 4]


def test_headings_without_rows_are_an_empty_list():
    table = find_table(raw_sheet(HEADINGS))

    assert table.headings == {1: "naam", 2: "vorm", 3: "topsector"}
    assert rows_of(table) == []


def test_what_reading_found_comes_along():
    sheet = raw_sheet(HEADINGS, LAB_A, ["Totaal", None, 1], name="Lijst")
    error = Finding(Problem.ERROR_CELL, "Lijst", 2, 3, value="#N/A")

    table = find_table(type(sheet)("Lijst", sheet.cells, (error,)))

    assert found(table) == [("Lijst", "C2", "error-cell"), ("Lijst", "A3", "total-row")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="no cells"),
        pytest.param([[None, ""], [" ", None]], id="blank cells"),
    ],
)
def test_a_sheet_without_text_holds_nothing(rows):
    assert find_table(raw_sheet(*rows)) is None


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([LAB_A, LAB_B], id="rows without headings"),
        pytest.param([["vorm", "topsector"], ["hub", "Energie"]], id="headings without a name"),
        pytest.param(
            [["Lab A", "learning community", "x"], ["Lab B", "hub", "y"]],
            id="a form that is also a heading",
        ),
        pytest.param(
            [["Lab A", "leergemeenschap", "Energie"], ["Lab B", "hub", "Chemie"]],
            id="a Dutch form that is also a heading",
        ),
    ],
)
def test_a_sheet_without_headings_is_a_finding_for_the_whole_sheet(rows):
    finding = find_table(raw_sheet(*rows, name="Los"))

    assert isinstance(finding, Finding)
    assert (finding.sheet, finding.cell, finding.problem.code) == ("Los", "", "no-header")


def test_the_first_row_of_full_width_can_serve_as_headings():
    sheet = raw_sheet(["Lijst 2021"], ["project", "soortnaam"], ["Lab A", "hub"])

    assert first_full_row(sheet) == 2


def test_a_table_can_be_taken_below_a_row_of_choice():
    sheet = raw_sheet(["Lijst 2021"], ["project", "stad"], ["Lab A", "Delft"], name="Lijst")

    table = table_below(sheet, 2)

    assert table.headings == {1: "project", 2: "stad"}
    assert table.rows.to_numpy().tolist() == [["Lab A", "Delft"]]
    assert rows_of(table) == [3]


def test_the_sheet_is_left_as_it_was():
    sheet = raw_sheet(HEADINGS, LAB_A, ["Totaal", None, 1])
    before = sheet.cells.copy()

    find_table(sheet)

    assert sheet.cells.equals(before)
