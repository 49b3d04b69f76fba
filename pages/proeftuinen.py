"""Proeftuinen: what is known of them, what grew out of them, and the range of LSH."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import parts, proeftuin_parts, session

view = session.view()
st.title(_("Proeftuinen and LSH"))
proeftuin_parts.apart(view)
if parts.nothing_left(view):
    st.stop()
