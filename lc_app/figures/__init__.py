"""Tidy tables to plotly figures. Knows no Streamlit."""

from lc_app.figures.alone import alone
from lc_app.figures.bridges import bridge_cells
from lc_app.figures.connected import SEVERAL, community_network, organisation_network
from lc_app.figures.crossed import cross_cells
from lc_app.figures.development import development_lines
from lc_app.figures.groups import breakdown_bars, density_bars, group_bars
from lc_app.figures.knowledge import products_by_year, reach_bars, theme_bars
from lc_app.figures.lifecycle import flow_cells, phase_bars, version_bars
from lc_app.figures.maps import province_dots
from lc_app.figures.palette import CONFIG, CONFIG_ALONE, in_ink, unbroken
from lc_app.figures.picture import Picture
from lc_app.figures.proeftuinen import proeftuin_timeline
from lc_app.figures.profiles import coverage_bars, mix_cells
from lc_app.figures.regions import region_bars, sector_region_heatmap
from lc_app.figures.scan_profile import scan_dots
from lc_app.figures.sectors import sector_bars
from lc_app.figures.tiles import corop_tiles, province_tiles
from lc_app.figures.transfer_map import transfer_map
from lc_app.figures.transfers import transfer_bars, transfer_cells, transfer_reach_line
from lc_app.figures.waterfall import gap_waterfall

__all__ = [
    "CONFIG",
    "CONFIG_ALONE",
    "SEVERAL",
    "Picture",
    "alone",
    "breakdown_bars",
    "bridge_cells",
    "community_network",
    "corop_tiles",
    "coverage_bars",
    "cross_cells",
    "density_bars",
    "development_lines",
    "flow_cells",
    "gap_waterfall",
    "group_bars",
    "in_ink",
    "mix_cells",
    "organisation_network",
    "phase_bars",
    "products_by_year",
    "proeftuin_timeline",
    "province_dots",
    "province_tiles",
    "reach_bars",
    "region_bars",
    "scan_dots",
    "sector_bars",
    "sector_region_heatmap",
    "theme_bars",
    "transfer_bars",
    "transfer_cells",
    "transfer_map",
    "transfer_reach_line",
    "unbroken",
    "version_bars",
]
