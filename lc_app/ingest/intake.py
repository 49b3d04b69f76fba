"""A file to a register, with everything that was and was not understood."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import pandas as pd

from lc_app.ingest.columns import map_columns, meaning
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.layout import find_table
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import RawSheet, RawTable
from lc_app.ingest.read import read_sheets
from lc_app.ingest.reading import Reading
from lc_metrics.tables import Register


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
    file_name, sha256 : str
        The file that was read.
    """

    register: Register
    findings: tuple[Finding, ...]
    tables: tuple[RawTable, ...]
    file_name: str
    sha256: str

    @property
    def left_out(self) -> int:
        """Rows and sheets that were left out because of a mistake."""
        return sum(f.problem.severity == Severity.BLOCKED for f in self.findings)


def take(data: bytes, file_name: str) -> Intake:
    """Read a file into a register.

    Raises
    ------
    UnreadableExportError
        If no table can be made of the file. A cell or a row that is not understood is a
        finding and raises nothing.
    """
    steps = [_step(sheet) for sheet in read_sheets(data)]
    parts = [step for step in steps if isinstance(step, Reading)]
    if not parts:
        raise UnreadableExportError(Problem.NO_TABLE)
    shared = _shared_identifiers(parts)
    findings = [
        finding
        for step in steps
        for finding in (step.read(shared) if isinstance(step, Reading) else step)
    ]
    register, merged = _joined([part.register for part in parts])
    return Intake(
        register=register,
        findings=tuple(findings + merged),
        tables=tuple(part.table for part in parts),
        file_name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _step(sheet: RawSheet) -> Reading | tuple[Finding, ...]:
    """The list of a sheet, ready to be read; or why there is none."""
    found = find_table(sheet)
    if isinstance(found, RawTable) and "name" not in map(meaning, found.headings.values()):
        return (Finding(Problem.NO_HEADER, sheet.name),)
    if isinstance(found, RawTable):
        return Reading(found, map_columns(found.sheet, found.header_row, found.headings))
    if found:
        return (found,)
    return sheet.findings or (Finding(Problem.EMPTY_SHEET, sheet.name),)


def _shared_identifiers(parts: list[Reading]) -> frozenset[str]:
    """Identifiers that stand with several names: a number of the row, say."""
    pairs = pd.concat([part.identifiers() for part in parts])
    names = pairs.groupby("identifier")["name"].nunique()
    return frozenset(names.index[names.gt(1)])


def _joined(registers: list[Register]) -> tuple[Register, list[Finding]]:
    """One register of all sheets; a community that stands in several rows counts once."""
    tables = {
        name: pd.concat([r.tables()[name] for r in registers], ignore_index=True)
        for name in registers[0].tables()
    }
    communities = tables["communities"]
    again = communities["community_id"].duplicated()
    findings = [
        Finding(Problem.SAME_COMMUNITY, sheet, int(row), value=name)
        for sheet, row, name in communities.loc[again, ["sheet", "row", "name"]]
        .fillna("")
        .itertuples(index=False)
    ]
    tables["communities"] = communities[~again]
    unique = {name: table.drop_duplicates() for name, table in tables.items()}
    return Register.of(**unique), findings
