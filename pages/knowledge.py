"""Knowledge products."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, session

view = session.view()
st.title(_("Knowledge products"))
books.editor("products", view)
