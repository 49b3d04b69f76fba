"""The life cycle: where communities stand, and how they went from phase to phase."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.crossed import cells
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, n_, number
from lc_app.texts.lifecycle import flow_text, states, where_text
from lc_metrics import NOT_YET, PHASES, UNKNOWN

_ROW = 40
_NO_PHASE = (UNKNOWN, NOT_YET)
_ON_TOP = {
    "orientation": "h",
    "xref": "container",
    "x": 0,
    "yref": "container",
    "y": 1,
    "yanchor": "top",
    "traceorder": "normal",
}
_STACKED = {
    "barmode": "stack",
    "uniformtext": palette.INSIDE,
    "showlegend": True,
    "legend": _ON_TOP,
    "margin": {"t": 70},
}
_SHADES = dict(zip(PHASES, (0.15, 0.35, 0.65, 1.0), strict=False))
"""The further in the life cycle, the fuller the colour of the count."""


def phase_bars(
    counts: pd.DataFrame, numbers: pd.DataFrame, *, on: pd.Timestamp, source: str
) -> Picture:
    """Communities in each phase, in the order of the life cycle.

    Parameters
    ----------
    counts : DataFrame
        What `lc_metrics.phase_counts` gave.
    numbers : DataFrame
        The same numbers as a table for people.
    on : Timestamp
        The date.
    source : str
        For inside the picture.
    """
    shown = counts.drop(index=[c for c in (NOT_YET,) if not counts.loc[c, "communities"]])
    names = [palette.escape(states()[str(code)]) for code in shown.index]
    texts = [
        n_("{all} ({n} counts)", "{all} ({n} count)", counted).format(
            all=number(all_of_them), n=number(counted)
        )
        for all_of_them, counted in zip(shown["communities"], shown["counted"], strict=True)
    ]
    figure = go.Figure(
        [
            _bars(shown["communities"], names, _pale(shown.index), 0.72, texts),
            _bars(shown["counted"], names, {"color": palette.COUNT}, 0.36),
        ]
    )
    figure.update_layout(barmode="overlay")
    highest = max(shown["communities"].max(), 1)
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, highest * 1.5])
    figure.update_yaxes(fixedrange=True, automargin=True, type="category", autorange="reversed")
    title = where_text(counts)
    return Picture(
        title=title,
        subtitle=_(
            "Communities by phase on {date}. Wide bar: all of the register; narrow bar: those that"
            " count by the rule. Grey: no phase known."
        ).format(date=day(on)),
        figure=palette.framed(figure, source=source, height=_ROW * len(shown) + 24, below=8),
        alt=title,
        numbers=numbers,
    )


def flow_cells(flow: pd.DataFrame, numbers: pd.DataFrame, *, source: str) -> Picture:
    """From which phase to which communities went between two versions.

    Parameters
    ----------
    flow : DataFrame
        What `lc_metrics.phase_flow` gave.
    numbers : DataFrame
        The same numbers as a table for people.
    source : str
        For inside the picture.
    """
    names = states()
    title = flow_text(flow)
    filled = flow.any(axis=1) | flow.any(axis=0)
    rows = flow.loc[filled, filled]
    figure = cells(
        rows,
        [names[str(code)] for code in rows.columns],
        [names[str(code)] for code in rows.index],
    )
    return Picture(
        title=title,
        subtitle=_(
            "Communities from the phase in the earlier version (rows) to that in the later one"
            " (columns). On the slope from top left to bottom right stand those that stayed."
            " From unknown to a phase is more known, and no step."
        ),
        figure=palette.framed(figure, source=source, height=34 * len(rows) + 150, below=8),
        alt=title,
        numbers=numbers,
    )


def version_bars(
    by_version: pd.DataFrame, names: Mapping[int, str], numbers: pd.DataFrame, *, source: str
) -> Picture:
    """How the phases were divided in each version.

    Parameters
    ----------
    by_version : DataFrame of int
        Communities by number of the version (rows) and phase (columns).
    names : mapping of int to str
        What each version is called.
    numbers : DataFrame
        The same numbers as a table for people.
    source : str
        For inside the picture.
    """
    labels = [palette.escape(names[int(str(number_of))]) for number_of in by_version.index]
    figure = go.Figure(
        [
            go.Bar(
                x=by_version[code],
                y=labels,
                orientation="h",
                name=palette.escape(states()[str(code)]),
                marker={"color": _shade(str(code)), "line": {"color": "white", "width": 1}},
                text=[number(n) if n else "" for n in by_version[code]],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                hovertemplate="%{y}, %{fullData.name}: %{x}<extra></extra>",
            )
            for code in by_version
            if by_version[code].any()
        ]
    )
    figure.update_xaxes(visible=False, fixedrange=True)
    figure.update_yaxes(fixedrange=True, automargin=True, type="category", autorange="reversed")
    framed = palette.framed(figure, source=source, height=30 * len(labels) + 90, below=8)
    framed.update_layout(_STACKED)
    title = _("Phases in {n} versions").format(n=number(len(labels)))
    subtitle = _("Communities by phase in each version; the fuller the blue, the further on.")
    return Picture(title=title, subtitle=subtitle, figure=framed, alt=title, numbers=numbers)


def _bars(
    values: pd.Series,
    names: list[str],
    marker: dict[str, Any],
    width: float,
    texts: list[str] | None = None,
) -> go.Bar:
    return go.Bar(
        x=values,
        y=names,
        orientation="h",
        width=width,
        marker=marker,
        text=texts,
        textposition="outside" if texts else "none",
        cliponaxis=False,
        hovertemplate="%{y}: %{x}<extra></extra>",
    )


def _pale(codes: pd.Index) -> dict[str, Any]:
    """Bars of light blue, and of grey where no phase is known, with an edge that can be seen."""
    known = [code not in _NO_PHASE for code in codes]
    edges = [palette.COUNT if sure else palette.NEUTRAL_EDGE for sure in known]
    light = [palette.COUNT_LIGHT if sure else palette.NEUTRAL for sure in known]
    return {"color": light, "line": {"color": edges, "width": 1}}


def _shade(code: str) -> str:
    if code in _SHADES:
        return palette.shade(_SHADES[code])
    return palette.CONTEXT if code == "ended" else palette.RANGE
