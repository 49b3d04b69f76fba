"""What a sector or region is made of, beside others and beside all of them together."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import NONE, _, day, label, number, percent
from lc_app.texts.comparing import FEW, WHOLE, difference_text, name, whole_name
from lc_metrics import Composition

_LINE = 18
_GAP = 0.5


def composition_bars(
    found: Composition, kind: str, by: str, *, on: pd.Timestamp, source: str
) -> Picture:
    """What a sector or region is made of, beside others and beside all together.

    Parameters
    ----------
    found : Composition
        What `lc_metrics.composition` gave: the chosen one first, all together (`WHOLE`) last.
    kind : {"sector", "province"}
        What is compared.
    by : str
        The dimension of the groups.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    title = difference_text(found, kind, by)
    subtitle = _(
        "Share of its communities on {date}, in brackets their number. Grey: {whole}."
    ).format(date=day(on), whole=whole_name())
    if found.totals.lt(FEW).any():
        subtitle += " " + _("Of fewer than {n} the number alone.").format(n=FEW)
    shown = found.counts.index[found.counts.gt(0).any(axis="columns")]
    figure, rows = _blocks(found, shown, kind, by)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=round(_LINE * rows) + 30, below=8),
        alt=title,
        numbers=_composition_numbers(found, shown, kind, by),
    )


def _blocks(found: Composition, groups: pd.Index, kind: str, by: str) -> tuple[go.Figure, float]:
    """Below the name of each group a bar for each whole; and how many lines that takes."""
    codes = [str(code) for code in found.counts.columns]
    ticks: dict[float, str] = {}
    lines: list[float] = []
    line = 0.0
    for group in groups:
        head = palette.wrapped(label(by, str(group)))
        more = head.count("<br>")
        ticks[line + more / 2] = f"<b>{head}</b>"
        line += more
        for step, code in enumerate(codes, start=1):
            ticks[line + step] = palette.escape(name(kind, code))
            lines.append(line + step)
        line += len(codes) + 1 + _GAP
    shares, texts = _told(found, groups, codes)
    shades = palette.beside(kind, codes[:-1]) | {WHOLE: palette.CONTEXT_LIGHT}
    colours = [shades[code] for code in codes] * len(groups)
    figure = _horizontal(pd.Series(shares).fillna(0.0), lines, colours, texts)
    figure.update_yaxes(
        range=[line - _GAP, -0.6],
        tickvals=list(ticks),
        ticktext=list(ticks.values()),
        fixedrange=True,
        automargin=True,
    )
    return figure, line


def _told(found: Composition, groups: pd.Index, codes: list[str]) -> tuple[list[float], list[str]]:
    """Share and text of each bar; of few communities the text is their number alone."""
    shares, counts = (
        table.loc[groups].to_numpy().ravel() for table in (found.shares, found.counts)
    )
    few = found.totals.loc[codes].lt(FEW).to_list() * len(groups)
    texts = [
        number(n) if alone else f"{percent(share)} ({number(n)})"
        for share, n, alone in zip(shares, counts, few, strict=True)
    ]
    return list(shares), texts


def _horizontal(
    values: pd.Series, at: list[float], colours: list[str], texts: list[str]
) -> go.Figure:
    """Bars at these places of the vertical axis, with their text at the end."""
    figure = go.Figure(
        go.Bar(
            x=values,
            y=at,
            orientation="h",
            width=0.8,
            marker={"color": colours},
            text=texts,
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    )
    most = values.max() if len(values) else 0
    return figure.update_xaxes(visible=False, fixedrange=True, range=[0, (most or 1) * 1.5])


def _composition_numbers(found: Composition, groups: pd.Index, kind: str, by: str) -> pd.DataFrame:
    """Counts and shares of every whole, a column each."""
    numbers = {label("dimension", by): [label(by, str(group)) for group in groups]}
    table = pd.DataFrame(numbers)
    for code in map(str, found.counts.columns):
        title = name(kind, code)
        table[title] = found.counts.loc[groups, code].to_list()
        few = found.totals[code] < FEW
        table[_("{name}, share").format(name=title)] = [
            NONE if few else percent(share) for share in found.shares.loc[groups, code]
        ]
    return table
