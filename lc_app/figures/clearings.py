"""Where the number of a province stands, so that it hides no dot."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from lc_app.figures import outlines

_STEP = 0.02
"""Between two places that are tried. [degrees north]"""

_HIGH, _DIGIT, _DOT = 0.075, 0.045, 0.05
"""Half of the height of a number, of the width of a digit, and of a dot, on the map of a phone.
[degrees north]"""

Points = npt.NDArray[np.float64]


def clear_place(code: str, dots: pd.DataFrame, digits: int) -> outlines.Point:
    """Where a number stands: in its province, clear of the dots, near the middle.

    Parameters
    ----------
    code : str
        The province.
    dots : DataFrame
        east and north of all dots. [degrees]
    digits : int
        How long the number is.

    Returns
    -------
    tuple of float
        Degrees east and north; where no place is clear, the one with the dots farthest off.
    """
    middle = np.array(outlines.middles()[code])
    half = np.array([_DIGIT * digits * outlines.STRETCH, _HIGH])
    places = _inside(code, *half)
    reach = half + np.array([_DOT * outlines.STRETCH, _DOT])
    away = np.abs(places[:, None] - dots[["east", "north"]].to_numpy(dtype="float64"))
    # From 1 on a dot is off the number: beside it, or above or below.
    least = (away / reach).max(axis=2).min(axis=1, initial=np.inf)
    far = (((places - middle) / (outlines.STRETCH, 1)) ** 2).sum(axis=1)
    east, north = places[np.lexsort((far, -np.minimum(least, 1.0)))[0]]
    return float(east), float(north)


@cache
def _inside(code: str, wide: float, high: float) -> Points:
    """Places in the largest part of a province at which a number lies inside it, if there are."""
    ring = max(outlines.rings()[code], key=outlines.area)
    low, up = np.min(ring, axis=0), np.max(ring, axis=0)
    east = np.arange(low[0], up[0], _STEP * outlines.STRETCH)
    north = np.arange(low[1], up[1], _STEP)
    grid = np.stack(np.meshgrid(east, north), axis=-1).reshape(-1, 2)
    grid = np.vstack([outlines.middles()[code], grid])
    grid = grid[_within(ring, grid)]
    corners = [(x, y) for x in (-wide, wide) for y in (-high, high)]
    whole = np.logical_and.reduce([_within(ring, grid + corner) for corner in corners])
    return grid[whole] if whole.any() else grid


def _within(ring: outlines.Ring, places: Points) -> npt.NDArray[np.bool_]:
    """Whether a line from each place to the east crosses the ring an odd number of times."""
    east, north = places.T
    within = np.zeros(len(places), dtype=bool)
    for (x, y), (u, v) in pairwise(ring):
        if y != v:
            within ^= ((y > north) != (v > north)) & (east < x + (north - y) / (v - y) * (u - x))
    return within
