"""Tidy tables to plotly figures. Knows no Streamlit."""

from lc_app.figures.alone import alone
from lc_app.figures.crossed import cross_cells
from lc_app.figures.development import development_lines
from lc_app.figures.groups import breakdown_bars, density_bars, group_bars
from lc_app.figures.maps import province_dots
from lc_app.figures.palette import CONFIG, CONFIG_ALONE, in_ink
from lc_app.figures.picture import Picture
from lc_app.figures.regions import region_bars, sector_region_heatmap
from lc_app.figures.sectors import sector_bars
from lc_app.figures.tiles import corop_tiles, province_tiles
from lc_app.figures.waterfall import gap_waterfall

__all__ = [
    "CONFIG",
    "CONFIG_ALONE",
    "Picture",
    "alone",
    "breakdown_bars",
    "corop_tiles",
    "cross_cells",
    "density_bars",
    "development_lines",
    "gap_waterfall",
    "group_bars",
    "in_ink",
    "province_dots",
    "province_tiles",
    "region_bars",
    "sector_bars",
    "sector_region_heatmap",
]
