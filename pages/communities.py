"""Communities: every row, with whether it counts, why not, and its source."""

import streamlit as st

from lc_app.reports import communities_table
from lc_app.texts import _, sentences
from lc_app.ui import parts, session
from lc_app.ui.markdown import plain

view = session.view()
st.title(_("Communities"))
if parts.nothing_left(view):
    st.stop()

content = communities_table(view.register, view.rule, end=view.end, on=view.on)
words = st.text_input(_("Search"), placeholder=_("name, place, partner, source …"), key="search")
found = parts.matching(content, words)
if found.empty:
    st.info(_("Nothing was found for “{words}”. Use fewer words.").format(words=plain(words)))
    st.stop()
st.caption(sentences.found_text(len(found), len(content)))
parts.table(found, view, "communities")
