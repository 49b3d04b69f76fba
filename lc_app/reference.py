"""The reference tables of `data/reference/`, each read once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pandas as pd

from lc_app.settings import REFERENCE
from lc_metrics.books import BOOKS
from lc_metrics.tables import BUCKETS, typed
from lc_metrics.targets import TARGET_SCHEMA


@cache
def table(name: str) -> pd.DataFrame:
    """One table as text; an empty cell is an empty text."""
    return pd.read_csv(REFERENCE / f"{name}.csv", dtype="str", keep_default_na=False)


@cache
def names(name: str) -> dict[str, str]:
    """English name of each code of `sectors`, `forms`, `phases` or `regions`."""
    rows = table(name)
    return dict(zip(rows["code"], rows["name"], strict=True))


def codes(name: str) -> list[str]:
    """Codes of `sectors`, `forms`, `phases` or `regions` in the order of the table."""
    return list(names(name))


def regions() -> list[str]:
    """The twelve provinces, and after them the regions that are no province."""
    return [*codes("regions"), *BUCKETS]


@cache
def corops() -> dict[str, str]:
    """Name of each of the forty COROP areas, in the order of their codes."""
    areas = table("places")[["coropcode", "corop"]].drop_duplicates().sort_values("coropcode")
    return dict(zip(areas["coropcode"], areas["corop"], strict=True))


@cache
def parts() -> dict[str, str]:
    """Part of the country of each province."""
    regions = table("regions")
    return dict(zip(regions["code"], regions["part"], strict=True))


@cache
def population() -> pd.DataFrame:
    """Inhabitants of each province, indexed by code, with their date, status and source."""
    rows = table("population").set_index("code")
    return rows.astype({"inhabitants": "int64", "date": "datetime64[s]"})


@cache
def place_points() -> pd.DataFrame:
    """Where places lie: municipality, place, degrees north and east, the main place or not."""
    rows = table("place_points")
    points = rows[["municipality", "place"]].copy()
    points[["north", "east"]] = rows[["latitude", "longitude"]].astype("float64")
    points["main"] = rows["main"].eq("yes")
    return points


@cache
def tiles(name: str) -> pd.DataFrame:
    """Places of `corop_tiles` or `province_tiles` on a grid, by code."""
    rows = table(name).set_index("code")
    return rows.astype({"column": "int64", "row": "int64"})


@cache
def targets() -> pd.DataFrame:
    """The targets of the roadmap 2020-2023, with the columns of `TARGET_SCHEMA`."""
    rows = pd.read_csv(REFERENCE / "targets.csv", dtype="str")
    return rows.astype(TARGET_SCHEMA)


@cache
def book(name: str) -> pd.DataFrame:
    """What is shipped of a book, with the columns of `BOOKS`."""
    texts = {column: dtype for column, dtype in BOOKS[name].items() if dtype == "str"}
    return typed(pd.read_csv(REFERENCE / f"book_{name}.csv", dtype=texts), BOOKS[name])


@cache
def province_outlines() -> dict[str, Any]:
    """GeoJSON of the provinces; outer rings run clockwise, as plotly wants them."""
    outlines: dict[str, Any] = json.loads(
        (REFERENCE / "provinces.geojson").read_text(encoding="utf-8")
    )
    return outlines
