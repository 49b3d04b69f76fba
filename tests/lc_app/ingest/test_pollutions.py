"""One table, polluted in every way that files of the world are; what comes out is the table."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.commands.table import first_table
from lc_app.ingest import UnreadableExportError
from tests.lc_app.ingest.pollutions import clean_rows, of_a_row, of_the_file, written


def read(data):
    return list(csv.reader(io.StringIO(first_table(data).csv, newline="")))


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


LINES = st.lists(
    st.lists(
        st.sampled_from(
            ["", "a", "Lab B", "12", "1,5", "01-02-2021", '"', '"x"', "naam", "Totaal"]
        ),
        max_size=5,
    ),
    max_size=12,
)


@settings(max_examples=80)
@given(LINES, st.sampled_from(";,\t "), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_any_lines_give_a_table_or_a_refusal(lines, delimiter, end):
    text = "".join(delimiter.join(cells) + end for cells in lines)

    try:
        table = first_table(text.encode()).csv
    except UnreadableExportError as refused:
        table = refused.finding.problem.code

    assert table or not text.strip()


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_refusal(data):
    try:
        table = first_table(data).csv
    except UnreadableExportError as refused:
        table = refused.finding.problem.code

    assert table
