"""The development of a few sectors or regions, a small drawing each, on the same scale."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, short_day
from lc_app.texts.sentences import target_text
from lc_metrics import Target

_PANEL = 130
_HEAD = 0.2


def small_lines(
    dated: Mapping[str, pd.Series],
    targets: Mapping[str, Target],
    kind: str,
    *,
    source: str,
) -> Picture:
    """The count of each over the years, one below the other.

    Parameters
    ----------
    dated : mapping of str to Series of int
        Communities with a known start by date, the dates the same for all, by code; the
        first is the one that the page is about.
    targets : mapping of str to Target
        The targets of those that have one.
    kind : {"sector", "province"}
        What is compared.
    source : str
        For inside the picture.
    """
    table = pd.DataFrame(dated)
    last = table.index[-1]
    title = _("Known starts up to {date}: {list}").format(
        date=day(last),
        list=", ".join(
            f"{label(kind, str(code))} ({number(n)})" for code, n in table.iloc[-1].items()
        ),
    )
    subtitle = _("Number of communities with a known start date, all on the same scale.")
    if targets:
        subtitle = " ".join((subtitle, _("Orange: target.")))
    figure = go.Figure()
    highest = max([1, table.max().max(), *(target.minimum for target in targets.values())])
    colours = palette.beside(kind, list(dated))
    for row, (code, counts) in enumerate(dated.items()):
        line = _line(counts, colours[code])
        _panel(figure, row, [line, _end(counts)], targets.get(code), label(kind, code))
    _axes(figure, len(table.columns), highest)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_PANEL * len(table.columns) + 20),
        alt=title,
        numbers=_numbers(table, kind),
    )


def _panel(
    figure: go.Figure, row: int, marks: list[go.Scatter], target: Target | None, title: str
) -> None:
    """One line with its last count, its target and its name above it."""
    axis = f"y{row + 1}" if row else "y"
    aims = [_aim(target)] if target else []
    figure.add_traces([mark.update(yaxis=axis) for mark in (*marks, *aims)])
    figure.add_annotation(
        text=f"<b>{palette.escape(title)}</b>",
        x=0,
        xref="paper",
        xanchor="left",
        y=1,
        yref=f"{axis} domain",
        yanchor="bottom",
        showarrow=False,
    )


def _line(counts: pd.Series, colour: str) -> go.Scatter:
    return go.Scatter(
        x=counts.index,
        y=counts,
        mode="lines",
        line={"color": colour, "width": 3, "shape": "hv"},
        hovertemplate="%{y:.0f}<extra>%{x|%d-%m-%Y}</extra>",
    )


def _end(counts: pd.Series) -> go.Scatter:
    return _mark(counts.index[-1], counts.iloc[-1], f"  {number(counts.iloc[-1])}", "middle right")


def _aim(target: Target) -> go.Scatter:
    mark = _mark(target.date, target.minimum, target_text(target), "top left")
    return mark.update(mode="markers+text", marker={"color": palette.TARGET, "size": 9})


def _mark(on: pd.Timestamp, count: float, text: str, where: str) -> go.Scatter:
    return go.Scatter(
        x=[on],
        y=[count],
        mode="text",
        text=[text],
        textposition=where,
        textfont={"size": 13},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _axes(figure: go.Figure, rows: int, highest: float) -> None:
    """One time for all below, and for each a room of its own on the same scale."""
    for row in range(rows):
        top = 1 - row / rows
        figure.update_layout(
            {
                f"yaxis{row + 1 if row else ''}": {
                    "domain": [top - (1 - _HEAD) / rows, top - _HEAD / rows],
                    "range": [0, highest * 1.5],
                    "dtick": palette.whole_step(highest * 2),
                    "fixedrange": True,
                }
            }
        )
    figure.update_xaxes(fixedrange=True, tickformat="%Y", dtick="M12", anchor=f"y{rows}")


def _numbers(table: pd.DataFrame, kind: str) -> pd.DataFrame:
    named = table.set_axis([label(kind, str(code)) for code in table], axis=1)
    dates = [short_day(date) for date in table.index]
    return named.set_axis(pd.Index(dates, name=_("Date"))).reset_index()
