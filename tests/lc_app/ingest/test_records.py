"""Text to rows: what was written comes back, and what does not pair is text."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.dialect import Dialect, find_dialect
from lc_app.ingest.records import pair_up, read_records, split_lines

WORDS = st.text("ab1é ;,|'\"\n\\", max_size=6)


@settings(max_examples=200)
@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1)
    ),
    st.sampled_from(";,\t|"),
    st.sampled_from("\"'"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_was_written_comes_back(rows, delimiter, quote, end):
    out = io.StringIO(newline="")
    csv.writer(
        out, delimiter=delimiter, quotechar=quote, lineterminator=end, quoting=csv.QUOTE_ALL
    ).writerows(rows)

    read, stray = read_records(out.getvalue(), Dialect(delimiter, quote), len(rows[0]))

    assert (read, stray) == (rows, [])


@settings(max_examples=200)
@given(st.text("ab;,\"'\\\n\r \t", max_size=60))
def test_no_text_is_lost_and_none_fails(text):
    dialect, width = find_dialect(text)
    cut = text.replace(dialect.delimiter, "\x1f")

    rows, _stray = read_records(cut, replace(dialect, delimiter="\x1f"), width)

    letters = [c for row in rows for words in row for c in words if c in "ab"]
    assert letters == [c for c in text if c in "ab"]


def test_lines_keep_their_ends():
    assert split_lines("a\r\nb\nc\rd") == ["a\r\n", "b\n", "c\r", "d"]


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [
        pytest.param('a,"b,c', 3, ["a", '"b', "c"], id="never closed"),
        pytest.param('a,"b "c" d, e",f', 3, ["a", 'b "c" d, e', "f"], id="marks inside"),
        pytest.param('a,"5",b', 3, ["a", "5", "b"], id="in order"),
        pytest.param('"a,"b, c"', 2, ['"a', "b, c"], id="one too many"),
        pytest.param('a,"', 2, ["a", '"'], id="a mark alone"),
        pytest.param('"a, 5"",b', 2, ['a, 5"', "b"], id="a mark at the end, not doubled"),
    ],
)
def test_the_reading_of_the_right_width_with_fewest_odd_marks_is_taken(line, width, expected):
    assert pair_up(line, Dialect(","), width) == expected


def test_a_very_wide_line_is_cut_at_each_delimiter():
    assert len(pair_up('"a' + ",b" * 5_000, Dialect(","), 3)) == 5_001
