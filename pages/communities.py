"""Communities: every row, with whether it counts, why not, and its source; and one in detail."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import choices, communities_list, community_parts, list_files, parts, session

view = session.view()
opened = st.session_state[choices.bound(communities_list.OPENED)]
if opened:
    communities_list.keep()
    community_parts.detail(view, opened)
    st.stop()

st.title(_("Communities"))
if parts.nothing_left(view):
    st.stop()

content = communities_list.whole(view)
found = communities_list.narrowed(view, content)
if not found.empty:
    communities_list.show(found, view.register, "communities", here=True)
    list_files.buttons(found, view, "communities")
