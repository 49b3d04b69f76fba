"""Large XML in blocks of plain text, as far as it is written the plain way."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.problems import Problem

_BLOCK, _LONGEST_BLOCK = 1 << 19, 1 << 22
_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,6})|#x([0-9A-Fa-f]{1,5}));")
_NO_CHARACTERS = {*range(32), *range(0xD800, 0xE000)} - {9, 10, 13}
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class IrregularError(Exception):
    """The text cannot be read this way, and needs an XML parser."""


def cut(chunks: Iterable[bytes], closing: bytes) -> Iterator[bytes]:
    """Blocks that end with this tag; the last one holds what comes after it."""
    block = bytearray()
    for chunk in chunks:
        block += chunk
        if len(block) < _BLOCK:
            continue
        end = block.rfind(closing) + len(closing)
        if end >= len(closing):
            yield _plain(bytes(block[:end]))
            del block[:end]
        elif len(block) > _LONGEST_BLOCK:
            raise IrregularError
    yield _plain(bytes(block))


def _plain(block: bytes) -> bytes:
    # Comments, sections and instructions can hold what looks like the end of a row.
    if b"<!" in block or b"<?" in block.removeprefix(b"<?xml"):
        raise IrregularError
    return block


def plain_text(block: bytes) -> str:
    """The text of a block, line ends as XML has them; control characters are irregular."""
    if len(block.translate(None, _CONTROL)) != len(block):
        raise IrregularError
    try:
        text = block.decode()
    except UnicodeDecodeError as error:
        raise UnreadableExportError(Problem.DAMAGED) from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def without_entities(texts: list[str]) -> list[str]:
    """The texts with each entity as the character that it stands for."""
    if "&" not in "".join(texts):
        return texts
    return [_resolved(text) if "&" in text else text for text in texts]


def _resolved(text: str) -> str:
    if text.count("&") != len(_ENTITY.findall(text)):
        raise IrregularError
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    named, decimal, hexadecimal = entity.groups()
    if named:
        return _NAMED[named]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code > sys.maxunicode or code in _NO_CHARACTERS:
        raise IrregularError
    return chr(code)
