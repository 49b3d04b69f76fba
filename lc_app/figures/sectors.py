"""Progress to the target by sector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, short_day
from lc_app.texts.sentences import leaders, target_text
from lc_metrics import Target

_ROW = 31


def sector_bars(
    sectors: Sequence[str],
    then: pd.Series,
    now: pd.Series,
    targets: Mapping[str, Target],
    *,
    end: pd.Timestamp,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """Each sector on two dates against its target.

    Parameters
    ----------
    sectors : sequence of str
        The sectors to show.
    then, now : Series of float
        Communities by sector code, on `end` and on `on`. Sectors that lack are 0.
    targets : mapping of str to Target
        The targets of those sectors that have one.
    end, on : Timestamp
        The date of the target, and the chosen date.
    source : str
        For inside the picture.
    """
    table = pd.DataFrame({"then": then, "now": now}).reindex(list(sectors)).fillna(0.0)
    table = table.sort_values(["then", "now"], kind="stable")
    title = _title(table, targets, end)
    dates = list(dict.fromkeys((short_day(end), short_day(on))))
    figure = _drawn(table, targets, dates)
    return Picture(
        title=title,
        subtitle=f"{_dates_text(dates)} {_legend(targets)}".strip(),
        figure=palette.framed(figure, source=source, height=_ROW * len(table) + 52),
        alt=title,
        numbers=_numbers(table.iloc[::-1], targets, end, on),
        picks=("sector",),
    )


def _title(table: pd.DataFrame, targets: Mapping[str, Target], end: pd.Timestamp) -> str:
    if not targets:
        return _("Most on {end}: {names}").format(
            end=day(end), names=leaders(table["then"], "sector")
        )
    then = table["then"].to_dict()
    reached = sum(then[code] >= target.minimum for code, target in targets.items())
    if any(target.date > end for target in targets.values()):
        ahead = _("As many on {date} as the target asks for in the end: {n} of {all} sectors")
        return ahead.format(n=reached, all=len(targets), date=day(end))
    return _("Line of the target on {end}: reached by {n} of {all} sectors").format(
        n=reached, all=len(targets), end=day(end)
    )


def _dates_text(dates: Sequence[str]) -> str:
    if len(dates) == 1:
        return _("Number of communities on {date}.").format(date=dates[0])
    return _("Number of communities. Dark: {end}. Light: {on}.").format(end=dates[0], on=dates[1])


def _legend(targets: Mapping[str, Target]) -> str:
    if not targets:
        return ""
    if any(target.nature == "average" for target in targets.values()):
        return _("Orange: target; 10 is an average.")
    return _("Orange: target.")


def _drawn(table: pd.DataFrame, targets: Mapping[str, Target], dates: Sequence[str]) -> go.Figure:
    """Bars on one date or on two, the earlier in front."""
    widest = max([*table.max(), *(t.maximum or t.minimum for t in targets.values()), 1.0])
    shown = table[["then", "now"][: len(dates)]]
    figure = go.Figure(
        [
            *(_bars(table["now"], palette.COUNT_LIGHT, 0.72, date) for date in dates[1:]),
            _bars(table["then"], palette.COUNT, 0.36, dates[0]),
            _values(shown, widest * 1.06),
        ]
    )
    for row, code in enumerate(table.index):
        if code in targets:
            _mark(figure, row, targets[code])
    figure.add_annotation(
        text=" → ".join(dates),
        x=1,
        xref="paper",
        xanchor="right",
        y=len(table) - 0.5,
        yanchor="bottom",
        showarrow=False,
        font={"size": 11},
    )
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(range=[0, widest * 1.36], fixedrange=True, dtick=palette.whole_step(widest))
    return figure.update_yaxes(fixedrange=True, automargin=True)


def _names(codes: pd.Index) -> list[str]:
    return [palette.escape(label("sector", str(code))) for code in codes]


def _bars(values: pd.Series, colour: str, width: float, name: str) -> go.Bar:
    return go.Bar(
        x=values,
        y=_names(values.index),
        customdata=values.index,
        orientation="h",
        width=width,
        marker={"color": colour},
        hovertemplate="%{y}: %{x}<extra>" + name + "</extra>",
    )


def _values(table: pd.DataFrame, x: float) -> go.Scatter:
    return go.Scatter(
        x=[x] * len(table),
        y=_names(table.index),
        customdata=table.index,
        mode="text",
        text=[" → ".join(map(number, row)) for row in table.itertuples(index=False)],
        textposition="middle right",
        cliponaxis=False,
        # No words, but a click on a number counts as one on its bar.
        hoverinfo="none",
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


def _numbers(
    table: pd.DataFrame, targets: Mapping[str, Target], end: pd.Timestamp, on: pd.Timestamp
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Topsector"): [label("sector", code) for code in table.index],
            _("Target"): [target_text(targets.get(code)) for code in table.index],
            _("On {date}").format(date=short_day(end)): table["then"].to_list(),
            _("On {date}").format(date=short_day(on)): table["now"].to_list(),
        }
    )
