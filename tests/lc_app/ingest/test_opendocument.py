"""OpenDocument spreadsheets: kinds of values, repeats, merges, and what is no value."""

from datetime import datetime, time, timedelta

import pytest

from lc_app.ingest.workbook import read_workbook
from tests.lc_app.ingest.builders import found, grid, refusal, zip_bytes

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("draw", "drawing"),
    )
)  # fmt: skip
EXTENDED = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods_bytes(rows, styles="", before="", table="", **parts):
    """A spreadsheet of one sheet, “Lijst”, with these rows."""
    content = (
        f'<office:document-content {NAMES} xmlns:calcext="{EXTENDED}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet>{before}<table:table table:name="Lijst"{table}>{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return zip_bytes({"mimetype": MIMETYPE, "content.xml": content, **parts})


def row(*cells, repeated=1):
    return (
        f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}'
        "</table:table-row>"
    )


def words(text, more=""):
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


def typed(kind, name, value, shown=""):
    return (
        f'<table:table-cell office:value-type="{kind}" office:{name}="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def sheet_of(data):
    (sheet,) = read_workbook(data)
    return sheet


def test_each_kind_of_value_is_read_as_what_it_is():
    cells = row(
        typed("float", "value", "2021", "2.021"),
        typed("float", "value", "1.5", "1,5"),
        typed("percentage", "value", "0.25", "25%"),
        typed("date", "date-value", "2021-03-01", "01-03-21"),
        typed("date", "date-value", "2021-03-01T09:30:00", "x"),
        typed("time", "time-value", "PT09H30M00S", "09:30"),
        typed("time", "time-value", "PT36H00M00S", "36:00"),
        typed("boolean", "boolean-value", "true", "WAAR"),
        words("Lab Bèta"),
    )

    sheet = sheet_of(ods_bytes(cells))

    assert sheet.cells.loc[1].tolist() == [
        2021, 1.5, 0.25, datetime(2021, 3, 1), datetime(2021, 3, 1, 9, 30), time(9, 30),
        timedelta(hours=36), True, "Lab Bèta",
    ]  # fmt: skip


def test_numbers_that_are_shown_with_zeros_before_them_keep_these():
    cells = row(
        typed("float", "value", "7", "00007"),
        typed("float", "value", "0", "0"),
        typed("float", "value", "0.5", "0,5"),
        typed("float", "value", "7.4", "00007"),
    )

    assert sheet_of(ods_bytes(cells)).cells.loc[1].tolist() == ["00007", 0, 0.5, 7.4]


def test_texts_have_the_white_space_that_is_shown():
    cells = row(
        words('a<text:s text:c="2"/>b'),
        words("een\n     regel"),
        words("boven</text:p><text:p>onder"),
        words("links<text:line-break/>rechts<text:tab/>x"),
        words("<text:a>koppeling</text:a> <text:span>deel</text:span>"),
    )

    assert grid(sheet_of(ods_bytes(cells))) == [
        ["a  b", "een regel", "boven\nonder", "links\nrechts\tx", "koppeling deel"]
    ]


def test_notes_and_drawings_in_a_cell_are_no_value():
    aside = (
        "<office:annotation><text:p>opmerking</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>tekening</text:p></draw:text-box></draw:frame>"
    )

    assert grid(sheet_of(ods_bytes(row(words(f"naam</text:p>{aside}<text:p>x"))))) == [["naam\nx"]]


def test_repeated_cells_and_rows_stand_as_often_as_they_say():
    repeated = ' table:number-columns-repeated="2"'
    empty = '<table:table-cell table:number-columns-repeated="16370"/>'

    sheet = sheet_of(
        ods_bytes(
            row("<table:table-cell/>", words("x", repeated), empty, repeated=2)
            + row(empty, repeated=1_048_570)
            + row(words("laatste"))
        )
    )

    assert sheet.cells.index.tolist() == [1, 2, 1_048_573]
    assert sheet.cells.columns.tolist() == [1, 2, 3]
    assert grid(sheet) == [["", "x", "x"], ["", "x", "x"], ["laatste", "", ""]]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            row(words("x", ' table:number-columns-repeated="16384"'), repeated=1_048_576),
            id="a value in all cells",
        ),
        pytest.param(
            row(words("x", ' table:number-columns-repeated="999999999"')), id="a row without end"
        ),
    ],
)
def test_a_value_that_is_repeated_without_end_is_refused(rows):
    assert refusal(read_workbook, ods_bytes(rows)) == ("", "", "too-many-cells")


def test_definitions_are_refused():
    content = '<!DOCTYPE x [<!ENTITY a "b">]><x/>'

    outcome = refusal(read_workbook, zip_bytes({"mimetype": MIMETYPE, "content.xml": content}))

    assert outcome == ("", "", "own-entities")


def test_merged_cells_hold_the_value_of_the_merge():
    merged = words("Energie", ' table:number-rows-spanned="2"')

    sheet = sheet_of(
        ods_bytes(
            row(words("sector"), words("naam"))
            + row(merged, words("A"))
            + row("<table:covered-table-cell/>", words("B"))
        )
    )

    assert grid(sheet) == [["sector", "naam"], ["Energie", "A"], ["Energie", "B"]]


def test_error_cells_and_formulas_without_a_result_are_found():
    formula = ' table:formula="of:=1/0"'

    sheet = sheet_of(
        ods_bytes(
            row(words("naam"), words("x"))
            + row(words("#N/A", ' calcext:value-type="error"'))
            + row(words("#DIV/0!", formula), words("Err:502", formula))
            + row(f"<table:table-cell{formula}/>", words("#1 van de lijst"))
        )
    )

    assert found(sheet) == [
        ("Lijst", "A2", "error-cell"),
        ("Lijst", "A3", "error-cell"),
        ("Lijst", "B3", "error-cell"),
        ("Lijst", "A4", "formula-without-value"),
    ]
    assert grid(sheet) == [["naam", "x"], ["", "#1 van de lijst"]]


def test_a_hidden_sheet_is_told_and_not_read():
    hidden = (
        '<style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    other = f'<table:table table:name="Oud" table:style-name="ta2">{row(words("x"))}</table:table>'

    old, current = read_workbook(ods_bytes(row(words("naam")), hidden, other))

    assert found(old) == [("Oud", "", "hidden-sheet")]
    assert grid(current) == [["naam"]]


def test_tables_beside_the_sheets_are_not_read():
    changes = f"<table:tracked-changes>{row(words('weg'))}</table:tracked-changes>"

    assert grid(sheet_of(ods_bytes(row(words("naam")), before=changes))) == [["naam"]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            ods_bytes("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "password",
            id="a password",
        ),
        pytest.param(ods_bytes("<table:table-row>"), "damaged", id="an element without an end"),
        pytest.param(
            ods_bytes(row(words("<text:span>" * 500 + "</text:span>" * 500))),
            "nested-too-deep",
            id="deep nesting",
        ),
        pytest.param(ods_bytes(row(words("a" * 2_000_000))), "damaged", id="a text without end"),
        pytest.param(
            zip_bytes({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
            "not-a-spreadsheet",
            id="a letter",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_reason(data, code):
    assert refusal(read_workbook, data) == ("", "", code)
