"""Tidy tables to plotly figures. Knows no Streamlit."""

from lc_app.figures.bridges import bridge_cells
from lc_app.figures.connected import SEVERAL, community_network, organisation_network
from lc_app.figures.crossed import cross_cells
from lc_app.figures.development import development_lines
from lc_app.figures.groups import breakdown_bars, density_bars, group_bars
from lc_app.figures.palette import CONFIG, in_ink
from lc_app.figures.picture import Picture
from lc_app.figures.profiles import coverage_bars, mix_cells
from lc_app.figures.regions import province_map, region_bars, sector_region_heatmap
from lc_app.figures.sectors import sector_bars
from lc_app.figures.waterfall import gap_waterfall

__all__ = [
    "CONFIG",
    "SEVERAL",
    "Picture",
    "breakdown_bars",
    "bridge_cells",
    "community_network",
    "coverage_bars",
    "cross_cells",
    "density_bars",
    "development_lines",
    "gap_waterfall",
    "group_bars",
    "in_ink",
    "mix_cells",
    "organisation_network",
    "province_map",
    "region_bars",
    "sector_bars",
    "sector_region_heatmap",
]
