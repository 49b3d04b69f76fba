"""Headings to columns of the register."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key, synonyms, without_aside
from lc_app.ingest.problems import Problem

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column of the file feeds which column of the register."""

    fields: dict[str, int]
    persons: frozenset[int]
    findings: tuple[Finding, ...]


def meaning(heading: str) -> str:
    """The column of the register that a heading means, or an empty text."""
    known = synonyms("column_synonyms", "heading", "column")
    return known.get(key(heading)) or known.get(key(without_aside(heading)), "")


def is_form(heading: str) -> bool:
    """Whether a text is the name of a form."""
    return key(heading) in synonyms("form_synonyms", "synonym", "code")


def map_columns(sheet: str, header_row: int | None, headings: dict[int, str]) -> Mapping:
    """Feed each column of the register from the first heading that means it."""
    fields: dict[str, int] = {}
    findings: list[Finding] = []
    persons: set[int] = set()
    for column, heading in headings.items():
        field = meaning(heading)
        if field and field != PERSON and field not in fields:
            fields[field] = column
            continue
        if field == PERSON:
            persons.add(column)
        problem = Problem.PERSON_COLUMN if field == PERSON else Problem.UNUSED_COLUMN
        shown = heading or get_column_letter(column)
        findings.append(Finding(problem, sheet, header_row, column, heading, shown))
    if "form" not in fields:
        findings.append(Finding(Problem.NO_FORM_COLUMN, sheet, header_row))
    return Mapping(fields, frozenset(persons), tuple(findings))
