"""Command line: `python -m lc_app check|table|publish FILE`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from lc_app import reference
from lc_app.commands.check import run_check
from lc_app.commands.publish import run_publish
from lc_app.commands.table import run_table
from lc_app.ingest.keys import key
from lc_app.texts import DEFAULT_LANGUAGE, LANGUAGES, in_language, label, speaking
from lc_metrics import NO_SECTOR, UNKNOWN


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
    check.set_defaults(run=run_check)
    table = commands.add_parser("table", help="the raw table as found, as UTF-8 CSV")
    table.add_argument("files", nargs="+", type=Path, metavar="FILE")
    table.add_argument("--sheet", help="which sheet, by default the first with a table")
    table.add_argument("--out", type=Path, metavar="DIR", help="one file each: DIR/NAME.csv")
    table.set_defaults(run=run_table)
    publish = commands.add_parser("publish", help="make the files the newest version")
    publish.add_argument("files", nargs="+", type=Path, metavar="FILE")
    publish.add_argument(
        "--scope",
        action="append",
        default=[],
        metavar="SECTOR",
        type=_sector,
        choices=_scopes(),
        help="replace this sector alone, more than one allowed: %(choices)s",
    )
    publish.add_argument("--author", default="")
    publish.add_argument("--note", default="")
    publish.add_argument("--sample", action="store_true", help="an example, no official list")
    publish.set_defaults(run=run_publish)
    return parser


def _scopes() -> list[str]:
    return [*reference.codes("sectors"), NO_SECTOR, UNKNOWN]


def _sector(told: str) -> str:
    """The code of a sector that is told by its code, or by its name in either language."""
    names = {key(code): code for code in _scopes()}
    for language in LANGUAGES:
        with speaking(language):
            names |= {key(label("sector", code)): code for code in _scopes()}
    return names.get(key(told), told)


if __name__ == "__main__":
    sys.exit(main())
