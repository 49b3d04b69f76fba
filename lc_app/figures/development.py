"""The count over the years against the required line."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, number, short_day
from lc_app.texts.sentences import target_text
from lc_metrics import Target

_HEIGHT = 342


def development_lines(
    dated: pd.Series,
    required: pd.Series,
    target: Target | None,
    *,
    end: pd.Timestamp,
    on: pd.Timestamp,
    now: int,
    undated: int,
    source: str,
) -> Picture:
    """The count over the years against the line that leads to the target.

    Parameters
    ----------
    dated : Series of int
        Communities with a known start, by date, `end` among the dates.
    required : Series of float
        The required count, by date; empty without a target.
    target : Target or None
        Where the line leads.
    end, on : Timestamp
        The date of the target, and the chosen date.
    now : int
        All communities that count on `on`, those without a start date included.
    undated : int
        Those of them without a start date.
    source : str
        For inside the picture.
    """
    title = _("From {first} on {begin} to {last} on {end}, counting known start dates").format(
        first=number(int(dated.iloc[0])),
        begin=day(dated.index[0]),
        last=number(int(dated[end])),
        end=day(end),
    )
    figure = go.Figure(
        [
            _line(required, palette.TARGET, _("required"), width=2, dash="dash"),
            _line(dated, palette.COUNT, _("with a start date"), width=3, shape="hv"),
            _point(end, int(dated[end]), palette.COUNT, where="bottom right"),
        ]
    )
    if target:
        aim = target_text(target)
        point = _point(target.date, target.minimum, palette.TARGET, where="top left", text=aim)
        figure.add_trace(point)
    ahead = target is not None and target.date > end
    if (on != end or ahead) and on >= dated.index[0]:
        figure.add_trace(_point(on, now, palette.COUNT_LIGHT, where="top left"))
    figure.update_xaxes(fixedrange=True, tickformat="%Y", dtick="M12")
    highest = max(now, dated.max(), target.minimum if target else 0)
    figure.update_yaxes(fixedrange=True, rangemode="tozero", dtick=palette.whole_step(highest))
    return Picture(
        title=title,
        subtitle=_subtitle(target, on, undated),
        figure=palette.framed(figure, source=source, height=_HEIGHT),
        alt=title,
        numbers=_numbers(dated, required),
    )


def _line(values: pd.Series, colour: str, name: str, **style: object) -> go.Scatter:
    return go.Scatter(
        x=values.index,
        y=values,
        mode="lines",
        line={"color": colour, **style},
        hovertemplate=f"{name}: %{{y:.0f}}<extra>%{{x|%d-%m-%Y}}</extra>",
    )


def _point(
    on: pd.Timestamp, count: float, colour: str, *, where: str, text: str = ""
) -> go.Scatter:
    return go.Scatter(
        x=[on],
        y=[count],
        mode="markers+text",
        text=[text or number(count)],
        textposition=where,
        textfont={"size": 14},
        marker={"color": colour, "size": 11},
        cliponaxis=False,
        hovertemplate="%{y}<extra>%{x|%d-%m-%Y}</extra>",
    )


def _subtitle(target: Target | None, on: pd.Timestamp, undated: int) -> str:
    parts = [_("Number of communities. Blue: those with a known start date.")]
    if target:
        line = _("Orange: an even pace from {baseline} to the target.")
        parts.append(line.format(baseline=day(target.baseline_date)))
    if undated:
        more = _("Light point: {on}, with {n} that have no start date.")
        parts.append(more.format(on=short_day(on), n=number(undated)))
    return " ".join(parts)


def _numbers(dated: pd.Series, required: pd.Series) -> pd.DataFrame:
    table = pd.DataFrame({_("with a start date"): dated, _("required"): required.round(1)})
    dates = [short_day(date) for date in table.index]
    return table.set_axis(pd.Index(dates, name=_("Date"))).reset_index()
