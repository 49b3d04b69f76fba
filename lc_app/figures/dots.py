"""Communities as dots at the place where they are."""

from __future__ import annotations

from math import cos, pi, radians, sin, sqrt

import pandas as pd

from lc_app import reference

_GAP = 0.028
"""Between two dots of one place. [degrees north]"""

_TURN = pi * (3 - sqrt(5))
"""The golden angle: dots that turn by it fill a circle evenly."""

_STRETCH = 1 / cos(radians(52.2))
"""Degrees east in one degree north, in the middle of the country."""


def placed(links: pd.DataFrame) -> pd.DataFrame:
    """Where each community lies, several of one place around it.

    Parameters
    ----------
    links : DataFrame
        One row for each community and place, with `community_id`, `municipality` and the
        `label` as found.

    Returns
    -------
    DataFrame
        The rows of which the place is known, with `north` and `east` in degrees. A place that
        the label names comes before the main place of the municipality.
    """
    points = reference.place_points()
    named = _found(links, links["label"], points, "place")
    main = _found(links, links["municipality"], points[points["main"]], "municipality")
    spots = named.fillna(main).dropna()
    known = links.loc[spots.index].assign(**spots)
    known = known.sort_values(["municipality", "label", "community_id"], kind="stable")
    return _apart(known)


def _found(links: pd.DataFrame, names: pd.Series, points: pd.DataFrame, by: str) -> pd.DataFrame:
    """Degrees north and east of a name inside its municipality; missing where there is none."""
    known = points.set_index(["municipality", by] if by == "place" else [by, by])
    wanted = pd.MultiIndex.from_arrays([links["municipality"], names])
    return known[["north", "east"]].reindex(wanted).set_axis(links.index)


def _apart(known: pd.DataFrame) -> pd.DataFrame:
    """Dots of one place in a spiral from its middle, always in the same order."""
    steps = [_step(turn) for turn in known.groupby(["north", "east"]).cumcount()]
    return known.assign(
        north=known["north"] + [north for north, _east in steps],
        east=known["east"] + [east for _north, east in steps],
    )


def _step(turn: int) -> tuple[float, float]:
    """How far the dot of a turn lies from the middle, in degrees north and east."""
    away = _GAP * sqrt(turn)
    return away * cos(turn * _TURN), away * sin(turn * _TURN) * _STRETCH
