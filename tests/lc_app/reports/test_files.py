"""Files that people open in a spreadsheet program."""

import csv
import io

import pandas as pd

from lc_app.reports import to_csv

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
