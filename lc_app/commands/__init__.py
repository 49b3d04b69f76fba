"""The commands of `python -m lc_app`, and what they share: exit codes, reasons and lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lc_app.ingest import Finding, UnreadableExportError, apart
from lc_app.reports import finding_text
from lc_app.settings import MAX_UPLOAD_MB
from lc_app.texts import _

T = TypeVar("T")

CLEAN, BLOCKED, UNREADABLE = 0, 1, 2
_AT_ONCE = 2


def reason(error: OSError | UnreadableExportError) -> str:
    """Why a file could not be read, and what to do."""
    if isinstance(error, UnreadableExportError):
        return refusal_text(error.finding)
    if isinstance(error, FileNotFoundError):
        return _("There is no such file. Check its name and its folder.")
    if isinstance(error, IsADirectoryError):
        return _("This is a folder. Name the files in it.")
    return _(
        "The file cannot be opened. See whether you may read it, and whether another program"
        " keeps it to itself."
    )


def refusal_text(finding: Finding) -> str:
    """What is wrong with a whole file, and what to do."""
    return f"{finding_text(finding)} {_(finding.problem.remedy)}"


def finding_line(finding: Finding) -> str:
    """A finding as one line: where, what, what to do and its code."""
    told = f"{finding_text(finding)} → {_(finding.problem.remedy)} [{finding.problem.code}]"
    return ": ".join(part for part in (_place(finding), told) if part)


def _place(finding: Finding) -> str:
    """Lijst!B3, a row, a sheet, or nothing for the whole file."""
    if finding.row and not finding.column:
        row = _("row {n}").format(n=finding.row)
        return f"{finding.sheet}, {row}".removeprefix(", ")
    return "!".join(part for part in (finding.sheet, finding.cell) if part)


def complain(line: str) -> int:
    """Write a line on standard error; the exit code that goes with it."""
    sys.stderr.write(f"{line}\n")
    return UNREADABLE


def content(path: Path) -> bytes:
    """The bytes of a file; of one that is too large no more than shows that it is."""
    with path.open("rb") as file:
        return file.read(MAX_UPLOAD_MB * 1_000_000 + 1)


def each_apart(
    paths: Iterable[Path],
    function: Callable[..., T],
    arguments: Callable[[Path], tuple[object, ...]],
) -> Iterator[tuple[Path, T | OSError | UnreadableExportError]]:
    """What a function makes of the bytes of each file, in the separate process; in order."""

    def one(path: Path) -> T | OSError | UnreadableExportError:
        try:
            return apart.run(function, content(path), *arguments(path))
        except (OSError, UnreadableExportError) as error:
            return error

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        known = list(paths)
        yield from zip(known, pool.map(one, known), strict=True)
