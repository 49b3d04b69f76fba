"""Knowledge transfer on the map: a line for each pair of provinces, with its direction."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.outlines import STRETCH, Point, middles, rings
from lc_app.figures.picture import Picture
from lc_app.texts import _, label, number, transfers

_STEPS = 24
_BEND = 0.18
_WIDEST = 7
_LOOKS = {
    "to_region": {"color": palette.COUNT, "dash": "solid"},
    "to_professionals": {"color": palette.TARGET, "dash": "dot"},
}


def transfer_map(ends: pd.DataFrame, numbers: pd.DataFrame, *, source: str, until: str) -> Picture:
    """Transfers between provinces as lines, and within a province as a circle.

    Parameters
    ----------
    ends : DataFrame
        What `lc_metrics.transfer_ends` gave.
    numbers : DataFrame
        The same numbers as a table for people.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    points = middles()
    shown = ends[ends["origin"].isin(points) & ends["receiver"].isin(points)]
    counts = shown.value_counts(["origin", "receiver", "direction"], sort=False).reset_index()
    figure = go.Figure(_provinces(set(ends["receiver"])))
    for origin, receiver, direction, count in counts.itertuples(index=False, name=None):
        if origin != receiver:
            figure.add_trace(_line(origin, receiver, direction, count))
    figure.add_trace(_circles(shown))
    _fit(figure)
    title = _map_title(ends)
    subtitle = _(
        "Transfers between provinces up to {date}: blue to a region, orange and dotted from"
        " citizens to professionals; a circle: within the province. Coloured: received knowledge."
    ).format(date=until)
    off = transfers.off_map_text(len(ends) - len(shown))
    return Picture(
        title=title,
        subtitle=f"{subtitle} {off}".strip(),
        figure=palette.framed(figure, source=source, height=470, below=8),
        alt=title,
        numbers=numbers,
    )


def _provinces(received: set[str]) -> list[go.Scatter]:
    """Each province as a polygon, coloured where it received anything."""
    traces = []
    for code, parts in rings().items():
        outline = [point for ring in parts for point in (*ring, (None, None))]
        traces.append(
            go.Scatter(
                x=[x for x, _y in outline],
                y=[y for _x, y in outline],
                mode="lines",
                fill="toself",
                fillcolor=palette.BAND if code in received else palette.BLANK,
                line={"color": palette.CONTEXT, "width": 1},
                hoverinfo="skip",
            )
        )
    return traces


def _line(origin: str, receiver: str, direction: str, count: int) -> go.Scatter:
    """A bent line with an arrow, so that there and back do not hide each other."""
    path = _bent(middles()[origin], middles()[receiver])
    told = f"{label('province', origin)} → {label('province', receiver)}: {number(count)}"
    return go.Scatter(
        x=[x for x, _y in path],
        y=[y for _x, y in path],
        mode="lines+markers",
        line={**_LOOKS[direction], "width": min(1.5 + count, _WIDEST)},
        marker={
            "symbol": "arrow",
            "angleref": "previous",
            "size": [0] * (len(path) - 1) + [14 + min(count, _WIDEST)],
            "color": _LOOKS[direction]["color"],
            "opacity": 1,
        },
        hovertemplate=f"{palette.escape(told)}<extra></extra>",
    )


def _bent(start: Point, end: Point) -> list[Point]:
    """A curve from one point to another, to the right of the straight line."""
    (x1, y1), (x2, y2) = start, end
    # Across the line, in degrees of both axes.
    across = ((y2 - y1) * STRETCH, -(x2 - x1) / STRETCH)
    x, y = (x1 + x2) / 2 + _BEND * across[0], (y1 + y2) / 2 + _BEND * across[1]
    times = [step / _STEPS for step in range(_STEPS + 1)]
    return [
        (
            (1 - t) ** 2 * x1 + 2 * t * (1 - t) * x + t**2 * x2,
            (1 - t) ** 2 * y1 + 2 * t * (1 - t) * y + t**2 * y2,
        )
        for t in times
    ]


def _circles(shown: pd.DataFrame) -> go.Scatter:
    """How many transfers stay within each province."""
    within = shown.loc[shown["origin"].eq(shown["receiver"]), "origin"].value_counts()
    places = [middles()[code] for code in within.index]
    told = [label("province", str(code)) for code in within.index]
    return go.Scatter(
        x=[x for x, _y in places],
        y=[y for _x, y in places],
        mode="markers+text",
        marker={"size": 24, "color": "white", "line": {"color": palette.COUNT, "width": 2}},
        text=[number(count) for count in within],
        textfont={"color": palette.COUNT},
        hovertext=[f"{palette.escape(name)}: {n}" for name, n in zip(told, within, strict=True)],
        hoverinfo="text",
    )


def _fit(figure: go.Figure) -> None:
    looks = {"visible": False, "fixedrange": True}
    figure.update_xaxes(**looks)
    figure.update_yaxes(scaleanchor="x", scaleratio=STRETCH, **looks)


def _map_title(ends: pd.DataFrame) -> str:
    received = ends.loc[ends["receiver"].isin(middles()), "receiver"].value_counts()
    if received.empty:
        return _("No province has received knowledge yet")
    told = _("Received most: {name} ({n})")
    names = received[received.eq(received.max())].index
    return told.format(
        name=", ".join(label("province", str(code)) for code in sorted(names)),
        n=number(received.max()),
    )
