"""One table of a file to a part of the register: each column read in its own way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from lc_app.ingest import links, values
from lc_app.ingest.columns import Columns
from lc_app.ingest.dates import dates
from lc_app.ingest.distinct import Codes, Column, Texts, words
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key, synonyms
from lc_app.ingest.phases import PhaseWords, shipped_words
from lc_app.ingest.problems import Problem
from lc_app.ingest.quantities import yes_or_no
from lc_app.ingest.raw import RawTable
from lc_app.ingest.rows import Rows, with_suggestions, wrong
from lc_metrics.tables import FUNCTIONS, SCHEMAS, Register

_TEXT_FIELDS = ("theme", "lead_organisation", "website", "source", "remark")
_LEVELS = ("mbo", "hbo", "wo")


class Reading:
    """One table on its way to a register."""

    def __init__(
        self,
        table: RawTable,
        columns: Columns,
        cells: Mapping[int, Column],
        month_first: bool | None = None,
        file_name: str = "",
        *,
        phase_words: PhaseWords | None = None,
    ) -> None:
        self.table = table
        self.columns = columns
        self.register = _nothing()
        self._rows = Rows(table, columns, cells)
        self._month_first = month_first
        self._file_name = file_name
        self._phase_words = phase_words or shipped_words()
        self._parts: dict[str, links.Links] = {}

    def identifiers_differ(self) -> bool:
        """Whether no identifier can stand in two rows, without a look at the names."""
        given = self._rows.column("identifier")
        each_once = np.array_equal(given.codes, np.arange(len(given.cells)))
        return each_once and len(set(given.told)) == len(given.told)

    def identifiers(self) -> list[tuple[str, str]]:
        """The identifier and the name of each row that has an identifier."""
        given, name = self._rows.column("identifier"), self._rows.column("name")
        pairs = zip(given.rows(given.told), name.rows(name.texts), strict=True)
        return [pair for pair in pairs if pair[0]] if self._rows.has("identifier") else []

    def read(self, shared: Collection[str] = ()) -> list[Finding]:
        """Fill the register; return the findings of this table in reading order.

        `shared` are the identifiers that stand with several names in the file.
        """
        rows, name = self._rows, self._rows.column("name")
        if not rows.has("name"):
            return self._in_order(())
        named = name.rows([bool(text) for text in name.told], "bool")
        rows.report(Problem.NO_NAME, "name", ~named)
        ids = self._identities(shared)
        self._named = named
        self._parts = {
            "communities": self._communities(),
            "sector_links": links.sectors(rows, self._file_name),
            "region_links": links.regions(rows),
            "partners": links.partners(rows),
            "sizes": links.sizes(rows),
        }
        self._parts["inferences"] = rows.inferences()
        self._ids = ids
        self.register = self._registered(ids)
        return self._in_order(rows.findings)

    def marked(self, mark: str) -> Register:
        """The register with a mark, the number of the row and “|” before each identifier."""
        if not self._parts:
            return self.register
        return self._registered(words([f"{mark}{n}|{i}" for n, i in enumerate(self._ids)]))

    def _registered(self, ids: Any) -> Register:
        parts = self._parts.items()
        return Register(**{table: _table(table, ids, self._named, *part) for table, part in parts})

    def _in_order(self, findings: Iterable[Finding]) -> list[Finding]:
        # What was found in a column with persons may not be repeated.
        of_file = [f for f in self.table.findings if f.column not in self.columns.persons]
        of_table = (*of_file, *self.columns.findings, *findings)
        return sorted(of_table, key=lambda f: (f.row or 0, f.column or 0))

    def _identities(self, shared: Collection[str]) -> Any:
        """The identifier of the file, else made from name, form and place."""
        given = self._rows.column("identifier")
        if given.filled.all() and not shared:
            return given.words(given.told)
        several = given.rows([text in shared for text in given.told], "bool")
        self._rows.report(Problem.IDENTIFIER_NOT_UNIQUE, "identifier", several)
        ids = given.rows(given.told)
        lacking = np.flatnonzero(several | ~given.filled)
        parts = [column.rows(texts)[lacking] for column, texts in self._identity_parts()]
        ids[lacking] = [
            hashlib.sha256(f"{name}|{form}|{place}".encode()).hexdigest()[:12]
            for name, form, place in zip(*parts, strict=True)
        ]
        return words(ids.tolist())

    def _identity_parts(self) -> list[tuple[Column, list[str]]]:
        name, form = self._rows.column("name"), self._rows.column("form")
        place = self._rows.column("place" if self._rows.has("place") else "municipality")
        known = synonyms("form_synonyms", "synonym", "code")
        form_keys = [key(text) for text in form.told]
        return [
            (name, [key(text) for text in name.texts]),
            (form, [known.get(form_key, form_key) for form_key in form_keys]),
            (place, [key(text) for text in place.told]),
        ]

    def _communities(self) -> links.Links:
        rows = self._rows
        name, form, status = (rows.column(field) for field in ("name", "form", "status"))
        texts = {field: rows.column(field) for field in _TEXT_FIELDS}
        return (
            np.arange(rows.size),
            {
                "name": name.words(name.texts),
                "form": self._forms(),
                "form_label": form.words(form.told),
                "phase": self._phases(),
                "phase_label": status.words(status.told),
                **dates(rows, self._month_first),
                **{field: column.words(column.told) for field, column in texts.items()},
                "education": self._education(),
                **self._functions(),
                "sheet": Texts.of_one(self.table.sheet, rows.size).array(),
                "row": pd.array(self.table.rows.index.to_numpy(), dtype="Int64"),
            },
        )

    def _forms(self) -> Any:
        rows, column = self._rows, self._rows.column("form")
        found = column.map(values.forms)
        codes = [said[0] if said else [] for said in found]
        unknown = wrong(column.told, lambda n: not codes[n], "form")
        rows.report_cells(Problem.UNKNOWN_FORM, "form", unknown)
        several = wrong(column.told, lambda n: len(codes[n]) > 1)
        rows.report_cells(Problem.SEVERAL_FORMS, "form", several)
        rules = [
            (c[0], "form-from-words") if f and f[1] and c else None
            for f, c in zip(found, codes, strict=True)
        ]
        rows.infer_cells("form", "form", rules)
        return column.words(
            [c[0] if c else told and "other" for c, told in zip(codes, column.told, strict=True)]
        )

    def _phases(self) -> Any:
        rows, column = self._rows, self._rows.column("status")
        found = column.map(self._phase_words.find)
        unknown = wrong(column.told, lambda n: found[n] is None, "phase")
        rows.report_cells(Problem.UNKNOWN_PHASE, "status", unknown)
        rules = [(said.code, "phase-from-words") if said and said.more else None for said in found]
        rows.infer_cells("status", "phase", rules)
        return column.words([said.code if said else None for said in found])

    def _education(self) -> Any:
        found = self._listed("education", values.levels, Problem.UNKNOWN_LEVEL)
        column = self._rows.column("education")
        return column.words([";".join(x for x in _LEVELS if x in levels) for levels in found])

    def _listed(
        self, field: str, split: Callable[[str], tuple[list[str], list[str]]], problem: Problem
    ) -> list[list[str]]:
        """The codes in each different cell; findings for the parts that are none."""
        found = [said or ([], []) for said in self._rows.column(field).map(split)]
        unknown = with_suggestions([rest for _codes, rest in found], "")
        self._rows.report_cells(problem, field, unknown)
        return [codes for codes, _rest in found]

    def _functions(self) -> dict[str, Any]:
        """What a row says that it connects; a function that a list leaves out is unknown."""
        listed = self._listed("functions", values.functions, Problem.UNKNOWN_FUNCTION)
        whole = self._rows.column("functions")
        made = {}
        for function in FUNCTIONS:
            named = [True if function in codes else None for codes in listed]
            of_list = pd.array(named, dtype="boolean").take(whole.codes)
            own = self._rows.has(function)
            made[function] = self._ticks(function).fillna(of_list) if own else of_list
        return made

    def _ticks(self, field: str) -> Any:
        column = self._rows.column(field)
        ticks = column.map(yes_or_no)
        self._rows.report_cells(
            Problem.NOT_YES_OR_NO, field, wrong(column.told, lambda n: ticks[n] is None)
        )
        return pd.array(ticks, dtype="boolean").take(column.codes)


def _table(
    name: str, ids: Any, named: Any, positions: Codes, columns: Mapping[str, Any]
) -> pd.DataFrame:
    """A table of the register by the identities of its rows; those without a name are out."""
    if not named.all():
        kept = named[positions]
        positions = positions[kept]
        columns = {column: values[kept] for column, values in columns.items()}
    schema = SCHEMAS[name]
    told = {"community_id": ids.take(positions), **columns}
    return pd.DataFrame(
        {
            column: told[column] if column in told else _missing(dtype, len(positions))
            for column, dtype in schema.items()
        },
        copy=False,
    )


def _missing(dtype: str, size: int) -> Any:
    return _none(dtype).take(np.zeros(size, dtype="intp"))


@cache
def _none(dtype: str) -> Any:
    return pd.Series([None], dtype=dtype).array


@cache
def _nothing() -> Register:
    return Register.of()
