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


def test_letters_of_dos_between_those_of_windows_are_read_and_told_in_their_cell():
    (sheet,) = read_delimited(b"naam;plaats\nLab B\x81ta;Delft\nCaf\x82 A;G\xea\n")

    assert grid(sheet) == [["naam", "plaats"], ["Lab Büta", "Delft"], ["Café A", "Gê"]]
    assert found(sheet) == [
        ("", "", "other-encoding"),
        ("", "A2", "mixed-encoding"),
        ("", "A3", "mixed-encoding"),
    ]
    assert [f.value for f in sheet.findings] == ["Windows (cp1252)", "Lab Büta", "Café A"]


def test_a_file_wholly_of_dos_is_read_as_such_and_told_once():
    (sheet,) = read_delimited("naam;plaats\nCafé;Súdwest-Fryslân\n".encode("cp850"))

    assert grid(sheet) == [["naam", "plaats"], ["Café", "Súdwest-Fryslân"]]
    assert found(sheet) == [("", "", "other-encoding")]


def test_a_file_that_was_encoded_twice_is_mended_and_told_once():
    (sheet,) = read_delimited("naam;plaats\nCafÃ©;SÃºdwest-FryslÃ¢n\n".encode())

    assert grid(sheet) == [["naam", "plaats"], ["Café", "Súdwest-Fryslân"]]
    assert found(sheet) == [("", "", "encoded-twice")]


def test_a_letter_of_windows_in_utf_8_is_read_and_told_in_its_cell():
    (sheet,) = read_delimited("naam;plaats\nLab Bèta;Gêu\nLab ".encode() + b"\xe8;Delft\n")

    assert grid(sheet)[1:] == [["Lab Bèta", "Gêu"], ["Lab è", "Delft"]]
    assert found(sheet) == [("", "A3", "mixed-encoding")]


def test_half_a_character_of_utf_16_is_found_in_its_cell():
    (sheet,) = read_delimited("naam;plaats\nLab A;Delft".encode("utf-16") + b"e")

    assert grid(sheet)[1] == ["Lab A", "Delft\ufffd"]
    assert found(sheet) == [("", "B2", "wrong-bytes")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(encoding):
    (sheet,) = read_delimited("naam;vorm\nLab A;hub\n".encode(encoding))

    assert grid(sheet) == [["naam", "vorm"], ["Lab A", "hub"]]
    assert found(sheet) == []


def test_zero_bytes_are_left_out_and_told():
    (sheet,) = read_delimited(b"naam;vorm\nLab\x00 A;hub\nLab B;hub\x00\n")

    assert grid(sheet)[1:] == [["Lab A", "hub"], ["Lab B", "hub"]]
    assert found(sheet) == [("", "", "zero-bytes")]


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


def test_a_quote_that_is_never_closed_is_text_in_its_own_row():
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
        pytest.param(bytes(range(256)), id="every byte"),
        pytest.param(b"\x7fELF\x02\x01" + bytes(200), id="a program"),
        pytest.param(b"naam;vorm\n" + b"\x01\x02" * 20, id="control characters"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data):
    assert refusal(read_delimited, data) == ("", "", "not-a-spreadsheet")


WIDE = ["id;dag;aantal;plaats", "1;01-02-2021;4;Delft", "2;02-02-2021;5;Ede", "3;03-02-2021;6;Ee"]


def test_an_empty_cell_too_many_is_left_out_and_told():
    sheet = sheet_of(*WIDE, "4;04-02-2021;;7;Urk")

    assert filled(sheet)[5] == ["4", "04-02-2021", "7", "Urk"]
    assert found(sheet) == [("", "5", "gap-closed")]


def test_a_row_with_another_delimiter_is_cut_by_that_and_told():
    sheet = sheet_of(*WIDE, "4,04-02-2021,7,Urk")

    assert filled(sheet)[5] == ["4", "04-02-2021", "7", "Urk"]
    assert found(sheet) == [("", "5", "other-delimiter")]


@pytest.mark.parametrize("note", ["Bron: opgave van sectoren", "Bron: a, b, c, d"])
def test_a_note_of_as_many_words_as_there_are_columns_is_not_cut(note):
    sheet = sheet_of(*WIDE, note)

    assert filled(sheet)[5] == [note, "", "", ""]
    assert found(sheet) == [("", "5", "ragged-row")]


def test_rows_of_another_width_are_kept_as_they_are_and_told():
    sheet = sheet_of(*WIDE, "4;04-02-2021", "5;05-02-2021;8;Urk;extra")

    assert filled(sheet)[5] == ["4", "04-02-2021", "", "", ""]
    assert filled(sheet)[6] == ["5", "05-02-2021", "8", "Urk", "extra"]
    assert found(sheet) == [("", "5", "ragged-row"), ("", "6", "ragged-row")]
    assert [f.value for f in sheet.findings] == ["2", "5"]


def test_delimiters_at_the_end_of_a_row_are_no_cells():
    sheet = sheet_of(*WIDE, "4;04-02-2021;7;Urk;;;")

    assert filled(sheet)[5] == ["4", "04-02-2021", "7", "Urk"]
    assert found(sheet) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["a, b, c", "1, 2, x", '3, "y, z", ', "4, 5, 6"],
            [["a", "b", "c"], ["1", "2", "x"], ["3", "y, z", ""], ["4", "5", "6"]],
            id="comma and space",
        ),
        pytest.param(
            ["x y z", "1 2 3", "4 5 6", "7 8 9"],
            [["x", "y", "z"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]],
            id="space",
        ),
        pytest.param(
            ["a;b;c", "'1;2';x;it's", "'3';'y, z';"],
            [["a", "b", "c"], ["1;2", "x", "it's"], ["3", "y, z", ""]],
            id="apostrophes as quotation marks",
        ),
        pytest.param(
            ["a,b", r'"3\" x, y",1', r'"4\" z",2'],
            [["a", "b"], ['3" x, y', "1"], ['4" z', "2"]],
            id="backslash before quotation marks",
        ),
        pytest.param(
            ["a,b,c", '"x, 5" y",1,2', '"z 6"",3,4', "p,5,6"],
            [["a", "b", "c"], ['x, 5" y', "1", "2"], ['z 6"', "3", "4"], ["p", "5", "6"]],
            id="no escape",
        ),
        pytest.param(
            ["a;b", '1;"eerste', 'tweede"', "2;x"],
            [["a", "b"], ["1", "eerste\r\ntweede"], ["2", "x"]],
            id="a line end in quotation marks",
        ),
        pytest.param(
            ["tijd,waarde", "10:00,5", "11:30,6"],
            [["tijd", "waarde"], ["10:00", "5"], ["11:30", "6"]],
            id="colons in times",
        ),
    ],
)
def test_every_way_of_writing_is_recognised(lines, expected):
    assert grid(sheet_of(*lines)) == expected


def test_space_that_is_not_in_every_line_is_of_the_cells():
    sheet = sheet_of("a,b", "1, x", "2, y")

    assert sheet.cells.to_numpy().tolist() == [["a", "b"], ["1", " x"], ["2", " y"]]


def test_columns_without_a_value_are_counted_in_the_width():
    sheet = sheet_of("a;b;;", "1;2;;", "3;4;;")

    assert (sheet.width, sheet.cells.columns.tolist()) == (4, [1, 2])


@pytest.mark.parametrize("length", [200_000, 1_100_000])
def test_a_very_long_cell_is_read_whole(length):
    remark = "lang " * (length // 5)

    sheet = sheet_of("naam;opmerking", f"Lab A;{remark}")

    assert grid(sheet)[1] == ["Lab A", remark.strip()]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b";".join(b"k%d" % n for n in range(30_000)), id="in the first row"),
        pytest.param(b"naam;vorm\n" + b"x;" * 30_000, id="in another row"),
        pytest.param(b'";' * 60_000, id="of marks that do not pair"),
    ],
)
def test_more_columns_than_a_list_has_are_refused_as_such(data):
    assert refusal(read_delimited, data) == ("", "", "too-many-columns")


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_very_many_blank_lines_are_passed_over_and_counted(quote, end):
    rows = [["naam", "vorm"], ["Lab Alfa", "hub"], ["Lab B", "lab"], ["Lab C"]]
    lines = [";".join(f"{quote}{cell}{quote}" for cell in row) for row in rows]
    blank = end * 3_000

    (sheet,) = read_delimited(blank.join(["", *lines]).encode())

    assert sheet.cells.index.tolist() == [3_001, 6_001, 9_001, 12_001]
    assert sheet.cells[1].tolist() == ["naam", "Lab Alfa", "Lab B", "Lab C"]
    assert found(sheet) == [("", "12001", "ragged-row")]


def test_blank_lines_inside_a_quotation_stay_in_their_cell():
    told = "regel" + "\n" * 3_000 + "einde"

    sheet = sheet_of("naam;opmerking", f'Lab A;"{told}"', "Lab B;x")

    assert sheet.cells[2].tolist() == ["opmerking", told, "x"]
