"""Bars of any one group: forms, phases."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, percent, short_day

_ROW = 30


def group_bars(
    counts: pd.Series, shares: pd.Series, kind: str, *, on: pd.Timestamp, source: str
) -> Picture:
    """Communities by form or by phase, with their share.

    Parameters
    ----------
    counts, shares : Series of float
        Communities and their share of the whole, by code.
    kind : {"form", "phase"}
        What the codes are.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    counts = counts[counts.gt(0)].sort_values(kind="stable")
    shares = shares.reindex(counts.index)
    names = [label(kind, str(code)) for code in counts.index]
    figure = go.Figure(
        go.Bar(
            x=counts,
            y=[palette.escape(name) for name in names],
            orientation="h",
            marker={"color": palette.COUNT},
            text=[f"{number(n)} ({percent(s)})" for n, s in zip(counts, shares, strict=True)],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, counts.max() * 1.3])
    figure.update_yaxes(fixedrange=True, automargin=True)
    title = {
        "form": _("Most often: {name} ({share})"),
        "phase": _("Phase most often: {name} ({share})"),
    }[kind].format(name=names[-1], share=percent(shares.iloc[-1]))
    return Picture(
        title=title,
        subtitle=_("Number of communities that count on {date}, and their share.").format(
            date=day(on)
        ),
        figure=palette.framed(figure, source=source, height=_ROW * len(names) + 30, below=8),
        alt=title,
        numbers=pd.DataFrame(
            {
                {"form": _("Form"), "phase": _("Phase")}[kind]: names[::-1],
                _("On {date}").format(date=short_day(on)): counts.to_list()[::-1],
                _("Share"): [percent(s) for s in shares[::-1]],
            }
        ),
    )
