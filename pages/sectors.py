"""Topsectors: each sector against its target, with its status, its pace and its make-up."""

import streamlit as st

import lc_metrics as lc
from lc_app.reports import sectors_table
from lc_app.texts import NONE, _, sentences
from lc_app.ui import (
    judged,
    one,
    parts,
    pictures,
    rows_behind,
    sector_choice,
    session,
)

view = session.view()
st.title(_("Topsectors against their targets"))
if parts.nothing_left(view):
    st.stop()

parts.show(pictures.sectors(view), view, "sectors")
st.markdown(sentences.targets_text(view.sector_sum))

st.subheader(_("Status, gap and pace"))
at = judged.day(view)
standings = lc.standings(view.ledger, view.rule, view.sector_targets, at)
then = lc.count_by(view.ledger, view.rule, at, "sector")
now = lc.count_by(view.ledger, view.rule, view.on, "sector")
total = lc.community_count(view.ledger, view.rule, view.on)
sector_choice.explained(view, standings)
content = sectors_table(
    view.shown_sectors,
    standings,
    then,
    now,
    total=total,
    at=at,
    on=view.on,
    sample=view.version.sample,
)
# Where there are targets, a column of nothing but dashes is in the file alone.
told = content.loc[:, content.ne(NONE).any()] if standings else content
parts.table(told, view, "sector_numbers", whole=content)
if not view.sectors and now.sum() > total:
    st.caption(sentences.overlap_text(now.sum(), total))
rows_behind.of_groups(view, view.on, now, "sector")
st.caption(_("The page of one Topsector:"))
one.links("sector", "sector")
sector_choice.panel(view, standings)

left, right = st.columns(2, gap="large")
with left:
    parts.show(pictures.groups(view, "form"), view, "form")
with right:
    parts.show(pictures.groups(view, "phase"), view, "phase")
