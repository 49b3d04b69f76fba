"""Workbooks in OpenDocument (.ods), element by element."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import Grid
from lc_app.ingest.markup import utf8, walk
from lc_app.ingest.opendocument_walk import DocumentWalk
from lc_app.ingest.package import Package
from lc_app.ingest.problems import Problem
from lc_app.ingest.sheets import Sheet

_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"


def is_opendocument(package: Package) -> bool:
    """Whether the package is a spreadsheet of this kind."""
    if package.read("mimetype").startswith(_SPREADSHEET):
        return True
    return _CONTENT in package and _SPREADSHEET in package.read(_MANIFEST)


def sheets(package: Package) -> Iterator[Sheet]:
    """The sheets in their order.

    Raises
    ------
    UnreadableExportError
        If it is damaged, protected, or larger than is allowed.
    """
    if b"encryption-data" in package.read(_MANIFEST):
        raise UnreadableExportError(Problem.PASSWORD)
    document = DocumentWalk()
    walk(utf8(package.chunks(_CONTENT)), document)
    for name, hidden, grid in document.sheets:
        yield Sheet(name, hidden, partial(_itself, grid))


def _itself(grid: Grid) -> Grid:
    return grid
