"""Where the communities are: a map, bars of the same numbers, sectors by region."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app import reference
from lc_app.figures import palette
from lc_app.figures.bars import bars
from lc_app.figures.crossed import cells, targets
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, short_day
from lc_app.texts.sentences import leaders
from lc_metrics import BUCKETS, UNKNOWN

_ROW = 27


def province_map(counts: pd.Series, *, on: pd.Timestamp, source: str) -> Picture:
    """Communities by province, without the regions that are no province.

    Parameters
    ----------
    counts : Series of float
        Communities by region code; provinces that lack are 0.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    provinces = counts.reindex(reference.codes("regions"), fill_value=0.0)
    supra, nation, unknown = counts.reindex(list(BUCKETS), fill_value=0.0)
    title = _map_title(provinces)
    subtitle = _(
        "Number of communities by province on {date}. Not on the map: {supra} across"
        " provinces, {nation} nationwide, {unknown} with an unknown region."
    ).format(date=day(on), supra=number(supra), nation=number(nation), unknown=number(unknown))
    return Picture(
        title=title,
        subtitle=subtitle,
        figure=palette.framed(_choropleth(provinces), source=source, height=460, below=8),
        alt=_("Map of the provinces. {title}.").format(title=title),
        numbers=_numbers(provinces, on),
        picks=("province",),
    )


def region_bars(counts: pd.Series, total: int, *, on: pd.Timestamp, source: str) -> Picture:
    """Communities by region, the regions that are no province included.

    Parameters
    ----------
    counts : Series of float
        Communities by region code; regions that lack are 0.
    total : int
        All communities that count, each once.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    order = counts.reindex(reference.codes("regions"), fill_value=0.0).sort_values(kind="stable")
    buckets = counts.reindex(list(reversed(BUCKETS)), fill_value=0.0)
    table = pd.concat([buckets, order])
    colours = [palette.CONTEXT] * len(buckets) + [palette.COUNT] * len(order)
    names = [label("province", str(code)) for code in table.index]
    figure = bars(table, names, [number(value) for value in table], colours, room=1.12)
    title = _("Region known of {n} of {all} communities").format(
        n=number(total - buckets[UNKNOWN]), all=number(total)
    )
    return Picture(
        title=title,
        subtitle=_("Number of communities by region on {date}. Grey: no province.").format(
            date=day(on)
        ),
        figure=palette.framed(figure, source=source, height=_ROW * len(table) + 40, below=8),
        alt=title,
        numbers=_numbers(table.iloc[::-1], on),
        picks=("province",),
    )


def sector_region_heatmap(
    crossed: pd.DataFrame, sectors: list[str], *, on: pd.Timestamp, source: str
) -> Picture:
    """Communities by sector and region.

    Parameters
    ----------
    crossed : DataFrame of float
        Communities, sector codes by region codes; pairs that lack are 0.
    sectors : list of str
        The sectors to show, in this order.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    # Sectors across, so that ten columns and their numbers still fit on a phone.
    table = crossed.reindex(index=sectors, columns=reference.regions(), fill_value=0.0).T
    names = [label("sector", code) for code in sectors]
    regions = [label("province", code) for code in table.index]
    provinces = table.loc[reference.codes("regions")]
    title = _("{n} of {all} combinations of sector and province have no known community").format(
        n=number(int(provinces.eq(0).to_numpy().sum())), all=number(provinces.size)
    )
    figure = cells(table, names, regions)
    figure.add_trace(targets(figure, table))
    numbers = table.set_axis(names, axis=1).set_axis(pd.Index(regions, name=_("Region")))
    return Picture(
        title=title,
        subtitle=_("Number of communities by Topsector and region on {date}.").format(date=day(on)),
        figure=palette.framed(figure, source=source, height=_ROW * len(regions) + 150, below=8),
        alt=title,
        numbers=numbers.reset_index(),
        picks=("sector", "province"),
    )


def _choropleth(provinces: pd.Series) -> go.Figure:
    figure = go.Figure(
        go.Choropleth(
            geojson=reference.province_outlines(),
            locations=provinces.index,
            z=provinces,
            zmin=0,
            customdata=provinces.index,
            text=[label("province", str(code)) for code in provinces.index],
            colorscale=palette.SEQUENCE,
            marker={"line": {"color": "white", "width": 1}},
            colorbar={
                "thickness": 12,
                "len": 0.6,
                "x": 0.02,
                "y": 0.7,
                "dtick": palette.whole_step(provinces.max()),
            },
            hovertemplate="%{text}: %{z}<extra></extra>",
        )
    )
    return figure.update_geos(
        visible=False, fitbounds="geojson", projection_type="mercator", bgcolor="rgba(0,0,0,0)"
    )


def _map_title(provinces: pd.Series) -> str:
    if not provinces.any():
        return _("No community has a known province")
    return _("Known most in: {names}; {without} provinces have no known one").format(
        names=leaders(provinces, "province"), without=number(int(provinces.eq(0).sum()))
    )


def _numbers(counts: pd.Series, on: pd.Timestamp) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Region"): [label("province", str(code)) for code in counts.index],
            _("On {date}").format(date=short_day(on)): counts.to_list(),
        }
    )
