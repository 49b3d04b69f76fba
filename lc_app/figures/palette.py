"""Colours and the frame of every figure, in one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from lc_app.texts import language

# Blue carries the count, orange the target, grey the context: told apart by people who do
# not see red or green, and by their lightness in print.
COUNT = "#2874c8"
COUNT_LIGHT = "#9dc3e8"
TARGET = "#c05a00"
RANGE = "rgba(122, 122, 122, 0.25)"
CONTEXT = "#7a7a7a"
CONTEXT_LIGHT = "rgba(122, 122, 122, 0.6)"
MET = "#2e8540"
BAND = "rgba(40, 116, 200, 0.18)"
BLANK = "rgba(122, 122, 122, 0.06)"
"""Where the outlook ends."""

SECTOR_COLOURS = {
    "AF": "#247900",
    "CH": "#923daa",
    "CI": "#db55aa",
    "EN": "#db7900",
    "HTSM": "#1861db",
    "ICT": "#9279ff",
    "LSH": "#ce3d3d",
    "LOG": "#616179",
    "TU": "#6d9e6d",
    "WM": "#2492c2",
    "geen": "#949494",
    "onbekend": CONTEXT,
}
"""One colour for each sector, everywhere.

Found by search: at least 3:1 against the light and the dark page, and as far apart as that
allows, also to eyes without red or green cones. Ten colours of about one lightness are never
apart in grey, so the name always stands beside the colour.
"""

NEUTRAL, NEUTRAL_EDGE = "#c9ced3", "#6b7278"
"""A grey that no sector has, within an edge that can be seen on any page."""

PALE = "6b"
"""Behind a colour of six digits: how much of it the later of two dates has."""

SEQUENCE = ((0.0, "rgba(40, 116, 200, 0.07)"), (1.0, "rgba(40, 116, 200, 0.75)"))
"""From none to many; it lets the page through, so that words on it can be read on any page."""

PAPER, CLEAR = "#ffffff", "rgba(0, 0, 0, 0)"
"""Below a picture that stands alone; and what is there but not seen."""

# Without it plotly asks a server on the internet for a map of the world.
_NO_WORLD_MAP = 'data:application/json,{"type":"Topology","arcs":[],"objects":{}}#'

CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "scrollZoom": False,
    "topojsonURL": _NO_WORLD_MAP,
}
"""What every figure is shown with."""

CONFIG_ALONE = CONFIG | {
    "displayModeBar": True,
    "modeBarButtons": [["toImage"]],
    "displayNotifier": False,
}
"""What a figure that stands alone is shown with: plotly can make a file of it."""

_INK, _INK_ON_DARK = "#1b2733", "#e8edf2"
INKED = "ink"
"""Name of the shapes that are drawn in the colour of the words."""

_DATE = re.compile(r"\b(\d{1,2}) (\w+) (\d{4})\b")
_SHORT_DATE = re.compile(r"\b(\d{2})-(\d{2})-(\d{4})\b")
_TICKS = 7
_SOURCE_WIDTH, _NAME_WIDTH = 58, 28
_LINE = 14

INSIDE = {"minsize": 11, "mode": "hide"}
"""How numbers stand in bars: all of one size, and none where it would shrink to fit."""


def shade(strength: float) -> str:
    """The colour of the count, let through by so much from 0 to 1."""
    return f"rgba(40, 116, 200, {strength})"


def beside(kind: str, codes: Sequence[str]) -> dict[str, str]:
    """Colours of a few sectors or regions side by side, the first the one that it is about."""
    if kind == "sector":
        return {code: SECTOR_COLOURS[code] for code in codes}
    return {code: COUNT_LIGHT if n else COUNT for n, code in enumerate(codes)}


def framed(
    figure: go.Figure, *, source: str, height: int, below: int = 24, beside: int = 12
) -> go.Figure:
    """Set the frame of a figure, with its source and sample label inside the picture.

    Parameters
    ----------
    figure : Figure
        The marks and axes.
    source : str
        Where the numbers come from, and that they are a sample if they are.
    height : int
        Of marks and axes, without the source. [pixels]
    below : int
        Room for the labels of the horizontal axis. [pixels]
    beside : int
        Room on the right, for words beside the longest bar. [pixels]
    """
    source = unbroken(source)
    lines = wrap(source, _SOURCE_WIDTH)
    settings = {
        # The title of plotly, at the foot: the one text that holds to the edge of the picture.
        "title": {
            # Streamlit makes a title bold.
            "text": f'<span style="font-weight:400">{"<br>".join(map(escape, lines))}</span>',
            "font": {"size": 11, "family": "Source Sans, sans-serif"},
            "x": 0,
            "xref": "container",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "pad": {"b": _LINE * len(lines) - 8, "l": 4},
        },
        "margin": {"l": 4, "r": beside, "t": 12, "b": below + _LINE * len(lines) + 8},
        "height": height + _LINE * len(lines),
        "showlegend": False,
        "separators": ",." if language() == "nl" else ".,",
        "hoverlabel": {"align": "left"},
        "dragmode": False,
        # What is needed to set the same marks in another frame.
        "meta": {"source": source, "height": height, "below": below, "beside": beside},
    }
    for name, value in settings.items():  # see `in_ink`
        figure.layout[name] = value
    return figure


def in_ink(figure: go.Figure, *, dark: bool) -> go.Figure:
    """The figure with its words in a colour that can be read on the page."""
    ink = _INK_ON_DARK if dark else _INK
    # One by one: the updates of plotly take three times as long, on every page.
    layout = figure.layout
    if layout.font.color == ink:
        return figure
    layout.title.font.color = ink
    layout.hoverlabel.font.color = _INK
    for axis in (*figure.select_xaxes(), *figure.select_yaxes()):
        axis.tickfont.color = ink
    shapes = layout.to_plotly_json().get("shapes", ())
    if any(shape.get("name") == INKED for shape in shapes):
        layout.shapes = [_inked(shape, ink) for shape in shapes]
    for bar in figure.select_traces({"type": "bar", "marker.color": CONTEXT_LIGHT}):
        bar.insidetextfont.color = ink  # plotly takes what lets the page through for solid
    figure.update_traces(textfont={"color": ink}, selector={"type": "heatmap"})
    layout.font.color = ink  # at the end: by this another visitor knows that all of it is done
    return figure


def _inked(shape: dict[str, Any], ink: str) -> dict[str, Any]:
    if shape.get("name") != INKED:
        return shape
    return shape | {"line": shape.get("line", {}) | {"color": ink}}


def unbroken(text: str) -> str:
    """A text in which no line breaks within a date: “Version 1 of 27” says something else."""
    text = _DATE.sub("\\1\u00a0\\2\u00a0\\3", text)
    return _SHORT_DATE.sub("\\1\u2011\\2\u2011\\3", text)


def whole_step(highest: float) -> int:
    """Distance between the ticks of an axis of counts, so that none is half a community."""
    return next(s for s in (1, 2, 5, 10, 20, 50, 100, 10**9) if highest / s <= _TICKS)


def wrapped(name: str, letters: int = _NAME_WIDTH) -> str:
    """A name over several lines if it is long, so that its start is not cut off on a phone."""
    return "<br>".join(map(escape, wrap(name, letters)))


def escape(text: str) -> str:
    """A text that plotly shows as it is, and does not read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
