"""One table, polluted in every way that files of the world are; what comes out is the table."""

import csv
import io

import pytest

from lc_app.commands.table import table_text
from tests.lc_app.ingest.pollutions import clean_rows, of_a_row, of_the_file, written


def read(data):
    return list(csv.reader(io.StringIO(table_text(data), newline="")))


def cases(pollutions):
    return [pytest.param(text, rows, id=name) for name, text, rows in pollutions]


@pytest.mark.parametrize(("text", "expected"), cases(of_the_file()))
def test_the_table_of_a_polluted_file_is_the_clean_one(text, expected):
    assert read(text.encode()) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_table_is_the_same_in_every_encoding(encoding):
    assert read(written(clean_rows()).encode(encoding)) == clean_rows()


@pytest.mark.parametrize("number", [0, 1, 2, 3, 12, 24])
def test_a_polluted_row_comes_out_as_it_was(number):
    wrong = [name for name, text, rows in of_a_row(number) if read(text.encode()) != rows]

    assert wrong == []
