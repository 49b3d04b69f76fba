"""Texts that stand for no value: the errors of spreadsheets, and what exports write for empty."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lc_app.ingest.distinct import Column
from lc_app.ingest.findings import Finding
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawTable

# As Excel and LibreOffice write them in a text file, in English and in Dutch; a row of “#” is
# a value that did not fit its column.
_ERRORS = frozenset(
    """#N/A #N/B #NB #REF! #VERW! #VALUE! #WAARDE! #DIV/0! #DEEL/0! #NAME? #NAAM? #NUM! #GETAL!
    #NULL! #LEEG! #SPILL! #OVERLOOP! #CALC! #BEREKENEN! #FIELD! #VELD! #BLOCKED! #GEBLOKKEERD!
    #CONNECT! #VERBINDEN! #UNKNOWN! #ONBEKEND! #BUSY! #BEZIG! #GETTING_DATA""".split()  # noqa: SIM905
) | {
    *(f"{word}:{number}" for word in ("Err", "Fout") for number in range(501, 541)),
    *("#" * length for length in range(2, 41)),
}
_EMPTY = frozenset(
    "NULL Null null <NULL> <null> (NULL) (null) [NULL] [null] NaN nan NaT None <NA> \\N".split()  # noqa: SIM905
)


_ALL = _ERRORS | _EMPTY


def without_stand_ins(table: RawTable) -> tuple[dict[int, Column], list[Finding]]:
    """The columns with nothing in place of such texts: an error told in its cell, a word once."""
    kept = {number: Column.of(table.rows[number]) for number in table.headings}
    findings: list[Finding] = []
    for number, column in kept.items():
        if not _ALL.isdisjoint(column.texts):
            told = zip(column.texts, column.cells, strict=True)
            kept[number] = Column(column.codes, [None if t in _ALL else c for t, c in told])
            findings += _told(table, number, column)
    return kept, findings


def _told(table: RawTable, number: int, column: Column) -> Iterator[Finding]:
    heading = table.headings.get(number, "")
    for word in dict.fromkeys(text for text in column.texts if text in _EMPTY):
        row = table.header_row
        yield Finding(Problem.WORD_FOR_EMPTY, table.sheet, row, number, heading, word)
    wrong = [n for n, text in enumerate(column.texts) if text in _ERRORS]
    for place in np.flatnonzero(np.isin(column.codes, wrong)).tolist():
        row, value = int(table.rows.index[place]), column.texts[column.codes[place]]
        yield Finding(Problem.ERROR_CELL, table.sheet, row, number, heading, value)
