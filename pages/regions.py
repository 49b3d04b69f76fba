"""Regions: where the communities are, and which sectors where."""

import streamlit as st

from lc_app.texts import _, targets
from lc_app.ui import parts, pictures, region_maps, session

view = session.view()
st.title(_("Learning communities by region"))
if parts.nothing_left(view):
    st.stop()

on = parts.either_date(view)
left, right = st.columns(2, gap="large")
with left:
    region_maps.region_map(view, on)
with right:
    parts.show(pictures.region_bars(view, on), view, "regions")

parts.show(pictures.sectors_by_region(view, on), view, "sector_region")
st.caption(targets.regions_text(view.goals.provinces))
