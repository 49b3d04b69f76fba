"""A zip package of which nothing is believed: what it unpacks to is counted as it comes."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.problems import Problem

MAX_UNPACKED_MB = 600
"""A package that unpacks to more is refused with a sentence."""

Progress = Callable[[str, float], None]
"""Is told the code of a step, and the fraction of it that is done."""

_CHUNK = 1 << 18
# A part that is not written the plain way is read twice.
_AT_MOST_AGAIN = 2
_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_ENOUGH_OF_A_SMALL_PART = 100_000_000

# What zipfile and the modules below it raise on a package that is not what it should be.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Package:
    """The parts of a package by name; capitals and the slash of Windows make no difference."""

    def __init__(self, data: bytes, step: Progress | None = None) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            cut_off = _END not in data
            raise UnreadableExportError(Problem.CUT_OFF if cut_off else Problem.DAMAGED) from error
        self._members = {_plain(member.filename): member for member in self._zip.infolist()}
        self._step = step
        self._read = 0
        self._size = sum(member.file_size for member in self._members.values())
        if self._size > MAX_UNPACKED_MB * 1_000_000:
            raise _too_large()

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._members

    @property
    def names(self) -> list[str]:
        """The names of all parts, in small letters."""
        return list(self._members)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The content of a part, piece by piece.

        Raises
        ------
        UnreadableExportError
            If the part is not there, damaged, protected, or larger than is allowed.
        """
        member = self._members.get(_plain(name))
        if member is None:
            raise UnreadableExportError(Problem.DAMAGED)
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableExportError(Problem.PASSWORD)
        try:
            with self._zip.open(member) as part:
                while chunk := part.read(_CHUNK):
                    self._count(len(chunk))
                    yield chunk
        except _BROKEN as error:
            raise UnreadableExportError(Problem.DAMAGED) from error

    def _count(self, more: int) -> None:
        """Tell how much is read, and believe no directory on how much there is."""
        self._read += more
        if self._read > _AT_MOST_AGAIN * MAX_UNPACKED_MB * 1_000_000:
            raise _too_large()
        if self._step and more == _CHUNK:
            self._step("reading", min(self._read / self._size, 1.0))

    def read(self, name: str) -> bytes:
        """The content of a small part; nothing if it is not there."""
        if name not in self:
            return b""
        content = bytearray()
        for chunk in self.chunks(name):
            content += chunk
            if len(content) > _ENOUGH_OF_A_SMALL_PART:
                raise _too_large()
        return bytes(content)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _too_large() -> UnreadableExportError:
    return UnreadableExportError(Problem.UNPACKS_TOO_LARGE, str(MAX_UNPACKED_MB))
