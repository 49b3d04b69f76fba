"""One Topsector: against its target, over time, what it is made of, and all its communities."""

import streamlit as st

from lc_app.texts import _, label
from lc_app.ui import one, one_parts, parts, sector_parts, session

view = session.view()
heading = st.empty()
chosen = one.choice(view, "sector", "sector")
heading.title(_("Topsector: {name}").format(name=label("sector", chosen.code)))
parts.selection(chosen.whole)

found = one_parts.told(chosen)
left, right = st.columns(2, gap="large")
with left:
    one_parts.development(chosen, found)
with right:
    one_parts.place(chosen, view.on)
sector_parts.status(chosen)

st.subheader(_("What it is made of"))
on = parts.either_date(view)
left, right = st.columns(2, gap="large")
with left:
    one_parts.made_of(chosen, "phase", on)
    sector_parts.regions(chosen, on)
with right:
    one_parts.made_of(chosen, "form", on)

one_parts.partners(chosen, on)
one_parts.rows(chosen)
