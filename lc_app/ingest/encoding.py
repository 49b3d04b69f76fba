"""Bytes to text: which encoding a file has, and which characters stay in doubt."""

from __future__ import annotations

import codecs
import re

import numpy as np

from lc_app.ingest.code_pages import encoded_once, other_page
from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem

DOUBT = "\uf8ff"
"""Follows each character that was read in another encoding than the rest of the file."""

_PROBE = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(1, 32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_MOST_CONTROLS = 0.02
_MOST_ZEROS = 0.25
_LAST_OF_ASCII = 0x7F
_FEW, _MANY = 0.05, 0.4  # zeros in the bytes that are the high ones, and the low ones

# In cp1252 these bytes are no character at all, or a mark or capital that does not stand
# between small letters; in cp850, the code page of DOS, they are letters.
_LETTER = rb"[A-Za-z\xc0-\xff]"
_DOS = re.compile(
    rb"[\x81\x8d\x8f\x90\x9d]"
    rb"|(?<=" + _LETTER + rb")[\x82\x83\x84\x86-\x8c\x8e\x93-\x95\x98\x99\x9b](?=[a-z])"
    rb"|(?<=[a-z])[\x82\x84\x88\x89\x8a](?![A-Za-z\x80-\xff])"
    rb"|\x9c(?=\s?[0-9])"
)
# The same, and what the code pages of DOS and of a Macintosh have for letters inside a word.
_ODD = re.compile(
    _DOS.pattern + rb"|(?<=[a-z])[\xc0-\xd6\xd8-\xde](?![A-Z\xc0-\xde])"
    rb"|(?<=[A-Za-z])[\xa1-\xa4](?=[a-z])"
)


def decode(data: bytes) -> tuple[str, list[Finding]]:
    """The text of a file; `DOUBT` stands behind each character that may be another.

    Raises
    ------
    UnreadableExportError
        If the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            errors = _IN_DOUBT if encoding == "utf-8" else "replace"
            return _once(data[len(mark) :].decode(encoding, errors=errors))
    if wide := _unmarked_utf_16(data[:_PROBE]):
        return data.decode(wide, errors="replace"), []
    _refuse_binary(data[:_PROBE])
    data = data.rstrip(b"\x1a")  # the end of a file, for DOS
    try:
        return _once(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _mostly_utf_8(data[max(error.start - _PROBE, 0) : error.start + _PROBE]):
            return data.decode("utf-8", errors=_IN_DOUBT), []
    odd = _is_odd(data)
    text, page = other_page(data) if odd else ("", "")
    if not page:
        text, page = _windows(data) if odd else data.decode("cp1252"), "Windows (cp1252)"
    return text, [Finding(Problem.OTHER_ENCODING, value=page)]


def _is_odd(data: bytes) -> bool:
    """Whether a byte makes no sense in its place as text of Windows."""
    places = np.flatnonzero(np.frombuffer(data, dtype="uint8") > _LAST_OF_ASCII).tolist()
    around = {data[place - 1 : place + 3] if place else b" " + data[:3] for place in places}
    return any(_ODD.match(context, 1) for context in around)


def _once(text: str) -> tuple[str, list[Finding]]:
    """Text of Unicode, and whether it was encoded once too often."""
    mended, twice = encoded_once(text)
    return mended, [Finding(Problem.ENCODED_TWICE)] if twice else []


def _unmarked_utf_16(probe: bytes) -> str:
    """UTF-16 without a mark shows by its zeros: every other byte of Latin text."""
    half = len(probe) // 2
    zeros = probe[0::2].count(0), probe[1::2].count(0)
    if min(zeros) > _FEW * half or max(zeros) <= _MANY * half:
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _refuse_binary(probe: bytes) -> None:
    controls = len(probe) - len(probe.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(probe) or probe.count(0) > _MOST_ZEROS * len(probe):
        raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)


def _mostly_utf_8(probe: bytes) -> bool:
    """Whether the bytes that are no UTF-8 are the exception."""
    text = probe.decode("utf-8", errors="replace")
    proper = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return proper > text.count("\ufffd")


def _windows(data: bytes) -> str:
    """Text of Windows; the bytes that make sense in DOS alone are read as such."""
    parts, end = [], 0
    for match in _DOS.finditer(data):
        parts += [data[end : match.start()].decode("cp1252"), match[0].decode("cp850"), DOUBT]
        end = match.end()
    return "".join([*parts, data[end:].decode("cp1252")])


def _in_doubt(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8, as Windows or else DOS reads it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return _windows(byte).removesuffix(DOUBT) + DOUBT, error.start + 1


_IN_DOUBT = "lc_in_doubt"
codecs.register_error(_IN_DOUBT, _in_doubt)
