"""Workbooks of old Excel, written by hand: a row of records, without the container."""

import struct

import pytest
import xlrd

from lc_app.ingest import legacy
from lc_app.ingest.read import read_sheets
from tests.lc_app.ingest.builders import OLE, found, grid, refusal

BEGIN = struct.pack("<HHHH", 0x0009, 4, 2, 0x10)
END = struct.pack("<HH", 0x000A, 0)


def record(number, body):
    return struct.pack("<HH", number, len(body)) + body


def place(row, column):
    return struct.pack("<HH", row - 1, column - 1) + b"\0\0\0"


def label(row, column, words):
    return record(0x0004, place(row, column) + bytes([len(words)]) + words.encode("cp1252"))


def number(row, column, value):
    return record(0x0003, place(row, column) + struct.pack("<d", value))


def yes_or_error(row, column, value, *, error):
    return record(0x0005, place(row, column) + bytes([value, error]))


def xls_bytes(*records):
    return BEGIN + b"".join(records) + END


def test_texts_numbers_and_truths_are_read():
    data = xls_bytes(
        label(1, 1, "naam"),
        label(3, 1, "Lab B"),
        number(3, 2, 2021.0),
        number(3, 3, 1.5),
        number(3, 4, 1234567890123456.0),
        yes_or_error(3, 5, 1, error=False),
    )

    (sheet,) = read_sheets(data)

    assert sheet.cells.index.tolist() == [1, 3]
    assert sheet.cells.loc[3].tolist() == ["Lab B", 2021, 1.5, 1234567890123456, True]
    assert grid(sheet)[1] == ["Lab B", "2021", "1.5", "1234567890123456", "True"]


def test_error_cells_are_empty_and_found():
    data = xls_bytes(label(1, 1, "naam"), label(2, 1, "Lab"), yes_or_error(2, 2, 42, error=True))

    (sheet,) = read_sheets(data)

    assert found(sheet) == [("Sheet 1", "B2", "error-cell")]
    assert sheet.findings[0].value == "#N/A"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            xls_bytes(record(0x002F, bytes(4)), label(1, 1, "x")), "password", id="locked"
        ),
        pytest.param(BEGIN + b"\x04\x00\xff", "damaged", id="cut off"),
        pytest.param(OLE + bytes(600), "damaged", id="an empty container"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_reason(data, code):
    assert refusal(read_sheets, data) == ("", "", code)


class Book:
    """What xlrd says of a workbook."""

    formatting_info = True
    datemode = 0

    class Style:
        format_key = 1

    class Format:
        format_str = "[h]:mm"

    xf_list = (Style,)
    format_map = {1: Format}  # noqa: RUF012  a stand-in


class Sheet:
    nrows = 3
    merged_cells = ((1, 3, 0, 1),)

    def row_types(self, row):
        return [xlrd.XL_CELL_TEXT if row < 2 else xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_DATE]

    def row_values(self, row):
        return ["Energie" if row < 2 else "", [1.5, 2.5, 1e300][row]]

    def cell_xf_index(self, _row, _column):
        return 0


def test_durations_merges_and_impossible_times_are_those_of_any_workbook():
    sheet = legacy._grid(Book(), Sheet()).to_sheet("Lijst")  # noqa: SLF001  xlrd writes no files

    assert grid(sheet) == [["Energie", "36:00:00"], ["Energie", "60:00:00"]]
    assert found(sheet) == [("Lijst", "B3", "error-cell")]


def test_numbers_with_a_format_of_zeros_are_read_as_they_are_shown():
    book, sheet = Book(), Sheet()
    book.format_map = {1: type("Format", (), {"format_str": "00000"})}
    sheet.row_types = lambda _row: [xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_NUMBER]
    sheet.row_values = lambda row: [float(row + 7), 1.5]

    read = legacy._grid(book, sheet).to_sheet("Lijst")  # noqa: SLF001  xlrd writes no files

    assert grid(read)[1] == ["00008", "1.5"]
