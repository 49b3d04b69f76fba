"""The gap to a target, built up from what each group adds to it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number
from lc_app.texts.labels import labels
from lc_app.texts.sentences import leaders

_ROW = 30


def gap_waterfall(
    contributions: pd.DataFrame, kind: str, *, on: pd.Timestamp, source: str
) -> Picture:
    """What each sector or region adds to the gap; the bars add up to it.

    Parameters
    ----------
    contributions : DataFrame
        What `lc_metrics.gap_contributions` gave.
    kind : {"sector", "province"}
        What the groups are.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    # Divided communities leave a rest far behind the comma; it is no contribution.
    values = contributions["contribution"].round(9) + 0.0
    values = values[_order(contributions["kind"], values)]
    gap = round(contributions["contribution"].sum(), 9) + 0.0
    names = [contribution_name(kind, str(code)) for code in values.index]
    total = _("Gap to the target")
    own = values[contributions["kind"].eq("group")].clip(lower=0)
    title = _("Largest part of the gap: {names}").format(names=leaders(own, kind))
    return Picture(
        title=title,
        subtitle=_(
            "How many communities each adds to the gap of {gap} on {date}. Orange makes the gap"
            " larger, such as a group with fewer communities than its target; blue makes it"
            " smaller, such as a group with more."
        ).format(gap=number(gap), date=day(on)),
        figure=palette.framed(
            _bars(values, gap, names, total),
            source=source,
            height=_ROW * (len(names) + 1) + 30,
            below=8,
        ),
        alt=title,
        numbers=pd.DataFrame({_("Part"): [*names, total], _("Adds to the gap"): [*values, gap]}),
    )


def _order(kinds: pd.Series, values: pd.Series) -> list[str]:
    """What belongs to no group at the ends, and between them the groups, the largest first."""
    first = kinds.index[kinds.eq("not_allocated")]
    last = kinds.index[kinds.eq("overlap")]
    groups = values.drop([*first, *last]).sort_values(ascending=False, kind="stable")
    return [*first, *groups.index, *last]


def contribution_name(kind: str, code: str) -> str:
    """Name of a group, or of what belongs to no group."""
    return labels("contribution").get(code) or label(kind, code)


def _bars(values: pd.Series, gap: float, names: list[str], total: str) -> go.Figure:
    figure = go.Figure(
        go.Waterfall(
            x=[*values, 0],
            y=[palette.escape(name) for name in (*names, total)],
            measure=[*["relative"] * len(values), "total"],
            orientation="h",
            text=[number(value) for value in (*values, gap)],
            textposition="outside",
            cliponaxis=False,
            increasing={"marker": {"color": palette.TARGET}},
            decreasing={"marker": {"color": palette.COUNT}},
            totals={"marker": {"color": palette.CONTEXT}},
            connector={"line": {"color": palette.CONTEXT, "width": 1}},
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    reached = pd.concat([pd.Series([0.0]), values.cumsum()])
    room = max(reached.max() - reached.min(), 1) * 0.12
    figure.update_xaxes(
        visible=False, fixedrange=True, range=[reached.min() - room, reached.max() + room]
    )
    return figure.update_yaxes(fixedrange=True, automargin=True, autorange="reversed")
