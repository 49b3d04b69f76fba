"""Versions: what was published, by whom; look at one, or publish it again."""

import streamlit as st

from lc_app.reports import versions_table
from lc_app.texts import _
from lc_app.ui import outcome, parts, publishing, session

view = session.view()
st.title(_("Versions"))
st.markdown(
    _(
        "Every publication is a version that never changes. Undoing publishes an earlier"
        " version again, as the newest; nothing is lost."
    )
)
outcome.told(publishing.PLACE)
versions = session.store().versions()
parts.table(versions_table(versions), view, "versions")

st.subheader(_("Look at a version, or publish it again"))
publishing.choose_version(versions, view.newest)
