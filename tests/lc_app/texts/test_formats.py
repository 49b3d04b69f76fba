"""Numbers and dates as Dutch and English people write them."""

import ast
import re
from datetime import date, datetime
from pathlib import Path

import pytest

from lc_app.texts import day, in_language, moment, month, number, percent, short_day

ROOT = Path(__file__).parents[3]
ROOMS = ("pages", "lc_app/ui", "lc_app/figures", "lc_app/reports", "lc_app/texts")
OF_PEOPLE = re.compile(r"^%d|%B|\.\df|,")
"""How a number or a date is written for people; codes and files write year-month-day."""

CELLS = {"cells.py", "filled.py", "target_files.py"}
"""What stands in a file to be imported again is written the same in every language."""

END = date(2023, 12, 31)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", ["1.250", "4,5", "31 december 2023"]), ("en", ["1,250", "4.5", "31 December 2023"])],
)
def test_each_language_writes_in_its_own_way(language, expected):
    in_language(language)

    assert [number(1250), number(4.5), day(END)] == expected


def test_a_share_is_in_whole_percents():
    assert percent(0.25) == "25%"


def test_where_there_is_no_share_there_is_no_number():
    assert percent(float("nan")) == "-"


def test_a_month_and_a_short_day():
    assert month(END) == "december 2023"
    assert short_day(END) == "31-12-2023"


def test_a_moment_is_a_day_and_a_time():
    assert moment(datetime(2026, 3, 1, 9, 5)) == "01-03-2026 09:05"


@pytest.mark.parametrize(
    "path",
    [path for room in ROOMS for path in sorted((ROOT / room).glob("*.py"))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_numbers_and_dates_for_people_are_written_in_one_place(path):
    written = [
        part.value
        for value in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(value, ast.FormattedValue) and value.format_spec
        for part in ast.walk(value.format_spec)
        if isinstance(part, ast.Constant)
    ]

    found = [spec for spec in written if OF_PEOPLE.search(spec)]

    assert found == [] or path.name in {"formats.py", *CELLS}
