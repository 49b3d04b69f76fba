"""Topsectors: each sector against its target, and what its communities are."""

import streamlit as st

import lc_metrics as lc
from lc_app import figures
from lc_app.reports import sectors_table
from lc_app.texts import _, sentences
from lc_app.ui import parts, session

view = session.view()
st.title(_("Progress by Topsector"))
if parts.nothing_left(view):
    st.stop()

register, rule = view.register, view.rule
end = lc.count_by(register, rule, view.end, "sector")
now = lc.count_by(register, rule, view.on, "sector")
total = lc.community_count(register, rule, view.on)

bars = figures.sector_bars(end, now, view.sector_targets, on=view.on, source=view.source)
parts.show(bars, view, "sectors")
st.markdown(sentences.targets_text(view.sector_targets, view.roadmap))

st.subheader(_("Count, attainment, gap and share"))
content = sectors_table(end, now, view.sector_targets, whole=total, on=view.on)
parts.table(content, view, "sector_numbers")
if rule.several_sectors == "whole" and now.sum() > total:
    st.caption(sentences.overlap_text(now.sum(), total))

left, right = st.columns(2, gap="large")
for column, kind in ((left, "form"), (right, "phase")):
    with column:
        counts = lc.count_by(register, rule, view.on, kind)
        shares = lc.share(counts, total)
        picture = figures.group_bars(counts, shares, kind, on=view.on, source=view.source)
        parts.show(picture, view, kind)
