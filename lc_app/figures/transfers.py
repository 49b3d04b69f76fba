"""Knowledge transfer: the matrix of regions, its reach over time, and bars."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.crossed import cells
from lc_app.figures.knowledge import bars
from lc_app.figures.picture import Picture
from lc_app.texts import _, label, number, short_day, transfers
from lc_metrics import BUCKETS, UNKNOWN

_CELL, _TOP, _ROW = 34, 150, 30
_HERE = "◆"


def transfer_cells(
    matrix: pd.DataFrame, professionals: pd.DataFrame, *, source: str, until: str
) -> Picture:
    """Transfers from region to region, both directions in one picture.

    Parameters
    ----------
    matrix, professionals : DataFrame of int
        All transfers, and those from citizens to professionals, from the region of the row to
        that of the column.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    names = [label("province", str(code)) for code in matrix.index]
    title = transfers.matrix_title(matrix)
    figure = cells(matrix, names, names)
    pairs = zip(matrix.to_numpy(), professionals.to_numpy(), strict=True)
    texts = [[_cell_text(*pair) for pair in zip(*rows, strict=True)] for rows in pairs]
    figure.update_traces(
        text=texts,
        customdata=professionals.to_numpy(),
        hovertemplate=_("%{y} to %{x}: %{z}, of which %{customdata} to professionals")
        + "<extra></extra>",
    )
    for place in range(sum(code not in BUCKETS for code in matrix.index)):
        edges = {"x0": place - 0.5, "x1": place + 0.5, "y0": place - 0.5, "y1": place + 0.5}
        figure.add_shape(type="rect", line={"color": palette.CONTEXT, "width": 1}, **edges)
    subtitle = _(
        "Number of transfers up to {date}: from the region of the row to that of the column; in"
        " the frames those within a province. {mark} of which from citizens to professionals."
    ).format(date=until, mark=_HERE)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_CELL * len(names) + _TOP, below=8),
        alt=title,
        numbers=_pairs(matrix, professionals),
    )


def transfer_bars(
    counts: pd.Series, names: Mapping[str, str], title: str, *, source: str, until: str
) -> Picture:
    """Transfers by channel, or by whether they were adapted.

    Parameters
    ----------
    counts : Series of int
        What `lc_metrics.transfer_counts` gave.
    names : mapping of str to str
        Name of each group, in order.
    title : str
        What the groups are.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    order = [*names, *([UNKNOWN] if UNKNOWN in counts.index else [])]
    table = counts.reindex(order, fill_value=0)
    shown = [names.get(code) or label("province", code) for code in order]
    colours = [palette.CONTEXT if code == UNKNOWN else palette.COUNT for code in order]
    figure = bars(shown, table.to_list(), [number(value) for value in table], colours)
    finding = transfers.counts_title(title, table, shown)
    return Picture(
        title=finding,
        subtitle=_("{what}: number of transfers up to {date}.").format(what=title, date=until),
        figure=palette.framed(figure, source=source, height=_ROW * len(order) + 40, below=8),
        alt=finding,
        numbers=pd.DataFrame({title: shown, _("Transfers"): table.to_list()}),
    )


def transfer_reach_line(
    reach: pd.Series, provinces: int, *, source: str, on: pd.Timestamp
) -> Picture:
    """How many provinces had received knowledge by each date.

    Parameters
    ----------
    reach : Series of int
        What `lc_metrics.transfer_reach` gave.
    provinces : int
        How many there are.
    source : str
        For inside the picture.
    on : Timestamp
        The date up to which the line goes.
    """
    title = transfers.reach_title(reach, provinces)
    return Picture(
        title=title,
        subtitle=_(
            "Different provinces that received knowledge, by date. A year or a month counts from"
            " its last day on."
        ),
        figure=palette.framed(_steps(reach, provinces, on), source=source, height=260, below=28),
        alt=title,
        numbers=pd.DataFrame(
            {
                _("Date"): [short_day(day) for day in reach.index],
                _("Provinces"): reach.to_list(),
            }
        ),
    )


def _steps(reach: pd.Series, provinces: int, on: pd.Timestamp) -> go.Figure:
    """A step up on each date, and on until the date of the page."""
    last = reach.iloc[-1] if len(reach) else 0
    line = pd.concat([reach, pd.Series([last], index=[max([on, *reach.index])])])
    figure = go.Figure(
        go.Scatter(
            x=line.index,
            y=line,
            mode="lines",
            line={"shape": "hv", "color": palette.COUNT, "width": 3},
            hovertemplate="%{x|%d-%m-%Y}: %{y}<extra></extra>",
        )
    )
    figure.add_scatter(
        x=reach.index,
        y=reach,
        mode="markers+text",
        marker={"color": palette.COUNT, "size": 9},
        text=[number(value) for value in reach],
        textposition="top center",
        hoverinfo="skip",
    )
    figure.update_yaxes(range=[0, provinces + 1], dtick=2, fixedrange=True, zeroline=True)
    return figure.update_xaxes(fixedrange=True, tickformat="%m-%Y")  # plotly knows no Dutch months


def _cell_text(all_of_them: int, professionals: int) -> str:
    if not professionals:
        return number(all_of_them) if all_of_them else ""
    return f"{number(all_of_them)}<br>{_HERE}{number(professionals)}"


def _pairs(matrix: pd.DataFrame, professionals: pd.DataFrame) -> pd.DataFrame:
    """A row for each pair of regions between which there is a transfer."""
    rows, columns = (places.tolist() for places in matrix.to_numpy().nonzero())
    return pd.DataFrame(
        {
            _("From region"): [_region(matrix.index[row]) for row in rows],
            _("To region"): [_region(matrix.columns[column]) for column in columns],
            _("Transfers"): matrix.to_numpy()[rows, columns],
            _("of which to professionals"): professionals.to_numpy()[rows, columns],
        }
    )


def _region(code: object) -> str:
    return label("province", str(code))
