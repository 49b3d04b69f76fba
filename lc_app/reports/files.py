"""Files of tables, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
from io import StringIO

import pandas as pd

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def to_csv(table: pd.DataFrame, *, source: str) -> bytes:
    """A table as Dutch Excel opens it: semicolons, decimal comma, UTF-8 with a mark.

    The source stands in the row below the table. A text that a spreadsheet program would
    run as a formula gets an apostrophe in front of it.
    """
    content = StringIO()
    safe = table.map(_safe)
    safe.to_csv(content, index=False, sep=";", decimal=",", lineterminator="\r\n")
    csv.writer(content, delimiter=";").writerows([[], [_safe(source)]])
    return content.getvalue().encode("utf-8-sig")


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
