"""The gap: what each sector adds to it, and what more communities would do."""

import streamlit as st

from lc_app.texts import _, sentences
from lc_app.ui import gap_parts, parts, session

view = session.view()
st.title(_("The gap, and what if"))
if parts.nothing_left(view):
    st.stop()
target = view.target
if target is None:
    st.info(sentences.targets_text(None))
    st.stop()

gap_parts.stands(view, target)
on = parts.either_date(view)
st.subheader(_("What makes up the gap"))
gap_parts.by_sector(view, target, on)
st.subheader(_("By region"))
gap_parts.by_region(view, target, on)
st.subheader(_("What if there were more?"))
gap_parts.what_if(view, target, on)
