"""Sheets of our own making in a workbook, which an import leaves aside.

A sheet is known by the sentence in its first cell and not by its name alone: a list of
somebody else on a sheet “Uitleg” is read like any other. The sentence says that it is not read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lc_app.ingest.raw import RawSheet, text


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """What we call a sheet, and the sentence that stands in its first cell."""

    name: str
    sign: str


EXPLANATION: Mapping[str, OwnSheet] = {
    "nl": OwnSheet("Uitleg", "Uitleg bij het invulblad (dit blad wordt niet ingelezen)"),
    "en": OwnSheet("Explanation", "Explanation of the list (this sheet is not imported)"),
}
EXAMPLE: Mapping[str, OwnSheet] = {
    "nl": OwnSheet("Voorbeeld", "Voorbeeld van ingevulde rijen (dit blad wordt niet ingelezen)"),
    "en": OwnSheet("Example", "Example of rows filled in (this sheet is not imported)"),
}
LISTS: Mapping[str, OwnSheet] = {
    "nl": OwnSheet("Lijsten", "Keuzelijsten (dit blad wordt niet ingelezen)"),
    "en": OwnSheet("Lists", "Lists to choose from (this sheet is not imported)"),
}
FINDINGS: Mapping[str, OwnSheet] = {
    "nl": OwnSheet("Bevindingen", "Bevindingen bij het inlezen (dit blad wordt niet ingelezen)"),
    "en": OwnSheet("Findings", "Findings of the import (this sheet is not imported)"),
}
ORIGIN: Mapping[str, OwnSheet] = {
    "nl": OwnSheet("Bron", "Bron van deze tabel (dit blad wordt niet ingelezen)"),
    "en": OwnSheet("Source", "Source of this table (this sheet is not imported)"),
}
OWN_SHEETS = (EXPLANATION, EXAMPLE, LISTS, FINDINGS, ORIGIN)
_SIGNS = frozenset(sheet.sign for sheets in OWN_SHEETS for sheet in sheets.values())


def is_our_own(sheet: RawSheet) -> bool:
    """Whether we made this sheet beside a list, so that there is nothing in it to read."""
    first = sheet.cells.iat[0, 0] if sheet.cells.size else None
    return is_sign(first)


def is_sign(value: object) -> bool:
    """Whether this is the first cell of a sheet of our own."""
    return text(value) in _SIGNS
