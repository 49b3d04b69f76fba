"""Overview: how the count stands against the target, why, and where it leads."""

import streamlit as st

import lc_metrics as lc
from lc_app.reports import reasons_table
from lc_app.texts import _, sentences
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
st.title(_("Learning communities of the Topsectors"))
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
with st.expander(_("What counts, and what does not"), icon=":material/rule:"):
    st.markdown(sentences.rule_text(view.rule))
    now = lc.community_count(view.ledger, view.rule, view.on)
    doubts = lc.doubts(view.ledger, view.rule, view.on)
    st.caption(sentences.doubts_text(now, doubts, view.on))
    reasons = reasons_table(view.ledger, view.rule, end=judged.day(view), on=view.on)
    parts.table(reasons, view, "reasons")
term_parts.links("target", "date-of-target", "baseline")
