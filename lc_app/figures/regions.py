"""Where the communities are: bars by region, and sectors by region."""

from __future__ import annotations

import pandas as pd

from lc_app import reference
from lc_app.figures import palette
from lc_app.figures.bars import bars
from lc_app.figures.crossed import cells, targets
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, short_day
from lc_metrics import BUCKETS, UNKNOWN

_ROW = 27


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
    figure = bars(table, names, [number(value) for value in table], colours)
    title = _("Region known of {n} of {all} communities").format(
        n=number(total - buckets[UNKNOWN]), all=number(total)
    )
    return Picture(
        title=title,
        subtitle=_("Number of communities by region on {date}. Grey: no province.").format(
            date=day(on)
        ),
        figure=palette.framed(
            figure, source=source, height=_ROW * len(table) + 40, below=8, beside=32
        ),
        alt=title,
        numbers=region_numbers(table.iloc[::-1], on),
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


def region_numbers(counts: pd.Series, on: pd.Timestamp) -> pd.DataFrame:
    """Counts by region as a table for people."""
    return pd.DataFrame(
        {
            _("Region"): [label("province", str(code)) for code in counts.index],
            _("On {date}").format(date=short_day(on)): counts.to_list(),
        }
    )
