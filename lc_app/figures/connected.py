"""The network of communities and organisations, as dots and lines."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.crossed import cells
from lc_app.figures.picture import Picture
from lc_app.figures.spacing import free_labels, shortened
from lc_app.texts import _, label, labels, n_, number
from lc_app.texts.networks import bridges_text
from lc_metrics import NO_SECTOR, UNKNOWN

SEVERAL = "several"
"""In place of a sector: the community serves more than one."""

_COLOURS: Mapping[str, str] = {
    "AF": "#6a9f2d",
    "CH": "#b0413e",
    "CI": "#d16fb0",
    "EN": "#e0a100",
    "HTSM": "#2874c8",
    "ICT": "#6b4fb3",
    "LSH": "#1d9a8a",
    "LOG": "#8a5a2b",
    "TU": "#1f6b35",
    "WM": "#45b3e0",
    SEVERAL: "#2b3a47",
    NO_SECTOR: "#b9b09a",
    UNKNOWN: "#a3a3a3",
}
_LINE, _ORGANISATION = "rgba(122, 122, 122, 0.35)", "#c05a00"
_HEIGHT = 560
_LEGEND, _LEGEND_WIDTH = 18, 112
"""Letters and pixels of a name in the legend: two fit side by side on a phone."""


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
    figure = go.Figure(_lines(communities.loc[links["community_id"]],
                              organisations.loc[links["organisation"]]))  # fmt: skip
    for code in _COLOURS:
        of_sector = communities[communities["sector"].eq(code)]
        if len(of_sector):
            figure.add_trace(_dots(of_sector, code))
    figure.add_trace(_squares(organisations))
    figure.add_trace(_labels(organisations))
    subtitle = _(
        "A dot is a community, a square an organisation that takes part in several; the"
        " larger, the more. Those drawn close together share much. Point at one for its name."
    )
    return Picture(title, subtitle, _framed(figure, source), alt, numbers)


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
    figure.add_trace(_labels(organisations))
    subtitle = _(
        "A square is an organisation, the larger, the more communities it takes part in. A"
        " line joins two that share communities, the thicker, the more."
    )
    return Picture(title, subtitle, _framed(figure, source), alt, numbers)


def _lines(starts: pd.DataFrame, ends: pd.DataFrame, width: float = 1) -> go.Scatter:
    """All lines of one width in one trace, with a gap after each."""
    gap = np.full(len(starts), np.nan)
    across, down = (np.column_stack([starts[axis], ends[axis], gap]).ravel() for axis in ("x", "y"))
    line = {"color": _LINE, "width": width}
    return go.Scatter(x=across, y=down, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _dots(communities: pd.DataFrame, code: str) -> go.Scatter:
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
        name=palette.escape(shortened(named, _LEGEND)),
        marker={"color": _COLOURS[code], "size": 10, "line": {"color": "#ffffff", "width": 1}},
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
            "color": _ORGANISATION,
            "size": _sizes(organisations),
            "line": {"color": "#ffffff", "width": 1},
        },
        text=[palette.escape(text) for text in told],
        hovertemplate="%{text}<extra></extra>",
    )


def _sizes(organisations: pd.DataFrame) -> pd.Series:
    """Width of each square; its area grows with the communities [pixels]."""
    counts = organisations["communities"]
    return 6 + 14 * (counts / (counts.max() or 1)) ** 0.5


def _labels(organisations: pd.DataFrame) -> go.Scatter:
    """Names of the first organisations for which there is room."""
    free = free_labels(organisations.assign(size=_sizes(organisations)))
    return go.Scatter(
        x=free["x"],
        y=free["y"],
        # Marks that are not seen keep the names clear of the squares.
        mode="markers+text",
        marker={"size": free["size"], "color": "rgba(0, 0, 0, 0)"},
        text=[f"<b>{palette.escape(shortened(str(name)))}</b>" for name in free.index],
        textposition=free["side"],
        textfont={"size": 12},
        hoverinfo="skip",
        showlegend=False,
    )


def _framed(figure: go.Figure, source: str) -> go.Figure:
    looks = {"visible": False, "fixedrange": True}
    figure.update_xaxes(**looks)
    figure.update_yaxes(**looks)
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
