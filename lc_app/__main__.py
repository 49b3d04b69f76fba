"""Command line: `python -m lc_app check|table|publish FILE`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from lc_app import clock, sample
from lc_app.commands import BLOCKED, CLEAN, UNREADABLE, reason
from lc_app.commands.table import run_table
from lc_app.ingest import (
    Finding,
    Intake,
    UnreadableExportError,
    take,
)
from lc_app.reports import finding_text
from lc_app.settings import database_url
from lc_app.store import ROOT_VERSION, Origin, StaleVersionError, Store
from lc_app.texts import DEFAULT_LANGUAGE, LANGUAGES, _, in_language, sentences


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a redirected stream on Windows is not
    in_language(options.language)
    code: int = options.run(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lc_app", description=__doc__)
    parser.add_argument("--language", choices=list(LANGUAGES), default=DEFAULT_LANGUAGE)
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="findings; exit 0 clean, 1 blocked, 2 unreadable")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one JSON object")
    check.set_defaults(run=_check)
    table = commands.add_parser("table", help="the raw table as found, as UTF-8 CSV")
    table.add_argument("files", nargs="+", type=Path, metavar="FILE")
    table.add_argument("--sheet", help="which sheet, by default the first with a table")
    table.add_argument("--out", type=Path, metavar="DIR", help="one file each: DIR/NAME.csv")
    table.set_defaults(run=run_table)
    publish = commands.add_parser("publish", help="make the file the newest version")
    publish.add_argument("file", type=Path, metavar="FILE")
    publish.add_argument("--author", default="")
    publish.add_argument("--note", default="")
    publish.add_argument("--sample", action="store_true", help="an example, no official list")
    publish.set_defaults(run=_publish)
    return parser


def _check(options: argparse.Namespace) -> int:
    results = [(path, _taken(path)) for path in options.files]
    if options.json:
        print(json.dumps([_as_json(path, result) for path, result in results], indent=2))
    else:
        for path, result in results:
            for line in _lines(result):
                print(f"{path}: {line}")
    return max(_exit_code(result) for _path, result in results)


def _publish(options: argparse.Namespace) -> int:
    result = _taken(options.file)
    if not isinstance(result, Intake):
        print(f"{options.file}: {reason(result)}", file=sys.stderr)
        return UNREADABLE
    if result.register.communities.empty:
        print(sentences.nothing_to_publish(), file=sys.stderr)
        return UNREADABLE
    store = Store(database_url())
    sample.publish_if_empty(store, clock.now())
    current = store.current()
    origin = Origin(
        author=options.author,
        note=sentences.note_with_left_out(options.note, result.left_out),
        file_name=result.file_name,
        sha256=result.sha256,
        sample=options.sample or sample.looks_like(result),
    )
    parent = current.number if current else ROOT_VERSION
    try:
        version = store.publish(result.register, origin, parent=parent, at=clock.now())
    except StaleVersionError as error:
        print(sentences.stale(error.current.number), file=sys.stderr)
        return UNREADABLE
    print(sentences.published(version.number, version.communities))
    return BLOCKED if result.left_out else CLEAN


def _taken(path: Path) -> Intake | OSError | UnreadableExportError:
    try:
        return take(path.read_bytes(), path.name)
    except (OSError, UnreadableExportError) as error:
        return error


def _exit_code(result: Intake | OSError | UnreadableExportError) -> int:
    if isinstance(result, Intake):
        return BLOCKED if result.left_out else CLEAN
    return UNREADABLE


def _lines(result: Intake | OSError | UnreadableExportError) -> list[str]:
    if not isinstance(result, Intake):
        return [reason(result)]
    lines = [_line(finding) for finding in result.findings]
    return [*lines, sentences.communities(len(result.register.communities))]


def _line(finding: Finding) -> str:
    place = "!".join(part for part in (finding.sheet, finding.cell) if part)
    return f"{place}: {finding_text(finding)} [{finding.problem.code}]".removeprefix(": ")


def _as_json(path: Path, result: Intake | OSError | UnreadableExportError) -> dict[str, object]:
    if isinstance(result, Intake):
        findings = [_finding_json(finding) for finding in result.findings]
        return {
            "file": str(path),
            "communities": len(result.register.communities),
            "findings": findings,
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
    }


if __name__ == "__main__":
    sys.exit(main())
