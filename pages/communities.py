"""Communities: every row, with whether it counts, why not, and its source."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import communities_list, list_files, parts, session

view = session.view()
st.title(_("Communities"))
if parts.nothing_left(view):
    st.stop()

content = communities_list.whole(view)
found = communities_list.narrowed(view, content)
if not found.empty:
    communities_list.show(found, view.register, "communities")
    list_files.buttons(found, view, "communities")
