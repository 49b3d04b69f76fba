"""`check`: what was and was not understood in files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lc_app.commands import BLOCKED, CLEAN, UNREADABLE, each_apart, reason
from lc_app.ingest import Finding, Intake, UnreadableExportError, take
from lc_app.reports import finding_text
from lc_app.texts import _, sentences

Result = Intake | OSError | UnreadableExportError


def run_check(options: argparse.Namespace) -> int:
    """Print the findings of each file, as lines or as JSON."""
    code = CLEAN
    found = []
    for path, result in each_apart(options.files, take, lambda path: (path.name,)):
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
    lines = [_line(finding) for finding in result.findings]
    return [*lines, sentences.communities(len(result.register.communities))]


def _line(finding: Finding) -> str:
    place = "!".join(part for part in (finding.sheet, finding.cell) if part)
    return f"{place}: {finding_text(finding)} [{finding.problem.code}]".removeprefix(": ")


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
