"""A figure with the words that belong to it and the numbers behind it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go


@dataclass(frozen=True, eq=False, slots=True)
class Picture:
    """What a page needs to show a figure.

    Attributes
    ----------
    title : str
        The finding, in words.
    subtitle : str
        Unit, date and rule, and what the marks mean.
    figure : Figure
        The drawing, with source and sample label inside.
    alt : str
        The same in one sentence, for those who do not see it.
    numbers : DataFrame
        The numbers of the drawing, with headings for people.
    picks : tuple of str
        Of which dimensions each mark carries a code, in `customdata` and in this order; a
        click on a mark then chooses these. Empty for a figure that is only looked at.
    """

    title: str
    subtitle: str
    figure: go.Figure
    alt: str
    numbers: pd.DataFrame
    picks: tuple[str, ...] = ()
