"""`table`: the raw table of a file as found, as UTF-8 CSV."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lc_app.commands import CLEAN, complain, each_apart, reason
from lc_app.ingest import RawTable, UnreadableExportError, find_table, read_sheets
from lc_app.ingest.intake import Step, quiet
from lc_app.ingest.problems import Problem
from lc_app.texts import _

Tables = list[tuple[str, str]]
"""The name of each sheet with a table, and that table as CSV."""


def run_table(options: argparse.Namespace) -> int:
    """Write the tables to a folder, or the table of one file to standard output."""
    if options.out is not None:
        return _to_folder(options.files, options.out, options.sheet)
    if len(options.files) > 1:
        return complain(_("Several files need a folder: --out DIR."))
    ((path, found),) = each_apart(options.files, tables_of, lambda _path: (options.sheet,))
    if isinstance(found, OSError | UnreadableExportError):
        return complain(f"{path}: {reason(found)}")
    if not found:
        return complain(_("No sheet “{name}” with a table.").format(name=options.sheet))
    for other, _content in found[1:]:
        complain(_("Not shown: sheet “{name}”.").format(name=other))
    sys.stdout.buffer.write(found[0][1].encode())
    return CLEAN


def tables_of(data: bytes, sheet: str | None = None, step: Step = quiet) -> Tables:
    """The table of each sheet, or of the one of that name.

    Raises
    ------
    UnreadableExportError
        If there is no table in any sheet.
    """
    tables = raw_tables(data, step)
    if not tables:
        raise UnreadableExportError(Problem.NO_TABLE)
    return [(t.sheet, t.to_csv()) for t in tables if sheet in (None, t.sheet)]


def raw_tables(data: bytes, step: Step = quiet) -> list[RawTable]:
    """The list of each sheet that has one; behind those, what is a text rather than a list."""
    found = (find_table(sheet) for sheet in read_sheets(data, step))
    tables = [table for table in found if isinstance(table, RawTable)]
    return sorted(tables, key=lambda table: len(table.headings) == 1 or table.rows.empty)


def first_table(data: bytes, sheet: str | None = None, step: Step = quiet) -> str:
    """The first table of a file, or the one of a sheet by its name, as CSV."""
    for table in raw_tables(data, step):
        if sheet in (None, table.sheet):
            return table.to_csv()
    raise UnreadableExportError(Problem.NO_TABLE)


def _to_folder(files: list[Path], folder: Path, sheet: str | None) -> int:
    """Each table in a file of its own; what is refused gets none, and a line of complaint."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return complain(f"{folder}: {reason(error)}")
    code = CLEAN
    written: set[str] = set()
    for path, content in each_apart(files, first_table, lambda _path: (sheet,)):
        if isinstance(content, OSError | UnreadableExportError):
            code = complain(f"{path}: {reason(content)}")
        elif path.name in written:
            told_twice = _("Another file with this name was written already.")
            code = complain(f"{path}: {told_twice}")
        else:
            written.add(path.name)
            (folder / f"{path.name}.csv").write_bytes(content.encode())
    return code
