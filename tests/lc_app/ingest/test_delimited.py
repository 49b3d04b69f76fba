"""CSV as Dutch programs write it: delimiters, encodings, quotes, and positions."""

import pytest

from lc_app.ingest.delimited import read_delimited
from tests.lc_app.ingest.builders import csv_bytes, filled, found, grid, refusal

EURO_AND_ACCENTS = [["naam", "opmerking"], ["Lab Bèta", "€ 5 – café"]]


def sheet_of(*lines, encoding="utf-8"):
    (sheet,) = read_delimited(csv_bytes(*lines, encoding=encoding))
    return sheet


@pytest.mark.parametrize(
    "delimiter",
    [
        pytest.param(";", id="semicolon"),
        pytest.param(",", id="comma"),
        pytest.param("\t", id="tab"),
        pytest.param("|", id="pipe"),
    ],
)
def test_the_delimiter_is_recognised(delimiter):
    rows = [["naam", "vorm", "plaats"], ["Lab Alfa", "fieldlab", "Delft"], ["Lab B", "hub", ""]]

    sheet = sheet_of(*(delimiter.join(row) for row in rows))

    assert grid(sheet) == rows


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["naam;bedrag", "Lab A;1,5", "Lab B;2,5"],
            [["naam", "bedrag"], ["Lab A", "1,5"], ["Lab B", "2,5"]],
            id="decimal commas",
        ),
        pytest.param(
            ["naam;partners", "SAM|XL;TNO, TU Delft, Festo", "Hit the gas!;Saxion, UT, ROC"],
            [
                ["naam", "partners"],
                ["SAM|XL", "TNO, TU Delft, Festo"],
                ["Hit the gas!", "Saxion, UT, ROC"],
            ],
            id="commas between partners",
        ),
        pytest.param(
            ["naam,partners", 'Lab A,"TNO; TU Delft"', 'Lab B,"Saxion; UT"'],
            [["naam", "partners"], ["Lab A", "TNO; TU Delft"], ["Lab B", "Saxion; UT"]],
            id="semicolons between partners",
        ),
        pytest.param(
            ["Leergemeenschappen, stand 2021, alle sectoren", "", "naam;vorm", "Lab A;hub"],
            [
                ["Leergemeenschappen, stand 2021, alle sectoren", ""],
                ["naam", "vorm"],
                ["Lab A", "hub"],
            ],
            id="a title with commas",
        ),
        pytest.param(["naam", "Lab A"], [["naam"], ["Lab A"]], id="one column"),
    ],
)
def test_other_marks_in_the_cells_do_not_mislead(lines, expected):
    sheet = sheet_of(*lines)

    assert list(filled(sheet).values()) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(encoding):
    sheet = sheet_of("naam;opmerking", "Lab Bèta;€ 5 – café", encoding=encoding)

    assert grid(sheet) == EURO_AND_ACCENTS
    assert found(sheet) == []


def test_utf_16_with_the_high_byte_first_is_read_too():
    (sheet,) = read_delimited("\ufeffnaam;opmerking\nLab Bèta;€ 5 – café\n".encode("utf-16-be"))

    assert grid(sheet) == EURO_AND_ACCENTS


def test_windows_text_is_read_and_told():
    sheet = sheet_of("naam;opmerking", "Lab Bèta;€ 5 – café", encoding="cp1252")

    assert grid(sheet) == EURO_AND_ACCENTS
    assert found(sheet) == [("", "", "other-encoding")]


def test_bytes_that_are_no_character_are_found_in_their_cell():
    (sheet,) = read_delimited(b"naam;plaats\nLab B\x81ta;Delft\nLab A;G\xeau\x8d\n")

    assert grid(sheet) == [["naam", "plaats"], ["Lab B�ta", "Delft"], ["Lab A", "Gêu�"]]
    assert found(sheet) == [
        ("", "", "other-encoding"),
        ("", "A2", "wrong-bytes"),
        ("", "B3", "wrong-bytes"),
    ]


def test_a_broken_character_in_marked_utf_8_is_found_in_its_cell():
    (sheet,) = read_delimited(b"\xef\xbb\xbfnaam;plaats\nLab B\xe8ta;Delft\n")

    assert grid(sheet) == [["naam", "plaats"], ["Lab B�ta", "Delft"]]
    assert found(sheet) == [("", "A2", "wrong-bytes")]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;"])
def test_a_separator_line_is_taken_off_and_still_counted(first):
    sheet = sheet_of(first, "naam;vorm", "Lab A;hub")

    assert filled(sheet) == {2: ["naam", "vorm"], 3: ["Lab A", "hub"]}


def test_a_separator_line_is_obeyed_against_appearances():
    sheet = sheet_of("sep=|", "naam|partners", "Lab A|TNO;UT;HZ", "Lab B|HAN;HU;HvA")

    assert filled(sheet) == {
        2: ["naam", "partners"],
        3: ["Lab A", "TNO;UT;HZ"],
        4: ["Lab B", "HAN;HU;HvA"],
    }


def test_a_separator_line_after_a_byte_order_mark_is_obeyed():
    sheet = sheet_of("sep=,", "naam,vorm", "Lab A,hub", encoding="utf-8-sig")

    assert filled(sheet) == {2: ["naam", "vorm"], 3: ["Lab A", "hub"]}


def test_quotes_hold_delimiters_line_ends_and_quotes():
    sheet = sheet_of("naam;partners;vorm", '"Lab ""A""; Delft";"TNO\nUT\r\nHZ";hub', "Lab B;;hub")

    assert grid(sheet) == [
        ["naam", "partners", "vorm"],
        ['Lab "A"; Delft', "TNO\nUT\r\nHZ", "hub"],
        ["Lab B", "", "hub"],
    ]


def test_rows_and_columns_are_numbered_as_a_spreadsheet_shows_them():
    sheet = sheet_of("naam;;vorm", "", "Lab A;;hub")

    assert sheet.cells.at[1, 1] == "naam"
    assert sheet.cells.at[3, 1] == "Lab A"
    assert sheet.cells.at[3, 3] == "hub"


def test_ragged_rows_are_filled_up_and_never_cut():
    sheet = sheet_of("naam;vorm", "Lab A", "Lab B;hub;Delft;2021")

    assert grid(sheet) == [
        ["naam", "vorm", "", ""],
        ["Lab A", "", "", ""],
        ["Lab B", "hub", "Delft", "2021"],
    ]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["Unix", "Windows", "old Mac"])
def test_every_line_end_is_a_line_end(end):
    (sheet,) = read_delimited(end.join([b"naam;vorm", b"Lab A;hub", b"Lab B;coe"]))

    assert grid(sheet) == [["naam", "vorm"], ["Lab A", "hub"], ["Lab B", "coe"]]


def test_from_a_quote_that_is_never_closed_each_line_is_a_row():
    sheet = sheet_of("naam;vorm", "Lab A;hub", '"Lab B;hub', '"Lab C";"een ""twee"""', "Lab D;coe")

    assert filled(sheet) == {
        1: ["naam", "vorm"],
        2: ["Lab A", "hub"],
        3: ['"Lab B', "hub"],
        4: ["Lab C", 'een "twee"'],
        5: ["Lab D", "coe"],
    }
    assert found(sheet) == [("", "3", "stray-quote")]


def test_a_stray_quote_is_found_below_a_separator_line_in_its_own_row():
    sheet = sheet_of("sep=;", "naam;vorm", "Lab A;hub", '"Lab B;hub')

    assert filled(sheet)[4] == ['"Lab B', "hub"]
    assert found(sheet) == [("", "4", "stray-quote")]


def test_a_quote_in_the_middle_of_a_text_is_text():
    sheet = sheet_of("naam;vorm", 'Lab "A";hub', 'Lab 3";hub')

    assert grid(sheet)[1:] == [['Lab "A"', "hub"], ['Lab 3"', "hub"]]
    assert found(sheet) == []


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("naam;vorm\nLab A;hub\n".encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(b"naam;vorm\nLab\x00A;hub\n", id="a zero byte"),
        pytest.param(bytes(range(256)), id="binary"),
    ],
)
def test_bytes_with_zeros_are_no_text(data):
    assert refusal(read_delimited, data) == ("", "", "not-a-spreadsheet")


@pytest.mark.parametrize("length", [200_000, 1_100_000])
def test_a_very_long_cell_is_read_whole(length):
    remark = "lang " * (length // 5)

    sheet = sheet_of("naam;opmerking", f"Lab A;{remark}")

    assert grid(sheet)[1] == ["Lab A", remark.strip()]
