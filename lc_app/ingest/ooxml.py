"""Workbooks in Office Open XML (.xlsx, .xlsm), of the transitional and the strict kind."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from lc_app.ingest.blocks import IrregularError, cut, plain_text, without_entities
from lc_app.ingest.book import Book, unescaped
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.grid import LONGEST_TEXT
from lc_app.ingest.markup import Markup, elements, local, utf8, walk
from lc_app.ingest.package import Package
from lc_app.ingest.problems import Problem
from lc_app.ingest.serials import shown, zeros
from lc_app.ingest.sheet_blocks import read_grid
from lc_app.ingest.sheets import Sheet

_TEXT = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_TEXT_END = b"</si>"
_TAGS, _AROUND = 4, ("<?xml", "<sst", "</sst>")
_TRUE = {"1", "true", "on"}


def is_ooxml(package: Package) -> bool:
    """Whether the package holds a workbook of this kind."""
    return _workbook_part(package) in package


def sheets(package: Package) -> Iterator[Sheet]:
    """The sheets in their order, each to be read when it is asked for."""
    part = _workbook_part(package)
    content = elements(package.read(part))
    if not any(name == "workbook" for _parent, name, _attributes in content):
        raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)
    targets = _targets(package, part)
    book = Book(
        strings=_shared(package, _of_type(targets, "/sharedStrings")),
        **_formats(package.read(_of_type(targets, "/styles"))),
        since_1904=any(
            name == "workbookPr" and found.get("date1904", "").lower() in _TRUE
            for _parent, name, found in content
        ),
    )
    for parent, name, found in content:
        if (parent, name) == ("sheets", "sheet"):
            kind, target = targets.get(_relation(found), ("", ""))
            if not kind or kind.endswith("/worksheet"):
                yield _sheet(package, target, book, found)


def _sheet(package: Package, target: str, book: Book, found: dict[str, str]) -> Sheet:
    hidden = found.get("state", "visible") != "visible"
    return Sheet(
        found.get("name", ""), hidden, lambda: read_grid(lambda: package.chunks(target), book)
    )


def _workbook_part(package: Package) -> str:
    try:
        found = _of_type(_targets(package, ""), "/officeDocument")
    except UnreadableExportError:
        found = ""
    return found or "xl/workbook.xml"


def _targets(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """The parts that a part refers to: kind and name, by the identifier of the relation."""
    folder, name = posixpath.split(part)
    relations = _elements(package.read(f"{folder}/_rels/{name}.rels"))
    return {
        found.get("Id", ""): (
            found.get("Type", ""),
            _absolute(folder, found.get("Target", "")),
        )
        for _parent, tag, found in relations
        if tag == "Relationship" and found.get("TargetMode") != "External"
    }


def _elements(content: bytes) -> list[tuple[str, str, dict[str, str]]]:
    """The elements of a part that may be missing."""
    return elements(content) if content else []


def _absolute(folder: str, target: str) -> str:
    plain = unquote(target).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, plain)).lstrip("/")


def _of_type(targets: dict[str, tuple[str, str]], ending: str) -> str:
    return next((target for kind, target in targets.values() if kind.endswith(ending)), "")


def _relation(attributes: dict[str, str]) -> str:
    """The identifier of the relation, whatever the prefix of its name space."""
    return next((v for n, v in attributes.items() if ":" in n and local(n) == "id"), "")


def _formats(content: bytes) -> dict[str, list[Any]]:
    """What numbers stand for and how many digits they show, by the style of a cell."""
    styles = _elements(content)
    codes = {
        found.get("numFmtId", ""): found.get("formatCode", "")
        for parent, name, found in styles
        if (parent, name) == ("numFmts", "numFmt")
    }
    used = [
        found.get("numFmtId", "0")
        for parent, name, found in styles
        if (parent, name) == ("cellXfs", "xf")
    ]
    known = {written: shown(written, codes.get(written)) for written in set(used)}
    return {
        "formats": [known[written] for written in used],
        "zeros": [zeros(codes.get(written, "")) for written in used],
    }


def _shared(package: Package, part: str) -> list[str]:
    """The shared texts; without the marks of how they are pronounced."""
    if part not in package:
        return []
    try:
        return list(_plain_texts(cut(utf8(package.chunks(part)), _TEXT_END)))
    except IrregularError:
        texts = _SharedTexts()
        walk(utf8(package.chunks(part)), texts)
        return texts.found


def _plain_texts(blocks: Iterator[bytes]) -> Iterator[str]:
    for block in blocks:
        text = plain_text(block)
        found = _TEXT.findall(text)
        if _TAGS * len(found) + sum(map(text.count, _AROUND)) != text.count("<"):
            raise IrregularError
        yield from map(unescaped, without_entities(found) if "&" in text else found)


class _SharedTexts(Markup):
    """The shared texts, rich ones put together."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._in_text = self._in_phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        plain = local(name)
        if plain == "si":
            self._parts = []
        elif plain == "rPh":
            self._in_phonetic = True
        self._in_text = plain == "t" and not self._in_phonetic

    def end(self, name: str) -> None:
        plain = local(name)
        self._in_text = False
        if plain == "si":
            self.found.append(unescaped("".join(self._parts)))
        elif plain == "rPh":
            self._in_phonetic = False

    def text(self, words: str) -> None:
        if self._in_text:
            self._parts.append(words)
            if len(self._parts) > LONGEST_TEXT:
                raise UnreadableExportError(Problem.DAMAGED)
