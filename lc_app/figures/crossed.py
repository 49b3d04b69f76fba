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
    figure.add_trace(targets(figure, table))
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_ROW * len(table) + 170, below=8),
        alt=title,
        numbers=numbers,
        picks=(columns, rows),
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
            zmax=max(table.to_numpy().max(initial=0), 1),  # nothing at all is no shade of much
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{x}, %{y}: %{z}<extra></extra>",
        )
    )
    # A year is a name here, and no number on an axis.
    looks = {
        "fixedrange": True,
        "automargin": True,
        "type": "category",
        "showgrid": False,
        "dtick": 1,
    }
    figure.update_xaxes(tickangle=-60, side="top", range=[-0.5, len(across) - 0.5], **looks)
    return figure.update_yaxes(range=[len(down) - 0.5, -0.5], **looks)


def targets(figure: go.Figure, table: pd.DataFrame) -> go.Scatter:
    """What a click on a cell hits, for plotly gives no clicks on cells: the column, the row."""
    (cells_drawn,) = figure.data
    size = len(table.columns)
    unseen = {"marker": {"opacity": 0}}
    return go.Scatter(
        x=list(cells_drawn.x) * len(table),
        y=[name for name in cells_drawn.y for _column in range(size)],
        customdata=[[str(c), str(r)] for r in table.index for c in table.columns],
        mode="markers",
        marker={"size": _ROW, "symbol": "square", "opacity": 0},
        selected=unseen,
        unselected=unseen,
        text=[number(value) for value in table.to_numpy().ravel()],
        hovertemplate="%{x}, %{y}: %{text}<extra></extra>",
    )
