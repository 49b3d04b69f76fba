"""Several values a row: its sectors, regions, partners and sizes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from lc_app.ingest import values
from lc_app.ingest.distinct import Codes, array, constant, spread, together, words
from lc_app.ingest.keys import key, split_known, synonyms
from lc_app.ingest.problems import Problem
from lc_app.ingest.quantities import count
from lc_app.ingest.regions import FIELDS, Located, Region, locate
from lc_app.ingest.rows import Rows, with_suggestions, wrong
from lc_metrics.tables import PARTNER_KINDS, SIZES, UNKNOWN

_SPLIT = re.compile(r"[;\n]")
_DERIVED = re.compile(
    r"sector(?:en)?\b[^.;]{0,20}\bafgeleid|derived sector|sector derived", re.IGNORECASE
)


def sectors(rows: Rows) -> pd.DataFrame:
    """The sectors of each row, by position; the name of the sheet where a row names none."""
    known = synonyms("sector_synonyms", "synonym", "code")
    of_sheet = known.get(key(rows.table.sheet), "")
    of_sheet = "" if of_sheet == UNKNOWN else of_sheet
    _tell_without_sector(rows, of_sheet)
    parts = [_named_sectors(rows, field, known) for field in ("leading_sector", "sector")]
    if of_sheet:
        told = np.zeros(rows.size, dtype=bool)
        for field in ("leading_sector", "sector"):
            told |= rows.column(field).filled
        silent = np.flatnonzero(~told)
        rows.infer(silent, "sector", of_sheet, "sector-from-sheet", rows.table.sheet)
        parts.append(_linked(silent, constant(of_sheet, len(silent)), leads=False))
    links = pd.concat(parts, ignore_index=True)
    if rows.has("leading_sector"):
        led = links["position"].isin(links.loc[links["leading"], "position"])
        links["leading"] = links["leading"].where(led)
        links = links.drop_duplicates(["position", "sector"]).sort_values("position", kind="stable")
    else:
        links["leading"] = pd.array([pd.NA] * len(links), dtype="boolean")
    _note_derived(rows, links)
    return links


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


def _named_sectors(rows: Rows, field: str, known: dict[str, str]) -> pd.DataFrame:
    column = rows.column(field)
    split = [split_known(told, known) if told else ([], []) for told in column.told]
    unknown = with_suggestions([rest for _codes, rest in split], "sector")
    rows.report_cells(Problem.UNKNOWN_SECTOR, field, unknown)
    found = [[code for code in codes if code != UNKNOWN] for codes, _rest in split]
    positions, flat, which = spread(column.codes, found)
    return _linked(positions, words(flat).take(which), leads=field == "leading_sector")


def _linked(positions: Codes, codes: Any, *, leads: bool) -> pd.DataFrame:
    links = pd.DataFrame({"position": positions, "sector": codes})
    links["leading"] = pd.array(np.full(len(links), leads), dtype="boolean")
    return links


def _note_derived(rows: Rows, links: pd.DataFrame) -> None:
    """A remark that the sector was derived makes it inferred."""
    remark = rows.column("remark")
    derived = remark.rows([bool(_DERIVED.search(told)) for told in remark.told], "bool")
    if derived.any():
        here = links[derived[links["position"].to_numpy()]]
        positions = here["position"].to_numpy()
        found = words(remark.told).take(remark.codes[positions])
        rows.infer(positions, "sector", here["sector"].array, "sector-derived", found)


def regions(rows: Rows) -> pd.DataFrame:
    """The regions of each row, by position."""
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
        list(place.regions) or ([Region(UNKNOWN, "")] if label else [])
        for place, label in zip(located, labels, strict=True)
    ]
    positions, flat, which = spread(codes, found)
    _note_regions(rows, positions, flat, which)
    columns_of_links = {
        "province": [r.province for r in flat],
        "corop": [r.corop for r in flat],
        "municipality": [r.municipality for r in flat],
        "basis": [r.basis for r in flat],
    }
    taken = {name: words(texts).take(which) for name, texts in columns_of_links.items()}
    label = words(labels).take(codes[positions])
    return pd.DataFrame({"position": positions, **taken, "label": label})


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


def _note_regions(rows: Rows, positions: Codes, flat: list[Region], which: Codes) -> None:
    inferred = array([bool(r.rule) for r in flat], "bool")[which]
    merged = [r.rule == "municipality-merged" and bool(r.municipality) for r in flat]
    picked = which[inferred]
    fields = words(["municipality" if m else "province" for m in merged])
    said = words([r.municipality if m else r.province for r, m in zip(flat, merged, strict=True)])
    rules, found = words([r.rule for r in flat]), words([r.found for r in flat])
    rows.infer(
        positions[inferred],
        fields.take(picked),
        said.take(picked),
        rules.take(picked),
        found.take(picked),
    )


def partners(rows: Rows) -> pd.DataFrame:
    """The organisations of each row, by position, with their kind where that is known."""
    parts = [_partners(rows, "partners", "")]
    parts += [_partners(rows, f"partners_{kind}", kind) for kind in PARTNER_KINDS]
    # An organisation that also stands in a column of its kind has that kind.
    links = pd.concat([*parts[1:], parts[0]], ignore_index=True)
    if any(map(len, parts[1:])):
        links = links.drop_duplicates(["position", "organisation"])
    links = links.sort_values("position", kind="stable")
    _note_kinds(rows, links)
    return links.drop(columns="rule")


def _partners(rows: Rows, field: str, kind: str) -> pd.DataFrame:
    column = rows.column(field)
    split = [_organisations(told) for told in column.told]
    positions, flat, which = spread(column.codes, split)
    known = {name: kind or values.kind(name) for name in dict.fromkeys(flat)}
    kinds = words([known[name] for name in flat]).take(which)
    return pd.DataFrame(
        {
            "position": positions,
            "organisation": words(flat).take(which),
            "kind": kinds,
            "rule": constant("kind-from-column" if kind else "kind-from-name", len(positions)),
        }
    )


def _organisations(told: str) -> list[str]:
    parts = _SPLIT.split(told) if told else []
    return list(dict.fromkeys(name for part in parts if (name := part.strip())))


def _note_kinds(rows: Rows, links: pd.DataFrame) -> None:
    known = links[links["kind"].notna()]
    rows.infer(
        known["position"].to_numpy(),
        "kind",
        known["kind"].array,
        known["rule"].array,
        known["organisation"].array,
    )


def sizes(rows: Rows) -> pd.DataFrame:
    """What each row counts, by position."""
    parts = [_sizes(rows, what) for what in SIZES if rows.has(f"size_{what}")]
    names = ["position", "what", "minimum", "maximum", "label"]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=names)


def _sizes(rows: Rows, what: str) -> pd.DataFrame:
    field = f"size_{what}"
    column = rows.column(field)
    counts = column.map(count)
    rows.report_cells(Problem.NOT_A_COUNT, field, wrong(column.told, lambda n: counts[n] is None))
    inferred = [(str(c.minimum), c.rule) if c and c.rule else None for c in counts]
    rows.infer_cells(field, field, inferred)
    positions = np.flatnonzero(column.filled)
    codes = column.codes[positions]
    ends = {
        "minimum": _whole(c.minimum if c else None for c in counts),
        "maximum": _whole(c.maximum if c else None for c in counts),
    }
    return pd.DataFrame(
        {
            "position": positions,
            "what": constant(what, len(positions)),
            **{name: numbers.take(codes) for name, numbers in ends.items()},
            "label": words(column.told).take(codes),
        }
    )


def _whole(numbers: Iterable[int | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(list(numbers), dtype="Int64")
