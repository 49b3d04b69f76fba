"""Names beside marks: shortened, and only where they cover nothing, on any screen."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from lc_app import reference

_LONGEST, _WIDEST = 30, 16

_NEAR, _FAR = 3.0, 11.0
"""Distance of a name to its mark: the least, which goes for other marks too, and the most.
[pixels]"""

_LETTER, _LINE = 6.0, 14.5
"""Width of a letter and height of a line. [pixels]"""

_SCREENS = ((330, 480), (560, 520), (910, 550))
"""Width and height of the drawing on a phone, on a tablet and on a screen. [pixels]"""

_MARGIN = np.array([0.07, 0.04])
"""Between the outermost marks and the edge, as a share of what the marks take."""

_MARK = 10.0
_MOST = 25
_SIDES = {
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top center": (0, 1),
    "bottom center": (0, -1),
    "top right": (1, 1),
    "bottom right": (1, -1),
    "top left": (-1, 1),
    "bottom left": (-1, -1),
}
"""Where a name can stand, the best place first, as plotly calls it."""

_WAYS = [(side, way, _NEAR) for side, way in _SIDES.items()]
_WAYS += [(side, way, _FAR) for side, way in _SIDES.items() if 0 in way]

Points = npt.NDArray[np.float64]


class _Screen(NamedTuple):
    """What is in the way on one screen, in pixels from the foot on the left."""

    size: Points
    points: Points
    halves: Points
    starts: Points
    ends: Points


class _Spot(NamedTuple):
    """Where a name can stand: the side and distance of its mark, and its corners by screen."""

    side: str
    away: float
    boxes: list[Points]


def shortened(name: str, longest: int = _LONGEST) -> str:
    """A name that is not too long to stand beside a mark."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def lines(name: str) -> list[str]:
    """A name as it stands beside a mark, over a few lines."""
    words = reference.table("short_words")
    for long, short in zip(words["words"], words["short"], strict=True):
        name = name.replace(long, short)
    return wrap(shortened(name), _WIDEST) or [""]


def extent(places: pd.DataFrame) -> tuple[Points, Points]:
    """From where to where the axes go around these places, for x and for y."""
    low, high = places[["x", "y"]].min().to_numpy(), places[["x", "y"]].max().to_numpy()
    room = np.where(high > low, high - low, 1.0) * _MARGIN
    return low - room, high + room


def free_labels(
    marks: pd.DataFrame, others: pd.DataFrame, strokes: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The marks whose names can stand beside them, the first ones first.

    Parameters
    ----------
    marks : DataFrame
        x and y, by name, in the order of their importance; `size` if that differs. [pixels]
    others : DataFrame
        x and y of marks without a name, to be kept clear as well.
    strokes : DataFrame, optional
        Lines to be kept clear, each from `x`, `y` to `to_x`, `to_y`.

    Returns
    -------
    DataFrame
        The marks that keep their name, with the `side` of it as plotly calls it and how far
        `away` it is from the edge of the mark [pixels]. On axes that go as far as `extent`
        says, the names cover no mark and no other name, and no line but one of their own mark.
    """
    screens = [_screen(size, marks, others, strokes) for size in _SCREENS] if len(marks) else []
    taken: list[list[Points]] = [[] for _screen_of in screens]
    kept: dict[object, _Spot] = {}
    for row, name in enumerate(marks.index):
        spot = _best(str(name), row, screens, taken)
        if spot and len(kept) < _MOST:
            kept[name] = spot
            for box, covered in zip(spot.boxes, taken, strict=True):
                covered.append(box)
    return marks.loc[list(kept)].assign(
        side=pd.Series({name: spot.side for name, spot in kept.items()}, dtype="str"),
        away=pd.Series({name: spot.away for name, spot in kept.items()}, dtype="float64"),
    )


def _best(name: str, row: int, screens: list[_Screen], taken: list[list[Points]]) -> _Spot | None:
    """Where the name of a mark covers as few of its own lines as can be, and nothing else."""
    free = [
        spot
        for spot in _spots(name, row, screens)
        if all(map(_clear, spot.boxes, [row] * len(screens), screens, taken))
    ]
    return min(free, key=lambda spot: _covered(spot, screens), default=None)


def _covered(spot: _Spot, screens: list[_Screen]) -> int:
    return sum(int(each.sum()) for each in map(_crossed, spot.boxes, screens))


def _screen(
    size: tuple[int, int], marks: pd.DataFrame, others: pd.DataFrame, strokes: pd.DataFrame | None
) -> _Screen:
    every = pd.concat([marks[["x", "y"]], others[["x", "y"]]])
    low, high = extent(every)
    pixels = np.array(size, dtype="float64")
    drawn = pd.DataFrame(columns=["x", "y", "to_x", "to_y"]) if strokes is None else strokes
    sizes = np.full(len(every), _MARK)
    if "size" in marks:
        sizes[: len(marks)] = marks["size"]

    def placed(table: pd.DataFrame) -> Points:
        found: Points = (table.to_numpy(dtype="float64") - low) / (high - low) * pixels
        return found

    return _Screen(
        pixels, placed(every), sizes / 2, placed(drawn[["x", "y"]]), placed(drawn[["to_x", "to_y"]])
    )


def _spots(name: str, row: int, screens: list[_Screen]) -> Iterator[_Spot]:
    """Where a name could stand, the best place first."""
    broken = lines(name)
    size = np.array([max(map(len, broken)) * _LETTER, len(broken) * _LINE])
    for side, way, away in _WAYS:
        off = np.array(way) * (size / 2 + screens[0].halves[row] + away)
        middles = [screen.points[row] + off for screen in screens]
        yield _Spot(side, away, [np.array([m - size / 2, m + size / 2]) for m in middles])


def _clear(box: Points, row: int, screen: _Screen, taken: list[Points]) -> bool:
    """Whether a box lies inside the drawing and covers nothing that is not of its own mark."""
    low, high = box
    if (low < 0).any() or (high > screen.size).any():
        return False
    if any((low < other[1]).all() and (high > other[0]).all() for other in taken):
        return False
    halves = screen.halves[:, None] + _NEAR
    covered = ((screen.points + halves > low) & (screen.points - halves < high)).all(axis=1)
    covered[row] = False
    place = screen.points[row]
    own = (screen.starts == place).all(axis=1) | (screen.ends == place).all(axis=1)
    return not covered.any() and not (_crossed(box, screen) & ~own).any()


def _crossed(box: Points, screen: _Screen) -> npt.NDArray[np.bool_]:
    """Which lines run through a box: those that are inside it both across and upright at once."""
    low, high = box
    along = screen.ends - screen.starts
    along = np.where(along == 0, 1e-9, along)
    first, second = (low - screen.starts) / along, (high - screen.starts) / along
    enters = np.minimum(first, second).max(axis=1, initial=0.0)
    leaves = np.maximum(first, second).min(axis=1, initial=1.0)
    crossed: npt.NDArray[np.bool_] = enters < leaves
    return crossed
