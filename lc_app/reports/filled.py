"""A register as rows of the template: texts that an import reads as the same values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations_with_replacement
from typing import Any

import pandas as pd

from lc_app.ingest import Problem, periods, values
from lc_app.ingest.regions import FIELDS, locate
from lc_app.texts import _, label, labels, month
from lc_metrics.tables import FUNCTIONS, SIZES, UNKNOWN, Register, last_days

_SEPARATOR = "; "
_AS_THEY_ARE = ("name", "theme", "education", "lead_organisation", "website", "source", "remark")

_START_COLUMNS = {"recognition": "recognised", "opening": "opened"}
_MOST_PARTS = 8

Region = tuple[str | None, ...]
"""Province, COROP area, municipality, text as found and the column that named them."""

Rows = dict[str, dict[str, str]]
"""Text of each field, by community and field."""


def rows(register: Register) -> list[dict[str, str]]:
    """Each community with the text of each field; a field that is unknown is not there.

    Notes
    -----
    A text as it was found goes before the name of what it was recognised as, as long as it
    is still recognised as the same. A value that was inferred is written like any other:
    who sends the rows back says it.
    """
    filled: Rows = {str(i): {} for i in register.communities["community_id"]}
    for part in (_communities, _sectors, _regions, _partners, _sizes):
        for community, field, value in part(register):
            if community in filled and value:
                filled[community][field] = value
    return list(filled.values())


Cells = Iterator[tuple[str, str, str]]
"""Community, field and text."""


def _communities(register: Register) -> Cells:
    inferred = _vague_dates(register)
    for record in _records(register.communities):
        own = record["community_id"]
        yield own, "identifier", own
        for field in _AS_THEY_ARE:
            yield own, field, record[field] or ""
        yield own, "form", _label(record, "form", _form_of)
        yield own, "status", _label(record, "phase", _phase_of)
        begin = _START_COLUMNS.get(record["start_basis"], "start")
        start = _moment(record["start_date"], record["start_precision"])
        yield own, begin, inferred.get((own, "start_date"), start)
        yield own, "end", inferred.get((own, "end_date"), _moment(record["end_date"], "day"))
        for function in FUNCTIONS:
            said = record[function]
            yield own, function, "" if said is None else _("yes") if said else _("no")


def _label(record: dict[str, Any], field: str, recognise: Callable[[str], str | None]) -> str:
    """The text as found if it still means the same, else the name of the code."""
    found: str | None = record[f"{field}_label"]
    code: str | None = record[field]
    if found and (recognise(found) == code or code is None):
        return found
    return labels(field).get(code, "") if code else ""


def _form_of(text: str) -> str:
    codes, _found_among_words = values.forms(text)
    return codes[0] if codes else "other"


def _phase_of(text: str) -> str | None:
    said = values.phase(text)
    return said[0] if said else None


def _vague_dates(register: Register) -> dict[tuple[str, str], str]:
    """The words from which a date was inferred, where they are read as the same again."""
    dates = register.inferences[register.inferences["field"].isin(["start_date", "end_date"])]
    return {
        (row["community_id"], row["field"]): row["found"]
        for row in _records(dates)
        if _read_alike(row["found"], row["field"], (row["value"], row["rule"]))
    }


def _read_alike(found: str, field: str, told: tuple[str, str]) -> bool:
    period = periods.read(found)
    if isinstance(period, Problem):
        return False
    moment = period.begin if field == "start_date" else period.end or period.begin
    return moment is not None and (_day(moment, field), moment.rule) == told


def _day(moment: periods.Moment, field: str) -> str:
    """The day that the register keeps of a moment: of an end the last one."""
    first = pd.Series([pd.Timestamp(moment.first)])
    kept = first if field == "start_date" else last_days(first, pd.Series([moment.precision]))
    return f"{kept[0]:%Y-%m-%d}"


def _moment(first: pd.Timestamp | None, precision: str | None) -> str:
    """A year, a month or a day as text: a cell with a date would say a day of each."""
    if first is None:
        return ""
    if precision == "year":
        return f"{first.year:04d}"
    return month(first) if precision == "month" else f"{first:%d-%m-}{first.year:04d}"


def _sectors(register: Register) -> Cells:
    names, links = labels("sector"), register.sector_links
    yield from _joined(links, links["sector"].map(names), "sector")
    leading = links[links["leading"].fillna(value=False)]
    yield from _joined(leading, leading["sector"].map(names), "leading_sector")


def _regions(register: Register) -> Cells:
    regions: dict[str, list[Region]] = {}
    for row in _records(register.region_links):
        found = (row["province"], row["corop"], row["municipality"], row["label"], row["basis"])
        regions.setdefault(row["community_id"], []).append((*found[:4], found[4] or ""))
    noted: dict[str, set[str]] = {}
    inferences = register.inferences
    for row in _records(inferences[inferences["field"].isin(["province", "municipality"])]):
        noted.setdefault(row["community_id"], set()).add(row["found"])
    for community, links in regions.items():
        texts = _named(tuple(links), frozenset(noted.get(community, ())))
        for field, text in zip(FIELDS, texts, strict=True):
            yield community, field, text


@lru_cache(maxsize=4096)
def _named(links: tuple[Region, ...], inferred_from: frozenset[str]) -> tuple[str, ...]:
    """The cells that name these regions: those that an import reads as the same.

    The text as found goes before names. A reading that is the same in all goes before one
    that infers from other cells, and that before one that is the same but for the text.
    """
    likely = [*_cut(links[0][3] or ""), *_spelled(links)]
    read = {cells: _read(cells) for cells in likely}
    for cells, (found, inferred) in read.items():
        if found == links and inferred == inferred_from:
            return cells
    for cells, (found, _inferred) in read.items():
        if found == links:
            return cells
    for cells, (found, _inferred) in read.items():
        if [link[:3] for link in found] == [link[:3] for link in links]:
            return cells
    return likely[-1]


def _read(cells: tuple[str, ...]) -> tuple[tuple[Region, ...], frozenset[str]]:
    """The regions as an import reads them, and the cells from which it inferred them."""
    label_found = _SEPARATOR.join(filter(None, cells))
    located = locate(**dict(zip(FIELDS, cells, strict=True))).regions
    links: list[Region] = [
        (r.province, r.corop, r.municipality, label_found, r.basis) for r in located
    ]
    inferred = frozenset(r.found for r in located if r.rule)
    return tuple(links) or ((UNKNOWN, None, None, label_found, ""),), inferred


def _cut(found: str) -> Iterator[tuple[str, ...]]:
    """The text as found, its parts dealt over province, place and region in all ways."""
    parts = found.split(_SEPARATOR)[:_MOST_PARTS]
    for ends in combinations_with_replacement(range(len(parts) + 1), len(FIELDS) - 1):
        cuts = zip((0, *ends), (*ends, len(parts)), strict=True)
        yield tuple(_SEPARATOR.join(parts[begin:end]) for begin, end in cuts)


def _spelled(links: tuple[Region, ...]) -> Iterator[tuple[str, ...]]:
    """The regions by their names, with the municipality if there is one."""
    provinces = dict.fromkeys(label("province", link[0] or UNKNOWN) for link in links)
    named = _SEPARATOR.join(name for name in provinces if name != label("province", UNKNOWN))
    corop = next((link[1] for link in links if link[1]), "") or ""
    municipality = next((link[2] for link in links if link[2]), "") or ""
    if municipality:
        yield _cells(municipality=municipality)
        yield _cells(province=named, municipality=municipality)
    if corop:
        yield _cells(corop=corop)
        yield _cells(province=named, corop=corop)
    yield _cells(province=named)


def _cells(**texts: str) -> tuple[str, ...]:
    return tuple(texts.get(field, "") for field in FIELDS)


def _partners(register: Register) -> Cells:
    """Partners in the column of their kind, unless their name tells the kind as well."""
    partners, noted = register.partners, register.inferences
    by_column = noted[noted["field"].eq("kind") & noted["rule"].eq("kind-from-column")]
    said = set(zip(by_column["community_id"], by_column["found"], strict=True))
    columns = [
        f"partners_{row['kind']}"
        if row["kind"]
        and (
            (row["community_id"], row["organisation"]) in said
            or values.kind(row["organisation"]) != row["kind"]
        )
        else "partners"
        for row in _records(partners)
    ]
    for column, links in partners.groupby(pd.Series(columns, index=partners.index, dtype="str")):
        yield from _joined(links, partners["organisation"], str(column))


def _joined(links: pd.DataFrame, texts: pd.Series, field: str) -> Cells:
    joined = texts[links.index].groupby(links["community_id"]).agg(_parted)
    for community, text in joined.items():
        yield str(community), field, text


def _parted(texts: pd.Series) -> str:
    """The texts in one cell; on lines of their own where a bracket would keep some together."""
    return ("\n" if any("(" in text for text in texts) else _SEPARATOR).join(texts)


def _sizes(register: Register) -> Cells:
    for record in _records(register.sizes):
        if record["what"] in SIZES:
            text = record["label"] or _range(record["minimum"], record["maximum"])
            yield record["community_id"], f"size_{record['what']}", text


def _range(least: int | None, most: int | None) -> str:
    if least is None or most is None:
        known = least if most is None else most
        words = _("at least {n}") if most is None else _("at most {n}")
        return "" if known is None else words.format(n=known)
    return str(least) if least == most else _("{low} to {high}").format(low=least, high=most)


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows with None for what is missing."""
    values = table.astype("object").where(table.notna(), None)
    names = [str(column) for column in table]
    return [dict(zip(names, row, strict=True)) for row in values.itertuples(index=False)]
