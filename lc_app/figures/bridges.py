"""Organisations between two groups, as cells."""

from __future__ import annotations

import pandas as pd

from lc_app.figures import palette
from lc_app.figures.crossed import cells
from lc_app.figures.picture import Picture
from lc_app.texts import _, label, labels
from lc_app.texts.networks import bridges_text


def bridge_cells(pairs: pd.DataFrame, kind: str, numbers: pd.DataFrame, *, source: str) -> Picture:
    """How many organisations connect two groups, as cells.

    Parameters
    ----------
    pairs : DataFrame
        left, right (codes) and organisations, the most first.
    kind : str
        The dimension of the groups.
    numbers : DataFrame
        The numbers behind it, for people.
    source : str
        For inside the picture.
    """
    codes = [c for c in labels(kind) if c in {*pairs["left"], *pairs["right"]}]
    table = pd.DataFrame(0.0, index=codes, columns=codes)
    for left, right, n in zip(pairs["left"], pairs["right"], pairs["organisations"], strict=True):
        table.loc[left, right] = table.loc[right, left] = n
    names = [label(kind, code) for code in codes]
    named = pairs.assign(
        left=pairs["left"].map(labels(kind)), right=pairs["right"].map(labels(kind))
    )
    title = bridges_text(named)
    subtitle = _("Number of organisations that take part in a community of both groups.")
    figure = cells(table, names, names)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=27 * len(codes) + 170, below=8),
        alt=title,
        numbers=numbers,
    )
