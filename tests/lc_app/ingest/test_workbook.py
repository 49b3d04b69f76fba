"""Workbooks: cells where Excel shows them, and refusals that name the reason."""

import io
import re
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from lc_app.ingest import raw
from lc_app.ingest.workbook import read_workbook
from tests.lc_app.ingest.builders import (
    MAIN,
    Package,
    cell,
    filled,
    found,
    grid,
    refusal,
    workbook_bytes,
    xlsx_bytes,
    zip_bytes,
)

HEADINGS = f'<row r="1">{cell("A1", "naam")}{cell("B1", "vorm")}{cell("C1", "startjaar")}</row>'
NAMED = cell("A2", "Lab A") + cell("B2", "hub")
FORMATS = "application/vnd.openxmlformats-officedocument"
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
LAUGHS = "".join(f'<!ENTITY lol{i} "{f"&lol{i - 1};" * 10 if i else "lol"}">' for i in range(10))


def sheet_of(data):
    (sheet,) = read_workbook(data)
    return sheet


def with_bytes(data, place, value):
    return data[:place] + value + data[place + len(value) :]


def protected_member(data, name=b"xl/worksheets/sheet1.xml"):
    """The package with one member marked as encrypted, in both of its headers."""
    local, central = data.find(name) - 30 + 6, data.rfind(name) - 46 + 8
    return with_bytes(with_bytes(data, local, b"\x01"), central, b"\x01")


def declared_size(data, size, name=b"xl/worksheets/sheet1.xml"):
    """The package with another size for one member in its directory."""
    return with_bytes(data, data.rfind(name) - 46 + 24, size.to_bytes(4, "little"))


def wrong_sum(name=b"xl/worksheets/sheet1.xml"):
    """A package in whose directory the sum of the sheet is another."""
    data = Package(HEADINGS).to_bytes()
    return with_bytes(data, data.rfind(name) - 46 + 16, b"\0\1\2\3")


def broken_lzma():
    data = Package(HEADINGS, compression=zipfile.ZIP_LZMA).to_bytes()
    body = data.find(b"xl/worksheets/sheet1.xml") + len(b"xl/worksheets/sheet1.xml") + 9
    return with_bytes(data, body, b"\xff" * 40)


def test_values_keep_their_kind():
    rows = [["naam", 2021, 2021.5, datetime(2021, 3, 1), True, "2021"]]

    sheet = sheet_of(xlsx_bytes(rows))

    assert sheet.name == "Lijst"
    assert sheet.cells.loc[1].tolist() == rows[0]
    assert found(sheet) == []


def test_cells_stand_where_the_spreadsheet_shows_them():
    far = Package(f'<row r="3">{cell("B3", "naam")}</row><row r="6">{cell("D6", "x")}</row>')

    sheet = sheet_of(far.to_bytes())

    assert list(filled(sheet)) == [3, 6]
    assert sheet.cells.at[3, 2] == "naam"
    assert sheet.cells.at[6, 4] == "x"


def test_each_sheet_is_read_under_its_name_in_order():
    sheets = read_workbook(workbook_bytes({"Energie": [["naam"]], "Chemie": [["naam"]]}))

    assert [sheet.name for sheet in sheets] == ["Energie", "Chemie"]


def test_a_workbook_with_macros_is_read_as_any_other():
    data = Package(HEADINGS, workbook_type=MACROS).to_bytes()

    assert grid(sheet_of(data)) == [["naam", "vorm", "startjaar"]]


def test_error_cells_are_empty_and_found():
    sheet = sheet_of(xlsx_bytes([["naam", "startjaar"], ["Lab A", "#N/A"], ["#REF!", 2021]]))

    assert grid(sheet) == [["naam", "startjaar"], ["Lab A", ""], ["", "2021"]]
    assert found(sheet) == [("Lijst", "B2", "error-cell"), ("Lijst", "A3", "error-cell")]
    assert [f.value for f in sheet.findings] == ["#N/A", "#REF!"]


def test_a_date_that_no_calendar_has_is_an_error_cell():
    book = Workbook()
    book.active.append(["naam", "startdatum"])
    book.active.append(["Lab A", -99_999_999])
    book.active["B2"].number_format = "dd-mm-yyyy"
    content = io.BytesIO()
    book.save(content)

    sheet = sheet_of(content.getvalue())

    assert found(sheet) == [("Sheet", "B2", "error-cell")]


def test_a_formula_with_a_stored_result_is_that_result():
    rows = f'{HEADINGS}<row r="2">{NAMED}<c r="C2"><f>2000+21</f><v>2021</v></c></row>'

    sheet = sheet_of(Package(rows).to_bytes())

    assert sheet.cells.at[2, 3] == 2021
    assert found(sheet) == []


def test_a_formula_without_a_stored_result_is_found():
    sheet = sheet_of(xlsx_bytes([["naam", "startjaar"], ["Lab A", "=2000+21"]]))

    assert grid(sheet) == [["naam", "startjaar"], ["Lab A", ""]]
    assert found(sheet) == [("Lijst", "B2", "formula-without-value")]


def test_a_formula_without_a_result_is_found_outside_the_declared_size_too():
    rows = f'{HEADINGS}<row r="2">{NAMED}<c r="C2"><f>2000+21</f></c></row>'

    sheet = sheet_of(Package(rows, before='<dimension ref="A1"/>').to_bytes())

    assert found(sheet) == [("Lijst", "C2", "formula-without-value")]


def test_a_formula_is_found_in_a_sheet_whose_tags_have_a_prefix():
    rows = f'{HEADINGS}<row r="2">{NAMED}<c r="C2"><f>2000+21</f></c></row>'
    package = Package(rows)
    prefixed = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", package.sheet).replace("xmlns=", "xmlns:x=")

    sheet = sheet_of(package.to_bytes(sheet1=prefixed))

    assert grid(sheet)[1] == ["Lab A", "hub", ""]
    assert found(sheet) == [("Lijst", "C2", "formula-without-value")]


def test_a_formula_whose_result_is_an_empty_text_is_an_empty_cell():
    empty = '<c r="C2" t="str"><f>IF(TRUE,"","x")</f><v></v></c>'

    sheet = sheet_of(Package(f'{HEADINGS}<row r="2">{NAMED}{empty}</row>').to_bytes())

    assert grid(sheet)[1] == ["Lab A", "hub", ""]
    assert found(sheet) == []


def test_the_declared_size_of_a_sheet_is_not_believed():
    rows = f'{HEADINGS}<row r="2">{NAMED}</row>'

    sheet = sheet_of(Package(rows, before='<dimension ref="A1"/>').to_bytes())

    assert grid(sheet) == [["naam", "vorm", "startjaar"], ["Lab A", "hub", ""]]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_told_and_not_read(state):
    data = workbook_bytes(
        {"Energie": [["naam"], ["Lab A"]], "Oud": [["naam"], ["Lab B"]]}, {"Oud": state}
    )

    energy, old = read_workbook(data)

    assert grid(energy) == [["naam"], ["Lab A"]]
    assert old.cells.empty
    assert found(old) == [("Oud", "", "hidden-sheet")]


def test_what_openpyxl_leaves_aside_does_not_disturb_the_reading():
    lists = '<extLst><ext uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}"/></extLst>'

    sheet = sheet_of(Package(HEADINGS, after=lists).to_bytes())

    assert grid(sheet) == [["naam", "vorm", "startjaar"]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(xlsx_bytes([["naam"]])[:-200], "cut-off", id="cut off at the end"),
        pytest.param(xlsx_bytes([["naam"]])[:100], "cut-off", id="only its beginning"),
        pytest.param(b"PK\x03\x04" + bytes(range(256)), "cut-off", id="only the mark of a zip"),
        pytest.param(Package("<row").to_bytes(), "damaged", id="a sheet that is no XML"),
        pytest.param(
            Package('<row r="1"><c r="A1" t="s"><v>7</v></c></row>').to_bytes(),
            "damaged",
            id="a text that is not there",
        ),
        pytest.param(
            Package('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>').to_bytes(),
            "damaged",
            id="a text with a number below nothing",
        ),
        pytest.param(
            Package(f'<row r="1">{cell("QQQQ1", "naam")}</row>').to_bytes(),
            "damaged",
            id="a column of four letters",
        ),
        pytest.param(
            Package(f'<row r="1">{cell("XFE1", "naam")}</row>').to_bytes(),
            "damaged",
            id="a column beyond the last",
        ),
        pytest.param(
            Package(f'<row r="1048577">{cell("A1048577", "naam")}</row>').to_bytes(),
            "damaged",
            id="a row beyond the last",
        ),
        pytest.param(
            Package(HEADINGS, head='<?xml version="1.0" encoding="klingon"?>').to_bytes(),
            "damaged",
            id="an encoding that does not exist",
        ),
        pytest.param(
            Package(f'<row r="1">{cell("A1", "a&lol;")}</row>').to_bytes(),
            "damaged",
            id="an entity that does not exist",
        ),
        pytest.param(
            Package(f'<row r="1">{cell("A1", chr(1))}</row>').to_bytes(),
            "damaged",
            id="a control character",
        ),
        pytest.param(
            protected_member(Package(HEADINGS).to_bytes()), "password", id="an encrypted part"
        ),
        pytest.param(broken_lzma(), "damaged", id="a broken part, compressed with LZMA"),
        pytest.param(
            declared_size(Package(HEADINGS + " " * 5_000).to_bytes(), 1_000),
            "damaged",
            id="larger than it says",
        ),
        pytest.param(wrong_sum(), "damaged", id="a sum that does not match"),
        pytest.param(
            Package(
                f'<row r="1">{cell("A1", "&lol9;")}</row>', head=f"<!DOCTYPE x [{LAUGHS}]>"
            ).to_bytes(),
            "own-entities",
            id="a billion laughs",
        ),
        pytest.param(
            Package(
                f'<row r="1">{cell("A1", "&x;" * 5)}</row>',
                head=f'<!DOCTYPE x [<!ENTITY x "{"a" * 5_000}">]>',
            ).to_bytes(),
            "own-entities",
            id="a long entity many times",
        ),
        pytest.param(
            Package().to_bytes(
                workbook=Package().members()["xl/workbook.xml"].replace("rId1", "rId7")
            ),
            "damaged",
            id="a sheet without its part",
        ),
    ],
)
def test_a_damaged_or_hostile_workbook_is_refused(data, code):
    assert refusal(read_workbook, data) == ("", "", code)


def test_a_style_with_an_absurd_number_is_no_style_of_a_day():
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs>'
        '<xf numFmtId="99999999999" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>'
    )
    rows = '<row r="1"><c r="A1" s="0"><v>44000</v></c></row>'

    sheet = sheet_of(zip_bytes({**Package(rows).members(), "xl/styles.xml": styles}))

    assert grid(sheet) == [["44000"]]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            zip_bytes(
                {
                    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/'
                    'package/2006/content-types"><Override PartName="/xl/workbook.bin" '
                    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
                    "</Types>",
                    "xl/workbook.bin": b"\x83\x01\x00",
                }
            ),
            id="xlsb",
        ),
    ],
)
def test_a_spreadsheet_of_another_kind_is_named_as_such(data):
    assert refusal(read_workbook, data) == ("", "", "other-format")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            zip_bytes(
                {
                    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/'
                    'package/2006/content-types"><Override PartName="/word/document.xml" '
                    f'ContentType="{FORMATS}.wordprocessingml.document.main+xml"/></Types>',
                    "word/document.xml": "<w/>",
                }
            ),
            id="docx",
        ),
    ],
)
def test_a_package_without_a_spreadsheet_is_none(data):
    assert refusal(read_workbook, data) == ("", "", "not-a-spreadsheet")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(zip_bytes({"foto.jpg": b"\xff\xd8\xff"}), id="a picture"),
        pytest.param(zip_bytes({"lijst.xlsx": xlsx_bytes([["naam"]])}), id="a workbook"),
        pytest.param(zip_bytes({"lijst.csv": ""}), id="a file without bytes"),
    ],
)
def test_an_archive_is_not_unpacked(data):
    assert refusal(read_workbook, data) == ("", "", "packed")


def test_a_package_that_says_it_unpacks_to_a_gigabyte_is_refused_unopened():
    data = declared_size(Package(HEADINGS).to_bytes(), 1_000_000_000)

    assert refusal(read_workbook, data) == ("", "", "unpacks-too-large")


def test_a_sheet_with_more_cells_than_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(raw, "MAX_CELLS", 5)

    assert refusal(read_workbook, xlsx_bytes([["a", "b"]] * 3)) == ("", "", "too-many-cells")


@pytest.mark.parametrize(
    ("package", "finding"),
    [
        pytest.param(
            Package(HEADINGS, head='<!DOCTYPE x [<!ENTITY x "y">]>'),
            ("", "", "own-entities"),
            id="an entity of its own",
        ),
        pytest.param(
            Package(HEADINGS, head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
            ("", "", "outside-reference"),
            id="a file of the server",
        ),
        pytest.param(
            Package(HEADINGS, head='<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'),
            ("", "", "outside-reference"),
            id="a document type elsewhere",
        ),
        pytest.param(
            Package(HEADINGS, head="<!DOCTYPE x>"),
            ("", "", "hostile-markup"),
            id="a document type",
        ),
        pytest.param(
            Package(HEADINGS, after="<a>" * 1_000 + "</a>" * 1_000),
            ("", "", "nested-too-deep"),
            id="deep nesting",
        ),
    ],
)
def test_each_kind_of_hostile_markup_is_refused_by_its_own_name(package, finding):
    assert refusal(read_workbook, package.to_bytes()) == finding
