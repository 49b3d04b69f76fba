"""XML of files that nobody here wrote: no definitions, no endless depth, always UTF-8."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from xml.parsers import expat

from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.problems import Problem

_DEEPEST = 200
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"']")
_KNOWN = {
    "ascii", "cp1252", "iso8859-1", "iso8859-15", "utf-16", "utf-16-be", "utf-16-le", "utf-8",
}  # fmt: skip
_BY_BEGINNING = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


class Markup:
    """What goes through a document element by element.

    Attributes are a dictionary; names come as they are written unless `spaced`, which puts
    the name space before them.
    """

    spaced = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Go into an element."""

    def end(self, name: str) -> None:
        """Leave an element."""

    def text(self, words: str) -> None:
        """Take text; one text may come in several parts."""


def walk(chunks: Iterable[bytes], through: Markup) -> None:
    """Lead `through` along a document.

    Raises
    ------
    UnreadableExportError
        If it is no sound XML, or XML that no spreadsheet program writes.
    """
    parser = expat.ParserCreate("utf-8", " " if through.spaced else None)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = _within_depth(through)
    parser.CharacterDataHandler = through.text
    parser.EntityDeclHandler = _refuse_entity
    parser.StartDoctypeDeclHandler = _refuse_reference
    parser.EndDoctypeDeclHandler = _refuse_type
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise UnreadableExportError(Problem.DAMAGED) from error


def utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """A document in UTF-8, whatever it was written in."""
    pieces = iter(chunks)
    first = next(pieces, b"")
    encoding = _encoding(first)
    if encoding == "utf-8":
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        yield decoder.decode(first).encode()
        for piece in pieces:
            yield decoder.decode(piece).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as error:
        raise UnreadableExportError(Problem.DAMAGED) from error


def _encoding(beginning: bytes) -> str:
    for mark, encoding in _BY_BEGINNING:
        if beginning.startswith(mark):
            return encoding
    declared = _DECLARED.match(beginning[:200].removeprefix(codecs.BOM_UTF8).lstrip())
    try:
        name = codecs.lookup(declared[1].decode()).name if declared else "utf-8"
    except LookupError as error:
        raise UnreadableExportError(Problem.DAMAGED) from error
    if name not in _KNOWN:
        raise UnreadableExportError(Problem.DAMAGED)
    # The bytes say that it is no UTF-16, whatever it declares.
    return "utf-8" if name.startswith("utf-16") else name


def _within_depth(
    through: Markup,
) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    """Enter and leave elements as long as they do not nest without end."""
    enter, leave, depth = through.start, through.end, 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnreadableExportError(Problem.NESTED_TOO_DEEP, str(_DEEPEST))
        enter(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        leave(name)

    return start, end


def _refuse_entity(_name: str, _parameter: bool, value: str | None, *_: object) -> None:
    """Refuse a definition, before anything is made of it; one without value lies outside."""
    outside = value is None
    raise UnreadableExportError(Problem.OUTSIDE_REFERENCE if outside else Problem.OWN_ENTITIES)


def _refuse_reference(_name: str, system: str | None, *_: object) -> None:
    """Refuse a document type that lies outside."""
    if system:
        raise UnreadableExportError(Problem.OUTSIDE_REFERENCE)


def _refuse_type() -> None:
    """Refuse any other document type."""
    raise UnreadableExportError(Problem.HOSTILE_MARKUP)


def local(name: str) -> str:
    """A name without its prefix or name space."""
    return name.rpartition(":")[2]


class _Elements(Markup):
    def __init__(self) -> None:
        self.found: list[tuple[str, str, dict[str, str]]] = []
        self._path = [""]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        plain = local(name)
        self.found.append((self._path[-1], plain, attributes))
        self._path.append(plain)

    def end(self, name: str) -> None:  # noqa: ARG002
        self._path.pop()


def elements(content: bytes) -> list[tuple[str, str, dict[str, str]]]:
    """The elements of a small document in their order: parent, name and attributes.

    Raises
    ------
    UnreadableExportError
        If it is no sound XML, or XML that no spreadsheet program writes.
    """
    collected = _Elements()
    walk(utf8([content]), collected)
    return collected.found
