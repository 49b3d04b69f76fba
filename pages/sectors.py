"""Topsectors: each sector against its target, and what its communities are."""

import streamlit as st

import lc_metrics as lc
from lc_app.reports import sectors_table
from lc_app.texts import _, sentences
from lc_app.ui import parts, pictures, session

view = session.view()
st.title(_("Progress by Topsector"))
if parts.nothing_left(view):
    st.stop()

parts.show(pictures.sectors(view), view, "sectors")
st.markdown(sentences.targets_text(view.sector_sum))

st.subheader(_("Count, attainment, gap and share"))
then = lc.count_by(view.register, view.rule, view.end, "sector")
now = lc.count_by(view.register, view.rule, view.on, "sector")
total = lc.community_count(view.register, view.rule, view.on)
content = sectors_table(
    view.shown_sectors, then, now, view.sector_targets, total=total, end=view.end, on=view.on
)
parts.table(content, view, "sector_numbers")
if not view.sectors and now.sum() > total:
    st.caption(sentences.overlap_text(now.sum(), total))

left, right = st.columns(2, gap="large")
with left:
    parts.show(pictures.groups(view, "form"), view, "form")
with right:
    parts.show(pictures.groups(view, "phase"), view, "phase")
