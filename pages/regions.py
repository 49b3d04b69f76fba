"""Regions: where the communities are, and which sectors where."""

import streamlit as st

import lc_metrics as lc
from lc_app import figures
from lc_app.texts import _
from lc_app.ui import parts, session

view = session.view()
st.title(_("Learning communities by region"))
if parts.nothing_left(view):
    st.stop()

on = parts.either_date(view)
counts = lc.count_by(view.register, view.rule, on, "province")
crossed = lc.count_by_two(view.register, view.rule, on, "sector", "province")

left, right = st.columns(2, gap="large")
with left:
    parts.show(figures.province_map(counts, on=on, source=view.source), view, "map")
with right:
    parts.show(figures.region_bars(counts, on=on, source=view.source), view, "regions")

heatmap = figures.sector_region_heatmap(crossed, view.shown_sectors, on=on, source=view.source)
parts.show(heatmap, view, "sector_region")
st.caption(_("No target was agreed by region: the regions show counts and no progress."))
