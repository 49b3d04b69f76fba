"""Proeftuinen: what is known of them, what grew out of them, and the range of LSH."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, parts, proeftuin_parts, session, term_parts

view = session.view()
st.title(_("Proeftuinen"))
proeftuin_parts.apart(view)
if parts.nothing_left(view):
    st.stop()

found = proeftuin_parts.grounds(view, books.book("proeftuinen"), books.book("origins"))
proeftuin_parts.pipeline(view, found)
proeftuin_parts.table(view, found)
st.subheader(_("From proeftuin to learning community"))
proeftuin_parts.came_of(view, found)

st.subheader(_("Life Sciences & Health against its 4 to 6"))
proeftuin_parts.lsh(view)

st.subheader(_("Record what is known of a proeftuin"))
books.editor("proeftuinen", view)
st.subheader(_("Record what grew out of a proeftuin"))
books.editor("origins", view)
term_parts.links(
    "proeftuin", "grozzerdam", "entry-condition", "learning-community", "no-inhabitants"
)
