"""CSV as Dutch programs write it: bytes to one sheet."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from io import StringIO

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import RawSheet, cells

DELIMITERS = (";", ",", "\t", "|")
_PROBE = 50
# A cell that Python refuses would be a crash; the size of the file is the limit.
csv.field_size_limit(2**31 - 1)


def read_delimited(data: bytes) -> list[RawSheet]:
    """The one sheet of a CSV file."""
    content, findings = _decode(data)
    content, told = _without_separator_line(content)
    delimiter = told or _delimiter(content)
    # A spreadsheet program counts the line that it hides.
    rows, stray = _rows(content, delimiter, [[]] if told else [])
    findings.extend(stray)
    wrong = [
        Finding(Problem.WRONG_BYTES, row=row, column=column, value=value)
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if "�" in value
    ]
    return [RawSheet("", cells(rows), (*findings, *wrong))]


def _rows(
    content: str, delimiter: str, rows: list[list[str]]
) -> tuple[list[list[str]], list[Finding]]:
    """The rows added; from a quotation mark that is never closed on, one row a line."""
    reader = csv.reader(StringIO(content, newline=""), delimiter=delimiter, strict=True)
    lines_read = 0
    try:
        for row in reader:
            rows.append(row)
            lines_read = reader.line_num
    except csv.Error:
        rest = list(StringIO(content, newline=""))[lines_read:]
        finding = Finding(Problem.STRAY_QUOTE, row=len(rows) + 1)
        return [*rows, *(_line(line, delimiter) for line in rest)], [finding]
    return rows, []


def _line(line: str, delimiter: str) -> list[str]:
    """The cells of one line, its quotation marks as text if they do not pair."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])


def _decode(data: bytes) -> tuple[str, list[Finding]]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), []
    if b"\0" in data:
        raise UnreadableExportError(Problem.NOT_A_SPREADSHEET)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), [Finding(Problem.OTHER_ENCODING)]


def _without_separator_line(content: str) -> tuple[str, str]:
    """Take off a first line such as “sep=;”, which Excel writes and obeys."""
    first, _, rest = content.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == len("sep=;"):
        return rest, first[4]
    return content, ""


def _delimiter(content: str) -> str:
    """The delimiter that cuts most lines into the same number of cells, more than one."""
    lines = content.splitlines()[:_PROBE]

    def evenness(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
        widths.pop(0, None)
        widths.pop(1, None)
        width, times = max(widths.items(), key=lambda item: item[1] * item[0], default=(1, 0))
        return times, width

    return max(DELIMITERS, key=evenness)
