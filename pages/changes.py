"""What changed: rows, counts and verdicts between two versions or dates, and the log."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import change_parts, change_sides, parts, session

view = session.view()
st.title(_("What changed"))
parts.selection(view)

sides = change_sides.sides(view)
if sides:
    st.subheader(_("Communities"))
    change_parts.rows(view, *sides)
    st.subheader(_("Counts"))
    change_parts.counts(view, *sides)
    st.subheader(_("Verdicts"))
    change_parts.verdicts(view, *sides)
st.subheader(_("Log of verdicts, over all versions"))
change_parts.log(view)
