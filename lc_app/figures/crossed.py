"""Two groups crossed, as cells."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number
from lc_app.texts.breakdowns import leading_cell
from lc_metrics import Cross

_ROW = 27


def cross_cells(
    found: Cross,
    rows: str,
    columns: str,
    numbers: pd.DataFrame,
    *,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """The communities that count by two groups crossed.

    Parameters
    ----------
    found : Cross
        What `lc_metrics.cross` gave.
    rows, columns : str
        The dimensions of the groups.
    numbers : DataFrame
        The same numbers as a table for people.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    table = found.counts
    names = [label(columns, str(code)) for code in table.columns]
    title = leading_cell(table, rows, columns)
    subtitle = _(
        "Communities that count on {date}: {rows} in the rows, {columns} in the columns."
    ).format(date=day(on), rows=label("dimension", rows), columns=label("dimension", columns))
    figure = cells(table, names, [label(rows, str(code)) for code in table.index])
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_ROW * len(table) + 170, below=8),
        alt=title,
        numbers=numbers,
    )


def cells(table: pd.DataFrame, across: list[str], down: list[str]) -> go.Figure:
    """Counts as coloured cells, with the number where there is any."""
    figure = go.Figure(
        go.Heatmap(
            z=table.to_numpy(),
            x=[palette.escape(name) for name in across],
            y=[palette.escape(name) for name in down],
            text=[[number(v) if v else "" for v in row] for row in table.to_numpy()],
            texttemplate="%{text}",
            colorscale=palette.SEQUENCE,
            zmin=0,
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{x}, %{y}: %{z}<extra></extra>",
        )
    )
    # A year is a name here, and no number on an axis.
    looks = {"fixedrange": True, "automargin": True, "type": "category", "showgrid": False}
    figure.update_xaxes(tickangle=-60, side="top", **looks)
    return figure.update_yaxes(autorange="reversed", **looks)
