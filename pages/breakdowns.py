"""Breakdowns: the communities that count by any group, or by two groups crossed."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import breakdown_parts, parts, session

view = session.view()
st.title(_("Breakdowns"))
if parts.nothing_left(view):
    st.stop()

by, crossed = breakdown_parts.choice()
on = parts.either_date(view)
if crossed:
    breakdown_parts.two(view, by, crossed, on)
else:
    breakdown_parts.one(view, by, on)
