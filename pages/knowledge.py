"""Knowledge products and meetings: how many, whom they reach, who shares and uses them."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, knowledge_parts, parts, session, term_parts

view = session.view()
st.title(_("Knowledge products"))
found = knowledge_parts.found(view)
if not found.all:
    knowledge_parts.beginning()
elif found.shown.empty:
    st.info(_("Nothing that is recorded matches these filters. Widen them in the sidebar."))
    parts.selection(view)
else:
    knowledge_parts.summary(found)
    knowledge_parts.pictures(found)
    knowledge_parts.listed(found)
    knowledge_parts.communities(found)

st.subheader(_("Record and change"))
books.editor("products", view)
term_parts.links("knowledge-product")
