"""One table of a file to a part of the register: each column read in its own way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container

import pandas as pd

from lc_app.ingest.columns import Mapping
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key, look_up, split_known, synonyms
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawTable, text
from lc_app.ingest.regions import locate
from lc_app.ingest.values import period, phase
from lc_metrics.tables import SCHEMAS, UNKNOWN, Register, last_days

_NOTHING = {"", "onbekend", "unknown", "nvt", "n v t", "niet bekend"}
_TEXT_FIELDS = ("name", "lead_organisation", "website", "source", "remark")


class Reading:
    """One table on its way to a register."""

    def __init__(self, table: RawTable, mapping: Mapping) -> None:
        self.table = table
        self.mapping = mapping
        self.cells = {field: table.rows[column] for field, column in mapping.fields.items()}
        self.texts = {
            field: cells.map(text if field == "name" else _told)
            for field, cells in self.cells.items()
        }
        self.findings: list[Finding] = []
        self.register = Register.of()

    def identifiers(self) -> pd.DataFrame:
        """The identifier and the name of each row that has both."""
        pairs = pd.DataFrame(
            {"identifier": self._column("identifier"), "name": self._column("name").map(key)}
        )
        return pairs[pairs["identifier"].ne("") & pairs["name"].ne("")]

    def read(self, shared: Container[str] = ()) -> list[Finding]:
        """Fill the register; return the findings of this table in reading order.

        `shared` are the identifiers that stand with several names in the file.
        """
        named = self._column("name").ne("")
        self._report(Problem.NO_NAME, "name", ~named)
        ids = self._identities(shared)
        tables = {
            "communities": self._communities(ids)[named],
            "sector_links": self._sectors(ids[named]),
            "region_links": self._regions(ids[named]),
            "partners": self._partners(ids[named]),
        }
        self.register = Register.of(
            **{name: table.replace("", None) for name, table in tables.items()}
        )
        # What was found in a column with persons may not be repeated.
        of_file = [f for f in self.table.findings if f.column not in self.mapping.persons]
        of_table = (*of_file, *self.mapping.findings, *self.findings)
        return sorted(of_table, key=lambda f: (f.row or 0, f.column or 0))

    def _column(self, field: str) -> pd.Series:
        blank = pd.Series("", index=self.table.rows.index, dtype="object")
        return self.texts.get(field, blank)

    def _report(self, problem: Problem, field: str, rows: pd.Series) -> None:
        """One finding for each of these rows, in the column of the field."""
        texts = self._column(field)
        for row in rows.index[rows]:
            self._find(problem, int(row), field, texts[row])

    def _find(self, problem: Problem, row: int | None, field: str, value: str) -> None:
        column = self.mapping.fields.get(field)
        heading = self.table.headings.get(column, "") if column else ""
        self.findings.append(Finding(problem, self.table.sheet, row, column, heading, value))

    def _identities(self, shared: Container[str]) -> pd.Series:
        """The identifier of the file, else made from name, form and place."""
        forms = synonyms("form_synonyms", "synonym", "code")
        form_keys = self._column("form").map(key)
        made = zip(
            self._column("name").map(key),
            form_keys.map(forms).fillna(form_keys),
            self._column("place").map(key),
            strict=True,
        )
        hashed = pd.Series(
            [hashlib.sha256("|".join(parts).encode()).hexdigest()[:12] for parts in made],
            index=self.table.rows.index,
            dtype="object",
        )
        given = self._column("identifier")
        several = given.map(lambda identifier: identifier in shared)
        self._report(Problem.IDENTIFIER_NOT_UNIQUE, "identifier", several)
        return given.where(given.ne("") & ~several, hashed)

    def _communities(self, ids: pd.Series) -> pd.DataFrame:
        start, end = self._periods("start"), self._periods("end")
        end_date = last_days(_first_days(end), _precisions(end))
        table = pd.DataFrame(
            {
                "community_id": ids,
                **{field: self._column(field) for field in _TEXT_FIELDS},
                "form": self._forms(),
                "form_label": self._column("form"),
                "phase": self._recognised("status", phase, Problem.UNKNOWN_PHASE),
                "phase_label": self._column("status"),
                "start_date": _first_days(start),
                "start_precision": _precisions(start),
                "end_date": end_date,
                "sheet": self.table.sheet,
                "row": self.table.rows.index,
            }
        )
        self._report(Problem.ENDS_BEFORE_START, "end", end_date.lt(table["start_date"]))
        return table

    def _recognised(
        self, field: str, recognise: Callable[[str], str | None], problem: Problem
    ) -> pd.Series:
        """The recognised value of each cell; a cell with a text and no value is a finding."""
        texts = self._column(field)
        known = {value: recognise(value) for value in texts.unique() if value}
        values = texts.map(known)
        self._report(problem, field, texts.ne("") & values.isna())
        return values

    def _forms(self) -> pd.Series:
        known = synonyms("form_synonyms", "synonym", "code")
        forms = self._recognised("form", lambda t: look_up(t, known), Problem.UNKNOWN_FORM)
        return forms.mask(self._column("form").ne("") & forms.isna(), "other")

    def _periods(self, field: str) -> pd.Series:
        cells = self.cells.get(field, self._column(field))
        filled = self._column(field).ne("")
        values = cells.where(filled).map(period, na_action="ignore").astype("object")
        self._report(Problem.NOT_A_DATE, field, filled & values.isna())
        return values

    def _sectors(self, ids: pd.Series) -> pd.DataFrame:
        known = synonyms("sector_synonyms", "synonym", "code")
        of_sheet = known.get(key(self.table.sheet), "")
        if "sector" not in self.texts and not of_sheet:
            self._find(Problem.SHEET_WITHOUT_SECTOR, self.table.header_row, "sector", "")
        cells = self._column("sector")[ids.index]
        if "sector" in self.texts and not of_sheet:
            blank = self.cells["sector"][ids.index].map(text).eq("")
            self._report(Problem.NO_SECTOR, "sector", blank)
        codes: dict[str, list[str]] = {"": [of_sheet]}
        for cell in cells[cells.ne("")].unique():
            codes[cell], unknown = split_known(cell, known)
            for part in unknown:
                for row in cells.index[cells.eq(cell)]:
                    self._find(Problem.UNKNOWN_SECTOR, int(row), "sector", part)
        links = pd.DataFrame({"community_id": ids, "sector": cells.map(codes)}).explode("sector")
        return links[~links["sector"].isin(["", UNKNOWN]) & links["sector"].notna()]

    def _regions(self, ids: pd.Series) -> pd.DataFrame:
        named = [self._column(field)[ids.index] for field in ("province", "place", "region")]
        rows: list[tuple[object, ...]] = []
        for row, community, *cells in zip(ids.index, ids, *named, strict=True):
            located = locate(*cells)
            rows.extend(located.links(community, cells))
            for problem, field, value in located.problems:
                self._find(problem, int(row), field, value)
        return pd.DataFrame(rows, columns=list(SCHEMAS["region_links"]))

    def _partners(self, ids: pd.Series) -> pd.DataFrame:
        partners = self._column("partners")[ids.index].str.split(r"[;\n]", regex=True)
        links = pd.DataFrame({"community_id": ids, "organisation": partners})
        links = links.explode("organisation")
        links["organisation"] = links["organisation"].str.strip()
        return links[links["organisation"].fillna("").ne("")]


def _told(value: object) -> str:
    """The text of a cell; empty if it says that nothing is known."""
    words = text(value)
    return "" if key(words) in _NOTHING else words


def _first_days(periods: pd.Series) -> pd.Series:
    return pd.to_datetime(periods.map(lambda p: p[0], na_action="ignore"))


def _precisions(periods: pd.Series) -> pd.Series:
    return periods.map(lambda p: p[1], na_action="ignore")
