"""The profile of an action scan: means with the spread between respondents."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _
from lc_app.texts.scans import marks_text, points, profile_text

_ROW = 46
_NAME_WIDTH = 22


def scan_dots(
    profile: pd.DataFrame,
    names: Mapping[str, str],
    scale: Mapping[int, str],
    numbers: pd.DataFrame,
    *,
    source: str,
    earlier: pd.Series | None = None,
    median: pd.Series | None = None,
) -> Picture:
    """Each dimension with its mean, the spread, and what it is compared with.

    Parameters
    ----------
    profile : DataFrame
        What `lc_metrics.scan_profile` gave.
    names : mapping of str to str
        What each dimension is called.
    scale : mapping of int to str
        What each point of the scale is called.
    numbers : DataFrame
        The same numbers as a table for people.
    source : str
        For inside the picture.
    earlier, median : Series of float, optional
        Means of an earlier scan, and the median of the sector.
    """
    rows = ["<br>".join(wrap(palette.escape(names[code]), _NAME_WIDTH)) for code in profile.index]
    figure = go.Figure([*_spread(profile, rows), *_compared(profile, rows, earlier, median)])
    low, high = min(scale), max(scale)
    figure.add_traces([_means(profile, rows), _without(profile, rows, low)])
    room = 0.06 * (high - low)
    figure.update_xaxes(
        range=[low - room, high + room * 3],
        tickvals=list(scale),
        fixedrange=True,
        showgrid=True,
        gridcolor=palette.RANGE,
        zeroline=False,
    )
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=rows[::-1],
        fixedrange=True,
        automargin=True,
        showgrid=False,
    )
    title = profile_text(profile["mean"], names)
    return Picture(
        title=title,
        subtitle=_subtitle(scale, earlier, median),
        figure=palette.framed(figure, source=source, height=_ROW * len(rows) + 44),
        alt=f"{title}. {_in_words(profile, names)}",
        numbers=numbers,
    )


def _spread(profile: pd.DataFrame, rows: list[str]) -> list[go.Scatter]:
    """A bar from the lowest to the highest mean of a respondent, where there is a spread."""
    return [
        go.Scatter(
            x=[found["lowest"], found["highest"]],
            y=[row, row],
            mode="lines",
            line={"color": palette.COUNT_LIGHT, "width": 12},
            hoverinfo="skip",
        )
        for row, (_code, found) in zip(rows, profile.iterrows(), strict=True)
        if pd.notna(found["range"])
    ]


def _compared(
    profile: pd.DataFrame, rows: list[str], earlier: pd.Series | None, median: pd.Series | None
) -> list[go.Scatter]:
    looks = (
        (earlier, _("earlier"), {"symbol": "circle-open", "size": 13, "line": {"width": 2}}),
        (
            median,
            _("median of the sector"),
            {"symbol": "line-ns", "size": 22, "line": {"width": 3}},
        ),
    )
    marks = []
    for means, name, look in looks:
        if means is not None:
            line = look["line"] | {"color": palette.CONTEXT}  # type: ignore[operator]
            marks.append(
                go.Scatter(
                    x=means.reindex(profile.index),
                    y=rows,
                    mode="markers",
                    marker=look | {"color": palette.CONTEXT, "line": line},
                    hovertemplate=f"%{{y}}: %{{x:.2f}}<extra>{name}</extra>",
                )
            )
    return marks


def _means(profile: pd.DataFrame, rows: list[str]) -> go.Scatter:
    return go.Scatter(
        x=profile["mean"],
        y=rows,
        mode="markers+text",
        marker={"color": palette.COUNT, "size": 15},
        text=[f"<b>{points(mean)}</b>" if pd.notna(mean) else "" for mean in profile["mean"]],
        textposition="top center",
        cliponaxis=False,
        hovertemplate="%{y}: %{x:.2f}<extra></extra>",
    )


def _without(profile: pd.DataFrame, rows: list[str], low: int) -> go.Scatter:
    """Words where a dimension has no mean; an empty row could be taken for a zero."""
    empty = [row for row, mean in zip(rows, profile["mean"], strict=True) if pd.isna(mean)]
    return go.Scatter(
        x=[low] * len(empty),
        y=empty,
        mode="text",
        text=[_("no points yet")] * len(empty),
        textposition="middle right",
        hoverinfo="skip",
    )


def _subtitle(scale: Mapping[int, str], earlier: pd.Series | None, median: pd.Series | None) -> str:
    low, high = min(scale), max(scale)
    told = _("Mean in points, from {low} ({low_words}) to {high} ({high_words}).").format(
        low=low, high=high, low_words=scale[low], high_words=scale[high]
    )
    return f"{told} {marks_text(earlier, median)}"


def _in_words(profile: pd.DataFrame, names: Mapping[str, str]) -> str:
    return "; ".join(f"{names[str(c)]}: {points(mean)}" for c, mean in profile["mean"].items())
