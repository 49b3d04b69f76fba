"""Knowledge products: by year and kind, by theme, and whom they reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from lc_app.figures import palette
from lc_app.figures.crossed import cells
from lc_app.figures.picture import Picture
from lc_app.texts import _, knowledge, label, labels, n_, number
from lc_metrics import UNKNOWN

_ROW, _TOP, _CELL = 30, 130, 34
_ROOM = 2.6  # the text beside the longest bar takes most of the room


def products_by_year(
    counts: pd.DataFrame, kinds: Mapping[str, str], *, source: str, until: str
) -> Picture:
    """Products by year and kind.

    Parameters
    ----------
    counts : DataFrame of int
        What `lc_metrics.product_counts` gave, by year.
    kinds : mapping of str to str
        Name of each kind, in order.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    years = [*sorted(code for code in counts.index if code != UNKNOWN)]
    dated = counts.reindex(index=years)
    order = [*years, *([UNKNOWN] if UNKNOWN in counts.index else [])]
    table = counts.reindex(index=order, columns=list(kinds), fill_value=0)
    rows = [label("start_year", code) for code in order]
    undated = counts[counts.index == UNKNOWN].to_numpy().sum()
    title = knowledge.years_title(dated, int(undated))
    figure = cells(table, list(kinds.values()), rows)
    numbers = table.set_axis(list(kinds.values()), axis=1).set_axis(
        pd.Index(rows, name=_("Year")), axis=0
    )
    return Picture(
        title=title,
        subtitle=_("Products and meetings by year and kind, up to {date}.").format(date=until),
        figure=palette.framed(figure, source=source, height=_CELL * len(rows) + _TOP, below=8),
        alt=title,
        numbers=numbers.reset_index(),
    )


def reach_bars(
    reach: pd.DataFrame, kind: str, codes: Sequence[str], *, source: str, until: str
) -> Picture:
    """Products that reach each sector or region, with the people as far as they are known.

    Parameters
    ----------
    reach : DataFrame
        What `lc_metrics.knowledge_reach` gave.
    kind : {"sector", "province"}
        What the groups are.
    codes : sequence of str
        The groups to compare; those that are not reached are 0.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    table = reach.reindex(_order(reach, codes)).fillna(
        {"products": 0, "shared": 0, "used": 0, "reach_unknown": 0}
    )
    names = [label(kind, code) for code in table.index]
    texts = [knowledge.reach_text(row) if row["products"] else "0" for _i, row in table.iterrows()]
    title = knowledge.reach_title(reach.loc[reach.index.isin(list(codes))], len(codes), kind)
    subtitle = _(
        "Products that communities of it shared or used, up to {date}; a product counts in each"
        " that it reaches. Behind it the people, and of how many products they are unknown."
    ).format(date=until)
    colours = [palette.COUNT if code in codes else palette.CONTEXT for code in table.index]
    figure = bars(names, table["products"].to_list(), texts, colours)
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(figure, source=source, height=_ROW * len(names) + 40, below=8),
        alt=title,
        numbers=_reach_numbers(table, names, kind),
    )


def theme_bars(counts: pd.Series, *, source: str, until: str) -> Picture:
    """Products by theme, the largest first and what has none last.

    Parameters
    ----------
    counts : Series of int
        Products by theme.
    source : str
        For inside the picture.
    until : str
        The date of the count, in words.
    """
    themes = counts.drop(UNKNOWN, errors="ignore").sort_values(ascending=False, kind="stable")
    table = pd.concat([themes, counts[counts.index == UNKNOWN]])
    names = [labels("start_year").get(code, code) for code in table.index]
    title = n_("{n} theme", "{n} themes", len(themes)).format(n=number(len(themes)))
    colours = [palette.CONTEXT if code == UNKNOWN else palette.COUNT for code in table.index]
    figure = bars(names, table.to_list(), [number(value) for value in table], colours)
    return Picture(
        title=title,
        subtitle=_("Products and meetings by theme, up to {date}.").format(date=until),
        figure=palette.framed(figure, source=source, height=_ROW * len(names) + 40, below=8),
        alt=title,
        numbers=pd.DataFrame({_("Theme"): names, _("Products"): table.to_list()}),
    )


def bars(
    names: Sequence[str], values: Sequence[float], texts: Sequence[str], colours: Sequence[str]
) -> go.Figure:
    """Horizontal bars, the first on top, each with its text beside it."""
    figure = go.Figure(
        go.Bar(
            x=list(values),
            y=[palette.escape(name) for name in names],
            orientation="h",
            marker={"color": list(colours)},
            text=list(texts),
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    longest = max(map(len, texts), default=1)
    room = _ROOM if longest > len("10.000") else 1.15
    high = max([*values, 1]) * room
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, high])
    return figure.update_yaxes(
        fixedrange=True, automargin=True, type="category", autorange="reversed"
    )


def _order(reach: pd.DataFrame, codes: Sequence[str]) -> list[str]:
    """The groups to compare, and after them the others that are reached."""
    return [*codes, *(code for code in reach.index if code not in codes)]


def _reach_numbers(table: pd.DataFrame, names: Sequence[str], kind: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            label("dimension", kind): names,
            _("Products"): table["products"].astype("int64").to_list(),
            _("Shared by its communities"): table["shared"].astype("int64").to_list(),
            _("Used by its communities"): table["used"].astype("int64").to_list(),
            _("People reached"): table["people"].astype("Int64").to_list(),
            _("Reach unknown"): table["reach_unknown"].astype("int64").to_list(),
        }
    )
