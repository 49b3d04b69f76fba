"""The provinces as plain polygons, and a point in the middle of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from lc_app import reference

Point = tuple[float, float]
Ring = list[Point]

STRETCH = 1.63
"""How much longer a degree of latitude is than one of longitude, at 52 degrees north."""


@cache
def rings() -> dict[str, list[Ring]]:
    """The outer rings of each province, in degrees."""
    found: dict[str, list[Ring]] = {}
    for feature in reference.province_outlines()["features"]:
        found[feature["id"]] = list(_outer(feature["geometry"]))
    return found


@cache
def middles() -> dict[str, Point]:
    """The centre of gravity of the largest ring of each province, by code."""
    return {code: _centroid(max(parts, key=area)) for code, parts in rings().items()}


def _outer(geometry: dict[str, Any]) -> Iterator[Ring]:
    shapes = geometry["coordinates"]
    polygons = [shapes] if geometry["type"] == "Polygon" else shapes
    for polygon in polygons:
        yield [(float(x), float(y)) for x, y in polygon[0]]


def _crosses(ring: Ring) -> list[float]:
    return [x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)]


def area(ring: Ring) -> float:
    """How large a ring is, in square degrees."""
    return abs(sum(_crosses(ring))) / 2


def _centroid(ring: Ring) -> Point:
    crosses = _crosses(ring)
    pairs = list(pairwise(ring))
    x = sum((a[0] + b[0]) * c for (a, b), c in zip(pairs, crosses, strict=True))
    y = sum((a[1] + b[1]) * c for (a, b), c in zip(pairs, crosses, strict=True))
    whole = 3 * sum(crosses)
    return x / whole, y / whole
