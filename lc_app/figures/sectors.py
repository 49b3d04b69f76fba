"""Progress to the target by sector."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, n_, number, short_day
from lc_app.texts.sentences import target_text
from lc_metrics import Target

_ROW = 31


def sector_bars(
    end: pd.Series, now: pd.Series, targets: Mapping[str, Target], *, on: pd.Timestamp, source: str
) -> Picture:
    """Each sector on two dates against its target.

    Parameters
    ----------
    end, now : Series of float
        Communities by sector code, on the date of the target and on `on`. Sectors that
        lack are 0.
    targets : mapping of str to Target
        The sectors to show, at least one, with their targets.
    on : Timestamp
        The chosen date.
    source : str
        For inside the picture.
    """
    table = pd.DataFrame({"end": end, "now": now}).reindex(list(targets)).fillna(0.0)
    table = table.sort_values(["end", "now"], kind="stable")
    date = next(iter(targets.values())).date
    reached = sum(n >= targets[str(code)].minimum for code, n in table["end"].items())
    title = n_(
        "{n} of {all} sectors had reached the line of the target on {end}",
        "{n} of {all} sectors had reached the line of the target on {end}",
        reached,
    ).format(n=reached, all=len(targets), end=day(date))
    subtitle = _(
        "Number of communities. Dark: {end}. Light: {on}. Orange: target; 10 is an average."
    ).format(end=short_day(date), on=short_day(on))
    figure = _drawn(table, [targets[code] for code in table.index], (day(date), day(on)))
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_ROW * len(table) + 52),
        alt=title,
        numbers=_numbers(table.iloc[::-1], targets, on),
    )


def _drawn(table: pd.DataFrame, targets: list[Target], dates: tuple[str, str]) -> go.Figure:
    names = [palette.escape(label("sector", code)) for code in table.index]
    widest = max([*table.max(), *(t.maximum or t.minimum for t in targets)])
    figure = go.Figure(
        [
            _bars(names, table["now"], palette.COUNT_LIGHT, 0.72, dates[1]),
            _bars(names, table["end"], palette.COUNT, 0.36, dates[0]),
            _values(names, table, widest * 1.06),
        ]
    )
    for row, target in enumerate(targets):
        _mark(figure, row, target)
    figure.add_annotation(
        text=_("then → now"),
        x=widest * 1.06,
        y=len(names) - 0.5,
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
    )
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(range=[0, widest * 1.36], fixedrange=True, dtick=5)
    return figure.update_yaxes(fixedrange=True, automargin=True)


def _bars(names: list[str], values: pd.Series, colour: str, width: float, name: str) -> go.Bar:
    return go.Bar(
        x=values,
        y=names,
        orientation="h",
        width=width,
        marker={"color": colour},
        hovertemplate="%{y}: %{x}<extra>" + name + "</extra>",
    )


def _values(names: list[str], table: pd.DataFrame, x: float) -> go.Scatter:
    return go.Scatter(
        x=[x] * len(names),
        y=names,
        mode="text",
        text=[f"{number(end)} → {number(now)}" for end, now in table.itertuples(index=False)],
        textposition="middle right",
        cliponaxis=False,
        hoverinfo="skip",
    )


def _mark(figure: go.Figure, row: int, target: Target) -> None:
    """A band for a range, a line for a single number."""
    place = {"y0": row - 0.42, "y1": row + 0.42, "x0": target.minimum}
    if target.is_range:
        box = {"x1": target.maximum, "fillcolor": palette.TARGET_RANGE}
        figure.add_shape(type="rect", line={"color": palette.TARGET, "width": 1}, **place, **box)
    else:
        line = {"color": palette.TARGET, "width": 3}
        figure.add_shape(type="line", x1=target.minimum, line=line, **place)


def _numbers(table: pd.DataFrame, targets: Mapping[str, Target], on: pd.Timestamp) -> pd.DataFrame:
    date = next(iter(targets.values())).date
    return pd.DataFrame(
        {
            _("Topsector"): [label("sector", code) for code in table.index],
            _("Target"): [target_text(targets[code]) for code in table.index],
            _("On {date}").format(date=short_day(date)): table["end"].to_list(),
            _("On {date}").format(date=short_day(on)): table["now"].to_list(),
        }
    )
