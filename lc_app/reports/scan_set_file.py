"""A question set as a file that can be changed and read in again."""

from __future__ import annotations

import csv
from io import StringIO

import pandas as pd

from lc_app.reports.cells import FORMULA_STARTS
from lc_metrics import SET_SCHEMA

_HEADINGS = ("soort", "dimensie", "code", "nederlands", "english")
_KINDS = {
    "set": "set",
    "version": "versie",
    "source": "bron",
    "note": "toelichting",
    "scale": "schaal",
    "dimension": "dimensie",
    "statement": "stelling",
    "advice": "advies",
}
_LEVELS = {"low": "laag", "middle": "midden", "high": "hoog"}


def question_set_csv(rows: pd.DataFrame) -> bytes:
    """The rows as Dutch Excel opens them, in the words that the import knows.

    A text that would run as a formula gets an apostrophe in front, which reading takes off.
    """
    content = StringIO()
    writer = csv.writer(content, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for row in rows[list(SET_SCHEMA)].fillna("").itertuples(index=False, name=None):
        kind, dimension, code, dutch, english = map(str, row)
        level = _LEVELS[code] if kind == "advice" else code
        cells = (_KINDS[kind], dimension, level, dutch, english)
        writer.writerow([f"'{c}" if c.startswith(FORMULA_STARTS) else c for c in cells])
    return content.getvalue().encode("utf-8-sig")
