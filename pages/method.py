"""Method: what each number means, from the functions that compute it."""

import streamlit as st

from lc_app.reports import targets_table
from lc_app.texts import _, definitions, n_, sentences
from lc_app.ui import parts, session

view = session.view()
st.title(_("Method"))
st.markdown(_("Here stands how each number is computed."))
st.subheader(_("The counting rule"))
st.markdown(sentences.rule_text(view.rule))
st.markdown(_("This rule is our proposal, and no official one: no official checklist exists."))
st.subheader(_("The targets"))
parts.table(targets_table(view.goals.table), view, "targets")
st.subheader(_("The numbers"))
for group, inside in definitions.grouped().items():
    count = n_("{n} number", "{n} numbers", len(inside)).format(n=len(inside))
    with st.expander(f"{group}: {count}"):
        for definition in inside:
            st.markdown(f"**{definition.summary}**")
            parts.definition(definition)
