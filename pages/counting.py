"""What counts: change the rule, and see how the national number moves."""

import streamlit as st

from lc_app.reports import reasons_table
from lc_app.texts import _, sentences
from lc_app.ui import counting_rule, parts, session, term_parts

view = session.view()
st.title(_("What counts?"))
st.markdown(
    _(
        "There is no official checklist, so which forms and phases count is the policy question."
        " Choose here; the choice holds on all pages, is in the link, and stands beside every"
        " number and in every download."
    )
)
counting_rule.choice(view.rule)
if parts.nothing_left(view):
    st.stop()

st.subheader(_("What that does to the number"))
counting_rule.moves(view)
st.subheader(_("The rule in words"))
st.markdown(sentences.rule_text(view.rule))
st.subheader(_("How many count, and why the others do not"))
reasons = reasons_table(view.register, view.rule, end=view.end, on=view.on)
parts.table(reasons, view, "reasons")
term_parts.links("counting-rule", "doubt")
