"""Entry point: page set-up, shared filters and navigation."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import filters, parts, session

session.start()
st.set_page_config(
    page_title=_("Learning communities monitor"),
    page_icon=parts.ICON,
    layout="wide",
)
page = st.navigation(
    {
        _("Progress"): [
            st.Page(
                "pages/overview.py",
                title=_("Overview"),
                icon=":material/flag:",
                default=True,
            ),
            st.Page("pages/sectors.py", title=_("Topsectors"), icon=":material/bar_chart:"),
            st.Page("pages/regions.py", title=_("Regions"), icon=":material/map:"),
            st.Page(
                "pages/communities.py",
                title=_("Communities"),
                icon=":material/table_rows:",
            ),
        ],
        _("Data"): [
            st.Page("pages/upload.py", title=_("Import"), icon=":material/upload_file:"),
            st.Page("pages/versions.py", title=_("Versions"), icon=":material/history:"),
        ],
        _("Explanation"): [
            st.Page("pages/method.py", title=_("Method"), icon=":material/menu_book:"),
        ],
    }
)
filters.sidebar()
parts.notices(session.view())
page.run()
parts.page_language()
session.freeze_modules()
