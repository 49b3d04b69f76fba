"""Names beside marks: shortened, and only where they do not cover one another."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd

_LONGEST, _WIDEST = 30, 16
_LETTER, _LINE, _MARK = 0.02, 0.035, 0.02
"""Width of a letter, height of a line and half of a mark, as shares of a picture on a phone."""

_EDGE, _OVER = 0.25, 0.06
_MOST = 25

Box = tuple[float, float, float, float]
"""Left, right, foot and head, as shares of the picture."""


def shortened(name: str, longest: int = _LONGEST) -> str:
    """A name that is not too long to stand beside a mark."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def lines(name: str) -> list[str]:
    """A name as it stands beside a mark, over a few lines."""
    return wrap(shortened(name), _WIDEST) or [""]


def free_labels(marks: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """The marks whose names can stand above or below them, the first ones first.

    Parameters
    ----------
    marks : DataFrame
        x and y, by name, in the order of their importance.
    others : DataFrame
        x and y of marks without a name, to be kept clear as well.

    Returns
    -------
    DataFrame
        The marks that keep their name, with the side of it as plotly calls it: away from
        the edge of the picture.
    """
    every = pd.concat([marks[["x", "y"]], others[["x", "y"]]])
    low, high = every.min(), every.max()
    places = ((every - low) / (high - low).replace(0, 1)).to_numpy()
    taken = [(x - _MARK, x + _MARK, y - _MARK, y + _MARK) for x, y in places]
    kept: dict[object, str] = {}
    for name, (x, y) in zip(marks.index, places, strict=False):
        boxes = _boxes(str(name), x, y)
        side = next((side for side, box in boxes.items() if _clear(box, taken)), None)
        if side and len(kept) < _MOST:
            taken.append(boxes[side])
            kept[name] = side
    return marks.loc[list(kept)].assign(side=pd.Series(kept, dtype="str"))


def _clear(box: Box, taken: list[Box]) -> bool:
    """Whether a box covers none of the others."""
    left, right, foot, head = box
    return all(
        left >= one[1] or right <= one[0] or foot >= one[3] or head <= one[2] for one in taken
    )


def _boxes(name: str, x: float, y: float) -> dict[str, Box]:
    """Where a name could stand, the best place first."""
    broken = lines(name)
    width, height = max(map(len, broken)) * _LETTER, len(broken) * _LINE
    starts = {"center": x - width / 2, "right": x, "left": x - width}
    if x < _EDGE:
        starts = {side: starts[side] for side in ("right", "center")}
    elif x > 1 - _EDGE:
        starts = {side: starts[side] for side in ("left", "center")}
    feet = {"top": y + _MARK, "bottom": y - _MARK - height}
    return {
        f"{above} {across}": (start, start + width, foot, foot + height)
        for across, start in starts.items()
        for above, foot in feet.items()
        if min(start, foot) >= -_OVER and max(start + width, foot + height) <= 1 + _OVER
    }
