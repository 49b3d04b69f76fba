"""What single cells tell of persons stays out of the register, each time with a finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from lc_app.ingest import contacts
from lc_app.ingest.columns import Columns
from lc_app.ingest.distinct import Codes, Column, flat
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawTable

# A number in these is no telephone number, and their text is not kept.
_NO_WORDS = frozenset({"identifier", "start", "opened", "recognised", "end", "period"})
_NO_ROWS = np.array([], dtype="intp")
_ORGANISATIONS = ("lead_organisation", "partners")


def without_persons(
    table: RawTable, columns: Columns, cells: Mapping[int, Column]
) -> tuple[dict[int, Column], list[Finding]]:
    """The columns without addresses, numbers and names of persons in their cells, told."""
    kept, findings = dict(cells), []
    for problem, may, bare, holds in _RULES:
        numbers = [number for field, number in columns.fields.items() if holds(field)]
        if not may(flat([kept[number].texts for number in numbers])):
            continue  # one look at all columns, as hardly any file has such cells
        for number in numbers:
            kept[number], rows = _cleaned(kept[number], may, bare)
            place = Finding(problem, table.sheet, None, number, table.headings[number])
            told = table.rows.index[rows].tolist()
            findings += [replace(place, row=row) for row in told]
    return kept, findings


class _Rule(NamedTuple):
    """What is told, which texts may hold it, a text without it, and in which fields it may be."""

    problem: Problem
    may: Callable[[Sequence[str]], list[int]]
    bare: Callable[[str], str]
    holds: Callable[[str], bool]


_RULES = (
    _Rule(
        Problem.CONTACT_IN_CELL,
        contacts.may_hold_contacts,
        contacts.without_contacts,
        lambda field: field not in _NO_WORDS,
    ),
    _Rule(
        Problem.PERSON_IN_CELL,
        contacts.may_name_persons,
        contacts.without_persons,
        lambda field: field.startswith(_ORGANISATIONS),
    ),
)


def _cleaned(
    column: Column,
    may: Callable[[Sequence[str]], list[int]],
    bare: Callable[[str], str],
) -> tuple[Column, Codes]:
    """A column with cleaned cells, and the rows in which something was left out."""
    texts = column.texts
    cleaned = {n: text for n in may(texts) if (text := bare(texts[n])) != texts[n]}
    if not cleaned:
        return column, _NO_ROWS
    rows = np.flatnonzero(np.isin(column.codes, list(cleaned)))
    cells = [cleaned.get(n, cell) for n, cell in enumerate(column.cells)]
    return Column(column.codes, cells), rows
