"""One region: how many, over time, which sectors, and all its communities."""

import streamlit as st

from lc_app.texts import _, label
from lc_app.ui import one, one_parts, parts, region_parts, session

view = session.view()
heading = st.empty()
chosen = one.choice(view, "province", "gebied")
heading.title(_("Region: {name}").format(name=label("province", chosen.code)))
parts.selection(chosen.whole)

found = one_parts.told(chosen)
left, right = st.columns(2, gap="large")
with left:
    one_parts.development(chosen, found)
with right:
    region_parts.place(chosen, view.on)
region_parts.status(chosen, found)

st.subheader(_("What it is made of"))
on = parts.either_date(view)
left, right = st.columns(2, gap="large")
with left:
    one_parts.made_of(chosen, "phase", on)
    one_parts.made_of(chosen, "form", on)
with right:
    one_parts.made_of(chosen, "sector", on)

st.subheader(_("Within the region"))
region_parts.areas(chosen, on)
one_parts.partners(chosen, on)
one_parts.rows(chosen)
