"""Bytes to sheets. What a file is, its first bytes say, and not its name."""

from __future__ import annotations

from codecs import BOM_UTF8

from lc_app.ingest.delimited import read_delimited
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet
from lc_app.ingest.workbook import read_workbook
from lc_app.settings import MAX_UPLOAD_MB

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_FILES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"PK\x05\x06")
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<svg")


def read_sheets(data: bytes) -> list[RawSheet]:
    """All sheets of a file.

    Raises
    ------
    UnreadableExportError
        If the file is empty, too large, damaged, protected, or no spreadsheet.
    """
    if not data.strip():
        raise UnreadableExportError(Problem.EMPTY_FILE)
    if len(data) > MAX_UPLOAD_MB * 1_000_000:
        raise UnreadableExportError(Problem.TOO_LARGE, str(MAX_UPLOAD_MB))
    if data.startswith(_OLE):
        locked = _ENCRYPTED in data
        raise UnreadableExportError(Problem.PASSWORD if locked else Problem.OTHER_FORMAT)
    if data.startswith(_ZIP):
        return read_workbook(data)
    beginning = data[:200].removeprefix(BOM_UTF8).lstrip().lower()
    if data.startswith(_OTHER_FILES) or beginning.startswith(_MARKUP):
        raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)
    return read_delimited(data)
