"""What stands in a cell of a target table. What is not understood is None."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.keys import key, synonyms
from lc_app.ingest.raw import text
from lc_app.ingest.values import period
from lc_metrics.tables import ALL
from lc_metrics.targets import NATURES

MAX_COUNT = 1_000_000
MAX_TEXT = 500
_NUMBER = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")


def empty(value: object) -> bool:
    """Whether a cell holds nothing that can be seen."""
    return value is None or value is pd.NaT or not _line(value)


def words(value: object) -> str | None:
    """A text in one line, as a workbook can hold it; None if it is too long."""
    line = _line(value)
    return line if len(line) <= MAX_TEXT else None


def _line(value: object) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text(value)).split())


def sector(value: object) -> str | None:
    """One of the ten Topsectoren, or all of them."""
    return _known("sector").get(key(text(value)))


def region(value: object) -> str | None:
    """A province, or the whole country."""
    return _known("region").get(key(text(value)))


def nature(value: object) -> str | None:
    """Who set the target."""
    return _known("nature").get(key(text(value)))


def day(value: object) -> pd.Timestamp | None:
    """A whole date; a year or a month alone is none."""
    found = period(value)
    return pd.Timestamp(found[0]).as_unit("s") if found and found[1] == "day" else None


def count(value: object) -> float | None:
    """A number of 0 or more; a dot before three digits could mean thousands and is refused."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if 0 <= value <= MAX_COUNT and round(value, 2) == value else None
    found = _NUMBER.fullmatch(text(value))
    number = float(f"{found[1]}.{found[2] or 0}") if found else -1
    return number if 0 <= number <= MAX_COUNT else None


@cache
def _known(kind: str) -> dict[str, str]:
    """Every spelling of a sector, a region or a nature in a table of targets."""
    rows = reference.table("target_synonyms")
    rows = rows[rows["kind"].eq(kind)]
    known = {key(word): code for word, code in zip(rows["text"], rows["code"], strict=True)}
    if kind == "nature":
        return known | {nature: nature for nature in NATURES}
    codes = {key(code): code for code in (*reference.codes(f"{kind}s"), ALL)}
    if kind == "region":
        return synonyms("regions", "name", "code") | codes | known
    ten = {
        k: c
        for k, c in synonyms("sector_synonyms", "synonym", "code").items()
        if c in reference.codes("sectors")
    }
    return ten | codes | known
