"""Plain horizontal bars with their numbers beside them."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette


def bars(
    values: pd.Series,
    names: list[str],
    texts: list[str],
    colour: str | list[str],
) -> go.Figure:
    """One bar for each code of the index, from the foot up; its frame needs room beside."""
    figure = go.Figure(
        go.Bar(
            x=values,
            customdata=[str(code) for code in values.index],
            y=[palette.wrapped(name) for name in names],
            orientation="h",
            marker={"color": colour},
            text=texts,
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, max(values, default=0) or 1])
    # A year is a name here, and no number on an axis.
    return figure.update_yaxes(fixedrange=True, automargin=True, type="category")
