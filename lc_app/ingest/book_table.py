"""A file with the rows of a book to its table, with findings by cell."""

from __future__ import annotations

from collections.abc import Mapping

from lc_app.ingest.book_list import BY_NAME
from lc_app.ingest.book_rows import BookIntake, checked
from lc_app.ingest.book_values import Communities
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.listed import RawRow, header_row, rows_below
from lc_app.ingest.package import Progress
from lc_app.ingest.problems import Problem
from lc_app.ingest.read import read_sheets
from lc_app.ingest.template_sheets import is_our_own


def take_book(
    data: bytes, name: str, names: Mapping[str, str], step: Progress | None = None
) -> BookIntake:
    """Read rows of a book; all sheets that hold some belong together.

    Parameters
    ----------
    data : bytes
        A file of any kind that the import reads.
    name : str
        Which book it is; one of `lc_metrics.books.BOOKS`.
    names : mapping of str to str
        Name of each community of the register, by its id.
    step : callable, optional
        Told how far the reading is.

    Raises
    ------
    UnreadableExportError
        If the file holds no list of this book.
    """
    book = BY_NAME[name]
    needed = [field.column for field in book.needed]
    raws: list[RawRow] = []
    findings: list[Finding] = []
    tables = 0
    for sheet in read_sheets(data, step):
        if is_our_own(sheet):
            continue
        # A source below the table is a row of one cell on purpose.
        findings += (f for f in sheet.findings if f.problem != Problem.RAGGED_ROW)
        header = header_row(sheet, book.headings, needed)
        if header is None:
            findings.append(Finding(Problem.SHEET_WITHOUT_LIST, sheet.name))
            continue
        tables += 1
        for part in rows_below(sheet, header, book.headings, only_after_gap=True):
            if isinstance(part, RawRow):
                raws.append(part)
            else:
                findings.append(part)
    if not tables:
        told = ", ".join(field.headings[0] for field in book.needed)
        raise UnreadableExportError(Problem.NO_BOOK_TABLE, told)
    intake = checked(raws, book, Communities.of(names))
    return BookIntake(intake.table, intake.blocked, (*findings, *intake.findings))
