"""Overview: how the count stands against the target, at its date and now."""

import streamlit as st

import lc_metrics as lc
from lc_app.reports import reasons_table
from lc_app.texts import NONE, _, number, percent, sentences, short_day
from lc_app.ui import parts, pictures, session

view = session.view()
st.title(_("Learning communities of the Topsectors"))
if parts.nothing_left(view):
    st.stop()

register, rule, target = view.register, view.rule, view.target
end = lc.community_count(register, rule, view.end)
now = lc.community_count(register, rule, view.on)
undated = int(lc.reasons(register, rule, view.end).eq("start_unknown").sum())
doubts = lc.doubts(register, rule, view.on)
share = percent(lc.attainment(end, target)) if target else NONE

answer = sentences.answer(end, target, view.end, sample=view.version.sample)
st.markdown(f"{answer} {sentences.undated_text(undated, view.end)}")
today = _("On {date}").format(date=short_day(view.on))
parts.figures_row(
    {
        _("On {date}").format(date=short_day(view.end)): number(end),
        sentences.share_title(target): share,
        today: number(now),
    },
    {today: _("{n} undated").format(n=number(doubts["start"]))},
)


left, right = st.columns(2, gap="large")
with left:
    parts.show(pictures.sectors(view), view, "sectors")
with right:
    parts.show(pictures.development(view), view, "development")

st.subheader(_("What counts, and what does not"))
st.markdown(sentences.rule_text(rule))
st.caption(sentences.doubts_text(now, doubts, view.on))
parts.table(reasons_table(register, rule, end=view.end, on=view.on), view, "reasons")
