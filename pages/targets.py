"""Targets: what stands, adding and changing them, files in and out, versions."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import goals, outcome, target_editor, target_exchange, term_parts

found = goals.goals()
st.title(_("Targets"))
outcome.told(target_editor.PLACE)
target_exchange.standing(found)

st.subheader(_("Change the targets"))
one, files, versions = st.tabs(
    [_("One target"), _("Excel or CSV"), _("Versions")], key="targets_tabs"
)
with one:
    target_editor.editor(found)
with files:
    target_exchange.exchange(found)
with versions:
    target_exchange.history(found)
term_parts.links("target", "average")
