"""Files that people open in a spreadsheet program."""

import csv
import io
from datetime import datetime

import openpyxl
import pandas as pd

from lc_app.ingest import take
from lc_app.reports import to_csv, to_xlsx

SOURCE = "Publieke voorbeeldlijst, niet de officiële lijst."


def test_a_table_opens_in_dutch_excel_with_its_source_below():
    table = pd.DataFrame({"Naam": ["Café; bar"], "Aantal": [1.5]})

    content = to_csv(table, source=SOURCE)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == f'Naam;Aantal\r\n"Café; bar";1,5\r\n\r\n{SOURCE}\r\n'


def test_a_text_that_would_run_as_a_formula_stays_text():
    table = pd.DataFrame({"Naam": ["=1+1", "+31", "-x", "@x", "SAM|XL"], "n": [-1] * 5})

    lines = to_csv(table, source="").decode("utf-8-sig").split("\r\n")

    assert lines[1:6] == ["'=1+1;-1", "'+31;-1", "'-x;-1", "'@x;-1", "SAM|XL;-1"]


def test_the_table_itself_is_left_as_it_was():
    table = pd.DataFrame({"Naam": ["=1+1"]})

    to_csv(table, source="")

    assert table["Naam"].tolist() == ["=1+1"]


def test_a_file_name_in_the_source_makes_no_cell_of_its_own():
    content = to_csv(pd.DataFrame({"n": [1]}), source="Versie 2, x;=1+1;.csv")

    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[-1] == ["Versie 2, x;=1+1;.csv"]


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_a_table_is_a_workbook_with_headings_kept_in_sight_and_its_source_on_a_sheet():
    table = pd.DataFrame({"Naam": ["Lab A", "Lab B"], "Aantal": [2, 3]})

    workbook = opened(to_xlsx(table, source=SOURCE, name="Sectoren", note="Peildatum vandaag."))

    sheet, origin = workbook.worksheets
    assert [sheet.title, origin.title] == ["Sectoren", "Bron"]
    assert [[cell.value for cell in row] for row in sheet] == [
        ["Naam", "Aantal"],
        ["Lab A", 2],
        ["Lab B", 3],
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B3")
    assert sheet["A1"].font.bold
    assert [origin["A3"].value, origin["A4"].value] == [SOURCE, "Peildatum vandaag."]


def test_numbers_dates_and_texts_are_cells_of_their_kind():
    table = pd.DataFrame(
        {"a": ["=1+1"], "b": [4.5], "c": [pd.Timestamp(2021, 3, 1)], "d": pd.array([None], "Int64")}
    )

    sheet = opened(to_xlsx(table, source="")).worksheets[0]

    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "d", "n"]
    assert [cell.value for cell in sheet[2]] == ["=1+1", 4.5, datetime(2021, 3, 1), None]


def test_a_table_without_rows_or_columns_is_a_workbook_still():
    assert opened(to_xlsx(pd.DataFrame({"Naam": []}), source=SOURCE)).worksheets[0].max_row == 1
    assert len(opened(to_xlsx(pd.DataFrame(), source=SOURCE)).worksheets) == 2


def test_the_sheet_with_the_source_is_not_taken_for_a_list():
    table = pd.DataFrame({"Naam": ["Lab A"], "Vorm": ["hub"], "Topsector": ["Energie"]})

    intake = take(to_xlsx(table, source=SOURCE), "tabel.xlsx")

    assert intake.findings == ()
    assert intake.register.communities["name"].tolist() == ["Lab A"]
