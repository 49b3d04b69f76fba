"""What stands in or below a list and is no row of it: totals, notes, names of groups."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.findings import Finding
from lc_app.ingest.kinds import EMPTY, TYPED, WORDS, kind_of_text
from lc_app.ingest.meanings import meaning
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import NO_TEXT, text, trimmed

Mask = np.ndarray[Any, np.dtype[np.bool_]]

_TOTAL = re.compile(r"((sub|eind)?tota(a)?l|gemiddelde?|average)\b", re.IGNORECASE)
_BARE_TOTAL = re.compile(r"((sub|eind)?tota(a)?l|gemiddelde?|average)\W*", re.IGNORECASE)
# Words of a sentence, which are rare in a name.
_OF_A_SENTENCE = re.compile(
    r"\b(is|zijn|was|waren|wordt|worden|werd|heeft|hebben|kan|kunnen|moet|deze|dit|die|dat|zie"
    r"|hierboven|hieronder|volgens|zoals|(ex|in)clusief|peildatum|gegevens|lijst|tabel|overzicht"
    r"|cijfers|are|were|has|have|this|these|that|see|above|below|according|data|list|table)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(\*|©|bron\b|let op|noot|opmerking|toelichting|stand (per|van|op)\b|(nb|aantal)\s*:"
    r"|source\b|note\b)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(regio|provincie|gewest|(top)?sector|cluster|groep|region|province|group)\b\W*\w",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(.+\)|\[.+\]|<.+>")
_LONG_NOTE = 60
_MOST_HEADINGS = 3
_PROBE = 200


def left_out(
    sheet: str, below: pd.DataFrame, headings: dict[int, str]
) -> tuple[Mask, list[Finding]]:
    """Which rows to keep; blank ones go, and totals, notes and repeated headings, told."""
    lines = _Lines(below)
    keep = lines.filled > 0
    findings = []
    names = {column for column, heading in headings.items() if meaning(heading) == "name"}
    long_names = _long_names(lines, names)
    for place in np.flatnonzero(keep & _suspect(lines, headings, names, long_names)).tolist():
        column, value = lines.lone(place)
        is_note = lines.filled[place] == 1 and not _TOTAL.match(value)
        problem = Problem.NOTE_ROW if is_note else Problem.TOTAL_ROW
        row = int(below.index[place])
        findings.append(Finding(problem, sheet, row, column, "", value))
        keep[place] = False
    for place in sorted(p for p in long_names if keep[p]):
        column, value = lines.lone(place)
        row = int(below.index[place])
        findings.append(Finding(Problem.LONE_NAME, sheet, row, column, "", value))
    return keep, findings


class _Lines:
    """The rows below the headings as texts: columns of Arrow, quick for few rows and for many."""

    def __init__(self, below: pd.DataFrame) -> None:
        self.columns = {int(column): trimmed(below[column]) for column in below.columns}
        masks = [as_mask(pc.not_equal(texts, NO_TEXT)) for texts in self.columns.values()]
        self.filled = np.zeros(len(below), dtype="int64")
        for mask in masks:
            self.filled += mask
        self.first = self._first(masks)

    def _first(self, masks: list[Mask]) -> list[str]:
        """The first text of each row."""
        columns = iter(self.columns.values())
        first = next(columns, None)
        lacking = ~masks[0] if masks else np.array([], dtype=bool)
        for texts, mask in zip(columns, masks[1:], strict=False):
            if not lacking.any():
                break
            first = pc.if_else(pa.array(lacking), texts, first)
            lacking &= ~mask
        if first is None:
            return [""] * len(self.filled)
        firsts: list[str] = first.to_numpy(zero_copy_only=False).tolist()
        return firsts

    def row(self, place: int) -> list[tuple[int, str]]:
        """The texts of a row, each with its column."""
        return [(column, texts[place].as_py()) for column, texts in self.columns.items()]

    def lone(self, place: int) -> tuple[int, str]:
        """The first text of a row, with its column."""
        return next((column, words) for column, words in self.row(place) if words)


def as_mask(flags: Any) -> Mask:
    """Flags of Arrow as an array."""
    mask: Mask = flags.to_numpy(zero_copy_only=False)
    return mask


def _suspect(
    lines: _Lines, headings: dict[int, str], names: set[int], long_names: set[int]
) -> Mask:
    """Rows that are a total, a note in one cell, or the headings once more."""
    total = np.array([bool(_TOTAL.match(words)) for words in lines.first], dtype=bool)
    for place in np.flatnonzero(total).tolist():
        words = sum(any(map(str.isalpha, cell)) for _column, cell in lines.row(place))
        total[place] = words == 1 or bool(_BARE_TOTAL.fullmatch(lines.first[place]))
    if not names:
        # In a table of another kind a total can be a row like any other: only at its end.
        rows = (lines.filled > 0) & ~total
        total &= ~np.logical_or.accumulate(rows[::-1])[::-1]
    suspect = total | _again(lines, headings) | _below_headings(lines, headings)
    if len(lines.columns) > 1:
        suspect |= _notes(lines, long_names) | _groups(lines, names)
    if len(lines.columns) > 2:  # noqa: PLR2004
        suspect |= _footnotes(lines)
    return suspect


def _notes(lines: _Lines, long_names: set[int]) -> Mask:
    """Lone cells that are a note, and the lone ones right below these."""
    notes = np.zeros(len(lines.filled), dtype=bool)
    for place in np.flatnonzero(lines.filled == 1).tolist():
        words = lines.first[place]
        goes_on = place > 0 and notes[place - 1]
        long = len(words) > _LONG_NOTE and place not in long_names
        notes[place] = goes_on or long or bool(_NOTE.match(words))
    return notes


def _groups(lines: _Lines, names: set[int]) -> Mask:
    """Lone cells in the column of names that name the group of the rows below."""
    groups = np.zeros(len(lines.filled), dtype=bool)
    for place in np.flatnonzero((lines.filled[:-1] == 1) & (lines.filled[1:] > 1)).tolist():
        groups[place] = bool(_GROUP.match(lines.first[place])) and lines.lone(place)[0] in names
    return groups


def _long_names(lines: _Lines, names: set[int]) -> set[int]:
    """Rows of a long lone text that can be a name: in its column, and no sentence."""
    return {
        place
        for place in np.flatnonzero(lines.filled == 1).tolist()
        if len(words := lines.first[place]) > _LONG_NOTE
        and lines.lone(place)[0] in names
        and not (words.endswith((".", "!", "?", ":")) or _OF_A_SENTENCE.search(words))
    }


def _again(lines: _Lines, headings: dict[int, str]) -> Mask:
    wanted = [text(words) for words in headings.values()]
    same = np.full(len(lines.filled), fill_value=any(wanted))
    for texts, words in zip(lines.columns.values(), wanted, strict=True):
        if not same.any():
            break
        same &= as_mask(pc.equal(texts, words))
    return same


def _below_headings(lines: _Lines, headings: dict[int, str]) -> Mask:
    """The first rows, as long as they are the headings in another language or their units."""
    more = np.zeros(len(lines.filled), dtype=bool)
    meanings = {column: meaning(words) for column, words in headings.items()}
    for place in range(min(_MOST_HEADINGS, len(more))):
        cells = [(column, words) for column, words in lines.row(place) if words]
        known = sum(bool(meanings[column]) for column, _words in cells)
        same = sum(bool(meanings[c]) and meaning(words) == meanings[c] for c, words in cells)
        units = all(_IN_BRACKETS.fullmatch(w) and kind_of_text(w) == WORDS for _c, w in cells)
        if len(cells) < 2 or not (units or 1 < same >= known):  # noqa: PLR2004
            break
        more[place] = True
    return more


def _footnotes(lines: _Lines) -> Mask:
    """Lone words at the very end, in a column of something else, below rows of several cells."""
    result = np.zeros(len(lines.filled), dtype=bool)
    several = np.flatnonzero(lines.filled > 1)[:_PROBE]
    column = next(iter(lines.columns.values())).take(pa.array(several)).to_pylist()
    kinds = [kind for kind in map(kind_of_text, column) if kind != EMPTY]
    if len(column) < 2 or sum(kind in TYPED for kind in kinds) <= 0.8 * len(kinds):  # noqa: PLR2004
        return result
    counts, words = lines.filled, lines.first
    for place in range(len(counts) - 1, -1, -1):
        if counts[place] > 1 or (counts[place] and kind_of_text(words[place]) != WORDS):
            break
        result[place] = counts[place] == 1
    return result
