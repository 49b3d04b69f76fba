"""What stands in or around a list and is no row of it: totals, notes, other tables."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.anatomy import Anatomy
from lc_app.ingest.columns import is_form
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key
from lc_app.ingest.kinds import EMPTY, NUMBER, TYPED, WORDS, kind_of, kind_of_text
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
_IN_BRACKETS = re.compile(r"\(.+\)|\[.+\]|<.+>")
_LONG_NOTE = 60
_MOST_HEADINGS = 3
_PROBE = 200
_FALSE = pa.scalar(value=False)
_MOST_GAPS = 200  # more are the blank lines of a list that has them everywhere


def left_out(
    sheet: str, below: pd.DataFrame, headings: dict[int, str]
) -> tuple[Mask, list[Finding]]:
    """Which rows to keep; blank ones go, and totals, notes and repeated headings, told."""
    lines = _Lines(below)
    keep = lines.filled > 0
    findings = []
    for place in np.flatnonzero(keep & _suspect(lines, headings)).tolist():
        column, value = lines.lone(place)
        is_note = lines.filled[place] == 1 and not _TOTAL.match(value)
        problem = Problem.NOTE_ROW if is_note else Problem.TOTAL_ROW
        row = int(below.index[place])
        findings.append(Finding(problem, sheet, row, column, "", value))
        keep[place] = False
    for place in _long_names(lines, headings):
        if keep[place]:
            column, value = lines.lone(place)
            row = int(below.index[place])
            findings.append(Finding(Problem.LONE_NAME, sheet, row, column, "", value))
    return keep, findings


class _Lines:
    """The rows below the headings as texts: columns of Arrow, quick for few rows and for many."""

    def __init__(self, below: pd.DataFrame) -> None:
        self.columns = {int(column): trimmed(below[column]) for column in below.columns}
        masks = [_mask(pc.not_equal(texts, NO_TEXT)) for texts in self.columns.values()]
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


def _mask(flags: Any) -> Mask:
    mask: Mask = flags.to_numpy(zero_copy_only=False)
    return mask


def _suspect(lines: _Lines, headings: dict[int, str]) -> Mask:
    """Rows that are a total, a note in one cell, or the headings once more."""
    total = np.array([bool(_TOTAL.match(words)) for words in lines.first], dtype=bool)
    for place in np.flatnonzero(total).tolist():
        words = sum(any(map(str.isalpha, cell)) for _column, cell in lines.row(place))
        total[place] = words == 1 or bool(_BARE_TOTAL.fullmatch(lines.first[place]))
    if "name" not in map(meaning, headings.values()):
        # In a table of another kind a total can be a row like any other: only at its end.
        rows = (lines.filled > 0) & ~total
        total &= ~np.logical_or.accumulate(rows[::-1])[::-1]
    suspect = total | _again(lines, headings) | _below_headings(lines, headings)
    if len(lines.columns) > 1:
        suspect |= _notes(lines, _long_names(lines, headings))
    if len(lines.columns) > 2:  # noqa: PLR2004
        suspect |= _footnotes(lines)
    return suspect


def _notes(lines: _Lines, names: set[int]) -> Mask:
    """Lone cells that are a note, and the lone ones right below these."""
    notes = np.zeros(len(lines.filled), dtype=bool)
    for place in np.flatnonzero(lines.filled == 1).tolist():
        words = lines.first[place]
        goes_on = place > 0 and notes[place - 1]
        long = len(words) > _LONG_NOTE and place not in names
        notes[place] = goes_on or long or bool(_NOTE.match(words))
    return notes


def _long_names(lines: _Lines, headings: dict[int, str]) -> set[int]:
    """Rows of a long lone text that can be a name: in its column, and no sentence."""
    columns = {column for column, heading in headings.items() if meaning(heading) == "name"}
    return {
        place
        for place in np.flatnonzero(lines.filled == 1).tolist()
        if len(words := lines.first[place]) > _LONG_NOTE
        and lines.lone(place)[0] in columns
        and not (words.endswith((".", "!", "?", ":")) or _OF_A_SENTENCE.search(words))
    }


def _again(lines: _Lines, headings: dict[int, str]) -> Mask:
    wanted = [text(words) for words in headings.values()]
    same = np.full(len(lines.filled), fill_value=any(wanted))
    for texts, words in zip(lines.columns.values(), wanted, strict=True):
        if not same.any():
            break
        same &= _mask(pc.equal(texts, words))
    return same


def _below_headings(lines: _Lines, headings: dict[int, str]) -> Mask:
    """The first rows, as long as they are the headings in another language or their units."""
    more = np.zeros(len(lines.filled), dtype=bool)
    meanings = {column: meaning(words) for column, words in headings.items()}
    for place in range(min(_MOST_HEADINGS, len(more))):
        cells = [(column, words) for column, words in lines.row(place) if words]
        known = sum(bool(meanings[column]) for column, _words in cells)
        same = sum(bool(meanings[c]) and meaning(words) == meanings[c] for c, words in cells)
        units = all(map(_IN_BRACKETS.fullmatch, (words for _column, words in cells)))
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


def beside(
    sheet: str, header: list[int], headings: dict[int, str], below: pd.DataFrame
) -> tuple[list[int], list[Finding]]:
    """The columns of the first list, where another stands beside it."""
    columns = [int(c) for c in below.columns]
    if not headings:
        return columns, []
    groups: list[list[int]] = [[]]
    for column in columns:
        if groups[-1] and column > groups[-1][-1] + 1:
            groups.append([])
        groups[-1].append(column)
    first = groups[0]
    names = {key(headings.get(c, "")) for c in first} - {""}
    for group in groups[1:]:
        again = {key(headings.get(c, "")) for c in group} - {""}
        same = len(names & again) * 2 >= len(again)
        filled = _filled(below[group])
        if len(again) > 1 and len(first) > 1 and (same or _of_its_own(below[first], filled)):
            rows = str(filled.sum())
            return first, [Finding(Problem.SEVERAL_TABLES, sheet, header[-1], group[0], value=rows)]
    return columns, []


def _of_its_own(first: pd.DataFrame, filled: Mask) -> bool:
    """Whether the rows beside a list end well above its end, or go on where it has none."""
    size = int(filled.sum())
    together = bool(filled[:size].all())
    beyond = bool((filled & ~_filled(first)).any())
    return size > 1 and together and (beyond or size * 2 <= len(filled))


def _filled(cells: pd.DataFrame) -> Mask:
    """Which rows hold anything."""
    return np.asarray(((cells != "") & cells.notna()).any(axis=1), dtype=bool)


def second_table(
    sheet: str, anatomy: Anatomy, header: list[int], below: pd.DataFrame
) -> tuple[int | None, list[Finding]]:
    """The row in which another table begins below the list, told."""
    if not header or below.empty:
        return None, []
    wanted = dict(zip(anatomy.columns, list(anatomy.cells.loc[header[-1]]), strict=True))
    for row in _candidates(below, wanted):
        cells = [text(value) for value in below.loc[row]]
        if _begins_another(below, row, cells, [text(v) for v in wanted.values()], anatomy):
            first = anatomy.columns[next(place for place, words in enumerate(cells) if words)]
            rows = str(len(below.loc[row + 1 :]))
            told = Finding(Problem.SEVERAL_TABLES, sheet, row, first, value=rows)
            return _with_title(below, row), [told]
    return None, []


def _candidates(below: pd.DataFrame, wanted: dict[int, object]) -> list[int]:
    """Rows with many of the headings, and rows below a gap or below a title there."""
    named = [column for column, value in wanted.items() if text(value)]
    same = np.zeros(len(below), dtype="int64")
    for column in named:
        same += _equal(below[column], wanted[column])
    rows = set(below.index[same >= max(2, len(named) / 2)].tolist())
    numbers: list[int] = below.index.tolist()
    gaps = [n for n in range(1, len(numbers)) if numbers[n] > numbers[n - 1] + 1]
    if len(gaps) <= _MOST_GAPS:
        rows |= {numbers[n] for gap in gaps for n in (gap, gap + 1) if n < len(numbers)}
    return sorted(rows)


def _equal(cells: pd.Series, value: object) -> Mask:
    if cells.dtype != "str":
        return np.array([cell == value for cell in cells.tolist()], dtype=bool)
    if not isinstance(value, str):
        return np.zeros(len(cells), dtype=bool)
    texts = pa.array(cells.array)
    same = pc.equal(texts, pa.scalar(value, texts.type))
    return _mask(same.fill_null(_FALSE) if texts.null_count else same)


def _begins_another(
    below: pd.DataFrame, row: int, cells: list[str], names: list[str], anatomy: Anatomy
) -> bool:
    after = below.loc[row + 1 :]
    if sum(map(bool, cells)) < 2 or after.empty:  # noqa: PLR2004
        return False
    if cells == names:
        # The same headings once more are a new page, unless the same rows follow.
        return list(after.iloc[0]) == list(below.iloc[0])
    kinds = [kind_of_text(words) for words in cells[: len(anatomy.column_kinds)]]
    if any(kinds[place] == anatomy.column_kinds[place] for place in anatomy.typed):
        return False
    misfit = sum(kinds[place] == WORDS for place in anatomy.typed)
    shared = len({key(words) for words in cells} & {key(words) for words in names} - {""})
    titled = _with_title(below, row) < row
    other = misfit > 1 or shared > 1 or (misfit > 0 and titled) or (shared and not anatomy.typed)
    other = other or _heads_a_narrower_one(after, row, cells, anatomy)
    return bool(other) and not _goes_on(below.loc[: row - 1], cells)


def _heads_a_narrower_one(
    after: pd.DataFrame, row: int, cells: list[str], anatomy: Anatomy
) -> bool:
    """Whether words stand above a block that is narrower than the list and has other columns."""
    places = [place for place, words in enumerate(cells) if words]
    if len(places) >= anatomy.usual or any(kind_of_text(cells[p]) != WORDS for p in places):
        return False
    size = next((n for n, number in enumerate(after.index) if number > row + 1 + n), len(after))
    block = after.iloc[:size]
    if block.empty or _filled(block.drop(columns=block.columns[places])).any():
        return False
    known = sum(bool(meaning(cells[p])) and not is_form(cells[p]) for p in places)
    kinds = {place: {kind_of(value) for value in block.iloc[:_PROBE, place]} for place in places}
    counted = any(kinds[p] == {NUMBER} for p in places if anatomy.column_kinds[p] not in TYPED)
    return counted or known == len(places)


def _goes_on(above: pd.DataFrame, cells: list[str]) -> bool:
    """Whether a row has a value that stands higher in its column, as a row of the list has."""
    columns = zip(above.columns, cells, strict=True)
    return any(words and bool((above[column] == words).any()) for column, words in columns)


def _with_title(below: pd.DataFrame, row: int) -> int:
    """The row, or the first of the lone cells right above it."""
    while row - 1 in below.index and sum(map(bool, map(text, below.loc[row - 1]))) == 1:
        row -= 1
    return row
