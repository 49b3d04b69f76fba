"""Regions: where the communities are, and which sectors where."""

import streamlit as st

import lc_metrics as lc
from lc_app.texts import _, targets
from lc_app.ui import one, parts, pictures, region_maps, rows_behind, session, term_parts

view = session.view()
st.title(_("Regions of the learning communities"))
if parts.nothing_left(view):
    st.stop()

on = parts.either_date(view)
left, right = st.columns(2, gap="large")
with left:
    region_maps.region_map(view, on)
with right:
    parts.show(pictures.region_bars(view, on), view, "regions")

counts = lc.count_by(view.ledger, view.rule, on, "province")
rows_behind.of_groups(view, on, counts, "province")
st.caption(_("The page of one region:"))
one.links("province", "gebied")

parts.show(pictures.sectors_by_region(view, on), view, "sector_region")
st.caption(targets.regions_text(view.goals.provinces))
term_parts.links("across-provinces", "nationwide", "unknown")
