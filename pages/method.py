"""Method: what each number means, from the functions that compute it."""

import streamlit as st

from lc_app.reports import targets_table
from lc_app.texts import _, definitions, sentences
from lc_app.ui import parts, session

view = session.view()
st.title(_("Method"))
st.markdown(
    _(
        "Every count, target and share is computed by a function. Its definition stands here in"
        " the words of that function."
    )
)
st.subheader(_("The counting rule"))
st.markdown(sentences.rule_text(view.rule))
st.markdown(_("This rule is our proposal, and no official one: no official checklist exists."))
st.subheader(_("The targets"))
parts.table(targets_table(view.goals.table), view, "targets")
st.subheader(_("The numbers"))
for group, inside in definitions.grouped().items():
    with st.expander(f"{group} ({len(inside)})"):
        for definition in inside:
            st.markdown(f"**{definition.summary}**")
            parts.definition(definition)
