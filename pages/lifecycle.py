"""Life cycle: where communities stand, who moved on, who stays long, and the words for it."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import books, lifecycle_parts, parts, phase_word_parts, session, term_parts

view = session.view()
st.title(_("Life cycle"))
if parts.nothing_left(view):
    st.stop()

lifecycle_parts.standing(view)
history = lifecycle_parts.history(view)
st.subheader(_("From phase to phase"))
if not lifecycle_parts.one_version(history):
    lifecycle_parts.flow(view, history)
    lifecycle_parts.by_version(view, history)
    st.subheader(_("Time in a phase"))
    lifecycle_parts.times(view, history)
st.subheader(_("Words for a phase"))
phase_word_parts.explanation()
phase_word_parts.mapping(view)
books.editor("phase_words", view)
term_parts.links("life-cycle", "setting-up", "developing", "sustaining", "which-words")
