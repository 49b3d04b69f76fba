"""The marks of bullet bars: counts on two dates, a target, and a verdict in shape and word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.texts import _, label, number
from lc_app.texts.sentences import target_text
from lc_metrics import Target

_ROOM = 1.45
"""Up to where the rows go, for the longest bar; the numbers stand at their end."""

HEAD = 0.9
"""Height of the dates above the numbers, in rows."""

_GOOD = "✔▲△"
"""Marks in the colour of what is met; the word beside a mark says the same."""


def bullets(
    table: pd.DataFrame,
    targets: Mapping[str, Target],
    dates: Sequence[str],
    verdicts: Mapping[str, str],
) -> go.Figure:
    """Bars on one date or on two, the earlier in front."""
    widest = max([*table.max(), *(t.maximum or t.minimum for t in targets.values()), 1.0])
    shown = table[["then", "now"][: len(dates)]]
    names = [_name(str(code), verdicts) for code in table.index]
    figure = go.Figure(
        [
            _rows(shown, names, targets, widest * _ROOM),
            *(_bars(table["now"], names, 0.66, palette.PALE) for _date in dates[1:]),
            _bars(table["then"], names, 0.34),
            _values(shown, names, widest * _ROOM),
        ]
    )
    marks = [_mark(n, targets[c]) for n, c in enumerate(table.index) if c in targets]
    figure.add_annotation(_head(dates, len(table)))
    figure.update_layout(barmode="overlay", shapes=marks)
    step = palette.whole_step(widest)
    figure.update_xaxes(
        range=[0, widest * _ROOM], fixedrange=True, tickvals=list(range(0, int(widest) + 1, step))
    )
    return figure.update_yaxes(
        fixedrange=True, automargin=True, range=[-0.5, len(table) - 0.5 + HEAD]
    )


def _head(dates: Sequence[str], rows: int) -> dict[str, object]:
    """The dates above the numbers, at the edge of the picture as they are."""
    return {
        "text": "<br>→ ".join(dates),
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "align": "right",
        "y": rows - 0.5,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 11},
    }


def _name(code: str, verdicts: Mapping[str, str]) -> str:
    """Name of a sector, with its verdict as shape and word below it."""
    name = palette.escape(label("sector", code))
    if code not in verdicts:
        return name
    mark, _space, word = palette.escape(verdicts[code]).partition(" ")
    colour = palette.MET if mark in _GOOD else palette.TARGET
    ink = "" if mark.isalpha() else f";color:{colour}"
    marked = f'<span style="font-size:12px{ink}">{mark}</span>'
    return f'{name}<br>{marked} <span style="font-size:12px">{word}</span>'


def _rows(
    table: pd.DataFrame, names: list[str], targets: Mapping[str, Target], width: float
) -> go.Bar:
    """The whole row, unseen, so that a pointer need not find a small bar."""
    told = [_told(str(code), row, targets) for code, row in table.iterrows()]
    return go.Bar(
        x=[width] * len(table),
        y=names,
        orientation="h",
        width=0.9,
        marker={"color": palette.CLEAR, "line": {"width": 0}},
        customdata=[str(code) for code in table.index],
        hovertext=told,
        hoverinfo="text",
    )


def _told(code: str, row: pd.Series, targets: Mapping[str, Target]) -> str:
    told = f"{palette.escape(label('sector', code))}: {_counts(row)}"
    if code not in targets:
        return told
    aim = _("Target")
    return f"{told} ({aim}: {target_text(targets[code])})"


def _counts(row: pd.Series) -> str:
    return " → ".join(map(number, row))


def _bars(values: pd.Series, names: list[str], width: float, pale: str = "") -> go.Bar:
    """Bars in the colours of the sectors; pale ones have an edge in the full colour."""
    colours = [palette.SECTOR_COLOURS[str(code)] for code in values.index]
    return go.Bar(
        x=values,
        y=names,
        orientation="h",
        width=width,
        marker={
            "color": [f"{colour}{pale}" for colour in colours],
            "line": {"width": 1 if pale else 0, "color": colours},
        },
        hoverinfo="skip",
    )


def _values(table: pd.DataFrame, names: list[str], x: float) -> go.Scatter:
    return go.Scatter(
        x=[x] * len(table),
        y=names,
        mode="text",
        text=[_counts(row) for _code, row in table.iterrows()],
        textposition="middle left",
        cliponaxis=False,
        hoverinfo="skip",
    )


def _mark(row: int, target: Target) -> dict[str, object]:
    """A box for a range, a line for a single number."""
    place = {"name": palette.INKED, "y0": row - 0.4, "y1": row + 0.4, "x0": target.minimum}
    if target.is_range:
        box = {"x1": target.maximum, "fillcolor": palette.RANGE, "layer": "below"}
        return {"type": "rect", "line": {"width": 1.5}, **place, **box}
    return {"type": "line", "x1": target.minimum, "line": {"width": 3}, **place}
