"""Several values a row: its sectors, regions, partners and sizes.

Each function gives the position of each value among the rows, and the columns of the register.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from lc_app.ingest import values
from lc_app.ingest.distinct import Codes, Texts, array, flat, joined, spread, together
from lc_app.ingest.keys import key, split_known, synonyms
from lc_app.ingest.problems import Problem
from lc_app.ingest.quantities import count
from lc_app.ingest.regions import FIELDS, Located, Region, locate
from lc_app.ingest.rows import Rows, with_suggestions, wrong
from lc_metrics.tables import NO_SECTOR, PARTNER_KINDS, SIZES, UNKNOWN

Links = tuple[Codes, dict[str, Any]]

_DERIVED = re.compile(r"sector(?:en)?\b[^.;]{0,20}\bafgeleid|\bsector derived", re.IGNORECASE)

_LEADING = re.compile(
    r"([^;,/|\n()]+)\((?:leidend|trekkend|vooruitgeschoven|hoofdsector|primair|leading|lead)\)",
    re.IGNORECASE,
)
# A bracket on one line belongs to one organisation: “ROC (college A; college B)”.
_BRACKETS = re.compile(r"\([^()\n]*\)")
_KEPT = "\x1f"


class Given(NamedTuple):
    """The sector of rows that name none, the rule that gives it, and the words it is from."""

    sector: str
    rule: str
    found: str


def sectors(rows: Rows, file_name: str = "") -> Links:
    """The sectors of each row; that of the sheet or of the file where a row names none."""
    known = synonyms("sector_synonyms", "synonym", "code")
    given = _given(rows, file_name, known)
    _tell_without_sector(rows, given.sector)
    leading, rest = (_named_sectors(rows, f, known) for f in ("leading_sector", "sector"))
    if not rows.has("leading_sector"):
        leading = _leading_in_brackets(rows, known)
    parts = [leading, rest]
    if given.sector not in ("", UNKNOWN):
        told = rows.column("sector").filled | rows.column("leading_sector").filled
        silent = np.flatnonzero(~told)
        parts.append((silent, Texts.of_one(given.sector, len(silent))))
        inferred = ("sector", *given)
        rows.infer(silent, *(Texts.of_one(words, len(silent)) for words in inferred))
    some_lead = rows.has("leading_sector") or len(leading[0])
    return _led(rows, parts) if some_lead else _not_led(rows, parts)


def _given(rows: Rows, file_name: str, known: Mapping[str, str]) -> Given:
    of_sheet = known.get(key(rows.table.sheet), "")
    if of_sheet or rows.has("sector") or rows.has("leading_sector"):
        return Given(of_sheet, "sector-from-sheet", rows.table.sheet)
    of_file = _sector_in(PurePath(file_name).stem, known)
    if of_file:
        rows.report_table(Problem.SECTOR_FROM_FILE, file_name)
    return Given(of_file, "sector-from-file", file_name)


def _sector_in(name: str, known: Mapping[str, str]) -> str:
    """The one sector that a name speaks of; none if it speaks of several."""
    words = key(name).split()
    runs = (words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    found = {known.get(" ".join(run), "") for run in runs} - {"", UNKNOWN, NO_SECTOR}
    return found.pop() if len(found) == 1 else ""


def _not_led(rows: Rows, parts: list[tuple[Codes, Texts]]) -> Links:
    """Sectors of which the source tells no leading one."""
    positions = np.concatenate([rows_of for rows_of, _texts in parts])
    texts = joined([texts for _rows, texts in parts])
    _note_derived(rows, positions, texts)
    return positions, {"sector": texts.array()}


def _led(rows: Rows, parts: list[tuple[Codes, Texts]]) -> Links:
    """Sectors of which the first part names the leading ones."""
    positions = np.concatenate([rows_of for rows_of, _texts in parts])
    texts = joined([texts for _rows, texts in parts])
    texts, different = _same(texts)
    leads = np.arange(len(positions)) < len(parts[0][0])
    led = np.zeros(rows.size, dtype=bool)
    led[parts[0][0]] = True
    again = pd.Series(positions * (len(different) + 1) + texts.codes).duplicated().to_numpy()
    order = np.argsort(positions, kind="stable")
    order = order[~again[order]]
    positions, texts, leads = positions[order], texts.at(order), leads[order]
    _note_derived(rows, positions, texts)
    leading = pd.arrays.BooleanArray(leads, ~led[positions])
    return positions, {"sector": texts.array(), "leading": leading}


def _tell_without_sector(rows: Rows, of_sheet: str) -> None:
    fields = [field for field in ("sector", "leading_sector") if rows.has(field)]
    if of_sheet:
        return
    if not fields:
        rows.report_table(Problem.SHEET_WITHOUT_SECTOR)
        return
    blank = np.ones(rows.size, dtype=bool)
    for field in fields:
        column = rows.column(field)
        blank &= column.rows([not text for text in column.texts], "bool")
    rows.report(Problem.NO_SECTOR, fields[0], blank)


def _named_sectors(rows: Rows, field: str, known: dict[str, str]) -> tuple[Codes, Texts]:
    column = rows.column(field)
    split = [split_known(told, known) if told else ([], []) for told in column.told]
    unknown = with_suggestions([rest for _codes, rest in split], "sector")
    rows.report_cells(Problem.UNKNOWN_SECTOR, field, unknown)
    found = [[code for code in codes if code != UNKNOWN] for codes, _rest in split]
    positions, which = spread(column.codes, [len(codes) for codes in found])
    return positions, Texts(flat(found), which)


def _leading_in_brackets(rows: Rows, known: Mapping[str, str]) -> tuple[Codes, Texts]:
    """The one sector of a cell that is said to lead: “Energie (leidend), ICT”."""
    column = rows.column("sector")
    said = [_LEADING.findall(told) if "(" in told else [] for told in column.told]
    found = [[code for words in parts if (code := known.get(key(words)))] for parts in said]
    one = [codes if len(codes) == 1 else [] for codes in found]
    positions, which = spread(column.codes, [len(codes) for codes in one])
    return positions, Texts(flat(one), which)


def _note_derived(rows: Rows, positions: Codes, texts: Texts) -> None:
    """A remark that the sector was derived makes it inferred."""
    remark = rows.column("remark")
    said = ["ector" in told and bool(_DERIVED.search(told)) for told in remark.told]
    if any(said):
        here = np.flatnonzero(remark.rows(said, "bool")[positions])
        name, rule = (Texts.of_one(w, len(here)) for w in ("sector", "sector-derived"))
        found = Texts(remark.told, remark.codes[positions[here]])
        rows.infer(positions[here], name, texts.at(here), rule, found)


def regions(rows: Rows) -> Links:
    """The regions of each row."""
    columns = [rows.column(field) for field in FIELDS]
    codes, combinations = together(columns)
    cells = [
        {f: column.told[n] for f, column, n in zip(FIELDS, columns, combination, strict=True)}
        for combination in combinations
    ]
    located = [locate(**texts) for texts in cells]
    _tell_regions(rows, codes, located)
    labels = ["; ".join(text for text in texts.values() if text) for texts in cells]
    found = [
        place.regions or ((Region(UNKNOWN, ""),) if label else ())
        for place, label in zip(located, labels, strict=True)
    ]
    positions, which = spread(codes, [len(regions) for regions in found])
    every = flat(found)
    _note_regions(rows, positions, every, which)
    columns_of_links: dict[str, list[str | None]] = {
        "province": [r.province for r in every],
        "corop": [r.corop for r in every],
        "municipality": [r.municipality for r in every],
        "basis": [r.basis for r in every],
    }
    taken = {name: Texts(texts, which).array() for name, texts in columns_of_links.items()}
    return positions, {**taken, "label": Texts(labels, codes[positions]).array()}


def _tell_regions(rows: Rows, codes: Codes, located: list[Located]) -> None:
    """The problems of each combination of cells, in the columns where they stand."""
    found = {(problem, field) for place in located for problem, field, _value in place.problems}
    for problem, field in sorted(found, key=lambda pair: (pair[0].code, pair[1])):
        texts = [
            [value for p, f, value in place.problems if (p, f) == (problem, field)]
            for place in located
        ]
        kind = "region" if problem is Problem.UNKNOWN_REGION else ""
        rows.report_found(problem, field, codes, with_suggestions(texts, kind))


def _note_regions(rows: Rows, positions: Codes, every: list[Region], which: Codes) -> None:
    here = np.flatnonzero(array([bool(r.rule) for r in every], "bool")[which])
    merged = [r.rule == "municipality-merged" and bool(r.municipality) for r in every]
    told = (
        ["municipality" if m else "province" for m in merged],
        [r.municipality if m else r.province for r, m in zip(every, merged, strict=True)],
        [r.rule for r in every],
        [r.found for r in every],
    )
    rows.infer(positions[here], *(Texts(texts, which[here]) for texts in told))


def partners(rows: Rows) -> Links:
    """The organisations of each row, with their kind where that is known.

    An organisation that also stands in a column of its kind has that kind.
    """
    kinds = [kind for kind in PARTNER_KINDS if rows.has(f"partners_{kind}")]
    parts = [_partners(rows, f"partners_{kind}") for kind in kinds] + [_partners(rows, "partners")]
    positions = np.concatenate([where for where, _names in parts])
    names, different = _same(joined([names for _where, names in parts]))
    again = pd.Series(positions * (len(different) + 1) + names.codes).duplicated().to_numpy()
    filled = array([bool(name) for name in different], "bool")[names.codes]
    order = np.flatnonzero(filled & ~again)
    if kinds:
        order = order[np.argsort(positions[order], kind="stable")]
    of_part = np.repeat(np.arange(len(parts)), [len(where) for where, _names in parts])[order]
    positions, names = positions[order], names.at(order)
    told = [*kinds, *(values.kind(name) for name in different)]
    by_column = of_part < len(kinds)
    kind = Texts(told, np.where(by_column, of_part, names.codes + len(kinds)))
    rule = Texts(["kind-from-name", "kind-from-column"], by_column.astype("intp"))
    known = np.flatnonzero(array([bool(k) for k in told], "bool")[kind.codes])
    field = Texts.of_one("kind", len(known))
    rows.infer(positions[known], field, kind.at(known), rule.at(known), names.at(known))
    return positions, {"organisation": names.array(), "kind": kind.array()}


def _partners(rows: Rows, field: str) -> tuple[Codes, Texts]:
    """The organisations in one column, parted by line ends, and by semicolons outside brackets."""
    column = rows.column(field)
    cells = [_BRACKETS.sub(_kept, t) if "(" in t and ";" in t else t for t in column.told]
    cells = [told.replace(";", "\n") for told in cells]
    positions, which = spread(column.codes, [told.count("\n") + 1 for told in cells])
    parts = "\n".join(cells).replace(_KEPT, ";").split("\n")
    return positions, Texts([part.strip() for part in parts], which)


def _kept(found: re.Match[str]) -> str:
    return found[0].replace(";", _KEPT)


def _same(texts: Texts) -> tuple[Texts, list[str]]:
    """The same texts with each different one once."""
    codes, different = pd.factorize(array(texts.different))
    used, kept = pd.factorize(codes[texts.codes])
    names: list[str] = different[kept].tolist()
    return Texts(names, used), names


def sizes(rows: Rows) -> Links:
    """What each row counts."""
    parts = [_sizes(rows, what) for what in SIZES if rows.has(f"size_{what}")]
    if not parts:
        return np.array([], dtype="intp"), {}
    positions, whats, minima, maxima, labels = zip(*parts, strict=True)
    return np.concatenate(positions), {
        "what": joined(whats).array(),
        "minimum": _whole(np.concatenate(minima)),
        "maximum": _whole(np.concatenate(maxima)),
        "label": joined(labels).array(),
    }


def _sizes(rows: Rows, what: str) -> tuple[Codes, Texts, Any, Any, Texts]:
    field = f"size_{what}"
    column = rows.column(field)
    counts = column.map(count)
    rows.report_cells(Problem.NOT_A_COUNT, field, wrong(column.told, lambda n: counts[n] is None))
    inferred = [(str(c.minimum), c.rule) if c and c.rule else None for c in counts]
    rows.infer_cells(field, field, inferred)
    positions = np.flatnonzero(column.filled)
    codes = column.codes[positions]
    lowest = array([-1 if c is None or c.minimum is None else c.minimum for c in counts], "int64")
    highest = array([-1 if c is None or c.maximum is None else c.maximum for c in counts], "int64")
    what_counted = Texts.of_one(what, len(positions))
    return positions, what_counted, lowest[codes], highest[codes], Texts(column.told, codes)


def _whole(numbers: Any) -> Any:
    """Whole numbers of which a negative one stands for none."""
    return pd.arrays.IntegerArray(numbers, numbers < 0)
