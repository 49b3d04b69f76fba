"""Findings for people: grouped by problem with counts, and the whole list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

import pandas as pd

from lc_app.ingest import Finding, Problem
from lc_app.reports.records import finding_text, severity_text
from lc_app.texts import NONE, _

_EXAMPLES, _LONGEST = 3, 100
_ANY_VALUE = "…"


def by_problem(findings: Iterable[Finding]) -> dict[Problem, list[Finding]]:
    """Findings of each problem in reading order; the worst first, then the most frequent."""
    groups: dict[Problem, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.problem, []).append(finding)
    ordered = sorted(groups.items(), key=lambda group: (group[0].severity, -len(group[1])))
    return dict(ordered)


def findings_summary(findings: Iterable[Finding]) -> pd.DataFrame:
    """One row a problem: what became of it, how often it occurs, where, and what to do."""
    groups = by_problem(without_persons(findings))
    return pd.DataFrame(
        {
            _("What became of it"): [severity_text(problem.severity) for problem in groups],
            _("Problem"): [_group_text(*group) for group in groups.items()],
            _("Number"): [len(group) for group in groups.values()],
            _("For example in"): [_examples(group) for group in groups.values()],
            _("What to do"): [_(problem.remedy) for problem in groups],
        }
    )


def findings_list(findings: Iterable[Finding]) -> pd.DataFrame:
    """Every finding with its place and the value, by problem, the worst first."""
    rows = [f for group in by_problem(without_persons(findings)).values() for f in group]
    return pd.DataFrame(
        {
            _("What became of it"): [severity_text(f.problem.severity) for f in rows],
            _("Problem"): [problem_text(f.problem) for f in rows],
            _("Sheet"): [f.sheet for f in rows],
            _("Cell"): [f.cell for f in rows],
            _("Column"): [f.heading for f in rows],
            _("Value"): [f.value for f in rows],
            _("What to do"): [_(f.problem.remedy) for f in rows],
            _("Suggestion"): [f.suggestion for f in rows],
        }
    )


def problem_text(problem: Problem) -> str:
    """The sentence of a problem without the value of one cell."""
    return _(problem.template).format(value=_ANY_VALUE)


def _group_text(problem: Problem, group: Sequence[Finding]) -> str:
    """The sentence of a problem, with the value where all its cells hold the same."""
    (value, *others) = {finding.value for finding in group}
    if others or not 0 < len(value) <= _LONGEST:
        return problem_text(problem)
    return finding_text(group[0])


def without_persons(findings: Iterable[Finding]) -> list[Finding]:
    """The findings; what was found in a column with persons is not repeated."""
    known = list(findings)
    persons = {(f.sheet, f.column) for f in known if f.problem is Problem.PERSON_COLUMN}
    return [
        replace(f, value="")
        if (f.sheet, f.column) in persons and f.problem is not Problem.PERSON_COLUMN
        else f
        for f in known
    ]


def place_text(finding: Finding) -> str:
    """Where a finding stands: Lijst!B3, a sheet, or a dash for the whole file."""
    return "!".join(part for part in (finding.sheet, finding.cell) if part) or NONE


def _examples(group: Sequence[Finding]) -> str:
    places = list(islice(dict.fromkeys(map(place_text, group)), _EXAMPLES + 1))
    more = ["…"] if len(places) > _EXAMPLES else []
    return ", ".join([*places[:_EXAMPLES], *more])
