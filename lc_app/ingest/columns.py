"""Which column of a file feeds which field of the register, why, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from openpyxl.utils import get_column_letter

from lc_app import reference
from lc_app.ingest import contents
from lc_app.ingest.distinct import Column
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key, synonyms
from lc_app.ingest.meanings import PERSON, about_persons, meaning, similar
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawTable

__all__ = ["PERSON", "USED_FROM", "Columns", "Proposal", "is_form", "meaning", "propose"]

USED_FROM = 0.75
"""A proposal that is less sure is shown, and used only if somebody chooses it."""

_NONE: Mapping[str, str] = MappingProxyType({})
_HEADING_IS_ENOUGH = 0.9
_NAME, _NAME_OF_FEW, _NAME_UNSURE = 0.8, 0.75, 0.6
_FEW_ROWS = 5
_COUNTED = {"partners": "participants"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one column of a file means.

    Attributes
    ----------
    column : int
        Its number, from 1.
    heading : str
        Its heading, or its letter where it has none: the name by which to choose it.
    field : str
        One of `data/reference/fields.csv`; empty if nothing was recognised.
    reason : str
        One of `data/reference/column_reasons.csv`.
    confidence : float
        How sure that is, from 0 to 1. [-]
    used : bool
        Whether it feeds that field.
    """

    column: int
    heading: str
    field: str
    reason: str
    confidence: float
    used: bool = False


@dataclass(frozen=True)
class Columns(Mapping[int, Proposal]):
    """The proposal for each column of a table, by its number."""

    sheet: str
    header_row: int | None
    proposals: tuple[Proposal, ...]

    def __getitem__(self, column: int) -> Proposal:
        return self._by_number[column]

    def __iter__(self) -> Iterator[int]:
        return iter(self._by_number)

    def __len__(self) -> int:
        return len(self.proposals)

    @cached_property
    def _by_number(self) -> dict[int, Proposal]:
        return {p.column: p for p in self.proposals}

    @cached_property
    def fields(self) -> dict[str, int]:
        """The column that feeds each field."""
        return {p.field: p.column for p in self.proposals if p.used}

    @property
    def persons(self) -> frozenset[int]:
        """Columns with persons: what stands there may not be repeated."""
        return frozenset(p.column for p in self.proposals if p.field == PERSON)

    @property
    def findings(self) -> list[Finding]:
        """What is not used or was inferred, in the order of the columns."""
        found = [f for p in self.proposals if (f := self._finding(p))]
        for field, problem in (
            ("name", Problem.NO_NAME_COLUMN),
            ("form", Problem.NO_FORM_COLUMN),
        ):
            if field not in self.fields:
                found.append(Finding(problem, self.sheet, self.header_row or None))
                break
        return found

    def _finding(self, proposal: Proposal) -> Finding | None:
        if proposal.field == PERSON:
            problem = Problem.PERSON_COLUMN
        elif not proposal.used:
            problem = Problem.UNUSED_COLUMN
        elif proposal.reason in ("contents", "heading-similar"):
            problem = Problem.GUESSED_COLUMN
        else:
            return None
        suggestion = "" if proposal.field == PERSON else proposal.field
        heading, row = proposal.heading, self.header_row or None
        if contents.holds_persons([heading]):
            # A row of the list that was taken for the headings.
            heading = get_column_letter(proposal.column)
        return Finding(problem, self.sheet, row, proposal.column, heading, heading, suggestion)


def is_form(heading: str) -> bool:
    """Whether a text is the name of a form."""
    return key(heading) in synonyms("form_synonyms", "synonym", "code")


def propose(
    table: RawTable,
    remembered: Mapping[str, str] = _NONE,
    chosen: Mapping[str, str] = _NONE,
    cells: Mapping[int, Column] | None = None,
) -> Columns:
    """What each column of a table means.

    Parameters
    ----------
    table : RawTable
        A table, with or without headings.
    remembered, chosen : mapping of str to str
        Field by heading, from earlier files and for this one; an empty field leaves the
        column out. A column without a heading goes by its letter.
    cells : mapping of int to Column, optional
        The different cells of each column, where they are known already.

    Returns
    -------
    Columns
        A proposal for each column. Of two columns for one field the surer is used, the
        first if both are as sure.
    """
    cells = cells or {c: Column.of(table.rows[c]) for c in table.headings}
    found = []
    for column, heading in table.headings.items():
        shown = heading or get_column_letter(column)
        said = _said(shown, chosen, remembered)
        by_itself = Proposal(column, shown, *said) if said else None
        found.append(by_itself or _proposal(column, shown, bool(heading), cells[column]))
    if not any(p.field == "name" and p.confidence >= USED_FROM for p in found):
        found = _with_name(found, cells)
    return Columns(table.sheet, table.header_row, tuple(_best(found)))


def _said(
    heading: str, chosen: Mapping[str, str], remembered: Mapping[str, str]
) -> tuple[str, str, float] | None:
    """What somebody said that a heading means."""
    for said, reason in ((chosen, "chosen"), (remembered, "remembered")):
        for known, field in said.items():
            if known == heading or key(known) == key(heading) != "":
                return field, reason, 1.0
    return None


def _proposal(column: int, heading: str, headed: bool, cells: Column) -> Proposal:
    """What one column means by its heading and, where that says too little, its contents."""
    texts = cells.some(contents.SAMPLE)
    if (headed and about_persons(heading)) or contents.holds_persons(texts):
        return Proposal(column, heading, PERSON, "persons", 1.0)
    if headed and (field := meaning(heading)):
        return Proposal(column, heading, _counted(field, texts), "heading-known", 1.0)
    field, sure = similar(heading) if headed else ("", 0.0)
    reason = "heading-similar" if field else "unknown"
    if sure < _HEADING_IS_ENOUGH:
        inside, surer = contents.guess(texts, int(cells.filled.sum()))
        if inside and inside != field and surer > sure:
            field, sure, reason = inside, surer, "contents"
        elif inside == field:
            sure = max(sure, surer)
    return Proposal(column, heading, _counted(field, texts), reason, round(sure, 2))


def _counted(field: str, texts: list[str]) -> str:
    """A column of partners that holds numbers tells how many there are."""
    if not field.startswith("partners") or not texts or not contents.holds_counts(texts):
        return field
    return "size_" + _COUNTED.get(field, field.removeprefix("partners_"))


def _with_name(found: list[Proposal], cells: Mapping[int, Column]) -> list[Proposal]:
    """The first column with texts of which hardly one stands twice is that of the names."""
    free = [
        p
        for p in found
        if p.reason in ("unknown", "contents", "heading-similar") and p.confidence < USED_FROM
        if contents.like_names(
            [t for t in cells[p.column].told if t], int(cells[p.column].filled.sum())
        )
    ]
    if not free:
        return found
    rows = int(cells[free[0].column].filled.sum())
    few = _NAME_OF_FEW if len(free) == 1 else _NAME_UNSURE
    sure = _NAME if rows >= _FEW_ROWS else few
    named = replace(free[0], field="name", reason="contents", confidence=sure)
    return [named if p is free[0] else p for p in found]


def _best(found: list[Proposal]) -> Iterator[Proposal]:
    """Each proposal, used if it is sure enough and the best for its field."""
    rank = {p.column: (p.reason == "chosen", p.confidence, -p.column) for p in found}
    fields = set(reference.codes("fields")) - {PERSON}
    for p in found:
        rivals = [rank[q.column] for q in found if q.field == p.field]
        best = rank[p.column] == max(rivals)
        yield replace(p, used=best and p.field in fields and p.confidence >= USED_FROM)
