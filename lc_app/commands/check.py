"""`check`: what was and was not understood in files."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path

from lc_app.commands import BLOCKED, CLEAN, UNREADABLE, each_apart, finding_line, reason
from lc_app.commands.database import remembered
from lc_app.ingest import Choices, Finding, Intake, UnreadableExportError, take
from lc_app.reports import finding_text
from lc_app.texts import _, sentences

Result = Intake | OSError | UnreadableExportError


def run_check(options: argparse.Namespace) -> int:
    """Print the findings of each file, as lines or as JSON."""
    code = CLEAN
    found = []
    columns, phase_words = remembered()
    read = partial(take, phase_words=phase_words)
    for path, result in each_apart(
        options.files, read, lambda path: (path.name, Choices(), columns)
    ):
        code = max(code, _exit_code(result))
        if options.json:
            found.append(_as_json(path, result))
        else:
            sys.stdout.writelines(f"{path}: {line}\n" for line in _lines(result))
    if options.json:
        sys.stdout.write(f"{json.dumps(found, indent=2)}\n")
    return code


def _exit_code(result: Result) -> int:
    if isinstance(result, Intake):
        return BLOCKED if result.left_out else CLEAN
    return UNREADABLE


def _lines(result: Result) -> list[str]:
    if not isinstance(result, Intake):
        return [reason(result)]
    lines = [finding_line(finding) for finding in result.findings]
    return [*lines, sentences.communities(len(result.register.communities))]


def _as_json(path: Path, result: Result) -> dict[str, object]:
    if isinstance(result, Intake):
        return {
            "file": str(path),
            "communities": len(result.register.communities),
            "findings": [_finding_json(finding) for finding in result.findings],
        }
    if isinstance(result, UnreadableExportError):
        return {"file": str(path), "error": _finding_json(result.finding)}
    return {"file": str(path), "error": {"message": reason(result)}}


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.problem.code,
        "severity": finding.problem.severity.name.lower(),
        "sheet": finding.sheet,
        "cell": finding.cell,
        "column": finding.heading,
        "value": finding.value,
        "message": finding_text(finding),
        "remedy": _(finding.problem.remedy),
        "suggestion": finding.suggestion,
    }
