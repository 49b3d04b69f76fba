"""Knowledge transfer: from region to region, and from citizens to professionals."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, parts, session, term_parts, transfer_parts

view = session.view()
st.title(_("Knowledge transfer"))
found = transfer_parts.found(view)
if not found.all:
    transfer_parts.beginning()
elif found.ends.empty:
    st.info(_("Nothing that is recorded matches these filters. Widen them in the sidebar."))
    parts.selection(view)
else:
    transfer_parts.summary(found)
    transfer_parts.pictures(found)
    transfer_parts.listed(found)

st.subheader(_("Record and change"))
books.editor("transfers", view)
term_parts.links("knowledge-transfer")
