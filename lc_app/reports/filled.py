"""A register as rows of the template: texts that an import reads as the same values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations_with_replacement
from typing import Any

import pandas as pd

from lc_app.ingest.keys import look_up, synonyms
from lc_app.ingest.regions import locate
from lc_app.ingest.values import phase
from lc_app.texts import _, label, labels, month
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS, SIZES, UNKNOWN, Register

_SEPARATOR = "; "
_AS_THEY_ARE = ("name", "theme", "education", "lead_organisation", "website", "source", "remark")

_START_COLUMNS = {"recognition": "recognised", "opening": "opened"}
_REGION_FIELDS = ("province", "place", "region")
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
    for record in _records(register.communities):
        own = record["community_id"]
        yield own, "identifier", own
        for field in _AS_THEY_ARE:
            yield own, field, record[field] or ""
        yield own, "form", _label(record, "form", _form_of)
        yield own, "status", _label(record, "phase", _phase_of)
        begin = _START_COLUMNS.get(record["start_basis"], "start")
        yield own, begin, _moment(record["start_date"], record["start_precision"])
        yield own, "end", _moment(record["end_date"], "day")
        for function in FUNCTIONS:
            said = record[function]
            yield own, function, "" if said is None else _("yes") if said else _("no")


def _phase_of(status: str) -> str | None:
    told = phase(status)
    return told[0] if told else None


def _label(record: dict[str, Any], field: str, recognise: Callable[[str], str | None]) -> str:
    """The text as found if it still means the same, else the name of the code."""
    found: str | None = record[f"{field}_label"]
    code: str | None = record[field]
    if found and (recognise(found) == code or code is None):
        return found
    return labels(field).get(code, "") if code else ""


def _form_of(text: str) -> str:
    return look_up(text, synonyms("form_synonyms", "synonym", "code")) or "other"


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
    columns = ["province", "corop", "municipality", "label", "basis"]
    regions: dict[str, list[Region]] = {}
    for record in _records(register.region_links):
        found = tuple(record[column] for column in columns[:-1])
        found = (*found, record["basis"] or "")
        regions.setdefault(record["community_id"], []).append(found)
    for community, links in regions.items():
        for field, text in zip(_REGION_FIELDS, _named(tuple(links)), strict=True):
            yield community, field, text


@lru_cache(maxsize=4096)
def _named(links: tuple[Region, ...]) -> tuple[str, ...]:
    """The cells that name these regions: those that an import reads as the same.

    The text as found goes before names, and a reading that is the same in all goes before
    one that is the same but for the text.
    """
    likely = [*_cut(links[0][3] or ""), *_spelled(links)]
    for exact in (True, False):
        for cells in likely:
            if _read(cells, exact) == [link if exact else link[:3] for link in links]:
                return cells
    return likely[-1]


def _read(cells: tuple[str, ...], exact: bool) -> list[Region]:
    found = _SEPARATOR.join(filter(None, cells))
    located = locate(**dict(zip(_REGION_FIELDS, cells, strict=True))).regions
    links: list[Region] = [(r.province, r.corop, r.municipality, found, r.basis) for r in located]
    links = links or [(UNKNOWN, None, None, found, "")]
    return links if exact else [link[:3] for link in links]


def _cut(found: str) -> Iterator[tuple[str, ...]]:
    """The text as found, its parts dealt over province, place and region in all ways."""
    parts = found.split(_SEPARATOR)[:_MOST_PARTS]
    for ends in combinations_with_replacement(range(len(parts) + 1), len(_REGION_FIELDS) - 1):
        cuts = zip((0, *ends), (*ends, len(parts)), strict=True)
        yield tuple(_SEPARATOR.join(parts[begin:end]) for begin, end in cuts)


def _spelled(links: tuple[Region, ...]) -> Iterator[tuple[str, ...]]:
    """The regions by their names, with the municipality if there is one."""
    provinces = dict.fromkeys(label("province", link[0] or UNKNOWN) for link in links)
    named = _SEPARATOR.join(name for name in provinces if name != label("province", UNKNOWN))
    if len(links) == 1 and links[0][2]:
        yield "", links[0][2], ""
        yield named, links[0][2], ""
    yield named, "", ""


def _partners(register: Register) -> Cells:
    partners = register.partners
    yield from _joined(partners[partners["kind"].isna()], partners["organisation"], "partners")
    for kind in PARTNER_KINDS:
        of_kind = partners[partners["kind"].eq(kind)]
        yield from _joined(of_kind, partners["organisation"], f"partners_{kind}")


def _joined(links: pd.DataFrame, texts: pd.Series, field: str) -> Cells:
    joined = texts[links.index].groupby(links["community_id"]).agg(_SEPARATOR.join)
    for community, text in joined.items():
        yield str(community), field, text


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
