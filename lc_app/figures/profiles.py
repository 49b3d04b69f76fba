"""Partners and functions: what is known of them, and what is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number
from lc_app.texts.profiles import known_text, mix_text, states, traits

_COLOURS: Mapping[str, str] = {
    "present": palette.COUNT,
    "not_named": palette.COUNT_LIGHT,
    "absent": palette.TARGET,
    "unknown": palette.CONTEXT_LIGHT,
}
_ROW = 32


def coverage_bars(
    counts: pd.DataFrame, numbers: pd.DataFrame, *, on: pd.Timestamp, source: str
) -> Picture:
    """Each kind of partner and each function as a bar of what is known of it.

    Parameters
    ----------
    counts : DataFrame
        What `lc_metrics.coverage_counts` gave.
    numbers : DataFrame
        The same numbers as a table for people.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    names = [palette.escape(traits()[str(code)]) for code in counts.index]
    figure = go.Figure(
        [
            go.Bar(
                x=counts[state],
                y=names,
                orientation="h",
                name=name,
                marker={"color": _COLOURS[state]},
                text=[number(n) if n else "" for n in counts[state]],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                hovertemplate=f"%{{y}}, {name}: %{{x}}<extra></extra>",
            )
            for state, name in states().items()
            if counts[state].any()
        ]
    )
    figure.update_xaxes(visible=False, fixedrange=True)
    figure.update_yaxes(fixedrange=True, automargin=True, autorange="reversed")
    palette.framed(figure, source=source, height=_ROW * len(names) + 60, below=8)
    legend = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal",
              "itemclick": False, "itemdoubleclick": False}  # fmt: skip
    figure.update_layout(
        barmode="stack", uniformtext=palette.INSIDE, showlegend=True, legend=legend
    )
    title = known_text(counts)
    subtitle = _("Communities that count on {date}, by what the sources tell of each.")
    return Picture(title, subtitle.format(date=day(on)), figure, title, numbers)


def mix_cells(
    counts: pd.DataFrame,
    kind: str,
    shown: Sequence[str],
    numbers: pd.DataFrame,
    *,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """Groups in the rows, kinds of partners or functions in the columns.

    Parameters
    ----------
    counts : DataFrame
        What `lc_metrics.coverage_by` gave.
    kind : str
        The dimension of the groups.
    shown : sequence of str
        The traits to show.
    numbers : DataFrame
        The same numbers as a table for people.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    groups = list(dict.fromkeys(counts.index.get_level_values(0)))
    cells = {state: _square(counts[state], groups, shown) for state in counts.columns}
    present, unknown = cells["present"], cells["unknown"]
    size = sum(cells.values(), 0 * present)
    down = [
        f"{label(kind, str(code))} ({number(n)})"
        for code, n in zip(groups, size[shown[0]], strict=True)
    ]
    text = [
        [f"<b>{number(p)}</b><br>{number(u)} ?" if u else f"<b>{number(p)}</b>" for p, u in pairs]
        for pairs in map(zip, present.to_numpy(), unknown.to_numpy())
    ]
    share = present / size.where(size > 0, 1)
    figure = _heat(share, text, down, [traits()[trait] for trait in shown])
    most = str(present.sum().idxmax())
    title = mix_text(counts, most, kind)
    subtitle = _(
        "Communities that count on {date}. In bold: known to have it, and the stronger the colour"
        " the larger their share of the group; with a question mark: unknown."
    )
    return Picture(
        title=title,
        subtitle=subtitle.format(date=day(on)),
        figure=palette.framed(figure, source=source, height=44 * len(groups) + 150, below=8),
        alt=title,
        numbers=numbers,
    )


def _square(counts: pd.Series, groups: list[str], shown: Sequence[str]) -> pd.DataFrame:
    """One state as a table of groups by traits."""
    traits_of = counts.index.get_level_values("trait")
    return pd.DataFrame(
        {trait: counts[traits_of == trait].droplevel("trait").reindex(groups) for trait in shown},
        dtype="float64",
    )


def _heat(
    share: pd.DataFrame, text: list[list[str]], down: list[str], across: list[str]
) -> go.Figure:
    figure = go.Figure(
        go.Heatmap(
            z=share.to_numpy(),
            x=[palette.escape(name) for name in across],
            y=[palette.escape(name) for name in down],
            text=text,
            texttemplate="%{text}",
            textfont={"size": 11},
            colorscale=palette.SEQUENCE,
            zmin=0,
            zmax=1,
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{y}, %{x}: %{text}<extra></extra>",
        )
    )
    looks = {"fixedrange": True, "automargin": True, "type": "category", "showgrid": False}
    figure.update_xaxes(tickangle=-60, side="top", **looks)
    return figure.update_yaxes(autorange="reversed", **looks)
