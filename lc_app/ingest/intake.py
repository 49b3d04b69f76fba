"""A file to a register, with everything that was and was not understood."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lc_app.ingest.columns import Columns, propose
from lc_app.ingest.errors import without_errors
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.joining import below_each_other, unmarked
from lc_app.ingest.kept_out import without_persons
from lc_app.ingest.keys import key
from lc_app.ingest.layout import TableChoice, find_table
from lc_app.ingest.phases import PhaseWords, shipped_words
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawSheet, RawTable
from lc_app.ingest.read import read_sheets
from lc_app.ingest.reading import Reading
from lc_app.ingest.template_sheets import is_our_own
from lc_app.ingest.twice import told
from lc_app.ingest.workbook import hidden_names
from lc_metrics.tables import Register

_NONE: Mapping[str, str] = MappingProxyType({})
Step = Callable[[str, float | None], None]


def quiet(name: str, fraction: float | None) -> None:
    """Nobody waits to see the progress."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decided about a file.

    Attributes
    ----------
    tables : mapping of str to TableChoice
        Where the list stands, by the name of its sheet.
    columns : mapping of str to str
        Field of the register by heading; an empty field leaves the column out.
    us_dates : bool or None
        Whether dates have the month first; None to see it from each column.
    """

    tables: Mapping[str, TableChoice] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    us_dates: bool | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Intake:
    """What came out of one file.

    Attributes
    ----------
    register : Register
        The communities that could be taken.
    findings : tuple of Finding
        Everything that was not understood or left out: by sheet, in reading order; last
        the communities that stand in several rows.
    tables : tuple of RawTable
        The lists that were found, one a sheet.
    columns : tuple of Columns
        What each column of each of these tables was taken for.
    file_name, sha256 : str
        The file that was read.
    """

    register: Register
    findings: tuple[Finding, ...]
    tables: tuple[RawTable, ...]
    columns: tuple[Columns, ...]
    file_name: str
    sha256: str

    @property
    def left_out(self) -> int:
        """Rows and sheets that were left out because of a mistake."""
        return sum(f.problem.severity == Severity.BLOCKED for f in self.findings)


def take(
    data: bytes,
    file_name: str,
    choices: Choices = Choices(),
    remembered: Mapping[str, str] = _NONE,
    step: Step = quiet,
    *,
    phase_words: Mapping[str, str] = _NONE,
) -> Intake:
    """Read a file into a register.

    Parameters
    ----------
    data, file_name : bytes, str
        The file.
    choices : Choices
        What a person decided about this file.
    remembered : mapping of str to str
        Field of the register by heading, as it was chosen for earlier files.
    step : function of a code and a fraction
        Called as the work goes on: reading, finding-table, recognising, matching. What it
        raises stops the work.
    phase_words : mapping of str to str
        Phase by words of a status, as users recorded them; they go before the shipped ones.

    Raises
    ------
    UnreadableExportError
        If no table can be made of the file. A cell or a row that is not understood is a
        finding and raises nothing.
    """
    step("reading", None)
    sheets = [sheet for sheet in read_sheets(data, step) if not is_our_own(sheet)]
    step("finding-table", None)
    words = PhaseWords(phase_words) if phase_words else shipped_words()
    parts = [_part(sheet, choices, remembered, file_name, words) for sheet in sheets]
    readings = [part for part in parts if isinstance(part, Reading)]
    if not readings:
        raise without_list(sheets)
    shared = _shared_identifiers(readings)
    findings: list[Finding] = []
    for number, part in enumerate(parts):
        step("recognising", number / len(parts))
        findings += part.read(shared) if isinstance(part, Reading) else part
    step("matching", None)
    register, merged = _one_register(readings)
    return Intake(
        register=register,
        findings=tuple(findings + merged),
        tables=tuple(part.table for part in readings),
        columns=tuple(part.columns for part in readings),
        file_name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def without_list(sheets: list[RawSheet]) -> UnreadableExportError:
    """Why there is no list in any of these sheets."""
    if hidden := hidden_names(sheets):
        return UnreadableExportError(Problem.ONLY_HIDDEN_SHEETS, ", ".join(hidden))
    return UnreadableExportError(Problem.NO_TABLE)


def _part(
    sheet: RawSheet,
    choices: Choices,
    remembered: Mapping[str, str],
    file_name: str,
    words: PhaseWords,
) -> Reading | tuple[Finding, ...]:
    """The list of a sheet, ready to be read; or why there is none."""
    choice = choices.tables.get(sheet.name)
    if choice and choice.skip:
        return (Finding(Problem.LIST_LEFT_OUT, sheet.name),)
    found = find_table(sheet, choice)
    if isinstance(found, RawTable):
        found, cells = without_errors(found, sheet)
        columns = propose(found, remembered, choices.columns, cells)
        if columns.fields:
            cells, personal = without_persons(found, columns, cells)
            empty = [Finding(Problem.NO_ROWS, sheet.name)] if found.rows.empty else []
            found = replace(found, findings=(*found.findings, *personal, *empty))
            return Reading(found, columns, cells, choices.us_dates, file_name, phase_words=words)
        # A letter, or notes: nothing in it is known to belong to a list of communities.
        return (Finding(Problem.NO_HEADER, sheet.name),)
    if found:
        return (found,)
    return sheet.findings or (Finding(Problem.EMPTY_SHEET, sheet.name),)


def _shared_identifiers(parts: list[Reading]) -> frozenset[str]:
    """Identifiers that stand with several names: a number of the row, say."""
    if len(parts) == 1 and parts[0].identifiers_differ():
        return frozenset()
    pairs = [pair for part in parts for pair in part.identifiers()]
    if len({identifier for identifier, _name in pairs}) == len(pairs):
        return frozenset()
    named = {(identifier, key(name)) for identifier, name in pairs if key(name)}
    return frozenset(i for i, times in Counter(i for i, _name in named).items() if times > 1)


def _one_register(parts: list[Reading]) -> tuple[Register, list[Finding]]:
    """One register of all sheets; a community that stands in several rows counts once."""
    register = below_each_other([part.register for part in parts])
    if not register.communities["community_id"].duplicated().any():
        return register, []
    register, merged = unmarked([part.marked(f"{n}-") for n, part in enumerate(parts)])
    return register, told(merged, [part.columns for part in parts])
