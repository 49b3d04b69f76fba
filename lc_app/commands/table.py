"""`table`: the raw table of a file as found, as UTF-8 CSV."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lc_app.commands import CLEAN, UNREADABLE, reason
from lc_app.ingest import RawTable, UnreadableExportError, find_table, read_sheets
from lc_app.ingest.problems import Problem
from lc_app.texts import _


def run_table(options: argparse.Namespace) -> int:
    """Write the tables to a folder, or the table of one file to standard output."""
    if options.out is None and len(options.files) > 1:
        return _complain(_("Several files need a folder: --out DIR."))
    if options.out is not None:
        return _to_folder(options.files, options.out, options.sheet)
    try:
        tables = raw_tables(options.files[0].read_bytes())
    except (OSError, UnreadableExportError) as error:
        return _complain(f"{options.files[0]}: {reason(error)}")
    chosen = [t for t in tables if options.sheet in (None, t.sheet)]
    if not chosen:
        return _complain(_("No sheet “{name}” with a table.").format(name=options.sheet))
    for other in chosen[1:]:
        _complain(_("Not shown: sheet “{name}”.").format(name=other.sheet))
    sys.stdout.buffer.write(chosen[0].to_csv().encode())
    return CLEAN


def table_text(data: bytes, name: str | None = None) -> str:
    """The first table of a file, or the one of a sheet by its name, as CSV.

    Raises
    ------
    UnreadableExportError
        If there is none.
    """
    for table in raw_tables(data):
        if name in (None, table.sheet):
            return table.to_csv()
    raise UnreadableExportError(Problem.NO_TABLE)


def raw_tables(data: bytes) -> list[RawTable]:
    """The list of each sheet that has one; behind those, what is a text rather than a list."""
    found = (find_table(sheet) for sheet in read_sheets(data))
    tables = [table for table in found if isinstance(table, RawTable)]
    return sorted(tables, key=lambda table: len(table.headings) == 1 or table.rows.empty)


def _to_folder(files: list[Path], folder: Path, sheet: str | None) -> int:
    """Each table in a file of its own; what is refused gets none, and a line of complaint."""
    folder.mkdir(parents=True, exist_ok=True)
    code = CLEAN
    written: set[str] = set()
    for path in files:
        try:
            content = table_text(path.read_bytes(), sheet)
        except (OSError, UnreadableExportError) as error:
            code = _complain(f"{path}: {reason(error)}")
            continue
        if path.name in written:
            told_twice = _("Another file with this name was written already.")
            code = _complain(f"{path}: {told_twice}")
            continue
        written.add(path.name)
        (folder / f"{path.name}.csv").write_bytes(content.encode())
    return code


def _complain(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return UNREADABLE
