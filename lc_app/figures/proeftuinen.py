"""Proeftuinen over the years, and the learning communities that grew out of them."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _
from lc_app.texts.proeftuinen import date_text, starts_text
from lc_metrics.tables import last_days

_ROW, _LINE = 34, 15
_YEARS = 5


def proeftuin_timeline(
    facts: pd.DataFrame,
    grown: pd.DataFrame,
    numbers: pd.DataFrame,
    *,
    title: str,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """Each proeftuin from its start, with the communities that grew out of it.

    Parameters
    ----------
    facts : DataFrame
        What `lc_metrics.proeftuin_facts` gave.
    grown : DataFrame
        What `lc_metrics.grown_communities` gave.
    numbers : DataFrame
        The same as a table for people.
    title : str
        The finding.
    on : Timestamp
        Up to which date. [date]
    source : str
        For inside the picture.
    """
    rows = {str(code): row for row, code in enumerate(facts.index)}
    figure = go.Figure()
    begun = zip(facts["start_date"], facts["start_precision"], strict=True)
    for at, (date, precision) in enumerate(begun):
        _start(figure, at, date, precision, on)
    ours = grown[grown["origin_id"].isin(facts.index) & grown["grown"].notna()]
    columns = ["origin_id", "community", "grown", "grown_precision"]
    for origin, *community in ours[columns].itertuples(index=False):
        _came(figure, rows[origin], *community)
    _years(figure, min([*facts["start_date"].dropna(), on]), max([*ours["grown"], on]))
    names = [palette.wrapped(str(name)) for name in facts["name"].fillna("")]
    lines = max((name.count("<br>") + 1 for name in names), default=1)
    row = max(_ROW, _LINE * lines + 4)
    figure.update_yaxes(
        tickvals=list(rows.values()),
        ticktext=names,
        range=[len(rows) - 0.4, -0.6],
        fixedrange=True,
        automargin=True,
        showgrid=False,
        zeroline=False,
    )
    return Picture(
        title=title,
        subtitle=starts_text(on),
        figure=palette.framed(figure, source=source, height=row * len(rows) + 52),
        alt=title,
        numbers=numbers,
    )


def _years(figure: go.Figure, first: pd.Timestamp, last: pd.Timestamp) -> None:
    """An axis with so few years that a phone can show them."""
    step = -(-(last.year - first.year + 1) // _YEARS)
    room = pd.Timedelta(days=150)
    figure.update_xaxes(
        range=[first - room, last + room],
        fixedrange=True,
        tickformat="%Y",
        tick0=f"{first.year}-01-01",
        dtick=f"M{12 * step}",
        tickangle=0,
    )


def _start(
    figure: go.Figure, row: int, begun: pd.Timestamp, precision: str, on: pd.Timestamp
) -> None:
    """The period in which it began, and a thin line up to the date; words where it is unknown."""
    if pd.isna(begun):
        figure.add_annotation(
            x=0.02, xref="paper", y=row, text=_("start unknown"), showarrow=False, xanchor="left"
        )
        return
    last = _last(begun, precision)
    name = palette.escape(date_text(begun, precision))
    for span, colour, width in (
        ([begun, on], palette.CONTEXT, 1),
        ([begun, max(last, begun + pd.Timedelta(days=20))], palette.TARGET, 12),
    ):
        figure.add_trace(
            go.Scatter(
                x=span,
                y=[row, row],
                mode="lines",
                line={"color": colour, "width": width},
                hovertemplate=f"{name}<extra></extra>",
            )
        )


def _came(figure: go.Figure, row: int, name: str, date: pd.Timestamp, precision: str) -> None:
    """The period in which a community came of it: one mark for a day, and two for its ends."""
    told = palette.escape(date_text(date, precision))
    figure.add_trace(
        go.Scatter(
            x=[date, _last(date, precision)],
            y=[row, row],
            mode="lines+markers",
            line={"color": palette.COUNT, "width": 6},
            marker={"color": palette.COUNT, "size": 13},
            hovertemplate=f"{palette.escape(str(name))}<extra>{told}</extra>",
        )
    )


def _last(date: pd.Timestamp, precision: str) -> pd.Timestamp:
    last: pd.Timestamp = last_days(pd.Series([date]), pd.Series([precision]))[0]
    return last
