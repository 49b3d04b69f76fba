"""Progress to the target: by sector, and over the years."""

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
    end: pd.Series,
    now: pd.Series,
    targets: Mapping[str, Target],
    *,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """Each sector on two dates against its target.

    Parameters
    ----------
    end, now : Series of float
        Communities by sector code, on the date of the target and on `on`. Sectors that
        lack are 0.
    targets : mapping of str to Target
        The sectors to show, with their targets.
    on : Timestamp
        The chosen date.
    source : str
        For inside the picture.
    """
    table = pd.DataFrame({"end": end, "now": now}).reindex(list(targets), fill_value=0.0)
    table = table.fillna(0.0).sort_values(["end", "now"], kind="stable")
    names = [palette.escape(label("sector", code)) for code in table.index]
    figure = go.Figure(
        [
            _bars(names, table["now"], palette.COUNT_LIGHT, 0.72, day(on)),
            _bars(names, table["end"], palette.COUNT, 0.36, day(_end(targets))),
        ]
    )
    _draw_targets(figure, [targets[code] for code in table.index])
    widest = max([*table.max(), *(t.maximum or t.minimum for t in targets.values())])
    figure.add_scatter(
        x=[widest * 1.06] * len(names),
        y=names,
        mode="text",
        text=[f"{number(e)} → {number(n)}" for e, n in table.itertuples(index=False)],
        textposition="middle right",
        cliponaxis=False,
        hoverinfo="skip",
    )
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
    figure.update_yaxes(fixedrange=True, automargin=True)
    reached = [c for c, n in table["end"].items() if n >= targets[str(c)].minimum]
    title = n_(
        "{n} of {all} sectors had reached the line of the target on {end}",
        "{n} of {all} sectors had reached the line of the target on {end}",
        len(reached),
    ).format(n=len(reached), all=len(targets), end=day(_end(targets)))
    return Picture(
        title=title,
        subtitle=_(
            "Number of communities. Dark: {end}. Light: {on}. Orange: target; 10 is an average."
        ).format(end=short_day(_end(targets)), on=short_day(on)),
        figure=palette.framed(figure, source=source, height=_ROW * len(names) + 52),
        alt=title,
        numbers=_sector_numbers(table.iloc[::-1], targets, on),
    )


def development_lines(
    dated: pd.Series,
    required: pd.Series,
    target: Target | None,
    *,
    end: pd.Timestamp,
    on: pd.Timestamp,
    now: int,
    source: str,
) -> Picture:
    """The count over the years against the line that leads to the target.

    Parameters
    ----------
    dated : Series of int
        Communities with a known start, by date, `end` and `on` among the dates.
    required : Series of float
        The required count, by date; empty without a target.
    target : Target or None
        Where the line leads.
    end, on : Timestamp
        The date of the target, and the chosen date.
    now : int
        All communities that count on `on`, those without a start date included.
    source : str
        For inside the picture.
    """
    figure = go.Figure(
        [
            _line(required, palette.TARGET, _("required"), width=2, dash="dash"),
            _line(dated, palette.COUNT, _("with a start date"), width=3, shape="hv"),
        ]
    )
    at_end, undated = int(dated[end]), now - int(dated[on])
    subtitle = _("Number of communities. Blue: those with a known start date.")
    if target:
        _point(
            figure,
            (end, target.minimum),
            target_text(target),
            colour=palette.TARGET,
            where="top left",
        )
        subtitle += " " + _("Orange: an even pace from {baseline} to the target.").format(
            baseline=day(target.baseline_date)
        )
    _point(figure, (end, at_end), number(at_end), colour=palette.COUNT, where="bottom right")
    if undated:
        _point(figure, (on, now), number(now), colour=palette.COUNT_LIGHT, where="top left")
        subtitle += " " + n_(
            "Light point: also {n} without a start date.",
            "Light point: also {n} without a start date.",
            undated,
        ).format(n=number(undated))
    figure.update_xaxes(fixedrange=True, tickformat="%Y", dtick="M12")
    figure.update_yaxes(fixedrange=True, rangemode="tozero")
    title = _development_title(int(dated.iloc[0]), at_end, dated.index[0], end)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_ROW * 10 + 32),
        alt=title,
        numbers=_development_numbers(dated, required),
    )


def _development_title(first: int, last: int, begin: pd.Timestamp, end: pd.Timestamp) -> str:
    return _("From {first} on {begin} to {last} on {end}, counting known start dates").format(
        first=number(first), begin=day(begin), last=number(last), end=day(end)
    )


def _development_numbers(dated: pd.Series, required: pd.Series) -> pd.DataFrame:
    numbers = pd.DataFrame({_("with a start date"): dated, _("required"): required.round(1)})
    dates = [short_day(date) for date in numbers.index]
    return numbers.set_axis(pd.Index(dates, name=_("Date"))).reset_index()


def _line(values: pd.Series, colour: str, name: str, **style: object) -> go.Scatter:
    return go.Scatter(
        x=values.index,
        y=values,
        mode="lines",
        line={"color": colour, **style},
        hovertemplate=f"{name}: %{{y:.0f}}<extra>%{{x|%d-%m-%Y}}</extra>",
    )


def _bars(names: list[str], values: pd.Series, colour: str, width: float, name: str) -> go.Bar:
    return go.Bar(
        x=values,
        y=names,
        orientation="h",
        width=width,
        marker={"color": colour},
        hovertemplate="%{y}: %{x}<extra>" + name + "</extra>",
    )


def _draw_targets(figure: go.Figure, targets: list[Target]) -> None:
    """A band for a range, a line for a single number."""
    for row, target in enumerate(targets):
        place = {"y0": row - 0.42, "y1": row + 0.42, "x0": target.minimum}
        if target.is_range:
            box = {"x1": target.maximum, "fillcolor": palette.TARGET_RANGE}
            figure.add_shape(
                type="rect", line={"color": palette.TARGET, "width": 1}, **place, **box
            )
        else:
            line = {"color": palette.TARGET, "width": 3}
            figure.add_shape(type="line", x1=target.minimum, line=line, **place)


def _point(figure: go.Figure, at: tuple[pd.Timestamp, float], text: str, **look: str) -> None:
    figure.add_scatter(
        x=[at[0]],
        y=[at[1]],
        mode="markers+text",
        text=[text],
        textposition=look["where"],
        textfont={"size": 14},
        marker={"color": look["colour"], "size": 11},
        cliponaxis=False,
        hovertemplate="%{y}<extra>%{x|%d-%m-%Y}</extra>",
    )


def _end(targets: Mapping[str, Target]) -> pd.Timestamp:
    return next(iter(targets.values())).date


def _sector_numbers(
    table: pd.DataFrame, targets: Mapping[str, Target], on: pd.Timestamp
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Topsector"): [label("sector", code) for code in table.index],
            _("Target"): [target_text(targets[code]) for code in table.index],
            _("On {date}").format(date=short_day(_end(targets))): table["end"].to_list(),
            _("On {date}").format(date=short_day(on)): table["now"].to_list(),
        }
    )
