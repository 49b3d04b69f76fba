"""A figure as it stands alone in a letter: its words around it, dark on white."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture

WIDTH = 1000
"""Of a picture that is downloaded. [pixels]"""

_EDGE = 16
_LEGEND_ROW, _LEGEND_ACROSS = 34, 6


class _Print(NamedTuple):
    """How a text is set: size and line height in pixels, and how many letters fit a line."""

    size: int
    line: int
    letters: int

    def lines(self, text: str) -> list[str]:
        return [palette.escape(line) for line in wrap(text, self.letters)]


_TITLE, _SUBTITLE, _SOURCE = _Print(20, 26, 88), _Print(13, 18, 145), _Print(11, 15, 165)


def alone(picture: Picture) -> go.Figure:
    """The figure of a picture with title, subtitle and source inside, at a fixed width."""
    figure = palette.in_ink(go.Figure(picture.figure), dark=False)
    frame = figure.layout.meta
    title, subtitle = _TITLE.lines(picture.title), _SUBTITLE.lines(picture.subtitle)
    source = _SOURCE.lines(frame["source"])
    head = _EDGE + _TITLE.line * len(title) + _SUBTITLE.line * len(subtitle) + _EDGE
    head += _legend_room(figure)
    foot = frame["below"] + _SOURCE.line * len(source) + _EDGE
    figure.update_layout(
        template="plotly_white",
        # A picture is opened where the letters of the page may not be at hand.
        font={"family": "Arial, Helvetica, sans-serif"},
        paper_bgcolor=palette.PAPER,
        plot_bgcolor=palette.PAPER,
        width=WIDTH,
        height=frame["height"] + head + foot,
        margin={"l": _EDGE, "r": max(_EDGE, frame["beside"]), "t": head, "b": foot},
        modebar=dict.fromkeys(("bgcolor", "color", "activecolor"), palette.CLEAR),
        title=_head(title, subtitle),
        clickmode="none",
        legend={"xref": "paper", "x": 0, "yref": "paper", "y": 1.01, "yanchor": "bottom"},
    )
    return figure.add_annotation(_foot(source, frame["below"], frame["beside"]))


def _legend_room(figure: go.Figure) -> int:
    """How high the legend is, in pixels, between the words and the marks."""
    entries = sum(trace.showlegend is not False for trace in figure.data)
    return _LEGEND_ROW * -(-entries // _LEGEND_ACROSS) if figure.layout.showlegend else 0


def _head(title: list[str], subtitle: list[str]) -> dict[str, object]:
    return {
        "text": "<br>".join(title),
        "font": {"size": _TITLE.size, "weight": 600, "family": None},
        "subtitle": {"text": "<br>".join(subtitle), "font": {"size": _SUBTITLE.size}},
        "x": 0,
        "xref": "container",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": _EDGE, "t": _EDGE, "b": 0},
        # Names of columns above the marks need room below the title.
        "automargin": True,
    }


def _foot(source: list[str], below: int, beside: int) -> dict[str, object]:
    return {
        "text": "<br>".join(source),
        "font": {"size": _SOURCE.size},
        "align": "left",
        "showarrow": False,
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "y": 0,
        "yref": "paper",
        "yanchor": "top",
        "yshift": -below,
        "xshift": max(beside - _EDGE, 0),
    }
