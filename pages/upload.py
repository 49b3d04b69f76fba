"""Import: read an export, show what was understood, publish it."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import importing, publishing, session

view = session.view()
st.title(_("Import an export"))
publishing.outcome()
data, name = importing.uploaded()
if data is None:
    importing.guidance()
    st.stop()

intake = importing.read(data, name)
if intake is None:
    st.stop()
importing.what_was_read(intake)
importing.findings(intake, view)
importing.preview(intake, view)
publishing.publish_form(intake, view.newest)
