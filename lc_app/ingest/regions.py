"""Cells that say where a community works, to regions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from lc_app import reference
from lc_app.ingest.keys import key, split_known, synonyms, without_aside
from lc_app.ingest.problems import Problem
from lc_metrics.tables import BUCKETS, UNKNOWN

FIELDS = ("province", "corop", "region", "municipality", "place")
"""The columns that say where, the widest first."""

_WIDE, _NARROW = FIELDS[:3], FIELDS[3:]
_KIND_BEFORE = re.compile(r"(?:regio|provincie|prov|gemeente|gem|stad|omgeving|corop) (?=\w)")
_OF_PROVINCE = re.compile(r" (?:\([A-Za-z]+\.?\)|Gn|Ut|Gld|L|NB|NH)$")
_OF_PLACE = (
    "woonplaats", "gemeente", "coropcode", "provinciecode", "woonplaatscode", "gemeentecode",
)  # fmt: skip

_NONE: Mapping[str, str] = MappingProxyType({})

T = TypeVar("T")
Problems = list[tuple[Problem, str, str]]


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a community, the column it stood in, and the rule if it was inferred."""

    province: str
    basis: str
    corop: str | None = None
    municipality: str | None = None
    rule: str = field(default="", compare=False)
    found: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Located:
    """Regions of one row, with the problems: problem, column and the text found."""

    regions: tuple[Region, ...]
    problems: tuple[tuple[Problem, str, str], ...]


@cache
def region_names() -> dict[str, Region]:
    """Provinces in every spelling, economic regions, and regions that are no province."""
    spelled = synonyms("region_synonyms", "synonym", "code") | synonyms("regions", "name", "code")
    rows = reference.table("economic_regions")
    economic = {
        key(name): Region(province, "", corop or None, rule="province-from-region")
        for name, province, corop in zip(rows["name"], rows["province"], rows["corop"], strict=True)
    }
    codes = {key(code): code for code in reference.codes("regions")}
    return economic | {name: Region(code, "") for name, code in (spelled | codes).items()}


@cache
def corop_names() -> dict[str, Region]:
    """COROP areas by their names, and by their codes."""
    rows = reference.table("places").drop_duplicates("coropcode")
    return {
        key(name): Region(province, "", code, rule="province-from-region")
        for name_column in ("corop", "coropcode")
        for name, code, province in zip(
            rows[name_column], rows["coropcode"], rows["provinciecode"], strict=True
        )
    }


@cache
def place_names() -> dict[str, frozenset[Region]]:
    """Places and municipalities by name and code; several where a name occurs more often."""
    rows = reference.table("places")
    places: dict[str, set[Region]] = {}
    for name, municipality, corop, province, *codes in zip(
        *(rows[column] for column in _OF_PLACE), strict=True
    ):
        region = Region(province, "", corop, municipality, rule="province-from-place")
        for called in {name, municipality, *codes, *_short(name, municipality)}:
            places.setdefault(key(called), set()).add(region)
    for synonym, name in synonyms("place_synonyms", "synonym", "place").items():
        places[synonym] = places[key(name)]
    return _former(places) | {name: frozenset(found) for name, found in places.items()}


def _short(name: str, municipality: str) -> Iterable[str]:
    """Names that people write without their province: “Haren” for Haren Gn.

    Where a municipality is called so, the name without more is that of the municipality.
    """
    bare = _OF_PROVINCE.sub("", municipality)
    if bare != municipality:
        yield bare
    place = _OF_PROVINCE.sub("", name)
    if place != name and (place == bare or place not in _municipalities()):
        yield place


@cache
def _municipalities() -> frozenset[str]:
    names = reference.table("places")["gemeente"].unique()
    return frozenset(_OF_PROVINCE.sub("", name) for name in names)


def _former(places: Mapping[str, set[Region]]) -> dict[str, frozenset[Region]]:
    """Municipalities of the past; one that was divided leaves only its province."""
    rows = reference.table("former_municipalities")
    return {
        key(name): frozenset(
            replace(region, rule="municipality-merged")
            for region in places.get(key(now), ())
            if region.municipality == now
        )
        or frozenset({Region(province, "", rule="municipality-merged")})
        for name, now, province in zip(
            rows["name"], rows["municipality"], rows["province"], strict=True
        )
    }


@lru_cache(maxsize=4096)
def locate(
    province: str, place: str, region: str, corop: str = "", municipality: str = ""
) -> Located:
    """Regions that the cells name together; the wider one goes before the narrower."""
    cells = {
        "province": province.strip(),
        "corop": corop.strip(),
        "region": region.strip(),
        "municipality": municipality.strip(),
        "place": place.strip(),
    }
    problems: Problems = []
    named: list[Region] = []
    for basis in _WIDE:
        if cells[basis]:
            here = _named(cells[basis], basis, problems)
            named = _refined(named, here, basis, cells[basis], problems)
    for basis in _NARROW:
        if cells[basis]:
            named = _with_place(cells[basis], basis, named, problems)
    return Located(tuple(named), tuple(problems))


def _refined(
    named: list[Region], here: list[Region], basis: str, cell: str, problems: Problems
) -> list[Region]:
    """The regions that are named already, made more precise by those of another column."""
    if not named or not here:
        return named or here
    if not _overlap(named, here):
        problems.append((Problem.REGION_CONFLICT, basis, cell))
        return named
    closer = {r.province: r for r in here if r.corop}
    return [_closer(r, closer[r.province]) if r.province in closer else r for r in named]


def _closer(known: Region, site: Region) -> Region:
    """A region with what another column adds; where it stood and how it was known remain."""
    merged = site if site.rule == "municipality-merged" else known
    return replace(
        known,
        corop=known.corop or site.corop,
        municipality=known.municipality or site.municipality,
        rule=merged.rule,
        found=merged.found,
    )


def _named(cell: str, basis: str, problems: Problems) -> list[Region]:
    """The regions of one cell; what is not recognised is a problem."""
    wide = region_names() | corop_names() if basis == "corop" else _wide_names()
    known, unknown = split_known(cell, wide, look=_look_up)
    found = [replace(r, basis=basis, found=cell) for r in known if r.province != UNKNOWN]
    for part in unknown:
        places = _look_up(part, place_names()) if basis != "province" else None
        if places and len({p.province for p in places}) == 1:
            found.append(_whole(places, basis, part))
        else:
            problem = Problem.AMBIGUOUS_PLACE if places else Problem.UNKNOWN_REGION
            problems.append((problem, basis, part))
    return _precise(found)


@cache
def _wide_names() -> dict[str, Region]:
    """Names of regions; a province goes before the COROP area of that name."""
    return corop_names() | region_names()


def _look_up(text: str, known: Mapping[str, T]) -> T | None:
    """What a text is known as, with or without an aside or the kind of region before it."""
    for words in (key(text), key(without_aside(text))):
        if found := known.get(words) or known.get(_KIND_BEFORE.sub("", words, count=1)):
            return found
    return None


def _precise(regions: list[Region]) -> list[Region]:
    """Without a province of which a part is named as well, and each once."""
    parts = {region.province for region in regions if region.corop}
    return list(dict.fromkeys(r for r in regions if r.corop or r.province not in parts))


def _overlap(provinces: list[Region], regions: list[Region]) -> bool:
    """Whether a region can lie in the provinces named; one across provinces always can."""
    named = {region.province for region in regions}
    return bool(named & {*BUCKETS, *(region.province for region in provinces)})


def _with_place(place: str, basis: str, named: list[Region], problems: Problems) -> list[Region]:
    """The regions that are named, made more precise by a place."""
    found = _look_up(place, place_names())
    if found is None and (parts := _several(place)):
        each = [_with_place(part, basis, named, problems) for part in parts]
        return _precise([region for regions in each for region in regions])
    if found is None:
        return _refined(named, _named(place, basis, problems), basis, place, problems)
    provinces = {region.province for region in named} - set(BUCKETS)
    if named and not provinces:
        # Named as nationwide or across provinces: the place is its seat, not its region.
        return named
    return _placed(place, basis, named, problems, found)


@lru_cache(maxsize=4096)
def _several(cell: str) -> tuple[str, ...]:
    """The parts of a cell with several places: “Delft/Leiden”; none if it names wider regions."""
    if not split_known(cell, _wide_names(), look=_look_up)[1]:
        return ()
    known, unknown = split_known(cell, _NONE, look=_as_written)
    return (*known, *unknown) if known else ()


def _as_written(text: str, _known: Mapping[str, str]) -> str | None:
    """The text itself, if it names a place or a wider region."""
    return text if _look_up(text, place_names()) or _look_up(text, _wide_names()) else None


def _placed(
    place: str,
    basis: str,
    named: list[Region],
    problems: Problems,
    found: frozenset[Region],
) -> list[Region]:
    """The regions with the one site among places of a name that fits them."""
    namesake = _look_up(place, _wide_names())
    fitting = frozenset(p for p in found if not named or any(_lies_in(p, r) for r in named))
    also_region = not named and namesake and namesake.province not in {p.province for p in found}
    if not fitting:
        problems.append((Problem.REGION_CONFLICT, basis, place))
    elif also_region or len({p.province for p in fitting}) > 1:
        # “Zeeland” is a village in Noord-Brabant as well.
        problems.append((Problem.AMBIGUOUS_PLACE, basis, place))
    else:
        site = _whole(fitting, basis, place)
        return [_closer(r, site) if _lies_in(site, r) else r for r in named] or [site]
    return named


def _lies_in(place: Region, region: Region) -> bool:
    return (
        place.province == region.province
        and region.corop in (None, place.corop)
        and region.municipality in (None, place.municipality)
    )


def _whole(places: frozenset[Region], basis: str, found: str) -> Region:
    """The region of one place, or of the whole municipality if that is what all share."""
    municipalities = {p.municipality for p in places}
    corops = {p.corop for p in places}
    (province,) = {p.province for p in places}
    return Region(
        province,
        basis,
        corops.pop() if len(corops) == 1 else None,
        municipalities.pop() if len(municipalities) == 1 else None,
        rule=next(iter(places)).rule,
        found=found,
    )
