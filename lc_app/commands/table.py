"""`table`: the raw table of a file as found, as UTF-8 CSV."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from lc_app.commands import CLEAN, complain, each_apart, reason
from lc_app.ingest import RawTable, UnreadableExportError, find_table, read_sheets
from lc_app.ingest.intake import Step, quiet, without_list
from lc_app.ingest.workbook import hidden_names
from lc_app.texts import _


class FirstTable(NamedTuple):
    """A table as CSV, and the names of the sheets that may hold another."""

    csv: str
    others: tuple[str, ...]


def run_table(options: argparse.Namespace) -> int:
    """Write the tables to a folder, or the table of one file to standard output."""
    if options.out is not None:
        return _to_folder(options.files, options.out, options.sheet)
    if len(options.files) > 1:
        return complain(_("Several files need a folder: --out DIR."))
    ((path, found),) = each_apart(options.files, first_table, lambda _path: (options.sheet,))
    if not isinstance(found, FirstTable):
        return _refuse(path, found, options.sheet)
    _tell_others(path, found)
    sys.stdout.buffer.write(found.csv.encode())
    return CLEAN


def first_table(data: bytes, sheet: str | None = None, step: Step = quiet) -> FirstTable | None:
    """The first table of a file, or that of the sheet of a name; None if it has no such sheet.

    A list goes before what is a text rather than a list.

    Raises
    ------
    UnreadableExportError
        If there is no table in any sheet.
    """
    sheets = read_sheets(data, step)
    tables = [t for t in map(find_table, sheets) if isinstance(t, RawTable)]
    if not tables:
        raise without_list(sheets)
    if sheet is not None:
        return next((FirstTable(t.to_csv(), ()) for t in tables if t.sheet == sheet), None)
    first = min(tables, key=lambda table: len(table.headings) == 1 or table.rows.empty)
    others = {table.sheet for table in tables} | set(hidden_names(sheets))
    return FirstTable(
        first.to_csv(), tuple(s.name for s in sheets if s.name in others - {first.sheet})
    )


def _to_folder(files: list[Path], folder: Path, sheet: str | None) -> int:
    """Each table in a file of its own; what is refused gets none, and a line of complaint."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        told = _("This folder cannot be made. Name another one.")
        return complain(f"{folder}: {told}")
    code = CLEAN
    written: set[str] = set()
    for path, found in each_apart(files, first_table, lambda _path: (sheet,)):
        if not isinstance(found, FirstTable):
            code = _refuse(path, found, sheet)
        elif path.name in written:
            told = _("Another file with this name was written already.")
            code = complain(f"{path}: {told}")
        else:
            written.add(path.name)
            _tell_others(path, found)
            code = max(code, _write(folder / f"{path.name}.csv", found.csv))
    return code


def _write(path: Path, csv: str) -> int:
    try:
        path.write_bytes(csv.encode())
    except OSError:
        told = _(
            "The file cannot be written. See whether you may write there, and whether there"
            " is room."
        )
        return complain(f"{path}: {told}")
    return CLEAN


def _refuse(path: Path, found: OSError | UnreadableExportError | None, sheet: str | None) -> int:
    """Tell why a file gives no table."""
    if found is None:
        told = _("No sheet “{name}” with a table.").format(name=sheet)
        return complain(f"{path}: {told}")
    return complain(f"{path}: {reason(found)}")


def _tell_others(path: Path, found: FirstTable) -> None:
    """Tell of the sheets that are not in the output."""
    for name in found.others:
        told = _("Not shown: sheet “{name}”.").format(name=name)
        complain(f"{path}: {told}")
