"""Bytes to sheets: the first bytes say what a file is, and hostile files are refused in time."""

import io
import os
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest import UnreadableExportError, read
from lc_app.ingest.read import read_sheets
from lc_app.settings import EXAMPLES, ROOT, SAMPLE
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
HEADING = cell("A1", "naam") + cell("B1", "vorm")

# Two gigabytes and some seconds are ample for a list of communities.
READ_WITHIN_LIMITS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
from lc_app.ingest import UnreadableExportError, take
try:
    take(sys.stdin.buffer.read(), "export")
    print("read")
except UnreadableExportError as refused:
    print(refused.finding.problem.code)
"""
SECONDS = 20

SMALL_WORKBOOK = Package(
    f'<row r="1">{HEADING}</row><row r="2">{cell("A2", "Lab")}</row>'
).to_bytes()


def read_within_limits(data):
    """What becomes of a file in a process that may use little memory and time."""
    done = subprocess.run(
        [sys.executable, "-c", READ_WITHIN_LIMITS],
        input=data,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        timeout=SECONDS,
        check=False,
    )
    return done.stdout.decode().strip() or done.stderr.decode()[-400:]


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


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: corners("XFD1048576"), id="two corners of a sheet"),
        pytest.param(lambda: corners("ZZ200000"), id="two corners of a smaller sheet"),
        pytest.param(
            lambda: corners("A1048576", '<c r="C1"><f>1+1</f><v>2</v></c>'),
            id="first and last row",
        ),
        pytest.param(lambda: corners("A2000000000"), id="a row far below the last"),
        pytest.param(lambda: wide_rows(20_000), id="every row as wide as a sheet can be"),
        pytest.param(lambda: text_bomb(280), id="a text of 280 megabytes"),
        pytest.param(
            lambda: b"naam;vorm\n" + b";" * 60_000 + b"\n" + b"x\n" * 60_000,
            id="wide and tall csv",
        ),
        pytest.param(lambda: b"naam;vorm\n" + b";" * 2_000_000, id="csv of two million columns"),
        pytest.param(lambda: b"naam;vorm\n" + b"x\n" * 100_000, id="csv of many rows"),
    ],
)
def test_a_small_file_that_grows_when_it_is_opened_does_no_harm(make):
    data = make()

    outcome = read_within_limits(data)

    assert len(data) < 2_500_000
    assert outcome in {"read", "too-many-cells", "damaged"}


def test_a_child_within_limits_reads_an_ordinary_list():
    outcome = read_within_limits(csv_bytes("naam;vorm;topsector", "Lab A;hub;Energie"))

    assert outcome == "read"


def only_refuses(data):
    try:
        sheets = read_sheets(data)
    except UnreadableExportError:
        return
    assert sheets


MARKS = [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"sep=;\n", b"PK\x03\x04", OLE, b'"']


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(MARKS), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(mark, data):
    only_refuses(mark + data)


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(data):
    content = bytearray(SMALL_WORKBOOK)
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))

    only_refuses(bytes(content))


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["t", "s", "r"]),
    st.sampled_from(["s", "n", "b", "d", "e", "str", "A1", "ZZZ1", "0", "99", "-1", "", "é"]),
    st.text(st.characters(codec="utf-8", exclude_characters="<&", exclude_categories=("Cc", "Cs"))),
)
def test_a_workbook_with_any_cell_is_read_or_refused(attribute, kind, value):
    row = f'<row r="1">{HEADING}<c {attribute}="{kind}"><v>{value}</v></c></row>'

    only_refuses(Package(row).to_bytes())
