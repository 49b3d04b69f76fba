"""A whole file to a register: sheets together, stable identities, and nothing lost in silence."""

import csv
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from lc_app.ingest import Choices, TableChoice, UnreadableExportError, take
from lc_app.settings import EXAMPLES, SAMPLE
from tests.lc_app.ingest.builders import (
    csv_bytes,
    found,
    names,
    refusal,
    workbook_bytes,
    xlsx_bytes,
)

PER_SECTOR = EXAMPLES / "leergemeenschappen_per_topsector.xlsx"
FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"
HEADINGS = ["naam", "vorm", "plaats"]
ALFA = ["Lab Alfa", "fieldlab", "Groningen"]
BETA = ["Lab Bèta", "hub", "Delft"]
FULL = "naam;vorm;topsector"


def taken(*lines):
    return take(csv_bytes(*lines), "export.csv")


def of_sheets(sheets, states=None):
    return take(workbook_bytes(sheets, states), "export.xlsx")


def ids(intake):
    return intake.register.communities["community_id"].tolist()


def sectors(intake):
    links = intake.register.sector_links
    communities = intake.register.communities.set_index("community_id")["name"]
    return sorted(zip(links["community_id"].map(communities), links["sector"], strict=True))


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        pytest.param(b"", ("", "", "empty-file"), id="no bytes"),
        pytest.param(b"\xef\xbb\xbf", ("", "", "no-table"), id="only a byte order mark"),
        pytest.param(b";;;\n;;;\n", ("", "", "no-table"), id="only delimiters"),
        pytest.param(
            csv_bytes("Lab A;fieldlab;Energie", "Lab B;hub;Chemie"),
            ("", "", "no-table"),
            id="csv without headings",
        ),
        pytest.param(
            csv_bytes("Lab A;learning community;Energie", "Lab B;fieldlab;Chemie"),
            ("", "", "no-table"),
            id="csv without headings, with a form that is also a heading",
        ),
        pytest.param(
            csv_bytes("Geachte heer, mevrouw,", "", "Hierbij de lijst."),
            ("", "", "no-table"),
            id="a letter",
        ),
        pytest.param(
            workbook_bytes({"Energie": [], "Chemie": [[None], [" "]]}),
            ("", "", "no-table"),
            id="workbook with empty sheets",
        ),
        pytest.param(
            workbook_bytes({"Leeg": [], "Oud": [HEADINGS, ALFA]}, {"Oud": "hidden"}),
            ("", "", "only-hidden-sheets"),
            id="workbook with its list hidden",
        ),
    ],
)
def test_a_file_without_a_list_is_refused(data, finding):
    assert refusal(lambda content: take(content, "export"), data) == finding


def test_the_intake_remembers_its_file():
    data = csv_bytes(FULL, "Lab A;hub;Energie")

    intake = take(data, "lijst 2021.csv")

    assert intake.file_name == "lijst 2021.csv"
    assert intake.sha256 == hashlib.sha256(data).hexdigest()
    assert [table.headings for table in intake.tables] == [{1: "naam", 2: "vorm", 3: "topsector"}]


def test_a_sheet_is_a_sector_where_there_is_no_column_for_it():
    intake = of_sheets(
        {
            "Energie": [["Overzicht"], [], HEADINGS, ALFA],
            "Tuinbouw & Uitgangsmaterialen": [HEADINGS, BETA],
            "Topsector onbekend": [HEADINGS, ["Lab C", "hub", "Zwolle"]],
            "Smart Industry": [HEADINGS, ["Lab D", "hub", "Zwolle"]],
        }
    )

    assert found(intake) == []
    assert sectors(intake) == [("Lab Alfa", "EN"), ("Lab Bèta", "TU"), ("Lab D", "geen")]


def test_a_cell_goes_before_the_name_of_its_sheet_and_an_empty_cell_does_not():
    rows = [["naam", "vorm", "topsector"], ["Lab A", "hub", "Chemie"], ["Lab B", "hub", ""]]

    intake = of_sheets({"Energie": rows})

    assert sectors(intake) == [("Lab A", "CH"), ("Lab B", "EN")]


def test_a_sheet_whose_name_is_no_sector_is_told():
    intake = of_sheets({"Blad1": [[], HEADINGS, ALFA], "Energie": [HEADINGS, BETA]})

    assert found(intake) == [("Blad1", "2", "sheet-without-sector")]
    assert sectors(intake) == [("Lab Bèta", "EN")]


def test_sheets_that_are_hidden_empty_or_without_headings_are_told():
    intake = of_sheets(
        {
            "Energie": [HEADINGS, ALFA],
            "Leeg": [],
            "Oud": [HEADINGS, BETA],
            "Los": [["nog bellen", "met", "Zwolle"]],
        },
        {"Oud": "hidden"},
    )

    assert found(intake) == [
        ("Leeg", "", "empty-sheet"),
        ("Oud", "", "hidden-sheet"),
        ("Los", "", "no-header"),
    ]
    assert names(intake) == ["Lab Alfa"]
    assert intake.left_out == 1


def test_findings_come_in_reading_order_and_last_what_stands_in_several_rows():
    intake = of_sheets(
        {
            "Leeg": [],
            "Energie": [HEADINGS, ALFA, ["Lab C", "denktank", "Delft"]],
            "Los": [["nog bellen", "met", "Zwolle"]],
            "Chemie": [HEADINGS, ALFA, ["Lab D", "hub", "Atlantis"]],
        }
    )

    assert found(intake) == [
        ("Leeg", "", "empty-sheet"),
        ("Energie", "B3", "unknown-form"),
        ("Los", "", "no-header"),
        ("Chemie", "C3", "unknown-region"),
        ("Chemie", "2", "same-community"),
    ]


def test_a_community_in_two_sheets_counts_once_with_both_sectors():
    intake = of_sheets({"Energie": [HEADINGS, ALFA], "Chemie": [HEADINGS, BETA, ALFA]})

    assert names(intake) == ["Lab Alfa", "Lab Bèta"]
    assert sectors(intake) == [("Lab Alfa", "CH"), ("Lab Alfa", "EN"), ("Lab Bèta", "CH")]
    assert found(intake) == [("Chemie", "3", "same-community")]
    assert intake.findings[0].value == "Lab Alfa"


def test_a_community_in_two_rows_is_told_and_counts_once_in_every_table():
    intake = taken(
        "naam;vorm;topsector;plaats;partners",
        "Lab Alfa;hub;Energie;Delft;TNO",
        "LAB  ALFA;Hub;Energie;Delft;TNO",
    )

    assert found(intake) == [("", "3", "same-community")]
    assert {name: len(table) for name, table in intake.register.tables().items()} == {
        "communities": 1,
        "sector_links": 1,
        "region_links": 1,
        "partners": 1,
        "sizes": 0,
        "inferences": 2,
    }


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Lab Alfa 2;fieldlab;Groningen", id="another name"),
        pytest.param("Lab Alfa;hub;Groningen", id="another form"),
        pytest.param("Lab Alfa;fieldlab;Delft", id="another place"),
    ],
)
def test_another_name_form_or_place_is_another_community(other):
    intake = taken("naam;vorm;plaats", "Lab Alfa;fieldlab;Groningen", other)

    assert len(set(ids(intake))) == 2


def test_the_identity_is_made_of_name_form_and_place():
    # printf 'lab alfa|fieldlab|groningen' | sha256sum | cut -c1-12
    intake = taken("plaats;startjaar;naam;vorm", "Groningen;2021;Lab Alfa;Fieldlab")

    assert ids(intake) == ["4ea1e5019c19"]


def test_an_identifier_of_the_file_goes_before_the_identity_that_is_made():
    intake = taken(f"id;{FULL}", "LC-7;Lab A;hub;Energie", ";Lab B;hub;Energie")

    assert ids(intake)[0] == "LC-7"
    assert len(ids(intake)[1]) == 12


def test_an_identifier_holds_while_the_name_changes():
    before = taken(f"id;{FULL}", "7;ACIN;CoE;Creatief")
    after = taken(f"id;{FULL}", "7;CoE for Creative Innovation;CoE;Creatief")

    assert ids(before) == ids(after) == ["7"]


@pytest.mark.parametrize("heading", ["nummer", "id"])
def test_row_numbers_that_begin_anew_on_each_sheet_make_no_communities_one(heading):
    headings = [heading, *HEADINGS]

    intake = of_sheets({"Energie": [headings, [1, *ALFA]], "Chemie": [headings, [1, *BETA]]})

    assert names(intake) == ["Lab Alfa", "Lab Bèta"]
    assert sectors(intake) == [("Lab Alfa", "EN"), ("Lab Bèta", "CH")]


def test_an_identifier_beside_two_names_is_told_and_not_used():
    intake = taken(
        f"id;{FULL}", "7;Lab A;hub;Energie", "8;Lab B;hub;Energie", "7;Lab C;hub;Energie"
    )

    assert found(intake) == [
        ("", "A2", "identifier-not-unique"),
        ("", "A4", "identifier-not-unique"),
    ]
    assert names(intake) == ["Lab A", "Lab B", "Lab C"]
    assert ids(intake)[1] == "8"
    assert len(set(ids(intake))) == 3


def test_one_identifier_on_two_sheets_is_one_community_if_the_name_is_the_same():
    headings = ["id", *HEADINGS]

    intake = of_sheets(
        {"Energie": [headings, ["LC-7", *ALFA]], "Chemie": [headings, ["LC-7", *ALFA[:2], "Haren"]]}
    )

    assert ids(intake) == ["LC-7"]
    assert sectors(intake) == [("Lab Alfa", "CH"), ("Lab Alfa", "EN")]
    assert [(cell, code) for _, cell, code in found(intake) if code == "same-community"] == [
        ("2", "same-community")
    ]


def test_identities_and_values_are_the_same_from_csv_and_workbook():
    rows = [
        ["id", "naam", "vorm", "topsector", "plaats", "startjaar", "status"],
        ["7", "Lab Alfa", "fieldlab", "Energie", "Groningen", "2021", "loopt"],
        ["", "Lab Bèta", "hub", "Water/Chemie", "Delft", "", "in oprichting"],
    ]
    numbers = [[int(cell) if cell.isdecimal() else cell for cell in row] for row in rows]

    from_csv = taken(*(";".join(row) for row in rows))
    from_xlsx = take(xlsx_bytes(numbers), "export.xlsx")

    for name, table in from_csv.register.tables().items():
        other = from_xlsx.register.tables()[name]
        assert_frame_equal(
            table.drop(columns="sheet", errors="ignore"),
            other.drop(columns="sheet", errors="ignore"),
        )


def test_the_sample_gives_the_same_register_twice():
    data = SAMPLE.read_bytes()

    once, again = take(data, "a.csv"), take(data, "b.csv")

    for name, table in once.register.tables().items():
        assert_frame_equal(table, again.register.tables()[name])
    assert once.findings == again.findings


def test_the_sample_has_a_community_for_each_of_its_rows():
    rows = list(csv.DictReader(io.StringIO(SAMPLE.read_text("utf-8"))))

    intake = take(SAMPLE.read_bytes(), SAMPLE.name)

    assert names(intake) == [row["naam"].strip() for row in rows]
    assert len(set(ids(intake))) == 124
    without_sector = [n for n, row in enumerate(rows, start=2) if not row["topsector"]]
    expected = [("", f"C{n}", "no-sector") for n in without_sector]
    expected += [("", cell, "unknown-phase") for cell in ("G51", "G82", "G110")]
    assert sorted(f for f in found(intake) if f[2] != "unknown-form") == sorted(expected)
    assert intake.left_out == 0


def test_the_sample_has_the_same_communities_as_the_workbook_per_sector():
    from_csv = take(SAMPLE.read_bytes(), SAMPLE.name)
    from_xlsx = take(PER_SECTOR.read_bytes(), PER_SECTOR.name)

    assert sorted(ids(from_csv)) == sorted(ids(from_xlsx))
    assert sectors(from_csv) == sectors(from_xlsx)
    columns = ["name", "form", "phase", "start_date", "end_date", "remark"]
    tables = [i.register.communities.set_index("community_id") for i in (from_csv, from_xlsx)]
    assert_frame_equal(tables[0][columns].sort_index(), tables[1][columns].sort_index())


def test_the_faulty_example_shows_every_fault_that_was_put_in():
    intake = take(FAULTY.read_bytes(), FAULTY.name)

    assert sorted(found(intake)) == [
        ("Leeg", "", "empty-sheet"),
        ("Lijst", "11", "same-community"),
        ("Lijst", "A13", "total-row"),
        ("Lijst", "A14", "note-row"),
        ("Lijst", "A6", "no-name"),
        ("Lijst", "B7", "unknown-form"),
        ("Lijst", "C10", "no-sector"),
        ("Lijst", "C5", "unknown-sector"),
        ("Lijst", "D9", "unknown-region"),
        ("Lijst", "E7", "ambiguous-place"),
        ("Lijst", "E8", "region-conflict"),
        ("Lijst", "F10", "formula-without-value"),
        ("Lijst", "F8", "not-a-date"),
        ("Lijst", "F9", "error-cell"),
        ("Lijst", "G8", "unknown-phase"),
        ("Lijst", "H3", "person-column"),
        ("Lijst", "I4", "ends-before-start"),
        ("Lijst", "J7", "identifier-not-unique"),
        ("Lijst", "J8", "identifier-not-unique"),
        ("Lijst", "K3", "person-column"),
        ("Lijst", "L3", "unused-column"),
        ("Losse aantekeningen", "", "no-header"),
        ("Oud", "", "hidden-sheet"),
        ("Regio Noord", "1", "no-form-column"),
        ("Regio Noord", "1", "sheet-without-sector"),
        ("Regio Noord", "2", "same-community"),
    ]
    assert names(intake) == [
        "Lab Alfa",
        "Lab Bèta",
        "Lab Gamma",
        "Lab Delta",
        "Lab Epsilon",
        "Lab Zèta",
    ]
    assert intake.left_out == 2


def test_every_example_file_is_read():
    for path in Path(EXAMPLES).glob("*.[cx][sl]*"):
        intake = take(path.read_bytes(), path.name)

        assert not intake.register.communities.empty


COLUMNS = ["naam", "vorm", "topsector", "provincie", "plaats", "startjaar", "einddatum", "status"]
WORDS = st.sampled_from(
    [
        "",
        "Lab Alfa",
        "fieldlab",
        "learning community",
        "naam",
        "Totaal",
        "Bron: opgave",
        "Energie; Chemie",
        "Agri & Food",
        "Groningen",
        "Beek",
        "2021",
        "31-12-2021",
        "31-02-2021",
        "9999999999999999999999",
        "loopt",
        "=1+1",
        "#N/A",
        "een\ntwee",
        ' "tussen aanhalingstekens" ',
        ";;;",
    ]
)
CELLS = st.one_of(WORDS, st.text(st.characters(codec="utf-8"), max_size=30))
ROWS = st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=6)


def written(rows):
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=";").writerows([COLUMNS, *rows])
    return content.getvalue().encode("utf-8-sig")


@settings(max_examples=80)
@given(ROWS)
def test_no_named_row_of_any_list_is_lost_in_silence(rows):
    try:
        intake = take(written(rows), "export.csv")
    except UnreadableExportError:
        return

    told = {finding.row for finding in intake.findings}
    kept = set(intake.register.communities["row"])
    named = {number for number, row in enumerate(rows, start=2) if row[0].strip()}
    assert named <= told | kept
    assert intake.register.communities["community_id"].is_unique
    assert intake.register.communities["name"].notna().all()


@settings(max_examples=60)
@given(st.sampled_from(["", "\ufeff", "sep=;\n"]), st.text(st.characters(codec="utf-8")))
def test_any_text_is_taken_or_refused(mark, words):
    data = f"{mark}{FULL}\n{words}".encode()

    try:
        intake = take(data, "export.csv")
    except UnreadableExportError:
        return

    assert intake.tables


def test_a_list_that_was_chosen_to_be_left_out_is_told():
    data = workbook_bytes({"Lijst": [HEADINGS, ALFA], "Oud": [HEADINGS, BETA]})
    choices = Choices(tables={"Oud": TableChoice(skip=True)})

    intake = take(data, "export.xlsx", choices)

    assert intake.register.communities["name"].tolist() == ["Lab Alfa"]
    assert found(intake) == [
        ("Lijst", "1", "sheet-without-sector"),
        ("Oud", "", "list-left-out"),
    ]


def test_a_pivot_table_beside_the_list_is_told_and_adds_no_community():
    counted = [["Rijlabels", "Aantal van naam"], ["Chemie", 1], ["Eindtotaal", 1]]
    data = workbook_bytes({"Lijst": [HEADINGS, ALFA], "Telling": counted})

    intake = take(data, "export.xlsx")

    assert intake.register.communities["name"].tolist() == ["Lab Alfa"]
    assert found(intake) == [
        ("Lijst", "1", "sheet-without-sector"),
        ("Telling", "", "pivot-table"),
    ]


def test_a_list_that_was_said_to_have_no_headings_begins_at_its_first_row():
    data = csv_bytes("Lab Alfa;fieldlab", "Lab Beta;hub")
    choices = Choices(columns={"A": "name", "B": "form"}, tables={"": TableChoice(header_row=0)})

    intake = take(data, "export.csv", choices)

    assert intake.register.communities["name"].tolist() == ["Lab Alfa", "Lab Beta"]


def test_of_two_rows_on_one_community_the_first_holds_and_the_links_of_both():
    data = csv_bytes(
        "id;naam;vorm;topsector;aantal studenten",
        "L1;Lab A;hub;Energie;20",
        "L1;Lab A;fieldlab;Chemie;30",
    )

    register = take(data, "lijst.csv").register

    assert register.communities[["community_id", "form"]].to_numpy().tolist() == [["L1", "hub"]]
    assert register.sector_links["sector"].tolist() == ["EN", "CH"]
    assert register.sizes[["what", "minimum"]].to_numpy().tolist() == [["students", 20]]


def test_what_a_second_row_on_one_community_says_otherwise_is_told_by_its_column():
    intake = taken(
        "naam;vorm;topsector;plaats;aantal bedrijven;opmerking",
        "Lab Alfa;hub;Energie;Delft;20;",
        "Lab Alfa;hub;Energie;Delft;30;gebeld",
    )

    assert found(intake) == [("", "3", "same-community"), ("", "3", "same-community-differs")]
    assert intake.findings[1].value == "opmerking, aantal bedrijven"


def test_a_list_without_rows_says_so():
    intake = taken(FULL)

    assert found(intake) == [("", "", "no-rows")]
    assert intake.left_out == 0


def test_a_row_of_nothing_but_errors_is_told_as_left_out():
    intake = taken(FULL, "Lab A;hub;Energie", "#N/B;#N/B;#N/B", ";#REF!;", "Lab B;hub;ICT")

    assert names(intake) == ["Lab A", "Lab B"]
    assert found(intake) == [
        ("", "3", "error-row"),
        ("", "A3", "error-cell"),
        ("", "B3", "error-cell"),
        ("", "C3", "error-cell"),
        ("", "4", "error-row"),
        ("", "B4", "error-cell"),
    ]
    assert intake.left_out == 2


def test_an_error_among_values_is_an_empty_cell_of_its_row():
    intake = taken(FULL, "Lab A;hub;#WAARDE!", "Lab B;hub;ICT")

    assert sectors(intake) == [("Lab B", "ICT")]
    assert found(intake) == [("", "C2", "error-cell"), ("", "C2", "no-sector")]


def test_a_row_of_nothing_but_error_cells_of_a_workbook_is_told():
    rows = [["naam", "vorm", "topsector"], ["A", "hub", "ICT"], ["#N/A"] * 3, ["B", "hub", "ICT"]]

    intake = of_sheets({"Lijst": rows})

    assert names(intake) == ["A", "B"]
    assert ("Lijst", "3", "error-row") in found(intake)


def test_a_cell_longer_than_any_list_of_names_is_not_cut_into_names():
    intake = taken(FULL, f"Lab A;hub;{'Energie,' * 5_000}")

    assert found(intake) == [("", "C2", "unknown-sector")]
