"""The outlook as a fan: the interval of 80% with its middle, dashed."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.texts import _, number
from lc_metrics import Outlook

_ROOM = 0.08


def fan(outlook: Outlook) -> list[go.Scatter]:
    """The marks of an outlook, the band first; its ends stand beside its last day."""
    path = outlook.path
    edge = {"x": path.index, "mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    ends = dict.fromkeys((outlook.low, outlook.high))
    return [
        go.Scatter(y=path["high"], **edge),
        go.Scatter(y=path["low"], fill="tonexty", fillcolor=palette.BAND, **edge),
        go.Scatter(
            x=path.index,
            y=path["median"],
            mode="lines",
            line={"color": palette.COUNT, "width": 2, "dash": "dot"},
            customdata=path[["low", "high"]],
            hovertemplate=_("expected") + ": %{y:.0f} (80%: %{customdata[0]:.0f}-"
            "%{customdata[1]:.0f})<extra>%{x|%d-%m-%Y}</extra>",
        ),
        go.Scatter(
            x=[path.index[-1]] * len(ends),
            y=list(ends),
            mode="text",
            text=[number(end) for end in ends],
            textposition="middle right",
            textfont={"size": 14},
            cliponaxis=False,
            hoverinfo="skip",
        ),
    ]


def room_for_ends(first: pd.Timestamp, outlook: Outlook) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Range of the dates, with room behind the last day for the ends of the fan."""
    last = outlook.path.index[-1]
    return first, last + (last - first) * _ROOM
