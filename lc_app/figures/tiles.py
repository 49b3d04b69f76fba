"""Areas as tiles of one size: schematic, readable on a phone, and no small area is lost."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app import reference
from lc_app.figures import palette
from lc_app.figures.amounts import Amounts, amounts
from lc_app.figures.picture import Picture
from lc_app.texts import _, label, number
from lc_metrics import BUCKETS

_TILE, _LETTERS = 62, 11
"""Height of a tile in pixels, and letters in a line on it that a phone has room for."""


def province_tiles(
    counts: pd.Series, *, on: pd.Timestamp, source: str, people: pd.Series | None = None
) -> Picture:
    """The twelve provinces as tiles.

    Parameters
    ----------
    counts : Series of float
        Communities by region code; provinces that lack are 0.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    people : Series of int, optional
        Inhabitants by province; the tiles then show communities per 100,000 of them.
    """
    grid = reference.tiles("province_tiles")
    names = [label("province", str(code)) for code in grid.index]
    found = amounts(counts.reindex(grid.index, fill_value=0.0), people, on)
    figure = _drawn(found, grid.assign(short=names), size=11)
    return _picture(found, figure, grid, counts, source=source, picks=("province",))


def corop_tiles(counts: pd.Series, *, on: pd.Timestamp, source: str) -> Picture:
    """The forty COROP areas as tiles; nobody gives their outlines away freely.

    Parameters
    ----------
    counts : Series of float
        Communities by COROP code; areas that lack are 0.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    grid = reference.tiles("corop_tiles")
    found = amounts(counts.reindex(grid.index, fill_value=0.0), None, on, "corop")
    return _picture(found, _drawn(found, grid, size=9), grid, counts, source=source, picks=())


def _picture(
    found: Amounts,
    figure: go.Figure,
    grid: pd.DataFrame,
    counts: pd.Series,
    *,
    source: str,
    picks: tuple[str, ...],
) -> Picture:
    aside = counts[counts.index.isin(BUCKETS)].sum()
    schematic = _("A schematic map: each tile is one area, about where it lies.")
    rest = _("Not on it: {n} without such an area.").format(n=number(aside))
    return Picture(
        title=found.title,
        subtitle=f"{found.unit} {schematic} {rest}",
        figure=palette.framed(
            figure, source=source, height=_TILE * (grid["row"].max() + 1), below=8
        ),
        alt=_("Map in tiles. {title}.").format(title=found.title),
        numbers=found.numbers,
        picks=picks,
    )


def _drawn(found: Amounts, grid: pd.DataFrame, *, size: int) -> go.Figure:
    values = found.each
    words = [
        f"{palette.wrapped(short, _LETTERS)}<br><b>{number(value)}</b>"
        for short, value in zip(grid["short"], values, strict=True)
    ]
    figure = go.Figure(
        go.Heatmap(
            x=grid["column"],
            y=grid["row"],
            z=values,
            text=words,
            texttemplate="%{text}",
            textfont={"size": size},
            zmin=0,
            zmax=max(values.max(), 1e-9),
            colorscale=palette.SEQUENCE,
            showscale=False,
            xgap=3,
            ygap=3,
            hoverinfo="skip",
            hoverongaps=False,
        )
    )
    figure.add_trace(_pointed(found, grid))
    looks = {"visible": False, "fixedrange": True}
    figure.update_xaxes(range=[-0.5, grid["column"].max() + 0.5], **looks)
    return figure.update_yaxes(range=[grid["row"].max() + 0.5, -0.5], **looks)


def _pointed(found: Amounts, grid: pd.DataFrame) -> go.Scatter:
    """What a pointer finds: plotly gives no clicks on cells."""
    unseen = {"marker": {"opacity": 0}}
    return go.Scatter(
        x=grid["column"],
        y=grid["row"],
        mode="markers",
        marker={"size": _TILE * 0.7, "symbol": "square", "opacity": 0},
        selected=unseen,
        unselected=unseen,
        customdata=grid.index,
        text=[palette.escape(told) for told in found.told],
        hovertemplate="%{text}<extra></extra>",
    )
