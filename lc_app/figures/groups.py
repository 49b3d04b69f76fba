"""Bars of any one group: forms, phases."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, percent, short_day
from lc_app.texts.sentences import leaders

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
    names = [label(kind, str(code)) for code in counts.index]
    percents = [percent(share) for share in shares.reindex(counts.index)]
    title = _title(kind, counts)
    numbers = {
        {"form": _("Form"), "phase": _("Phase")}[kind]: names,
        _("On {date}").format(date=short_day(on)): counts.to_list(),
        _("Share"): percents,
    }
    return Picture(
        title=title,
        subtitle=_("Number of communities that count on {date}, and their share.").format(
            date=day(on)
        ),
        figure=palette.framed(
            _bars(counts, names, percents), source=source, height=_ROW * len(names) + 30, below=8
        ),
        alt=title,
        numbers=pd.DataFrame(numbers)[::-1],
    )


def _bars(counts: pd.Series, names: list[str], percents: list[str]) -> go.Figure:
    figure = go.Figure(
        go.Bar(
            x=counts,
            y=[palette.escape(name) for name in names],
            orientation="h",
            marker={"color": palette.COUNT},
            text=[f"{number(n)} ({s})" for n, s in zip(counts, percents, strict=True)],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, counts.max() * 1.5])
    return figure.update_yaxes(fixedrange=True, automargin=True)


def _title(kind: str, counts: pd.Series) -> str:
    if counts.empty:
        return _("No community counts in this selection")
    most = leaders(counts, kind)
    return {"form": _("Form most often: {names}"), "phase": _("Phase most often: {names}")}[
        kind
    ].format(names=most)
