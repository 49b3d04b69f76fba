"""Where the list stands: headings, rows, and what is neither, each with its place."""

import pytest

from lc_app.ingest import Finding, Problem, TableChoice, find_table
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


def test_headings_far_below_a_text_are_found():
    table = find_table(raw_sheet(*[["tekst"]] * 60, HEADINGS, LAB_A, name="Lijst"))

    assert table.header_row == 61
    assert rows_of(table) == [62]


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
    "words",
    ["Totaal", "totaal:", "TOTAAL", "Subtotaal Energie", "Total", "Eindtotaal", "Gemiddelde"],
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
        "Stand per 1-1-2024",
        "© TKI",
        "NB: Lab X is gestopt",
        "Aantal: 12",
        "Deze lijst is samengesteld uit de opgaven van de Topsectoren zelf",
    ],
)
def test_a_note_below_the_list_is_left_out_and_told(note):
    table = find_table(raw_sheet(HEADINGS, LAB_A, [note]))

    assert rows_of(table) == [2]
    assert found(table) == [("", "A3", "note-row")]


def test_a_long_lone_name_is_kept_with_a_question():
    name = "Learning community Duurzame Energietransitie in de Gebouwde Omgeving"

    table = find_table(raw_sheet(HEADINGS, LAB_A, [name], LAB_B))

    assert rows_of(table) == [2, 3, 4]
    assert found(table) == [("", "A3", "lone-name")]


@pytest.mark.parametrize(
    "row",
    [
        ["", "Learning community Duurzame Energietransitie in de Gebouwde Omgeving"],
        ["De Topsectoren gaven voor het jaar 2021 hun communities op aan de regio."],
    ],
)
def test_a_long_lone_text_in_another_column_or_with_the_end_of_a_sentence_is_a_note(row):
    table = find_table(raw_sheet(HEADINGS, LAB_A, row, LAB_B))

    assert rows_of(table) == [2, 4]
    assert [code for _sheet, _cell, code in found(table)] == ["note-row"]


@pytest.mark.parametrize("name", ["Total Care Lab", "Gemiddelde Groei Lab"])
def test_a_name_that_begins_as_a_total_is_kept_if_its_row_says_more_in_words(name):
    table = find_table(raw_sheet(HEADINGS, LAB_A, [name, "hub", "12"], LAB_B))

    assert rows_of(table) == [2, 3, 4]
    assert found(table) == []


def test_a_bare_total_is_left_out_though_its_row_says_of_what():
    table = find_table(raw_sheet(HEADINGS, LAB_A, ["Totaal:", "hub", "12"], LAB_B))

    assert rows_of(table) == [2, 4]
    assert found(table) == [("", "A3", "total-row")]


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
        pytest.param([LAB_A, LAB_B], id="values of the register in the first row"),
        pytest.param(
            [["Lab A", "learning community", "x"], ["Lab B", "hub", "y"]],
            id="a form that is also a heading",
        ),
        pytest.param(
            [["Lab A", "leergemeenschap", "Energie"], ["Lab B", "hub", "Chemie"]],
            id="a Dutch form that is also a heading",
        ),
        pytest.param([["Lab A", "2021"], ["Lab B", "2019"], ["Lab C", "2020"]], id="numbers"),
        pytest.param([["01-03-2021", "x"], ["02-03-2021", "y"]], id="days"),
        pytest.param(
            [["Delft", "open"], ["Leiden", "open"], ["Delft", "dicht"], ["Ede", "dicht"]],
            id="words that come back below",
        ),
    ],
)
def test_a_list_without_headings_keeps_its_first_row(rows):
    table = find_table(raw_sheet(*rows, name="Los"))

    assert (table.header_row, table.header_rows) == (None, 0)
    assert set(table.headings.values()) == {""}
    assert table.rows.to_numpy().tolist() == rows


def test_a_list_without_a_column_for_the_name_is_a_list():
    table = find_table(raw_sheet(["gemeente", "aantal"], ["Delft", 4], ["Leiden", 5]))

    assert table.headings == {1: "gemeente", 2: "aantal"}
    assert rows_of(table) == [2, 3]


def test_years_can_be_headings():
    table = find_table(raw_sheet(["Land", "2019", "2020"], ["NL", "4", "5"], ["BE", "6", "7"]))

    assert table.headings == {1: "Land", 2: "2019", 3: "2020"}


def test_lines_with_a_key_and_a_value_above_the_list_are_passed_over():
    table = find_table(
        raw_sheet(
            ["Bron", "portaal"],
            ["Opgesteld door", "afdeling"],
            [],
            ["id", "plaats", "datum", "aantal", "bedrag"],
            ["1", "Delft", "01-02-2021", "4", "5,5"],
            ["2", "Ede", "02-02-2021", "5", "6,5"],
            ["3", "Ede", "03-02-2021", "5", "6,5"],
        )
    )

    assert table.header_row == 4
    assert rows_of(table) == [5, 6, 7]


def test_a_heading_that_is_known_without_its_group_stays_as_it_is():
    groups = ["Algemeen", "", "", "Deelnemers", ""]
    table = find_table(
        raw_sheet(
            groups,
            ["naam", "vorm", "topsector", "bedrijven", "studenten"],
            ["Lab A", "hub", "Energie", "3", "4"],
            ["Lab B", "hub", "Energie", "5", "6"],
        )
    )

    assert list(table.headings.values())[:3] == ["naam", "vorm", "topsector"]
    assert rows_of(table) == [3, 4]


def test_groups_of_headings_are_drawn_over_their_columns():
    table = find_table(
        raw_sheet(
            ["Plaats", "Omvang", None, "Jaar"],
            [None, "Leden", "Bedrijven", None],
            ["Delft", 4, 5, 2021],
            ["Ede", 6, 7, 2022],
        )
    )

    assert table.headings == {1: "Plaats", 2: "Omvang Leden", 3: "Omvang Bedrijven", 4: "Jaar"}
    assert (table.header_row, table.header_rows) == (2, 2)


def test_a_heading_that_is_merged_downwards_is_said_once():
    table = find_table(
        raw_sheet(
            ["Plaats", "Omvang", "Omvang"],
            ["Plaats", "Leden", "Bedrijven"],
            ["Delft", 4, 5],
            ["Ede", 6, 7],
        )
    )

    assert table.headings == {1: "Plaats", 2: "Omvang Leden", 3: "Omvang Bedrijven"}


def test_headings_that_stand_twice_are_joined():
    table = find_table(raw_sheet(["plaats", "jaar"], ["plaats", "jaar"], ["Ede", 1], ["Ee", 2]))

    assert table.headings == {1: "plaats plaats", 2: "jaar jaar"}
    assert rows_of(table) == [3, 4]


def test_only_the_first_of_two_lists_below_each_other_is_taken_and_told():
    table = find_table(
        raw_sheet(
            ["Bijeenkomsten"],
            ["naam", "datum", "plaats"],
            ["Lab A", "01-02-2021", "Delft"],
            ["Lab B", "02-02-2021", "Ede"],
            [],
            ["Publicaties"],
            ["naam", "titel", "uitgever"],
            ["Lab A", "Leren", "HvA"],
            name="Lijst",
        )
    )

    assert rows_of(table) == [3, 4]
    assert found(table) == [("Lijst", "A7", "several-tables")]


def test_a_list_with_more_columns_right_below_is_another():
    table = find_table(
        raw_sheet(
            ["plaats", "datum"],
            ["Delft", "01-02-2021"],
            ["Ede", "02-02-2021"],
            ["plaats", "datum", "bron"],
            ["Delft", "03-02-2021", "x"],
        )
    )

    assert rows_of(table) == [2, 3]
    assert found(table) == [("", "A4", "several-tables")]


def test_the_same_list_once_more_is_another():
    table = find_table(raw_sheet(HEADINGS, LAB_A, LAB_B, HEADINGS, LAB_A, LAB_B))

    assert rows_of(table) == [2, 3]
    assert found(table) == [("", "A4", "several-tables")]


def test_only_the_first_of_two_lists_beside_each_other_is_taken_and_told():
    table = find_table(
        raw_sheet(
            ["naam", "jaar", None, "naam", "jaar"],
            ["Lab A", 2021, None, "Lab C", 2019],
            ["Lab B", 2022, None, None, None],
            name="Lijst",
        )
    )

    assert table.headings == {1: "naam", 2: "jaar"}
    assert found(table) == [("Lijst", "D1", "several-tables")]


TALL = ["naam", "vorm", "topsector", "plaats", "startdatum"]
IN_DELFT = ["Lab A", "hub", "Energie", "Delft", "01-02-2021"]
IN_EDE = ["Lab B", "fieldlab", "Chemie", "Ede", "02-02-2021"]
IN_ELST = ["Lab C", "hub", "Chemie", "Elst", "03-02-2021"]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param([["regio", "sector"], ["Utrecht", "Energie"]], id="known headings"),
        pytest.param([["soort", "hoeveel"], ["groot", 3], ["klein", 2]], id="numbers under words"),
        pytest.param([["Per regio"], ["regio", "aantal"], ["Utrecht", 3]], id="below a title"),
    ],
)
def test_a_narrower_table_below_the_list_is_not_read_and_told(below):
    table = find_table(raw_sheet(TALL, IN_DELFT, IN_EDE, IN_ELST, [], *below))

    assert rows_of(table) == [2, 3, 4]
    heads = 7 if len(below[0]) == 1 else 6
    assert found(table) == [("", f"A{heads}", "several-tables")]
    assert table.findings[0].value == str(5 + len(below) - heads)


def test_a_row_without_dates_behind_an_empty_row_is_a_row():
    unclear = ["Lab D", "hub", "volgt", "volgt nog", "nog niet bekend"]

    table = find_table(
        raw_sheet(
            [*TALL, "einddatum"],
            [*IN_DELFT, "01-01-2024"],
            [*IN_EDE, "01-01-2025"],
            [],
            [*unclear, "nog open"],
            [*IN_ELST, "01-01-2024"],
        )
    )

    assert rows_of(table) == [2, 3, 5, 6]
    assert found(table) == []


def test_a_narrow_row_behind_an_empty_row_is_a_row():
    table = find_table(raw_sheet(TALL, IN_DELFT, IN_EDE, [], ["Lab D", "onderzoek"], ["Lab E", ""]))

    assert rows_of(table) == [2, 3, 5, 6]
    assert found(table) == []


def test_a_shorter_table_beside_the_list_is_not_read_and_told():
    table = find_table(
        raw_sheet(
            [*HEADINGS, None, "regio", "aantal"],
            [*LAB_A, None, "Utrecht", 3],
            [*LAB_B, None, "Drenthe", 2],
            ["Lab C", "hub", "Energie", None, None, None],
            ["Lab D", "hub", "Energie", None, None, None],
        )
    )

    assert table.headings == {1: "naam", 2: "vorm", 3: "topsector"}
    assert found(table) == [("", "E1", "several-tables")]
    assert table.findings[0].value == "2"


def test_columns_behind_an_empty_one_that_are_filled_as_far_as_the_list_belong_to_it():
    table = find_table(
        raw_sheet(
            [*HEADINGS, None, "plaats", "thema"],
            [*LAB_A, None, "Delft", "water"],
            [*LAB_B, None, "Ede", ""],
            ["Lab C", "hub", "Energie", None, "Elst", "zorg"],
        )
    )

    assert list(table.headings.values()) == [*HEADINGS, "plaats", "thema"]
    assert found(table) == []


def test_the_name_of_a_group_of_rows_is_no_row_and_told():
    table = find_table(
        raw_sheet(HEADINGS, ["Regio Noord"], LAB_A, ["Topsector: Chemie"], LAB_B, ["Lab C"])
    )

    assert rows_of(table) == [3, 5, 6]
    assert found(table) == [("", "A2", "note-row"), ("", "A4", "note-row")]


def test_a_lone_cell_in_a_list_of_something_else_is_no_name_of_a_group():
    table = find_table(
        raw_sheet(["Gebied", "2020", "2021"], ["Provincie Utrecht"], ["Zeist", 1, 2], ["Ede", 3, 4])
    )

    assert rows_of(table) == [2, 3, 4]
    assert found(table) == []


def test_numbers_in_brackets_are_no_units():
    table = find_table(
        raw_sheet(["Post", "2020", "2021"], ["(100)", "(200)", "(300)"], ["(1)", "(2)", "(3)"])
    )

    assert rows_of(table) == [2, 3]
    assert found(table) == []


def test_a_narrower_table_far_to_the_right_is_told():
    wide = [f"Lab {n}" for n in range(320)]
    far = [None] * 310

    table = find_table(
        raw_sheet(
            ["naam", *(f"kolom {n}" for n in range(319))],
            *([f"{words} van {n}" for words in wide] for n in range(3)),
            [],
            [*far, "regio", "aantal"],
            [*far, "Utrecht", 3],
        )
    )

    assert rows_of(table) == [2, 3, 4]
    assert found(table) == [("", "KY6", "several-tables")]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(["name", "form", "sector"], id="in English"),
        pytest.param(["(tekst)", "(keuze)", "(code)"], id="units"),
    ],
)
def test_a_second_row_of_headings_is_no_row_of_the_list(second):
    table = find_table(raw_sheet(HEADINGS, second, LAB_A, LAB_B))

    assert rows_of(table) == [3, 4]
    assert found(table) == [("", "A2", "total-row")]


def test_a_lone_text_at_the_end_below_a_column_of_days_is_a_note():
    table = find_table(
        raw_sheet(["dag", "a", "b"], ["01-02-2021", "x", "y"], ["02-02-2021", "x", ""], ["einde"])
    )

    assert rows_of(table) == [2, 3]
    assert found(table) == [("", "A4", "note-row")]


TWO_TITLES = [["Lijst 2021"], ["project", "stad"], ["Lab A", "Delft"], ["Lab B", "Ede"], ["x", "y"]]


@pytest.mark.parametrize(
    ("choice", "header_row", "headings", "rows"),
    [
        pytest.param(TableChoice(header_row=2), 2, ["project", "stad"], [3, 4, 5], id="heading"),
        pytest.param(
            TableChoice(header_row=3, header_rows=2),
            3,
            ["project Lab A", "stad Delft"],
            [4, 5],
            id="two rows of headings",
        ),
        pytest.param(TableChoice(last_row=4), 2, ["project", "stad"], [3, 4], id="last row"),
    ],
)
def test_a_choice_of_the_user_is_followed(choice, header_row, headings, rows):
    table = find_table(raw_sheet(*TWO_TITLES), choice)

    assert table.header_row == header_row
    assert list(table.headings.values()) == headings
    assert rows_of(table) == rows


def test_a_sheet_that_is_skipped_holds_nothing():
    assert find_table(raw_sheet(*TWO_TITLES), TableChoice(skip=True)) is None


def test_a_chosen_row_that_is_not_there_is_a_finding():
    finding = find_table(raw_sheet(*TWO_TITLES, name="Lijst"), TableChoice(header_row=9))

    assert (finding.sheet, finding.cell, finding.problem.code) == ("Lijst", "9", "no-header")


def test_a_total_without_headings_or_rows_is_no_list():
    found_here = find_table(raw_sheet(["a"], ["Totaal", "12"], name="Blad1"))

    assert found_here == Finding(Problem.NO_HEADER, "Blad1")


def test_the_sheet_is_left_as_it_was():
    sheet = raw_sheet(HEADINGS, LAB_A, ["Totaal", None, 1])
    before = sheet.cells.copy()

    find_table(sheet)

    assert sheet.cells.equals(before)


def test_the_heading_naam_alone_is_enough_above_rows_of_several_cells():
    table = find_table(raw_sheet(["naam", "", ""], ["Lab A", "fieldlab", "Zwolle"]))

    assert (table.header_row, table.headings) == (1, {1: "naam", 2: "", 3: ""})
    assert table.rows.to_numpy().tolist() == [["Lab A", "fieldlab", "Zwolle"]]
