"""Numbers and dates as people write them in the language in use."""

from __future__ import annotations

import re
from datetime import date, datetime
from math import isnan

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent, get_decimal_symbol

from lc_app.texts.catalogue import language

_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
NONE = "-"
"""Stands where there is no number."""


def number(value: float) -> str:
    """A count: 1.250, and 4,5 where communities count fractionally."""
    return format_decimal(value, format="#,##0.##", locale=language())


def thousandth(value: float) -> str:
    """A ratio or a rate to three decimals: 0,96."""
    return format_decimal(value, format="#,##0.###", locale=language())


def thousandths(value: float) -> str:
    """The same in a column, always with three decimals: 0,960."""
    return format_decimal(value, format="#,##0.000", locale=language())


def decimals(text: str) -> str:
    """A text with decimals as the language writes them: 0.95 becomes 0,95 in Dutch."""
    return _DECIMAL.sub(get_decimal_symbol(language()), text)


def percent(value: float) -> str:
    """A share in whole percents: 25%; a dash where there is none."""
    return NONE if isnan(value) else format_percent(value, format="0%", locale=language())


def day(value: date) -> str:
    """A day: 31 december 2023."""
    return format_date(value, format="d MMMM y", locale=language())


def short_day(value: date) -> str:
    """A day in figures: 31-12-2023."""
    # The same in both languages, and written for each row of a table: Babel is too slow for that.
    return f"{value:%d-%m-%Y}"


def moment(value: datetime) -> str:
    """A day and a time in figures: 31-12-2023 13:05."""
    return f"{value:%d-%m-%Y %H:%M}"


def month(value: date) -> str:
    """A month: december 2023."""
    return format_date(value, format="MMMM y", locale=language())
