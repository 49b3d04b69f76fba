"""Bytes to sheets. What a file is, its first bytes say, and not its name."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from lc_app.ingest.delimited import read_delimited
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.package import Progress
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet
from lc_app.ingest.workbook import read_old_workbook, read_workbook
from lc_app.settings import MAX_UPLOAD_MB

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Excel 2 to 4 wrote its records without a container.
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_FILES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"Rar!")
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<svg", b"<!--", b"<head", b"<body")


def read_sheets(data: bytes, step: Progress | None = None) -> list[RawSheet]:
    """All sheets of a file; `step` is told how far the step “reading” is.

    Raises
    ------
    UnreadableExportError
        If the file is empty, too large, damaged, protected, or no spreadsheet.
    """
    if not data.strip():
        raise UnreadableExportError(Problem.EMPTY_FILE)
    if len(data) > MAX_UPLOAD_MB * 1_000_000:
        raise UnreadableExportError(Problem.TOO_LARGE, str(MAX_UPLOAD_MB))
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise UnreadableExportError(Problem.PASSWORD)
    if data.startswith((_OLE, *_BIFF)):
        return read_old_workbook(data)
    if data.startswith(_ZIP):
        return read_workbook(data, step)
    if data.startswith(_EMPTY_ZIP):
        raise UnreadableExportError(Problem.PACKED)
    if data.startswith(_OTHER_FILES):
        raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)
    if _looks_like_markup(data):
        raise UnreadableExportError(Problem.WEB_PAGE)
    return read_delimited(data)


def _looks_like_markup(data: bytes) -> bool:
    """Whether the file begins as a web page or another XML file does, in any encoding."""
    beginning = data[:400].removeprefix(BOM_UTF8).replace(b"\0", b"")
    plain = beginning.removeprefix(BOM_UTF16_LE).removeprefix(BOM_UTF16_BE)
    return plain.lstrip().lower().startswith(_MARKUP)
