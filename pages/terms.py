"""Terms: what the words of the field mean, where that stands, and what sources do not say."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import choices, term_parts
from lc_app.ui.markdown import plain

st.title(_("Terms"))
st.markdown(
    _(
        "What the words of this dashboard mean, in our own words, with where it can be read."
        " Without a source the meaning is ours. At the end stands what public sources do not"
        " say."
    )
)
words = st.text_input(
    _("Search"), placeholder=_("word or part of a word"), key=choices.bound("zoek")
)
found = term_parts.matching(words)
if not found:
    st.info(_("Nothing was found for “{words}”. Use fewer words.").format(words=plain(words)))
    st.stop()
term_parts.contents(found)
term_parts.meanings(found)
