"""Network: communities connected by the organisations that they share."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import network_parts, partners, parts, session, term_parts

view = session.view()
st.title(_("Network"))
st.markdown(
    _(
        "Which communities are connected because the same organisation takes part in both, who"
        " stands in the middle, and who stands apart as far as known."
    )
)
if parts.nothing_left(view):
    st.stop()

selected = partners.chosen(view)
network = network_parts.found(selected)
network_parts.numbers(network)
network_parts.drawing(selected, network)
network_parts.details(selected, network)
term_parts.links("network")
