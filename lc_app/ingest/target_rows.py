"""Rows of a target table, as typed or as found in a file, to targets with findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lc_app.ingest.findings import Finding
from lc_app.ingest.listed import RawRow
from lc_app.ingest.problems import Problem, Severity
from lc_app.ingest.raw import text
from lc_app.ingest.target_values import (
    MAX_TEXT,
    count,
    day,
    empty,
    nature,
    region,
    sector,
    words,
)
from lc_metrics.tables import typed
from lc_metrics.targets import TARGET_KEY, TARGET_SCHEMA


@dataclass(frozen=True, eq=False, slots=True)
class TargetIntake:
    """The own targets that were read, and what is wrong with the others."""

    own: pd.DataFrame
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> int:
        """Cells that have to be mended before anything is saved."""
        return sum(f.problem.severity <= Severity.BLOCKED for f in self.findings)


Values = dict[str, Any]
"""A target by column of `TARGET_SCHEMA`."""

_COLUMNS: Mapping[str, tuple[Callable[[object], object], Problem]] = {
    "roadmap": (words, Problem.TARGET_TEXT_TOO_LONG),
    "sector": (sector, Problem.TARGET_SECTOR),
    "region": (region, Problem.TARGET_REGION),
    "date": (day, Problem.TARGET_DAY),
    "minimum": (count, Problem.TARGET_COUNT),
    "maximum": (count, Problem.TARGET_COUNT),
    "nature": (nature, Problem.TARGET_NATURE),
    "baseline_date": (day, Problem.TARGET_DAY),
    "baseline": (count, Problem.TARGET_COUNT),
    "source": (words, Problem.TARGET_TEXT_TOO_LONG),
}
_REQUIRED = {"roadmap", "sector", "region", "date", "minimum", "nature", "baseline_date"}


def checked(raws: Iterable[RawRow], shipped: pd.DataFrame) -> TargetIntake:
    """Rows to own targets; those that stand in `shipped` just so are no own targets."""
    rows = [dict(zip(TARGET_SCHEMA, row, strict=True)) for row in shipped.itertuples(index=False)]
    known = {_key(row): row for row in rows}
    dates = {row["roadmap"]: (row["date"], row["baseline_date"]) for row in known.values()}
    seen: set[tuple[object, ...]] = set()
    own: list[Values] = []
    findings: list[Finding] = []
    for raw in raws:
        values, wrong = _read(raw)
        if not _blocking(wrong):
            wrong += _beside(raw, values, dates, seen, known.get(_key(values)))
        if not _blocking(wrong) and not _same(values, known.get(_key(values))):
            own.append(values)
        findings += wrong
    return TargetIntake(typed(pd.DataFrame(own), TARGET_SCHEMA), tuple(findings))


def _blocking(findings: Sequence[Finding]) -> bool:
    return any(finding.problem.severity <= Severity.BLOCKED for finding in findings)


def _read(raw: RawRow) -> tuple[Values, list[Finding]]:
    """The values of a row that can be read by themselves, and what is wrong with it."""
    values: Values = {}
    findings: list[Finding] = []
    for column, (recognise, problem) in _COLUMNS.items():
        found = raw.cells.get(column)
        values[column] = None if empty(found) else recognise(found)
        if empty(found) and column in _REQUIRED:
            heading = raw.headings.get(column, column)
            findings.append(raw.finding(Problem.TARGET_INCOMPLETE, column, heading))
        elif not empty(found) and values[column] is None:
            findings.append(raw.finding(problem, column, text(found)[:MAX_TEXT]))
    return values, findings or list(_within(raw, values))


def _within(raw: RawRow, values: Values) -> Iterator[Finding]:
    """What contradicts itself within a row whose values are all read."""
    shown = {column: text(raw.cells.get(column)) for column in _COLUMNS}
    low, high, date, baseline_date = (
        values[column] for column in ("minimum", "maximum", "date", "baseline_date")
    )
    if high is not None and high < low:
        yield raw.finding(Problem.TARGET_MAXIMUM, "maximum", shown["maximum"])
    if date <= baseline_date:
        yield raw.finding(Problem.TARGET_BEFORE_BASELINE, "date", shown["date"])
    if values["source"] is None and values["nature"] == "own":
        yield raw.finding(Problem.TARGET_WITHOUT_SOURCE, "source")
    elif values["source"] is None:
        heading = raw.headings.get("source", "source")
        yield raw.finding(Problem.TARGET_INCOMPLETE, "source", heading)


def _beside(
    raw: RawRow,
    values: Values,
    dates: dict[object, tuple[object, object]],
    seen: set[tuple[object, ...]],
    shipped: Values | None,
) -> list[Finding]:
    """What contradicts the rows above, or the shipped targets; remembers this row."""
    findings: list[Finding] = []
    own_dates = values["date"], values["baseline_date"]
    others = dates.setdefault(values["roadmap"], own_dates)
    for column, date, other in zip(("date", "baseline_date"), own_dates, others, strict=True):
        if date != other:
            findings.append(raw.finding(Problem.TARGET_OTHER_DATE, column, f"{other:%d-%m-%Y}"))
    if _key(values) in seen:
        findings.append(raw.finding(Problem.TARGET_TWICE, "sector", str(values["roadmap"])))
    seen.add(_key(values))
    if shipped and not _may_replace(values, shipped):
        findings.append(raw.finding(Problem.TARGET_SHIPPED, "minimum", _number_text(shipped)))
    return findings


def _key(values: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(values[column] for column in TARGET_KEY)


def _same(values: Values, shipped: Values | None, columns: Iterable[str] = TARGET_SCHEMA) -> bool:
    """Whether a row says what the shipped one says."""
    return shipped is not None and all(
        values[c] == shipped[c] or (values[c] is None and pd.isna(shipped[c])) for c in columns
    )


def _may_replace(values: Values, shipped: Values) -> bool:
    """A baseline may be set; an average may become a target; what was agreed stays."""
    if shipped["nature"] == "average" and values["nature"] != "average":
        return True
    return _same(values, shipped, ("minimum", "maximum", "nature"))


def _number_text(shipped: Values) -> str:
    low, high = shipped["minimum"], shipped["maximum"]
    return f"{low:g}" if pd.isna(high) else f"{low:g} - {high:g}"
