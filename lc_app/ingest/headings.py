"""Which rows of a sheet are the headings of its list."""

from __future__ import annotations

import re
from itertools import islice

from lc_app.ingest.anatomy import Anatomy
from lc_app.ingest.columns import is_form, meaning
from lc_app.ingest.keys import key, synonyms
from lc_app.ingest.kinds import CODE, TYPED
from lc_app.ingest.raw import as_written

_YEAR = re.compile(r"(?:19|20)\d{2}")
_LONGEST_HEADING = 250
_LONGEST_KNOWN = 60
_DEEPEST_KNOWN = 40


def find_headings(anatomy: Anatomy) -> list[int]:
    """The rows of the headings, one above the other; none if the list has no headings."""
    last = _known(anatomy)
    if last is None:
        last = _above_the_data(anatomy) if anatomy.typed else _first_full(anatomy)
    return [] if last is None else _group(anatomy, last)


def _known(anatomy: Anatomy) -> int | None:
    """The row with most headings that are known, the name among them."""
    best, most = None, 0
    for row, texts in islice(anatomy.rows.items(), _DEEPEST_KNOWN):
        filled = anatomy.filled(row)
        if filled <= most or (filled < anatomy.least and not _name_alone(texts)):
            continue
        meanings = {meaning(words) for words in texts if 0 < len(words) <= _LONGEST_KNOWN} - {""}
        # “learning community” alone can as well be the form in a row of the list.
        alone = len(meanings) == 1 and any(map(is_form, texts))
        if "name" in meanings and len(meanings) > most and not alone:
            best, most = row, len(meanings)
    return best


def _name_alone(texts: list[str]) -> bool:
    """Whether “naam” is all that stands in a row, as our remedy asks for at least."""
    return [key(words) for words in texts if words] in (["naam"], ["name"])


def _above_the_data(anatomy: Anatomy) -> int | None:
    """The last row of words above the first row that is as its columns are."""
    above: int | None = None
    for row in anatomy.rows:
        if anatomy.filled(row) < anatomy.least:
            continue
        if _is_data(anatomy, row):
            return above
        above = row
    return above


def _is_data(anatomy: Anatomy, row: int) -> bool:
    if _years(anatomy, row):
        return False
    fit, misfit = anatomy.fit(row), anatomy.misfit(row)
    plain = sum(kind in TYPED - {CODE} for kind in anatomy.kinds(row))
    return (fit > 0 and fit >= misfit) or plain * 2 > anatomy.filled(row)


def _years(anatomy: Anatomy, row: int) -> bool:
    """Whether the numbers of a row are years, each once and in order: “Land, 2019, 2020”."""
    numbers = [
        words
        for words, kind in zip(anatomy.rows[row], anatomy.kinds(row), strict=False)
        if kind in TYPED
    ]
    in_order = sorted(set(numbers)) in (numbers, numbers[::-1])
    return len(numbers) > 1 and in_order and all(map(_YEAR.fullmatch, numbers))


def _first_full(anatomy: Anatomy) -> int | None:
    """In a list of words alone: its first row, unless that reads as one of the others."""
    most = max(map(anatomy.filled, anatomy.rows))
    full = max(2, round(0.6 * most)) if most > 1 else 1
    first = next(n for n in anatomy.rows if anatomy.filled(n) >= full)
    texts = anatomy.rows[first]
    rows = [row for n, row in anatomy.rows.items() if n > first]
    values = sum(_is_value(words) for words in texts if words)
    once_more = [all(row[p] == words for p, words in enumerate(texts) if words) for row in rows]
    others = [row for row, same in zip(rows, once_more, strict=True) if not same]
    again = sum(
        any(row[place] == words for row in others) for place, words in enumerate(texts) if words
    )
    data = values > 0 or again * 2 > anatomy.filled(first) > 1
    if data or max(map(len, texts)) > _LONGEST_HEADING:
        return None
    return first


def _is_value(words: str) -> bool:
    """Whether a text is a value of the register rather than a heading."""
    if meaning(words) and not is_form(words):
        return False
    return is_form(words) or key(words) in synonyms("sector_synonyms", "synonym", "code")


def _group(anatomy: Anatomy, last: int) -> list[int]:
    """The rows of headings around the one found: the same once more, groups above, units below."""
    rows = list(anatomy.rows)
    at = rows.index(last)
    group = [last]
    for above in rows[:at][::-1]:
        if not _belongs_above(anatomy, above, group[0]):
            break
        group.insert(0, above)
    for below in rows[at + 1 :]:
        if anatomy.rows[below] != anatomy.rows[last] or anatomy.fit(below):
            break
        group.append(below)
    return group


def _belongs_above(anatomy: Anatomy, above: int, below: int) -> bool:
    """Whether a row is part of the headings: the same words, or groups over the gaps of others."""
    upper, lower = anatomy.rows[above], anatomy.rows[below]
    if upper == lower:
        return anatomy.filled(above) > 1
    kinds = anatomy.kinds(above)
    if anatomy.filled(above) < 2 or any(kind in TYPED - {CODE} for kind in kinds):  # noqa: PLR2004
        return False
    pairs = list(zip(upper, lower, strict=True))
    if any(a == b for a, b in pairs if a) and any(
        upper[n] == upper[n - 1] and lower[n] != lower[n - 1] for n in range(1, len(upper))
    ):
        return True  # merged cells, of which each shows the value of the whole
    last = max(place for place, words in enumerate(upper) if words)
    over_gaps = any(b and not a for a, b in pairs)
    inside = any(not words for words in upper[:last])
    return over_gaps and (inside or any(a and not b for a, b in pairs))


def joined(anatomy: Anatomy, header: list[int]) -> dict[int, str]:
    """The heading of each column: of several rows from top to bottom, groups over their span."""
    if len(header) == 1:
        row = anatomy.cells.loc[header[0]]
        return dict(zip(anatomy.columns, map(as_written, row), strict=True))
    layers = [anatomy.rows[n] for n in header]
    spread = [_spread(layers, n) for n in range(len(layers))]
    same = len(set(map(tuple, layers))) == 1
    whole = [
        " ".join(_without_repeats([layer[place] for layer in spread], same))
        for place in range(len(anatomy.columns))
    ]
    if "name" in map(meaning, layers[-1]) and "name" not in map(meaning, whole):
        # The groups hide what the headings mean: “Algemeen” above “naam”.
        whole = [
            own if meaning(own) and not meaning(both) else both
            for own, both in zip(layers[-1], whole, strict=True)
        ]
    return dict(zip(anatomy.columns, whole, strict=True))


def _spread(layers: list[list[str]], nth: int) -> list[str]:
    """A layer, each group drawn over the columns that have a heading below and none above."""
    result: list[str] = []
    group = ""
    for place, words in enumerate(layers[nth]):
        starts = any(layer[place] for layer in layers[: nth + 1])
        group = words if starts else group
        named = any(layer[place] for layer in layers[nth + 1 :])
        result.append(words or (group if named else ""))
    return result


def _without_repeats(parts: list[str], same: bool) -> list[str]:
    """The parts that are there; of equal ones below each other, as merged cells give, one."""
    filled = [part for part in parts if part]
    if same:
        return filled
    return [part for n, part in enumerate(filled) if n == 0 or part != filled[n - 1]]
