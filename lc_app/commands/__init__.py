"""The commands of `python -m lc_app`, and what they share: exit codes and reasons."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lc_app.ingest import UnreadableExportError, apart
from lc_app.reports import finding_text
from lc_app.texts import _

T = TypeVar("T")

CLEAN, BLOCKED, UNREADABLE = 0, 1, 2
_AT_ONCE = 2


def reason(error: OSError | UnreadableExportError) -> str:
    """Why a file could not be read, as one sentence."""
    if isinstance(error, UnreadableExportError):
        return finding_text(error.finding)
    if isinstance(error, FileNotFoundError):
        return _("There is no such file.")
    return _("The file cannot be opened.")


def complain(line: str) -> int:
    """Write a line on standard error; the exit code that goes with it."""
    sys.stderr.write(f"{line}\n")
    return UNREADABLE


def each_apart(
    paths: Iterable[Path],
    function: Callable[..., T],
    arguments: Callable[[Path], tuple[object, ...]],
) -> Iterator[tuple[Path, T | OSError | UnreadableExportError]]:
    """What a function makes of the bytes of each file, in the separate process; in order."""

    def one(path: Path) -> T | OSError | UnreadableExportError:
        try:
            return apart.run(function, path.read_bytes(), *arguments(path))
        except (OSError, UnreadableExportError) as error:
            return error

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        known = list(paths)
        yield from zip(known, pool.map(one, known), strict=True)
