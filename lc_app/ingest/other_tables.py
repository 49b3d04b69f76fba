"""Where another table begins beside or below a list."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.anatomy import Anatomy
from lc_app.ingest.columns import is_form
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key
from lc_app.ingest.kinds import NUMBER, WORDS, kind_of, kind_of_text
from lc_app.ingest.leftovers import Mask, as_mask
from lc_app.ingest.meanings import meaning
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import text

_PROBE = 200
_FALSE = pa.scalar(value=False)
_MOST_GAPS = 200  # more are the blank lines of a list that has them everywhere


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
    return as_mask(same.fill_null(_FALSE) if texts.null_count else same)


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
    counted = any(kinds[p] == {NUMBER} for p in places if p not in anatomy.typed)
    return counted or known == len(places)


def _goes_on(above: pd.DataFrame, cells: list[str]) -> bool:
    """Whether a row has a value that stands higher in its column, as a row of the list has."""
    columns = zip(above.columns, cells, strict=True)
    return any(words and _equal(above[column], words).any() for column, words in columns)


def _with_title(below: pd.DataFrame, row: int) -> int:
    """The row, or the first of the lone cells right above it."""
    while row - 1 in below.index and sum(map(bool, map(text, below.loc[row - 1]))) == 1:
        row -= 1
    return row
