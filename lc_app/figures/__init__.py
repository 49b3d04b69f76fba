"""Tidy tables to plotly figures. Knows no Streamlit."""

from lc_app.figures.crossed import cross_cells
from lc_app.figures.development import development_lines
from lc_app.figures.groups import breakdown_bars, density_bars, group_bars
from lc_app.figures.palette import CONFIG, in_ink
from lc_app.figures.picture import Picture
from lc_app.figures.regions import province_map, region_bars, sector_region_heatmap
from lc_app.figures.scan_profile import scan_dots
from lc_app.figures.sectors import sector_bars
from lc_app.figures.waterfall import gap_waterfall

__all__ = [
    "CONFIG",
    "Picture",
    "breakdown_bars",
    "cross_cells",
    "density_bars",
    "development_lines",
    "gap_waterfall",
    "group_bars",
    "in_ink",
    "province_map",
    "region_bars",
    "scan_dots",
    "sector_bars",
    "sector_region_heatmap",
]
