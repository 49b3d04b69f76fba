"""Profile: partners by kind, functions, what lacks as far as known, and the organisations."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import partners, parts, profile_parts, session, term_parts

view = session.view()
st.title(_("Profile"))
st.markdown(
    _(
        "Which partners take part and which functions are connected, as far as the sources"
        " tell. **The definition is not normative:** no partner and no function is obligatory."
        " What lacks here may help a community to look further; it is no verdict."
    )
)
if parts.nothing_left(view):
    st.stop()

counted = partners.counted(view)
profile_parts.known(counted)
st.header(_("Mix by sector, region and start year"))
profile_parts.mix(counted)
st.header(_("What is not named, and what is unknown"))
profile_parts.lacking(counted)
st.header(_("Organisations recognised"))
st.caption(_("Of all communities in this selection, whether they count or not."))
profile_parts.recognised(partners.everything(view))
term_parts.links("partners", "functions")
