"""Entry point: page set-up, shared filters and navigation."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import (
    community_parts,
    counting_rule,
    filters,
    goals,
    memory,
    navigation,
    parts,
    session,
)

filters.start()
st.set_page_config(
    page_title=_("Learning communities monitor"), page_icon=parts.ICON, layout="wide"
)
page = st.navigation(navigation.pages(), position="top")
filters.sidebar(page.url_path)
filters.unknown_in_address()
parts.notices(*session.versions())
goals.notice()
counting_rule.notice(session.rule())
if not community_parts.shown():
    page.run()
memory.freeze_modules()
