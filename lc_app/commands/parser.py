"""The arguments of the commands, with help and complaints in the language of the reader."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lc_app import reference
from lc_app.commands.check import run_check
from lc_app.commands.publish import run_publish
from lc_app.commands.table import run_table
from lc_app.ingest.keys import key
from lc_app.ingest.problems import N_
from lc_app.texts import DEFAULT_LANGUAGE, LANGUAGES, _, in_language, label, speaking
from lc_metrics import NO_SECTOR, UNKNOWN

OF_ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse says by itself, for the catalogue."""

_LANGUAGE = re.compile(r"--l[a-z]*[= ](\w+)")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its options; from here on its language is spoken."""
    told = _LANGUAGE.match(" ".join(arguments))
    in_language(told[1] if told and told[1] in LANGUAGES else DEFAULT_LANGUAGE)
    # argparse looks its own texts up by this name, in a catalogue that a system may hold.
    argparse._ = _  # type: ignore[attr-defined]
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m lc_app",
        description=_("Check, show and publish lists of learning communities."),
    )
    parser.add_argument(
        "--language",
        choices=list(LANGUAGES),
        default=DEFAULT_LANGUAGE,
        help=_("the language of the answers, before the command"),
    )
    commands = parser.add_subparsers(required=True, metavar=_("COMMAND"))
    _add_check(commands)
    _add_table(commands)
    _add_publish(commands)
    return parser


def _add_check(commands: Any) -> None:
    told = _("findings; exit 0 if nothing is left out, 1 if something is, 2 if unreadable")
    check = commands.add_parser("check", help=told, description=told)
    _add_files(check)
    check.add_argument("--json", action="store_true", help=_("as JSON, one object for each file"))
    check.set_defaults(run=run_check)


def _add_table(commands: Any) -> None:
    told = _("the raw table as found, as UTF-8 CSV")
    table = commands.add_parser("table", help=told, description=told)
    _add_files(table)
    table.add_argument(
        "--sheet", metavar=_("NAME"), help=_("which sheet, by default the first with a table")
    )
    table.add_argument(
        "--out", type=Path, metavar=_("DIR"), help=_("a folder with a file each: NAME.csv")
    )
    table.set_defaults(run=run_table)


def _add_publish(commands: Any) -> None:
    told = _("make the files the newest version")
    publish = commands.add_parser("publish", help=told, description=told)
    _add_files(publish)
    publish.add_argument(
        "--scope",
        action="append",
        default=[],
        metavar=_("SECTOR"),
        type=_sector,
        choices=_scopes(),
        help=_("replace this sector alone, more than one allowed: %(choices)s"),
    )
    publish.add_argument(
        "--author", default="", metavar=_("NAME"), help=_("who publishes, for the versions")
    )
    publish.add_argument(
        "--note", default="", metavar=_("TEXT"), help=_("what is new, for the versions")
    )
    publish.add_argument("--sample", action="store_true", help=_("an example, no official list"))
    publish.set_defaults(run=run_publish)


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar=_("FILE"), help=_("workbooks or delimited text")
    )


def _scopes() -> list[str]:
    return [*reference.codes("sectors"), NO_SECTOR, UNKNOWN]


def _sector(told: str) -> str:
    """The code of a sector that is told by its code, or by its name in either language."""
    names = {key(code): code for code in _scopes()}
    for language in LANGUAGES:
        with speaking(language):
            names |= {key(label("sector", code)): code for code in _scopes()}
    return names.get(key(told), told)
