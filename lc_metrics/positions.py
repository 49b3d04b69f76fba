"""Where each row of one table stands in another: text keys once, positions from there on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["Flags", "Numbers", "positions"]

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.intp]


def positions(keys: pd.Series | pd.Index, *others: pd.Series) -> list[Numbers]:
    """Position in `keys` of each value of the others.

    Parameters
    ----------
    keys : Series or Index of str, shape (n_keys,)
        Different texts.
    *others : Series of str
        Texts to find.

    Returns
    -------
    list of array of int
        One array for each of the others; -1 where a text is not among the keys.

    Raises
    ------
    ValueError
        If a key is missing or stands twice.
    """
    # Numbers go by first appearance, so that of a key is its position. One pass over all
    # texts: a lookup per table reads the keys anew each time.
    parts = [pd.Series(keys), *others]
    found, _ = pd.factorize(pd.concat(parts, ignore_index=True))
    size = len(keys)
    if size and found[size - 1] != size - 1:
        raise ValueError("a community_id is missing or stands twice")
    found = np.where(found < size, found, -1)
    ends = np.cumsum([len(part) for part in parts])
    return np.split(found, ends[:-1])[1:]
