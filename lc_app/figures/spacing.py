"""Names beside marks: shortened, and only where they do not cover one another."""

from __future__ import annotations

import pandas as pd

_LONGEST = 26
_LETTER, _LINE = 0.02, 0.055
"""Width of a letter and height of a line, as a share of a picture on a phone."""

_EDGE = 0.25
_MOST = 25


def shortened(name: str, longest: int = _LONGEST) -> str:
    """A name that is not too long to stand beside a mark."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def free_labels(marks: pd.DataFrame) -> pd.DataFrame:
    """The marks whose names can stand above them, the first ones first.

    Parameters
    ----------
    marks : DataFrame
        x and y, by name, in the order of their importance.

    Returns
    -------
    DataFrame
        The marks that keep their name, with the side of it as plotly calls it: away from
        the edge of the picture.
    """
    low, high = marks[["x", "y"]].min(), marks[["x", "y"]].max()
    places = (marks[["x", "y"]] - low) / (high - low).replace(0, 1)
    taken: list[tuple[float, float, float]] = []
    kept = {}
    for name, (x, y) in zip(places.index, places.to_numpy(), strict=True):
        side, start = _beside(x, len(shortened(str(name))) * _LETTER)
        end = start + len(shortened(str(name))) * _LETTER
        clear = all(start > e or end < s or abs(y - h) > _LINE for s, e, h in taken)
        if clear and len(taken) < _MOST:
            taken.append((start, end, y))
            kept[name] = side
    return marks.loc[list(kept)].assign(side=pd.Series(kept, dtype="str"))


def _beside(x: float, width: float) -> tuple[str, float]:
    """On which side of a mark its name stands, and where it begins."""
    if x < _EDGE:
        return "top right", x
    if x > 1 - _EDGE:
        return "top left", x - width
    return "top center", x - width / 2
