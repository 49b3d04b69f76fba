"""The network of communities and organisations, as dots and lines."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.figures.spacing import extent, free_labels, lines
from lc_app.texts import _, label, n_, number
from lc_metrics import UNKNOWN

SEVERAL = "several"
"""In place of a sector: the community serves more than one."""

_COLOURS: Mapping[str, str] = {
    **{code: palette.SECTOR_COLOURS[code] for code in palette.SECTOR_COLOURS if code != UNKNOWN},
    SEVERAL: palette.CONTEXT,
    UNKNOWN: palette.CONTEXT,
}
_LINE = palette.CONTEXT_LIGHT
_HEIGHT = 690
_LEGEND, _LEGEND_WIDTH = 19, 112
"""Letters and pixels of a line in the legend: two fit side by side on a phone."""


def community_network(
    communities: pd.DataFrame,
    organisations: pd.DataFrame,
    links: pd.DataFrame,
    numbers: pd.DataFrame,
    *,
    title: str,
    alt: str,
    source: str,
) -> Picture:
    """Communities as dots in the colour of their sector, organisations as squares.

    Parameters
    ----------
    communities : DataFrame
        name, sector (a code, or `SEVERAL`), neighbours, x and y, by community_id.
    organisations : DataFrame
        communities, x and y, by organisation, the most important to label first.
    links : DataFrame
        community_id and organisation.
    numbers : DataFrame
        The numbers behind it, for people.
    title, alt, source : str
        The finding, the same without markup, and where the numbers come from.
    """
    ends = communities.loc[links["community_id"]], organisations.loc[links["organisation"]]
    figure = go.Figure(_lines(*ends))
    for code in _COLOURS:
        of_sector = communities[communities["sector"].eq(code)]
        if len(of_sector):
            figure.add_trace(_dots(of_sector, code))
    figure.add_trace(_squares(organisations))
    figure.add_trace(_labels(organisations, communities, _strokes(*ends)))
    subtitle = _(
        "A dot is a community, a square an organisation that takes part in several; the"
        " larger, the more. Those drawn close together share much. Point at one for its name."
    )
    every = pd.concat([organisations, communities])
    return Picture(title, subtitle, _framed(figure, source, every), alt, numbers)


def organisation_network(
    organisations: pd.DataFrame,
    ties: pd.DataFrame,
    numbers: pd.DataFrame,
    *,
    title: str,
    alt: str,
    source: str,
) -> Picture:
    """Organisations alone, with a line between those that share communities.

    Parameters
    ----------
    organisations : DataFrame
        communities, x and y, by organisation, the most important to label first.
    ties : DataFrame
        left, right and communities, of the lines to draw.
    numbers : DataFrame
        The numbers behind it, for people.
    title, alt, source : str
        The finding, the same without markup, and where the numbers come from.
    """
    figure = go.Figure()
    most = ties["communities"].max() if len(ties) else 1
    widths = (4 * ties["communities"] / most).round().clip(lower=1)
    for width, some in ties.groupby(widths):
        ends = organisations.loc[some["left"]], organisations.loc[some["right"]]
        figure.add_trace(_lines(*ends, width=float(str(width))))
    figure.add_trace(_squares(organisations))
    strokes = _strokes(organisations.loc[ties["left"]], organisations.loc[ties["right"]])
    figure.add_trace(_labels(organisations, organisations.iloc[:0], strokes))
    subtitle = _(
        "A square is an organisation, the larger, the more communities it takes part in. A"
        " line joins two that share communities, the thicker, the more."
    )
    return Picture(title, subtitle, _framed(figure, source, organisations), alt, numbers)


def _strokes(starts: pd.DataFrame, ends: pd.DataFrame) -> pd.DataFrame:
    """From where to where each line goes."""
    columns = {"x": starts["x"], "y": starts["y"], "to_x": ends["x"], "to_y": ends["y"]}
    return pd.DataFrame({name: places.to_numpy() for name, places in columns.items()})


def _lines(starts: pd.DataFrame, ends: pd.DataFrame, width: float = 1) -> go.Scatter:
    """All lines of one width in one trace, with a gap after each."""
    across, down = (
        [place for pair in zip(starts[axis], ends[axis], strict=True) for place in (*pair, None)]
        for axis in ("x", "y")
    )
    line = {"color": _LINE, "width": width}
    return go.Scatter(x=across, y=down, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _dots(communities: pd.DataFrame, code: str) -> go.Scatter:
    symbol = "diamond" if code == SEVERAL else "circle"
    named = _("Several Topsectors") if code == SEVERAL else label("sector", code)
    told = [
        n_("{name}: shares a partner with {n} other", "{name}: shares a partner with {n} others",
           count).format(name=name, n=number(count))
        for name, count in zip(communities["name"], communities["neighbours"], strict=True)
    ]  # fmt: skip
    return go.Scatter(
        x=communities["x"],
        y=communities["y"],
        mode="markers",
        name=palette.wrapped(named, _LEGEND),
        marker={
            "color": _COLOURS[code],
            "symbol": symbol,
            "size": 10,
            "line": {"color": palette.PAPER, "width": 1},
        },
        text=[palette.escape(f"{text} ({named})") for text in told],
        hovertemplate="%{text}<extra></extra>",
    )


def _squares(organisations: pd.DataFrame) -> go.Scatter:
    told = [
        n_("{name}: {n} community", "{name}: {n} communities", count).format(
            name=name, n=number(count)
        )
        for name, count in organisations["communities"].items()
    ]
    return go.Scatter(
        x=organisations["x"],
        y=organisations["y"],
        mode="markers",
        name=_("Organisation"),
        marker={
            "symbol": "square",
            "color": palette.NEUTRAL,
            "size": _sizes(organisations),
            "opacity": 1,
            "line": {"color": palette.NEUTRAL_EDGE, "width": 1.5},
        },
        text=[palette.escape(text) for text in told],
        hovertemplate="%{text}<extra></extra>",
    )


def _sizes(organisations: pd.DataFrame) -> pd.Series:
    """Width of each square; its area grows with the communities [pixels]."""
    counts = organisations["communities"]
    return 6 + 14 * (counts / (counts.max() or 1)) ** 0.5


def _labels(organisations: pd.DataFrame, others: pd.DataFrame, strokes: pd.DataFrame) -> go.Scatter:
    """Names of the first organisations for which there is room beside all marks and lines."""
    free = free_labels(organisations.assign(size=_sizes(organisations)), others, strokes)
    return go.Scatter(
        x=free["x"],
        y=free["y"],
        # Marks that are not seen keep the names clear of the squares: plotly sets a name at
        # 1.25 times their half and a pixel.
        mode="markers+text",
        marker={
            "size": 0.8 * (free["size"] + 2 * (free["away"] - 1)),
            "color": palette.CLEAR,
            "line": {"width": 0},
        },
        text=[f"<b>{'<br>'.join(map(palette.escape, lines(str(n))))}</b>" for n in free.index],
        textposition=free["side"],
        textfont={"size": 11, "shadow": "auto"},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _framed(figure: go.Figure, source: str, places: pd.DataFrame) -> go.Figure:
    (left, foot), (right, head) = extent(places)
    looks = {"visible": False, "fixedrange": True}
    figure.update_xaxes(range=[left, right], **looks)
    figure.update_yaxes(range=[foot, head], **looks)
    palette.framed(figure, source=source, height=_HEIGHT, below=8)
    legend = {
        "orientation": "h",
        "x": 0,
        "y": 1.02,
        "yanchor": "bottom",
        "font": {"size": 11},
        "entrywidth": _LEGEND_WIDTH,
        "itemclick": False,
        "itemdoubleclick": False,
    }
    return figure.update_layout(showlegend=True, legend=legend)
