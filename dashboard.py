"""Entry point: page set-up, shared filters and navigation."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import (
    community_parts,
    counting_rule,
    embedding,
    filters,
    goals,
    memory,
    navigation,
    parts,
    session,
)

filters.start()
look = embedding.look()
st.set_page_config(
    page_title=_("Learning communities monitor"),
    page_icon=parts.ICON,
    layout=look.layout,
    initial_sidebar_state=look.sidebar,
)
page = st.navigation(navigation.pages(), position=look.navigation)
filters.sidebar(page.url_path)
embedding.print_link()
filters.unknown_in_address()
parts.notices(*session.versions())
goals.notice()
counting_rule.notice(session.rule())
if not community_parts.shown():
    page.run()
memory.freeze_modules()
