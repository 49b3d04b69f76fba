"""Province, place and region cells to regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from lc_app import reference
from lc_app.ingest.keys import key, look_up, split_known, synonyms
from lc_app.ingest.problems import Problem
from lc_metrics.tables import BUCKETS, UNKNOWN


@dataclass(frozen=True, slots=True)
class Place:
    """Where a place or municipality lies; several if the name occurs more than once."""

    municipality: str
    corop: str
    province: str


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a community, and the column from which it was recognised."""

    province: str
    basis: str
    corop: str | None = None
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """Regions of one row, with the problems: problem, column and the text found."""

    regions: tuple[Region, ...]
    problems: tuple[tuple[Problem, str, str], ...]

    def links(self, community: str, cells: Iterable[str]) -> Iterator[tuple[object, ...]]:
        """Its rows in the register; what was named but not recognised keeps its label."""
        label = "; ".join(cell for cell in cells if cell)
        for r in self.regions or ((Region(UNKNOWN, ""),) if label else ()):
            yield community, r.province, r.corop, r.municipality, label, r.basis


@cache
def _provinces() -> dict[str, str]:
    """Every spelling of a province or region, to a province code or a bucket."""
    return synonyms("region_synonyms", "synonym", "code") | synonyms("regions", "name", "code")


@cache
def _places() -> dict[str, frozenset[Place]]:
    """Every place and municipality by its name; several where the name occurs more often."""
    rows = reference.table("places")
    places: dict[str, set[Place]] = {}
    for name, municipality, corop, province in zip(
        rows["woonplaats"],
        rows["gemeente"],
        rows["coropcode"],
        rows["provinciecode"],
        strict=True,
    ):
        place = Place(municipality, corop, province)
        places.setdefault(key(name), set()).add(place)
        places.setdefault(key(municipality), set()).add(place)
    for synonym, name in synonyms("place_synonyms", "synonym", "place").items():
        places[synonym] = places[key(name)]
    return {name: frozenset(found) for name, found in places.items()}


@lru_cache(maxsize=4096)
def locate(province: str, place: str, region: str) -> Located:
    """Regions that the three cells name together; the province goes before the place."""
    problems: list[tuple[Problem, str, str]] = []
    named = _named(province, "province", problems) if province else []
    in_region = _named(region, "region", problems) if region else []
    if named and in_region and not _overlap(named, in_region):
        problems.append((Problem.REGION_CONFLICT, "region", region))
    named = named or in_region
    if place:
        named = _with_place(place, named, problems)
    return Located(tuple(named), tuple(problems))


def _named(cell: str, basis: str, problems: list[tuple[Problem, str, str]]) -> list[Region]:
    codes, unknown = split_known(cell, _provinces())
    known = []
    for part in unknown:
        places = look_up(part, _places()) if basis == "region" else None
        if places and len({p.province for p in places}) == 1:
            known.append(_region(places, basis))
        else:
            problem = Problem.AMBIGUOUS_PLACE if places else Problem.UNKNOWN_REGION
            problems.append((problem, basis, part))
    return [Region(code, basis) for code in codes if code != UNKNOWN] + known


def _overlap(provinces: list[Region], regions: list[Region]) -> bool:
    """Whether a region can lie in the provinces named; one across provinces always can."""
    named = {region.province for region in regions}
    return bool(named & {*BUCKETS, *(region.province for region in provinces)})


def _with_place(
    place: str, named: list[Region], problems: list[tuple[Problem, str, str]]
) -> list[Region]:
    """The regions that are named, made more precise by a place."""
    found = look_up(place, _places())
    namesake = look_up(place, _provinces())
    if found is None:
        here = _named(place, "place", problems)
        if named and here and not _overlap(named, here):
            problems.append((Problem.REGION_CONFLICT, "place", place))
        return named or here
    provinces = {region.province for region in named} - set(BUCKETS)
    if named and not provinces:
        # Named as nationwide or across provinces: the place is its seat, not its region.
        return named
    fitting = frozenset(p for p in found if not named or p.province in provinces)
    also_region = not named and namesake and namesake not in {p.province for p in found}
    if not fitting:
        problems.append((Problem.REGION_CONFLICT, "place", place))
    elif also_region or len({p.province for p in fitting}) > 1:
        # “Zeeland” is a village in Noord-Brabant as well.
        problems.append((Problem.AMBIGUOUS_PLACE, "place", place))
    else:
        site = _region(fitting, named[0].basis if named else "place")
        return [site if r.province == site.province else r for r in named] or [site]
    return named


def _region(places: frozenset[Place], basis: str) -> Region:
    """The region of one place, or of the whole municipality if that is what all share."""
    municipalities = {p.municipality for p in places}
    corops = {p.corop for p in places}
    (province,) = {p.province for p in places}
    return Region(
        province,
        basis,
        corops.pop() if len(corops) == 1 else None,
        municipalities.pop() if len(municipalities) == 1 else None,
    )
