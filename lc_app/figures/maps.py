"""The provinces on a map, with the communities as dots at their places."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lc_app import reference
from lc_app.figures import palette
from lc_app.figures.amounts import Amounts, amounts
from lc_app.figures.clearings import clear_place
from lc_app.figures.dots import placed
from lc_app.figures.picture import Picture
from lc_app.texts import _, n_, number
from lc_metrics import BUCKETS

_HEIGHT = 450


def province_dots(
    counts: pd.Series,
    links: pd.DataFrame,
    *,
    on: pd.Timestamp,
    source: str,
    people: pd.Series | None = None,
) -> Picture:
    """Communities by province as colour and number, and those with a known place as dots.

    Parameters
    ----------
    counts : Series of float
        Communities by region code; provinces that lack are 0.
    links : DataFrame
        The communities that count with their places, one row each: `community_id`, `name`,
        `province`, `municipality` and `label`.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    people : Series of int, optional
        Inhabitants by province; the map then shows communities per 100,000 of them.
    """
    provinces = counts.reindex(reference.codes("regions"), fill_value=0.0)
    found = amounts(provinces, people, on)
    dots = placed(links)
    subtitle = " ".join((found.unit, _places_text(links, dots), _off_the_map(counts)))
    places = _("Places: GeoNames, CC BY 4.0.")
    figure = go.Figure([_areas(found), _dots(dots), _labels(found, dots)]).update_geos(
        visible=False,
        fitbounds="geojson",
        projection_type="mercator",
        bgcolor=palette.CLEAR,
    )
    return Picture(
        title=found.title,
        subtitle=subtitle,
        figure=palette.framed(
            figure, source=f"{source.rstrip('.')}. {places}", height=_HEIGHT, below=8
        ),
        alt=_("Map of the provinces. {title}.").format(title=found.title),
        numbers=found.numbers,
        picks=("province",),
    )


def _places_text(links: pd.DataFrame, dots: pd.DataFrame) -> str:
    drawn = dots["community_id"].nunique()
    rest = links["community_id"].nunique() - drawn
    told = n_("{n} dot: a community at its place.", "{n} dots: communities at their place.", drawn)
    if not rest:
        return told.format(n=number(drawn))
    without = n_("{n} more without a known place.", "{n} more without a known place.", rest)
    return f"{told.format(n=number(drawn))} {without.format(n=number(rest))}"


def _off_the_map(counts: pd.Series) -> str:
    supra, nation, unknown = map(number, counts.reindex(list(BUCKETS), fill_value=0.0))
    return _(
        "Not on the map: {supra} across provinces, {nation} nationwide, {unknown} with an"
        " unknown region."
    ).format(supra=supra, nation=nation, unknown=unknown)


def _areas(found: Amounts) -> go.Choropleth:
    return go.Choropleth(
        geojson=reference.province_outlines(),
        locations=found.each.index,
        z=found.each,
        zmin=0,
        zmax=max(found.each.max(), 1e-9),
        customdata=found.each.index,
        text=found.told,
        colorscale=palette.SEQUENCE,
        marker={"line": {"color": palette.PAPER, "width": 1}},
        showscale=False,
        hovertemplate="%{text}<extra></extra>",
    )


def _labels(found: Amounts, dots: pd.DataFrame) -> go.Scattergeo:
    """The number of each province, beside the dots in it."""
    told = [number(value) for value in found.each]
    places = [
        clear_place(str(code), dots, len(text))
        for code, text in zip(found.each.index, told, strict=True)
    ]
    return go.Scattergeo(
        lon=[east for east, _north in places],
        lat=[north for _east, north in places],
        mode="text",
        text=[f"<b>{text}</b>" for text in told],
        textfont={"size": 14, "shadow": "auto"},
        hoverinfo="skip",
    )


def _dots(dots: pd.DataFrame) -> go.Scattergeo:
    seen = {"marker": {"opacity": 0.9}}
    return go.Scattergeo(
        lon=dots["east"],
        lat=dots["north"],
        mode="markers",
        marker={
            "size": 7,
            "color": palette.TARGET,
            "opacity": 0.9,
            "line": {"width": 1, "color": palette.PAPER},
        },
        selected=seen,
        unselected=seen,
        customdata=dots["province"],
        text=[
            palette.escape(f"{name} ({place})")
            for name, place in zip(dots["name"], dots["municipality"], strict=True)
        ],
        hovertemplate="%{text}<extra></extra>",
    )
