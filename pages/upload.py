"""Import: read an export, show what was understood, publish it."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import publishing, session

view = session.view()
st.title(_("Import an export"))
publishing.outcome()
data, name = publishing.uploaded()
if data is None:
    publishing.guidance()
    st.stop()

intake = publishing.read(data, name)
if intake is None:
    st.stop()
publishing.what_was_read(intake)
publishing.findings(intake, view)
publishing.preview(intake, view)
publishing.publish_form(intake)
