"""What a cell looks like."""

from datetime import date, datetime, time

import pytest

from lc_app.ingest.kinds import kind_of


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("number", ["1", "-3", "1.234,56", "1,234.5", "10 000", "€ 5", "12%", "5.6e-002", 4, 2.5]),
        ("day", ["28/01/2018", "2021-03-01", "14-Jan", "Oct-14", "1 maart 2021", "12 mei"]),
        ("day", [date(2021, 3, 1), datetime(2021, 3, 1, 9)]),
        ("time", ["09:30", "23:59:59", "9:30 am", time(9, 30)]),
        ("link", ["https://example.org/x", "www.example.org", "jan@example.org"]),
        ("code", ["MG-8769", "x1", "2021/12a"]),
        ("words", ["Lab 3", "4 tot 6", "x" * 200, "naam", True]),
        ("", ["", " ", "n/a", "n.v.t.", "-", None, float("nan")]),
    ],
)
def test_the_kind_of_a_cell_is_seen(kind, values):
    assert [kind_of(value) for value in values] == [kind] * len(values)
