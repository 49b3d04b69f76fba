"""The user's own workbook back: every finding in its cell, and nothing of theirs lost."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from lc_app.ingest import Finding, Problem, Severity, take
from lc_app.reports import findings_sheet, marked, marked_name, marked_workbook
from lc_app.reports import opened as opened_module
from lc_app.reports.findings_sheet import FILLS
from lc_app.settings import EXAMPLES
from tests.lc_app.ingest.builders import Package, cell, csv_bytes, found, xlsx_bytes, zip_bytes

FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"
HEADINGS = ["naam", "vorm", "topsector", "contactpersoon"]
ROWS = [HEADINGS, ["Lab A", "hub", "Ruimtevaart", "J. Jansen"], [None, "hub", "Chemie", None]]
FOUND = [("Lijst", "D1", "person-column"), ("Lijst", "C2", "unknown-sector")]
FOUND += [("Lijst", "A3", "no-name")]


def a_list(change=None, rows=ROWS):
    """The list as a workbook, changed by hand."""
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(rows)))
    if change:
        change(workbook["Lijst"])
    return saved(workbook)


def saved(workbook):
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def marked_up(data, name="lijst.xlsx", language="nl"):
    return opened(marked_workbook(data, name, take(data, name), language))


def texts(sheet):
    """All that stands on the sheet with findings."""
    return [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value]


def comments(workbook):
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in workbook.worksheets
        for row in sheet
        for cell in row
        if cell.comment
    }


def test_each_cell_with_a_finding_has_its_colour_and_says_what_to_do():
    workbook = marked_up(a_list())

    assert comments(workbook) == {
        ("Lijst", "D1"): (
            "-- Leergemeenschappen Monitor --\n\n"
            "Ter informatie: De kolom “contactpersoon” bevat personen en is weggelaten.\n"
            "Wat te doen: Niets: het dashboard heeft geen persoonsgegevens nodig."
        ),
        ("Lijst", "C2"): (
            "-- Leergemeenschappen Monitor --\n\n"
            "Overgenomen, met twijfel: “Ruimtevaart” is niet herkend als Topsector; de Topsector is"
            " onbekend.\n"
            "Wat te doen: Gebruik een van de tien namen, bijvoorbeeld “Energie”."
        ),
        ("Lijst", "A3"): (
            "-- Leergemeenschappen Monitor --\n\n"
            "Weggelaten: De rij heeft geen naam.\n"
            "Wat te doen: Vul de naam van de leergemeenschap in, of verwijder de rij."
        ),
    }
    colours = [workbook["Lijst"][place].fill.fgColor.rgb for place in ("D1", "C2", "A3", "A2")]
    told, doubt, blocked = (FILLS[s] for s in (Severity.TOLD, Severity.DOUBT, Severity.BLOCKED))
    assert colours == [told, doubt, blocked, "00000000"]


def test_the_sheet_in_front_lists_the_findings_with_links_to_their_cells():
    workbook = marked_up(a_list())

    front = workbook.worksheets[0]
    listed = [[c.value for c in row] for row in front.iter_rows(min_row=13, max_row=15, max_col=6)]
    assert front.title == "Bevindingen"
    assert front["A2"].value == "lijst.xlsx: 3 bevindingen."
    assert listed == [
        ["weggelaten", "De rij heeft geen naam.", "Lijst", "A3", "naam", None],
        [
            "overgenomen, met twijfel",
            "“…” is niet herkend als Topsector; de Topsector is onbekend.",
            "Lijst",
            "C2",
            "topsector",
            "Ruimtevaart",
        ],
        [
            "ter informatie",
            "De kolom “…” bevat personen en is weggelaten.",
            "Lijst",
            "D1",
            "contactpersoon",
            "contactpersoon",
        ],
    ]
    assert [front.cell(row, 4).hyperlink.location for row in (13, 14, 15)] == [
        "'Lijst'!A3",
        "'Lijst'!C2",
        "'Lijst'!D1",
    ]


def test_it_opens_on_the_findings_and_no_two_sheets_are_selected_together():
    workbook = marked_up(FAULTY.read_bytes())

    selected = [s.title for s in workbook.worksheets if s.sheet_view.tabSelected]
    assert (workbook.active.title, selected) == ("Bevindingen", ["Bevindingen"])


def test_sentences_are_in_the_language_that_was_asked_for():
    workbook = marked_up(a_list(), language="en")

    assert workbook.sheetnames == ["Findings", "Lijst"]
    assert "Left out: The row has no name." in comments(workbook)["Lijst", "A3"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(FAULTY.read_bytes(), "foutief_voorbeeld.xlsx", id="workbook"),
        pytest.param(
            (EXAMPLES / "leergemeenschappen_publiek.csv").read_bytes(), "sample.csv", id="csv"
        ),
    ],
)
def test_imported_again_it_is_the_same_list_with_the_same_findings(data, name):
    before = take(data, name)

    after = take(marked_workbook(data, name, before, "nl"), "again.xlsx")

    assert [place[1:] for place in found(after)] == [place[1:] for place in found(before)]
    for table in ("sector_links", "region_links", "partners"):
        assert after.register.tables()[table].equals(before.register.tables()[table])


def test_a_csv_file_comes_back_as_a_workbook_with_every_text_at_its_place():
    data = csv_bytes("Titel", "", "naam;vorm;topsector;id", "=1+1;hub;Ruimtevaart;007")

    workbook = marked_up(data, "lijst.csv")

    sheet = workbook["Lijst"]
    assert [c.value for c in sheet[4]] == ["=1+1", "hub", "Ruimtevaart", "007"]
    assert [c.data_type for c in sheet[4]] == ["s"] * 4
    assert sheet["C4"].comment is not None
    assert "gemaakt van de cellen zoals ze zijn gelezen" in " ".join(texts(workbook["Bevindingen"]))


def test_looks_formulas_and_merged_cells_stay():
    def change(sheet):
        sheet["A2"].font = Font(bold=True)
        sheet["E1"], sheet["E2"] = "opmerking", "=1+1"
        sheet.merge_cells("C2:C3")
        sheet.column_dimensions["A"].width = 44
        sheet.freeze_panes = "A2"

    workbook = marked_up(a_list(change))

    sheet = workbook["Lijst"]
    assert sheet["A2"].font.bold
    assert sheet["E2"].value == "=1+1"
    assert [str(merge) for merge in sheet.merged_cells.ranges] == ["C2:C3"]
    assert (sheet.column_dimensions["A"].width, sheet.freeze_panes) == (44, "A2")


def test_what_is_found_inside_merged_cells_is_told_in_the_first_of_them():
    data = a_list(lambda sheet: sheet.merge_cells("A3:B3"))
    inside = Finding(Problem.UNKNOWN_FORM, "Lijst", 3, 2, "vorm", "denktank")
    intake = replace(take(data, "x.xlsx"), findings=(inside,))

    workbook = opened(marked_workbook(data, "x.xlsx", intake, "nl"))

    assert list(comments(workbook)) == [("Lijst", "A3")]


def test_a_comment_of_somebody_else_stays_above_ours():
    def change(sheet):
        sheet["C2"].comment = Comment("Nog navragen", "Jansen")

    comment = marked_up(a_list(change))["Lijst"]["C2"].comment

    assert comment.text.startswith("Nog navragen\n\n-- Leergemeenschappen Monitor --")
    assert comment.author == "Jansen"


def test_several_findings_in_a_cell_stand_in_one_comment():
    rows = [["naam", "vorm", "topsector"], ["Lab A", "hub", "Ruimtevaart; Xyzzy; Chemie"]]

    text = comments(marked_up(a_list(rows=rows)))["Lijst", "C2"]

    assert text.count("Overgenomen, met twijfel") == 2
    assert "“Ruimtevaart”" in text
    assert "“Xyzzy”" in text


def test_what_may_have_been_meant_is_proposed_in_the_comment_and_in_the_list():
    rows = [["naam", "vorm", "topsector"], ["Lab A", "hub", "Enerchie"]]

    workbook = marked_up(a_list(rows=rows))

    assert comments(workbook)["Lijst", "C2"].endswith("\nVoorstel: Energie")
    assert workbook.active.cell(workbook.active.max_row, 8).value == "Energie"


def test_a_protected_sheet_is_marked_and_stays_protected():
    def change(sheet):
        sheet.protection.sheet = True

    workbook = marked_up(a_list(change))

    assert workbook["Lijst"].protection.sheet
    assert ("Lijst", "A3") in comments(workbook)


def test_the_value_in_a_column_with_persons_is_not_repeated():
    rows = [HEADINGS, ["Lab A", "hub", "Energie", "J. Jansen"], ["Lab B", "hub", "Chemie", "#N/A"]]

    workbook = marked_up(a_list(rows=rows))

    assert "Jansen" not in " ".join((*texts(workbook["Bevindingen"]), *comments(workbook).values()))


def with_macros(data):
    """The same workbook with a part that holds macros."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
            macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
            new.writestr(name, old.read(name).replace(plain, macros))
        new.writestr("xl/vbaProject.bin", b"macros")
    return content.getvalue()


def test_macros_are_left_out_and_that_is_said():
    data = with_macros(a_list())

    result = marked_workbook(data, "lijst.xlsm", take(data, "lijst.xlsm"), "nl")

    with zipfile.ZipFile(io.BytesIO(result)) as package:
        assert "xl/vbaProject.bin" not in package.namelist()
        assert b"macroEnabled" not in package.read("[Content_Types].xml")
    assert any(t.startswith("De macro’s zijn weggelaten") for t in texts(opened(result).active))
    assert found(take(result, "again.xlsx")) == FOUND


def by_hand(after=""):
    """The first two rows of the list, as XML."""
    rows = [
        f'<row r="{number}">'
        + "".join(
            cell(f"{letter}{number}", words) for letter, words in zip("ABC", row[:3], strict=True)
        )
        + "</row>"
        for number, row in enumerate(ROWS[:2], start=1)
    ]
    return Package("".join(rows), after=after)


def with_broken_comments():
    """A workbook of which the sheet can be read, and the comments beside it cannot."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    members = by_hand().members()
    relations = members["xl/_rels/workbook.xml.rels"].split("<Relationship Id")[0]
    members["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'{relations}<Relationship Id="rId1" Type="{kind}" Target="../comments1.xml"/>'
        "</Relationships>"
    )
    members["xl/comments1.xml"] = "<comments"
    return zip_bytes(members)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(with_broken_comments(), id="comments that are broken"),
        pytest.param(
            by_hand('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>').to_bytes(),
            id="a merge of the whole sheet",
        ),
    ],
)
def test_a_workbook_that_cannot_be_opened_whole_is_rebuilt_and_that_is_said(data):
    workbook = marked_up(data)

    assert ("Lijst", "C2") in comments(workbook)
    assert any("zoals ze zijn gelezen" in text for text in texts(workbook.active))


def test_a_workbook_that_opens_and_does_not_save_is_rebuilt(monkeypatch):
    tries = []

    def save_at_the_second_try(workbook):
        tries.append(workbook)
        if len(tries) == 1:
            raise TypeError
        return saved(workbook)

    monkeypatch.setattr(marked, "saved", save_at_the_second_try)

    workbook = marked_up(a_list())

    assert any("zoals ze zijn gelezen" in text for text in texts(workbook.active))


def test_of_a_large_file_only_the_rows_with_findings_come_back(monkeypatch):
    monkeypatch.setattr(opened_module, "MAX_CELLS", 12)
    good = [f"Lab {n};hub;Energie" for n in range(9)]
    data = csv_bytes("naam;vorm;topsector", *good, "Lab X;hub;Ruimtevaart")

    workbook = marked_up(data, "lijst.csv")

    sheet = workbook["Lijst"]
    filled = [row[0].row for row in sheet if row[0].value]
    assert filled == [1, 11]
    assert sheet["C11"].comment
    assert any(text.startswith("Het bestand is groot") for text in texts(workbook.active))


def test_of_many_cells_the_worst_get_the_comments_and_all_a_colour(monkeypatch):
    monkeypatch.setattr(marked, "MAX_COMMENTS", 2)

    workbook = marked_up(a_list())

    assert set(comments(workbook)) == {("Lijst", "A3"), ("Lijst", "C2")}
    assert workbook["Lijst"]["D1"].fill.fgColor.rgb == FILLS[Severity.TOLD]
    assert "De eerste 2 van 3 cellen hebben een opmerking, de ergste eerst." in texts(
        workbook.active
    )


def test_of_many_findings_the_list_says_how_many_it_holds(monkeypatch):
    monkeypatch.setattr(findings_sheet, "MAX_LISTED", 1)

    listed = texts(marked_up(a_list()).active)

    assert "De lijst hieronder bevat de eerste 1 van 3 bevindingen, de ergste eerst." in listed
    assert [t for t in listed if t in ("A3", "C2", "D1")] == ["A3"]


def test_marked_again_only_what_is_still_wrong_is_marked():
    def change(sheet):
        sheet["C2"].comment = Comment("Nog navragen", "Jansen")
        sheet["B2"].fill = PatternFill("solid", fgColor="FF00FF00")

    first = marked_up(a_list(change))
    first["Lijst"]["A3"], first["Lijst"]["C2"] = "Lab B", "Energie"

    second = marked_up(saved(first))

    assert second.sheetnames == ["Bevindingen", "Lijst"]
    told = comments(second)
    assert set(told) == {("Lijst", "C2"), ("Lijst", "D1")}
    assert told["Lijst", "C2"] == "Nog navragen"
    fills = [second["Lijst"][place].fill.fill_type for place in ("A3", "C2", "B2")]
    assert fills == [None, None, "solid"]


def test_the_file_that_is_given_back_has_a_name_of_its_own():
    assert marked_name("lijst 2021.csv") == "lijst 2021 (met bevindingen).xlsx"


MENDED = {
    "A6": "Lab Êta",
    "B7": "fieldlab",
    "C5": "Energie",
    "C10": "Logistiek",
    "D7": "Limburg",
    "D9": "Zeeland",
    "E8": "Utrecht",
    "F5": 2021,
    "F8": "28-02-2022",
    "F9": 2020,
    "F10": 2021,
    "G8": "doorontwikkelen",
    "I4": "31-12-2028",
    "J8": "LC-04",
}
REGION = [["Naam", "Plaats", "Id", "Vorm", "Topsector"]]
REGION += [["Lab Alfa", "Groningen", "LC-01", "fieldlab", "Energie"]]
NOTES = ["naam", "opmerking", "plaats", "vorm", "topsector"]


def test_the_faulty_example_can_be_mended_from_its_marked_workbook_alone():
    """Each marked cell as its remedy says; where that is “nothing”, nothing."""
    workbook = marked_up(FAULTY.read_bytes(), FAULTY.name)
    for place, value in MENDED.items():
        workbook["Lijst"][place] = value
    for row, values in enumerate(REGION, start=1):
        for column, value in enumerate(values, start=1):
            workbook["Regio Noord"].cell(row, column).value = value
    loose = workbook["Losse aantekeningen"]
    loose.insert_rows(1)
    for column, value in enumerate(NOTES, start=1):
        loose.cell(1, column).value = value
    loose["D2"], loose["E2"] = "hub", "Logistiek"

    intake = take(saved(workbook), "gemend.xlsx")

    assert sorted(found(intake)) == [
        ("Leeg", "", "empty-sheet"),
        ("Lijst", "11", "same-community"),
        ("Lijst", "A13", "total-row"),
        ("Lijst", "A14", "note-row"),
        ("Lijst", "H3", "person-column"),
        ("Lijst", "K3", "person-column"),
        ("Lijst", "L3", "unused-column"),
        ("Oud", "", "hidden-sheet"),
        ("Regio Noord", "2", "same-community"),
    ]
    assert intake.left_out == 0
    assert len(intake.register.communities) == 8
