"""Knowledge transfer."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, session

view = session.view()
st.title(_("Knowledge transfer"))
books.editor("transfers", view)
