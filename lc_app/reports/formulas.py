"""Formulas of a spreadsheet that speak in defined names, so that they can be read.

The names of functions are the English ones; a spreadsheet program shows its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lc_app.texts import _

Value = float | str | None
"""What a cell holds."""

ACHIEVED = "current_value>=target_value"
"""Whether the target is met."""

_NO_TIME = "ISERROR(base_value*years_gone/years_whole)"


@dataclass(frozen=True, slots=True)
class Line:
    """One number or status: its method, its name, its formula and what the code found."""

    method: str
    part: str
    name: str
    formula: str
    found: Value


def text(value: str) -> str:
    """A text as a formula holds it."""
    escaped = value.replace('"', '""')
    return f'"{escaped}"'


def no_value() -> str:
    """The words where there is no value."""
    return text(_("not available"))


def or_not_available(formula: str) -> str:
    """The formula, and the words for no value where it is an error."""
    return f"IFERROR({formula},{no_value()})"


def banded(name: str, bands: Mapping[str, str], lowest: str) -> str:
    """The first word whose condition holds of a number; no word where it is none."""
    nested = text(lowest)
    for condition, word in reversed(list(bands.items())):
        nested = f"IF({name}{condition},{text(word)},{nested})"
    return f"IF(ISNUMBER({name}),{nested},{no_value()})"


def timely(formula: str) -> str:
    """The formula where base and period are known and it has begun, else no value."""
    return f"IF({_NO_TIME},{no_value()},{formula})"
