"""Bytes to sheets: the first bytes say what a file is, and hostile files are refused in time."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest import UnreadableExportError, apart, read, take
from lc_app.ingest.read import read_sheets
from lc_app.settings import EXAMPLES, SAMPLE
from tests.lc_app.ingest.builders import (
    OLE,
    Package,
    cell,
    csv_bytes,
    grid,
    refusal,
    workbook_bytes,
    xlsx_bytes,
    zip_bytes,
)

ENCRYPTED = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(504)
MERGE = '<mergeCell ref="A1:A1048576"/>'
HEADING = cell("A1", "naam") + cell("B1", "vorm")

SECONDS = 20

ODS = "urn:oasis:names:tc:opendocument:xmlns"
ODS_CONTENT = (
    f'<o:document xmlns:o="{ODS}:office:1.0" xmlns:t="{ODS}:table:1.0" xmlns:x="{ODS}:text:1.0">'
    '<o:spreadsheet><t:table t:name="Lijst"><t:table-row t:number-rows-repeated="2">'
    '<t:table-cell o:value-type="float" o:value="1"/><t:table-cell><x:p>naam</x:p>'
    "</t:table-cell></t:table-row></t:table></o:spreadsheet></o:document>"
)
SMALL_WORKBOOK = Package(
    f'<row r="1">{HEADING}</row><row r="2">{cell("A2", "Lab")}</row>'
).to_bytes()


def text_bomb(megabytes):
    """A workbook of some hundred kilobytes that unpacks to one long text."""
    start, end = Package(f'<row r="1">{HEADING}{cell("C1", "|")}</row>').sheet.split("|")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, member in Package().members().items():
            if not name.endswith("sheet1.xml"):
                package.writestr(name, member)
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(start.encode())
            for _ in range(megabytes):
                sheet.write(b"a" * 1_000_000)
            sheet.write(end.encode())
    return content.getvalue()


def corners(last, formula=""):
    """A workbook with a heading in A1, and one other cell far away."""
    row = "".join(letter for letter in last if letter.isdigit())
    return Package(
        f'<row r="1">{HEADING}{formula}</row><row r="{row}">{cell(last, "x")}</row>'
    ).to_bytes()


def wide_rows(number):
    """A workbook with one cell in the last column of each row."""
    rows = (f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, number))
    return Package(f'<row r="1">{HEADING}</row>{"".join(rows)}').to_bytes()


def million_columns():
    """A workbook with a row of a million cells that have no place."""
    return Package(f'<row r="1">{"<c><v>1</v></c>" * 1_000_000}</row>').to_bytes()


def empty_rows(number):
    """A workbook with rows that hold nothing, below a heading."""
    return Package(f'<row r="1">{HEADING}</row>{"<row/>" * number}').to_bytes()


def merged_without_end():
    """A workbook with merges over the whole sheet, a hundred thousand times."""
    rows = "".join(f'<row r="{n}"><c r="B{n}"><v>1</v></c></row>' for n in range(2, 1_000))
    after = f"<mergeCells>{MERGE * 100_000}</mergeCells>"
    return Package(f'<row r="1">{HEADING}</row>{rows}', after=after).to_bytes()


def test_the_public_sample_is_one_sheet_without_a_name():
    (sheet,) = read_sheets(SAMPLE.read_bytes())

    assert sheet.name == ""
    assert sheet.cells.shape == (125, 10)


def test_the_workbook_per_sector_has_a_sheet_for_each_sector():
    sheets = read_sheets((EXAMPLES / "leergemeenschappen_per_topsector.xlsx").read_bytes())

    assert [sheet.name for sheet in sheets] == [
        "Agri & Food",
        "Chemie",
        "Creatieve Industrie",
        "Energie",
        "High Tech Systemen & Materialen",
        "ICT",
        "Life Sciences & Health",
        "Logistiek",
        "Tuinbouw & Uitgangsmaterialen",
        "Water & Maritiem",
        "Topsector onbekend",
    ]


def test_csv_and_workbook_of_the_same_rows_hold_the_same_cells():
    rows = [["naam", "startjaar"], ["Lab Bèta", "2021"]]

    (from_csv,) = read_sheets(csv_bytes(*(";".join(row) for row in rows)))
    (from_xlsx,) = read_sheets(xlsx_bytes(rows))

    assert grid(from_csv) == grid(from_xlsx) == rows


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        pytest.param(b"", ("", "", "empty-file"), id="no bytes"),
        pytest.param(b" \r\n\t\n ", ("", "", "empty-file"), id="blank bytes"),
        pytest.param(bytes(range(256)) * 8, ("", "", "not-a-spreadsheet"), id="binary"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + bytes(64), ("", "", "not-a-spreadsheet"), id="png as xlsx"
        ),
        pytest.param(b"\xff\xd8\xff\xe0JFIF", ("", "", "not-a-spreadsheet"), id="jpeg as xlsx"),
        pytest.param(b"%PDF-1.7\n%abc", ("", "", "not-a-spreadsheet"), id="pdf as xlsx"),
        pytest.param(
            b"<!DOCTYPE html><html><table><tr><td>naam</td></tr></table></html>",
            ("", "", "web-page"),
            id="html as xlsx",
        ),
        pytest.param(
            b"\r\n <HTML><TABLE><TR><TD>naam;vorm</TD></TR></TABLE></HTML>",
            ("", "", "web-page"),
            id="html in capitals",
        ),
        pytest.param(
            b"\xef\xbb\xbf<html><table><tr><td>naam</td></tr></table></html>",
            ("", "", "web-page"),
            id="html with a byte order mark",
        ),
        pytest.param(b'<?xml version="1.0"?><Workbook/>', ("", "", "web-page"), id="xml as xls"),
        pytest.param(zip_bytes({}), ("", "", "packed"), id="empty zip"),
        pytest.param(zip_bytes({"lijst.csv": "naam;vorm"}), ("", "", "packed"), id="plain zip"),
        pytest.param(
            zip_bytes({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            ("", "", "damaged"),
            id="ods without content",
        ),
        pytest.param(OLE + bytes(1024), ("", "", "damaged"), id="only the beginning of an xls"),
        pytest.param(ENCRYPTED, ("", "", "password"), id="xlsx with a password"),
        pytest.param(xlsx_bytes([["naam"]])[:-300], ("", "", "cut-off"), id="cut off xlsx"),
    ],
)
def test_a_file_of_which_no_table_can_be_made_is_refused_by_name(data, finding):
    assert refusal(read_sheets, data) == finding


def test_a_file_above_the_limit_is_refused_with_the_limit(monkeypatch):
    monkeypatch.setattr(read, "MAX_UPLOAD_MB", 1)

    with pytest.raises(UnreadableExportError) as refused:
        read_sheets(b"naam;vorm\n" + b"a" * 999_991)

    assert refused.value.finding.problem.code == "too-large"
    assert refused.value.finding.value == "1"


def test_a_file_of_exactly_the_limit_is_read(monkeypatch):
    monkeypatch.setattr(read, "MAX_UPLOAD_MB", 0.001)

    (sheet,) = read_sheets(b"naam;vorm\n" + b"a" * 990)

    assert grid(sheet)[0] == ["naam", "vorm"]


def test_the_limit_goes_before_opening(monkeypatch):
    monkeypatch.setattr(read, "MAX_UPLOAD_MB", 0.001)
    workbook = workbook_bytes({"Energie": [["naam"]]})

    assert refusal(read_sheets, workbook) == ("", "", "too-large")


def read_apart(data, step):
    return len(read_sheets(data, step))


def taken(data, step):
    take(data, "export", step=step)
    return "read"


def outcome_apart(data):
    """What becomes of a file in a process that may use little memory and time."""
    try:
        return apart.run(taken, data, seconds=SECONDS)
    except UnreadableExportError as refused:
        return refused.finding.problem.code


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(lambda: corners("XFD1048576"), "read", id="two corners of a sheet"),
        pytest.param(lambda: corners("ZZ200000"), "read", id="two corners of a smaller sheet"),
        pytest.param(
            lambda: corners("A1048576", '<c r="C1"><f>1+1</f><v>2</v></c>'),
            "read",
            id="first and last row",
        ),
        pytest.param(lambda: corners("A2000000000"), "damaged", id="a row far below the last"),
        pytest.param(lambda: wide_rows(20_000), "read", id="every row as wide as a sheet can be"),
        pytest.param(lambda: text_bomb(280), "damaged", id="a text of 280 megabytes"),
        pytest.param(lambda: text_bomb(601), "unpacks-too-large", id="700 megabytes"),
        pytest.param(million_columns, "damaged", id="a million columns"),
        pytest.param(lambda: empty_rows(300_000), "read", id="many rows without a cell"),
        pytest.param(merged_without_end, "too-many-cells", id="merges over everything"),
        pytest.param(
            lambda: b"naam;vorm\n" + b";" * 60_000 + b"\n" + b"x\n" * 60_000,
            "read",
            id="wide and tall csv",
        ),
        pytest.param(
            lambda: b"naam;vorm\n" + b";" * 2_000_000,
            "read",
            id="csv of two million columns",
        ),
        pytest.param(lambda: b"naam;vorm\n" + b"x\n" * 100_000, "read", id="csv of many rows"),
    ],
)
def test_a_hostile_file_is_read_or_refused_in_the_separate_process(make, code):
    data = make()

    outcome = outcome_apart(data)

    assert len(data) < 2_500_000
    assert outcome == code


def test_reading_tells_how_far_it_is():
    told = []
    rows = "".join(f'<row r="{n}">{cell(f"A{n}", "x" * 60)}</row>' for n in range(1, 12_000))

    apart.run(read_apart, Package(rows).to_bytes(), progress=lambda *step: told.append(step))

    assert {name for name, _fraction in told} == {"reading"}
    assert [fraction for _name, fraction in told] == sorted(fraction for _name, fraction in told)
    assert 0 < told[-1][1] <= 1


def test_an_ordinary_list_is_read_in_the_separate_process():
    outcome = outcome_apart(csv_bytes("naam;vorm;topsector", "Lab A;hub;Energie"))

    assert outcome == "read"


def only_refuses(data):
    try:
        sheets = read_sheets(data)
    except UnreadableExportError:
        return
    assert sheets


MARKS = [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"sep=;\n", b"PK\x03\x04", OLE, b'"']


@settings(max_examples=100)
@given(st.sampled_from(MARKS), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(mark, data):
    only_refuses(mark + data)


@settings(max_examples=50)
@given(data=st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(data):
    content = bytearray(SMALL_WORKBOOK)
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))

    only_refuses(bytes(content))


@settings(max_examples=100)
@given(
    st.sampled_from(["t", "s", "r"]),
    st.sampled_from(["s", "n", "b", "d", "e", "str", "A1", "ZZZ1", "0", "99", "-1", "", "é"]),
    st.text(st.characters(codec="utf-8", exclude_characters="<&", exclude_categories=("Cc", "Cs"))),
)
def test_a_workbook_with_any_cell_is_read_or_refused(attribute, kind, value):
    row = f'<row r="1">{HEADING}<c {attribute}="{kind}"><v>{value}</v></c></row>'

    only_refuses(Package(row).to_bytes())


PARTS = {
    "xlsx": Package(f'<row r="1">{HEADING}</row><row r="2">{cell("A2", "Lab")}</row>').members(),
    "ods": {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": ODS_CONTENT,
    },
}
PIECES = st.sampled_from(
    ["<", ">", "&", '"', "<row>", "</row>", "<c>", "</c>", "<v>-1</v>", "<!--", "]]>", "&#0;", "\0"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.sampled_from(sorted(PARTS)), st.data())
def test_a_workbook_with_pieces_out_of_place_is_read_or_refused(kind, data):
    members = dict(PARTS[kind])
    name = data.draw(st.sampled_from(sorted(members)))
    content = members[name]
    place = data.draw(st.integers(0, len(content)))
    gone = data.draw(st.integers(0, 20))

    members[name] = content[:place] + data.draw(PIECES) + content[place + gone :]

    only_refuses(zip_bytes(members))


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 20), st.binary(max_size=20)), max_size=8))
def test_old_records_of_any_content_are_read_or_refused(records):
    body = b"".join(bytes([n, 0, len(content), 0]) + content for n, content in records)

    only_refuses(b"\x09\x00\x04\x00\x02\x00\x10\x00" + body)
