"""Overview: how the count stands against the target, why, and where it leads."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import (
    answer,
    judged,
    parts,
    pictures,
    quality,
    session,
    since,
    term_parts,
    verdict_panel,
)

view = session.view()
st.title(_("Overview of the learning communities"))
if parts.nothing_left(view):
    st.stop()

found = judged.judged(view)
answer.sentence(view, found)
answer.figures(view, found)
answer.footing(view, found)

left, right = st.columns(2, gap="large")
with left:
    parts.show(pictures.sectors(view), view, "sectors")
with right:
    parts.show(pictures.development(view, found), view, "development")

st.subheader(_("Since the version before"))
since.changed(view)
st.subheader(_("What these numbers rest on"))
quality.quality(view)
if found:
    verdict_panel.why(view, found, view.register, "verdict")
parts.folded(
    _("What counts, and what does not"), "rule", quality.rule, view, icon=":material/rule:"
)
term_parts.links("target", "date-of-target", "baseline")
