"""The value of a cell in an OpenDocument spreadsheet."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from lc_app.ingest.problems import Problem
from lc_app.ingest.serials import number, with_zeros

_ERROR = re.compile(r"#[A-Z/0]+[!?]?|(?:Err|Error|Fout|Fehler):[0-9]+")
_TIME = re.compile(
    r"(-?)P(?:([0-9]{1,6})D)?"
    r"(?:T(?:([0-9]{1,7})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,12})(?:[.,]([0-9]{1,9}))?S)?)?"
)
_ZEROS = re.compile(r"0[0-9]{1,39}")
_MIDNIGHT = datetime(2000, 1, 1)  # noqa: DTZ001  any day will do
_NUMBERS = frozenset({"float", "percentage", "currency"})


def value_of(attributes: dict[str, str], text: str) -> object:
    """The value of a cell; a `Problem` where it holds none, None where it is empty."""
    kind = attributes.get("office:value-type", "")
    formula = "table:formula" in attributes
    if attributes.get("calcext:value-type") == "error" or (formula and _ERROR.fullmatch(text)):
        return Problem.ERROR_CELL
    if kind in _NUMBERS:
        value = number(attributes.get("office:value", text).strip())
        # What is shown has zeros before the number: “00007”.
        return with_zeros(value, len(text)) if _ZEROS.fullmatch(text) else value
    if kind == "date":
        return _date(attributes.get("office:date-value", text))
    if kind == "time":
        return _time(attributes.get("office:time-value", text))
    if kind == "boolean":
        return attributes.get("office:boolean-value", text).strip().lower() == "true"
    words = text or attributes.get("office:string-value", "")
    return words or (Problem.FORMULA_WITHOUT_VALUE if formula and not kind else None)


def _date(written: str) -> object:
    try:
        return datetime.fromisoformat(written.strip()).replace(tzinfo=None)
    except ValueError:
        return written


def _time(written: str) -> object:
    """The time of day, or the duration if it is as long as a day or more."""
    found = _TIME.fullmatch(written.strip())
    if not found:
        return written
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:5])
    part = float(f"0.{found[6] or 0}")
    try:
        length = timedelta(days, seconds + part, hours=hours, minutes=minutes)
        length = -length if found[1] else length
        if timedelta(0) <= length < timedelta(days=1):
            return (_MIDNIGHT + length).time()
    except OverflowError:
        return written
    return length
