"""The count over the years against the required line."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.fan import fan, room_for_ends
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, number, short_day
from lc_app.texts.sentences import target_text
from lc_app.texts.verdict_sentences import outlook_text
from lc_metrics import Outlook, Target

_HEIGHT = 342
_ABOVE = {"showarrow": False, "yanchor": "bottom", "yshift": 2}
_BELOW = {"showarrow": False, "yanchor": "top", "yshift": -2}


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
    outlook: Outlook | None = None,
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
    outlook : Outlook or None
        What the pace up to `on` leads to, as a fan. The count is then drawn up to `on`.
    """
    ahead = outlook if outlook and target and outlook.reason is None else None
    last = on if ahead else end
    if ahead:
        dated = _known_by(dated, on, ahead)
    title = _("From {first} on {begin} to {last} on {end}, counting known start dates").format(
        first=number(int(dated.iloc[0])),
        begin=day(dated.index[0]),
        last=number(int(dated[last])),
        end=day(last),
    )
    figure = go.Figure(_marks(dated, required, target, last=last))
    _name_lines(figure, dated, required, _asked(target), last=last)
    if ahead:
        figure.add_traces(fan(ahead))
        figure.update_xaxes(range=room_for_ends(dated.index[0], ahead))
    apart = on != end or (target is not None and target.date > end)
    if apart and on >= dated.index[0] and (undated or (on != end and not ahead)):
        figure.add_trace(_point(on, now, palette.COUNT_LIGHT, where="top left"))
    figure.update_xaxes(fixedrange=True, tickformat="%Y", dtick="M12")
    highest = max(now, dated.max(), target.minimum if target else 0, ahead.high if ahead else 0)
    figure.update_yaxes(fixedrange=True, rangemode="tozero", dtick=palette.whole_step(highest))
    return Picture(
        title=title,
        subtitle=_subtitle(target, on, undated, ahead),
        figure=palette.framed(figure, source=source, height=_HEIGHT),
        alt=f"{title}. {outlook_text(ahead, target)}" if ahead and target else title,
        numbers=_numbers(dated, required, ahead),
    )


def _known_by(dated: pd.Series, on: pd.Timestamp, outlook: Outlook) -> pd.Series:
    """The counts up to the chosen date, which the outlook starts from."""
    before = dated[dated.index < on]
    here = int(outlook.path["median"].iloc[0])
    return pd.Series([*before, here], index=before.index.union([on]), name=dated.name)


def _marks(
    dated: pd.Series,
    required: pd.Series,
    target: Target | None,
    *,
    last: pd.Timestamp,
) -> list[go.Scatter]:
    count = int(dated[last])
    marks = [
        _line(required, palette.TARGET, _asked(target), width=2, dash="dash"),
        _line(dated, palette.COUNT, _("with a start date"), width=3, shape="hv"),
        # A zero below its point would stand on the years of the axis.
        _point(last, count, palette.COUNT, where="bottom right" if count else "top center"),
    ]
    if target:
        aim = target_text(target)
        if target.is_range:
            ends = pd.Series([target.minimum, target.maximum], index=[target.date] * 2)
            marks.append(_line(ends, palette.TARGET, _("target"), width=5))
        highest = target.maximum or target.minimum
        marks.append(_point(target.date, highest, palette.TARGET, where="top left", text=aim))
    return marks


def _line(values: pd.Series, colour: str, name: str, **style: object) -> go.Scatter:
    return go.Scatter(
        x=values.index,
        y=values,
        mode="lines",
        line={"color": colour, **style},
        hovertemplate=f"{name}: %{{y:.0f}}<extra>%{{x|%d-%m-%Y}}</extra>",
    )


def _name_lines(
    figure: go.Figure,
    dated: pd.Series,
    required: pd.Series,
    asked_for: str,
    *,
    last: pd.Timestamp,
) -> None:
    """The name of each line above it, where no other mark is: the count beside its point."""
    behind = last < dated.index[-1]
    figure.add_annotation(
        text=_("with a start date"),
        x=last,
        y=float(dated[last]),
        xanchor="left" if behind else "right",
        xshift=8 if behind else -8,
        **_ABOVE,
    )
    if len(required):
        place = len(required) // 3
        here, asked = required.index[place], float(required.iloc[place])
        # Away from the line of the count.
        over = float(dated[dated.index <= here].iloc[-1:].max()) >= asked
        figure.add_annotation(
            text=asked_for,
            x=here,
            y=asked,
            xanchor="left" if over else "right",
            xshift=4 if over else -4,
            **(_BELOW if over else _ABOVE),
        )


def _point(
    on: pd.Timestamp, count: float, colour: str, *, where: str, text: str = ""
) -> go.Scatter:
    edge = 1 if colour == palette.COUNT_LIGHT else 0
    return go.Scatter(
        x=[on],
        y=[count],
        mode="markers+text",
        text=[text or number(count)],
        textposition=where,
        textfont={"size": 14},
        marker={"color": colour, "size": 11, "line": {"color": palette.COUNT, "width": edge}},
        cliponaxis=False,
        hovertemplate="%{y}<extra>%{x|%d-%m-%Y}</extra>",
    )


def _asked(target: Target | None) -> str:
    """Name of the line to the target."""
    average = target is not None and target.nature == "average"
    return _("average line") if average else _("required")


def _subtitle(
    target: Target | None, on: pd.Timestamp, undated: int, outlook: Outlook | None
) -> str:
    parts = [_("Number of communities. Blue: those with a known start date.")]
    if target:
        line = (
            _("Orange: an even pace from {baseline} to the average, a line that obliges nobody.")
            if target.nature == "average"
            else _("Orange: an even pace from {baseline} to the target.")
        )
        parts.append(line.format(baseline=day(target.baseline_date)))
    if undated:
        more = _("Single point: {on}, with {n} that have no start date.")
        parts.append(more.format(on=short_day(on), n=number(undated)))
    if outlook:
        parts.append(
            _("Dotted: where the pace so far leads; the band holds the end with 80% certainty.")
        )
    return " ".join(parts)


def _numbers(dated: pd.Series, required: pd.Series, outlook: Outlook | None) -> pd.DataFrame:
    columns = {_("with a start date"): dated, _("required"): required.round(1)}
    if outlook:
        path = outlook.path.iloc[1:]
        names = {"low": _("80% from"), "median": _("expected"), "high": _("80% to")}
        columns |= {name: path[column] for column, name in names.items()}
    table = pd.DataFrame(columns)
    dates = [short_day(date) for date in table.index]
    return table.set_axis(pd.Index(dates, name=_("Date"))).reset_index()
