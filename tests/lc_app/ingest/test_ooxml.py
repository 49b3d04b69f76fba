"""Office Open XML as programs write it, and as nobody expects it."""

import re
from datetime import datetime, time, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest import blocks, package
from lc_app.ingest.workbook import read_workbook
from tests.lc_app.ingest.builders import MAIN, Package, cell, found, grid, refusal, zip_bytes

STRICT = "http://purl.oclc.org/ooxml"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/>'
    '</cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs></styleSheet>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_parts(package, **parts):
    """The members of a package, with styles or shared texts, and the relations to them."""
    members = package.members()
    relations = members["xl/_rels/workbook.xml.rels"]
    for name, content in parts.items():
        members[f"xl/{name}.xml"] = content
        link = f'<Relationship Id="{name}" Type="{RELATION}/{name}" Target="{name}.xml"/>'
        relations = relations.replace("</Relationships>", f"{link}</Relationships>")
    members["xl/_rels/workbook.xml.rels"] = relations
    return members


def sheet_of(members):
    (sheet,) = read_workbook(zip_bytes(members))
    return sheet


def values(rows, **parts):
    return sheet_of(with_parts(Package(rows), **parts)).cells.to_numpy().tolist()


def test_numbers_are_days_times_and_durations_by_their_format():
    rows = (
        '<row r="1"><c r="A1" s="1"><v>44256</v></c><c r="B1" s="2"><v>0.25</v></c>'
        '<c r="C1" s="3"><v>1.5</v></c><c r="D1" s="0"><v>44256</v></c><c r="E1"><v>7</v></c></row>'
    )

    assert values(rows, styles=STYLES) == [
        [datetime(2021, 3, 1), time(6), timedelta(hours=36), 44256, 7]
    ]


def test_days_are_counted_from_1904_where_the_workbook_says_so():
    members = with_parts(
        Package('<row r="1"><c r="A1" s="1"><v>42794</v></c></row>'), styles=STYLES
    )
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(
        "<sheets>", '<workbookPr date1904="1"/><sheets>'
    )

    assert sheet_of(members).cells.at[1, 1] == datetime(2021, 3, 1)


def test_a_day_that_is_written_out_is_that_day():
    assert values('<row r="1"><c r="A1" t="d"><v>2021-03-01T00:00:00</v></c></row>') == [
        [datetime(2021, 3, 1)]
    ]


def test_identifiers_keep_their_zeros_and_all_their_digits():
    rows = (
        f'<row r="1">{cell("A1", "007")}<c r="B1"><v>1234567890123456</v></c>'
        '<c r="C1"><v>12345678901234567890</v></c><c r="D1" t="str"><v>0012</v></c></row>'
    )

    assert values(rows) == [["007", 1234567890123456, 12345678901234567890, "0012"]]


def test_numbers_with_a_format_of_zeros_are_read_as_they_are_shown():
    rows = (
        '<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1" s="1"><v>123456</v></c>'
        '<c r="C1" s="2"><v>7</v></c><c r="D1" s="3"><v>7</v></c><c r="E1" s="1"><v>1.5</v></c>'
        '<c r="F1" s="1" t="n"><v>12.0</v></c></row>'
    )
    formats = ("00000", "000;[Red]-000", "0.00")
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>'
        + "".join(f'<numFmt numFmtId="{n}" formatCode="{f}"/>' for n, f in enumerate(formats, 170))
        + '</numFmts><cellXfs><xf numFmtId="0"/>'
        + "".join(f'<xf numFmtId="{170 + n}"/>' for n in range(3))
        + "</cellXfs></styleSheet>"
    )

    assert values(rows, styles=styles) == [["00007", 123456, "007", 7, 1.5, "00012"]]


def test_yes_and_no_stay_what_they_are():
    rows = '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>'

    assert values(rows) == [[True, False]]


def test_shared_texts_are_plain_or_rich_and_without_their_pronunciation():
    shared = (
        f'<sst xmlns="{MAIN}"><si><t>Lab A</t></si><si><r><rPr/><t>Lab </t></r><r><t>B</t></r>'
        '</si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/>'
        '<si><t xml:space="preserve"> x </t></si><si><t>a_x000D_&#10;b &amp; c</t></si></sst>'
    )
    rows = "".join(f'<row r="{n + 1}"><c r="A{n + 1}" t="s"><v>{n}</v></c></row>' for n in range(6))

    assert values(rows, sharedStrings=shared) == [
        ["Lab A"], ["Lab B"], ["東京"], [" x "], ["a\nb & c"],
    ]  # fmt: skip


def test_inline_texts_are_plain_or_rich():
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Lab </t></r><r><t>A</t></r></is></c>'
        '<c r="B1" t="inlineStr"><is><t>&lt;b&gt; &#233;</t></is></c></row>'
    )

    assert values(rows) == [["Lab A", "<b> é"]]


def test_cells_and_rows_without_a_place_follow_each_other():
    rows = (
        "<row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    )

    sheet = sheet_of(Package(rows).members())

    assert sheet.cells.index.tolist() == [1, 4, 5]
    assert grid(sheet) == [["1", "2", ""], ["", "3", "4"], ["5", "", ""]]


def test_rows_out_of_order_stand_where_they_belong():
    rows = f'<row r="3">{cell("A3", "c")}</row><row r="1">{cell("A1", "a")}</row>'

    assert grid(sheet_of(Package(rows).members())) == [["a"], ["c"]]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda x: x.replace("<sheetData>", "<!-- </row> --><sheetData>"), id="comment"
        ),
        pytest.param(lambda x: x.replace("naam", "<![CDATA[naam]]>"), id="character data"),
        pytest.param(lambda x: x.replace('"A1"', "'A1'"), id="single quotes"),
        pytest.param(lambda x: x.replace("<row", "\n  <row").replace("<c ", "\n<c "), id="indents"),
        pytest.param(
            lambda x: re.sub(r"<(/?)(?=[a-z])", r"<\1x:", x).replace("xmlns=", "xmlns:x="),
            id="prefixes",
        ),
        pytest.param(lambda x: x.replace("UTF-8", "UTF-16").encode("utf-16"), id="utf-16"),
        pytest.param(lambda x: x.replace("UTF-8", "iso-8859-1").encode("latin-1"), id="iso-8859-1"),
        pytest.param(lambda x: b"\xef\xbb\xbf" + x.encode(), id="a byte order mark"),
        pytest.param(lambda x: x.replace("<sheetData>", "<sheetData >"), id="space in a tag"),
        pytest.param(lambda x: x.replace("\n", "\r\n"), id="line ends of windows"),
    ],
)
def test_the_same_sheet_in_another_writing_holds_the_same_cells(change):
    rows = f'<row r="1">{cell("A1", "naam")}</row>\n<row r="2">{cell("A2", "Bèta &amp; co")}</row>'

    sheet = sheet_of(
        {**Package(rows).members(), "xl/worksheets/sheet1.xml": change(Package(rows).sheet)}
    )

    assert grid(sheet) == [["naam"], ["Bèta & co"]]


def test_a_strict_workbook_is_read_as_any_other():
    members = {
        name: content.replace(MAIN, f"{STRICT}/spreadsheetml/main").replace(
            RELATION, f"{STRICT}/officeDocument/relationships"
        )
        for name, content in Package(f'<row r="1">{cell("A1", "naam")}</row>').members().items()
    }

    assert grid(sheet_of(members)) == [["naam"]]


@pytest.mark.parametrize(
    "target", ["/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets\\Sheet1.xml"]
)
def test_a_part_is_found_by_any_way_to_write_its_name(target):
    members = Package(f'<row r="1">{cell("A1", "naam")}</row>').members()
    relations = "xl/_rels/workbook.xml.rels"
    members[relations] = members[relations].replace("worksheets/sheet1.xml", target)

    assert grid(sheet_of(members)) == [["naam"]]


def test_a_workbook_without_sheets_is_refused():
    empty = Package().to_bytes(workbook=f'<workbook xmlns="{MAIN}"/>')

    assert refusal(read_workbook, empty) == ("", "", "no-sheets")


def test_a_sheet_of_a_chart_is_no_sheet_of_cells():
    members = Package(f'<row r="1">{cell("A1", "naam")}</row>').members()
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(
        "<sheets>", '<sheets><sheet name="Grafiek" sheetId="2" r:id="rId2"/>'
    )
    relations = "xl/_rels/workbook.xml.rels"
    members[relations] = members[relations].replace(
        "</Relationships>",
        f'<Relationship Id="rId2" Type="{RELATION}/chartsheet" Target="chart.xml"/>'
        "</Relationships>",
    )

    assert [sheet.name for sheet in read_workbook(zip_bytes(members))] == ["Lijst"]


def test_sheets_are_read_if_all_of_them_are_hidden():
    members = Package(f'<row r="1">{cell("A1", "naam")}</row>').members()
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(
        'sheetId="1"', 'sheetId="1" state="hidden"'
    )

    sheet = sheet_of(members)

    assert grid(sheet) == [["naam"]]
    assert found(sheet) == []


def test_merged_cells_hold_the_value_of_the_merge():
    rows = (
        f'<row r="1">{cell("A1", "sector")}{cell("B1", "naam")}</row>'
        f'<row r="2">{cell("A2", "Energie")}{cell("B2", "A")}</row>'
        f'<row r="3"><c r="A3" s="1"/>{cell("B3", "B")}</row>'
    )
    package = Package(rows, after='<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')

    assert grid(sheet_of(package.members())) == [
        ["sector", "naam"],
        ["Energie", "A"],
        ["Energie", "B"],
    ]


def test_error_cells_stand_among_plain_ones_and_are_found():
    rows = (
        f'<row r="1">{cell("A1", "naam")}{cell("B1", "jaar")}</row>'
        f'<row r="2">{cell("A2", "Lab")}<c r="B2" t="e"><v>#N/A</v></c></row>'
        f'<row r="3">{cell("A3", "Hub")}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )

    sheet = sheet_of(Package(rows).members())

    assert grid(sheet) == [["naam", "jaar"], ["Lab", ""], ["Hub", ""]]
    assert [(f.cell, f.problem.code, f.value) for f in sheet.findings] == [
        ("B2", "error-cell", "#N/A"),
        ("B3", "error-cell", "#DIV/0!"),
    ]


CELLS = st.one_of(
    st.sampled_from(
        [
            '<c r="{p}"/>', '<c r="{p}" s="1"/>', '<c r="{p}"><v>7</v></c>', '<c r="{p}"><v/></c>',
            '<c r="{p}" s="1"><v>44256.5</v></c>', '<c r="{p}" t="b"><v>1</v></c>', "",
            '<c r="{p}" t="e"><v>#REF!</v></c>', '<c r="{p}"><f>1+1</f><v>2</v></c>',
            '<c r="{p}"><f>1+1</f></c>', '<c r="{p}" t="str"><f>A1</f><v>a &amp; b</v></c>',
            '<c r="{p}" t="inlineStr"><is><t>x_x0041_</t></is></c>',
            '<c r="{p}" t="s"><v>0</v></c>',
            '<c r="{p}" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>',
        ]
    )
)  # fmt: skip


def row_of(number, cells):
    placed = (c.replace("{p}", f"{chr(65 + k)}{number}") for k, c in enumerate(cells))
    return f'<row r="{number}">{"".join(placed)}</row>'


BARE_ROW = "<row><c><v>5</v></c></row>"


@settings(max_examples=100)
@given(
    st.lists(st.lists(CELLS, max_size=5), max_size=6),
    st.sampled_from([1, 100, 400, 1 << 19]),
    st.integers(1, 3),
    st.sampled_from(["", BARE_ROW]),
)
def test_reading_by_blocks_and_element_by_element_give_the_same(rows, block, times, last):
    numbered = zip(range(1, 20, 2 if last else 1), rows * times, strict=False)
    written = "".join(row_of(*row) + last for row in numbered)
    shared = f'<sst xmlns="{MAIN}"><si><t>gedeeld</t></si></sst>'
    plain = with_parts(Package(written), styles=STYLES, sharedStrings=shared)
    commented = with_parts(Package(written, before="<!-- -->"), styles=STYLES, sharedStrings=shared)

    with patch.object(blocks, "_BLOCK", block), patch.object(package, "_CHUNK", block):
        by_blocks, by_element = sheet_of(plain), sheet_of(commented)

    assert by_blocks.cells.equals(by_element.cells)
    assert by_blocks.findings == by_element.findings


def test_a_long_sheet_is_read_in_blocks_without_a_seam(monkeypatch):
    monkeypatch.setattr(blocks, "_BLOCK", 300)
    monkeypatch.setattr(package, "_CHUNK", 100)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 501))

    sheet = sheet_of(Package(rows).members())

    assert sheet.cells[1].tolist() == list(range(1, 501))
