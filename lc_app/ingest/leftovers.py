"""What stands in or around a list and is no row of it: totals, notes, other tables."""

from __future__ import annotations

import re

import pandas as pd

from lc_app.ingest.anatomy import Anatomy
from lc_app.ingest.findings import Finding
from lc_app.ingest.keys import key
from lc_app.ingest.kinds import EMPTY, TYPED, WORDS, kind_of_text
from lc_app.ingest.meanings import meaning
from lc_app.ingest.problems import Problem
from lc_app.ingest.raw import text
from lc_app.ingest.raw import texts as all_texts

_TOTAL = re.compile(r"(sub|eind)?tota(a)?l\b", re.IGNORECASE)
_NOTE = re.compile(r"(\*|bron\b|let op|noot|opmerking|toelichting|source\b|note\b)", re.IGNORECASE)
_LONG_NOTE = 60
_PROBE = 200
_MOST_GAPS = 200  # more are the blank lines of a list that has them everywhere


def left_out(
    sheet: str, below: pd.DataFrame, headings: dict[int, str]
) -> tuple[pd.Series, list[Finding]]:
    """Which rows to keep; blank ones go, and totals, notes and repeated headings, told."""
    texts = all_texts(below)
    filled = (texts != "").sum(axis=1) if len(texts.columns) else pd.Series(0, index=below.index)
    keep = filled.gt(0)
    findings = []
    for row in texts.index[keep & _suspect(texts, filled, headings)]:
        column = next(c for c in texts.columns if texts.at[row, c])
        value = str(texts.at[row, column])
        is_note = filled[row] == 1 and not _TOTAL.match(value)
        problem = Problem.NOTE_ROW if is_note else Problem.TOTAL_ROW
        findings.append(Finding(problem, sheet, int(row), int(column), "", value))
        keep[row] = False
    return keep, findings


def _suspect(texts: pd.DataFrame, filled: pd.Series, headings: dict[int, str]) -> pd.Series:
    """Rows that are a total, a note in one cell, or the headings once more."""
    first = texts.iloc[:, 0]
    for column in texts.columns[1:]:
        if first.ne("").all():
            break
        first = first.mask(first.eq(""), texts[column])
    total = first.str.match(_TOTAL).fillna(value=False)
    for row in total.index[total]:
        words = sum(any(map(str.isalpha, cell)) for cell in texts.loc[row])
        total[row] = words == 1
    if "name" not in map(meaning, headings.values()):
        # In a table of another kind a total can be a row like any other: only at its end.
        total &= ~(filled.gt(0) & ~total)[::-1].cummax()[::-1]
    alone = filled.eq(1)
    note = alone & (first.str.len().gt(_LONG_NOTE) | first.str.match(_NOTE))
    # A note goes on in the lone cells right below it.
    block = (~alone).cumsum()
    note |= alone & note.groupby(block).cummax()
    suspect: pd.Series = total | (note & (texts.shape[1] > 1)) | _again(texts, headings)
    if texts.shape[1] > 2:  # noqa: PLR2004
        suspect |= _footnotes(texts, filled, first)
    return suspect


def _again(texts: pd.DataFrame, headings: dict[int, str]) -> pd.Series:
    wanted = [text(words) for words in headings.values()]
    same = pd.Series(any(wanted), index=texts.index)
    for column, words in zip(texts.columns, wanted, strict=True):
        if not same.any():
            break
        same &= texts[column].eq(words)
    return same


def _footnotes(texts: pd.DataFrame, filled: pd.Series, first: pd.Series) -> pd.Series:
    """Lone words at the very end, in a column of something else, below rows of several cells."""
    result = pd.Series(data=False, index=texts.index)
    column = texts[filled.gt(1)].iloc[:_PROBE, 0].tolist()
    kinds = [kind for kind in map(kind_of_text, column) if kind != EMPTY]
    if len(column) < 2 or sum(kind in TYPED for kind in kinds) <= 0.8 * len(kinds):  # noqa: PLR2004
        return result
    counts, words = filled.to_numpy(), first.to_numpy()
    for place in range(len(counts) - 1, -1, -1):
        if counts[place] > 1 or (counts[place] and kind_of_text(words[place]) != WORDS):
            break
        result.iloc[place] = counts[place] == 1
    return result


def beside(
    sheet: str, header: list[int], headings: dict[int, str], below: pd.DataFrame
) -> tuple[list[int], list[Finding]]:
    """The columns of the first list, where another with the same headings stands beside it."""
    columns = [int(c) for c in below.columns]
    groups: list[list[int]] = [[]]
    for column in columns:
        if groups[-1] and column > groups[-1][-1] + 1:
            groups.append([])
        groups[-1].append(column)
    first = groups[0]
    names = {key(headings.get(c, "")) for c in first} - {""}
    for group in groups[1:]:
        again = {key(headings.get(c, "")) for c in group} - {""}
        if len(again) > 1 and len(names & again) * 2 >= len(again) and len(first) > 1:
            return first, [Finding(Problem.SEVERAL_TABLES, sheet, header[-1], group[0])]
    return columns, []


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
            first = next(place for place, words in enumerate(cells) if words)
            told = Finding(Problem.SEVERAL_TABLES, sheet, row, anatomy.columns[first])
            return _with_title(below, row), [told]
    return None, []


def _candidates(below: pd.DataFrame, wanted: dict[int, object]) -> list[int]:
    """Rows with many of the headings, and rows below a gap or below a title there."""
    named = [column for column, value in wanted.items() if text(value)]
    same = pd.Series(0, index=below.index)
    for column in named:
        same += (below[column] == wanted[column]).astype("int64")
    rows = set(same.index[same.ge(max(2, len(named) / 2))].tolist())
    numbers: list[int] = below.index.tolist()
    gaps = [n for n in range(1, len(numbers)) if numbers[n] > numbers[n - 1] + 1]
    if len(gaps) <= _MOST_GAPS:
        rows |= {numbers[n] for gap in gaps for n in (gap, gap + 1) if n < len(numbers)}
    return sorted(rows)


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
    return misfit > 1 or shared > 1 or (misfit > 0 and titled) or (shared > 0 and not anatomy.typed)


def _with_title(below: pd.DataFrame, row: int) -> int:
    """The row, or the first of the lone cells right above it."""
    while row - 1 in below.index and sum(map(bool, map(text, below.loc[row - 1]))) == 1:
        row -= 1
    return row
