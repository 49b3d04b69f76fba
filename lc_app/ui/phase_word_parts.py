"""The words by which a status is read as a phase: shown, and open to words of users."""

from __future__ import annotations

import streamlit as st

from lc_app.ingest.phases import PhaseWords, recorded
from lc_app.reports import phase_words_table, reread_table, statuses, unread_table
from lc_app.texts import _, n_, number
from lc_app.ui import books, parts
from lc_app.ui.session import View


def explanation() -> None:
    """That there is no official list of words."""
    st.markdown(
        _(
            "Lists say where a community stands in words of their own: “loopt (2020)”, “pilot”,"
            " “in oprichting”, “gehonoreerd”. Which phase is meant is our reading, and no"
            " official one. Words that you record go before it at the next import; the register"
            " as published does not change by itself."
        )
    )


def mapping(view: View) -> None:
    """Which words mean which phase, what is not read, and what would be read otherwise."""
    words = PhaseWords(recorded(books.book("phase_words")))
    found = statuses(view.register, words)
    other = reread_table(found)
    if len(other):
        told = n_(
            "**{n} status** would be read otherwise at the next import than it stands in the"
            " register.",
            "**{n} statuses** would be read otherwise at the next import than they stand in the"
            " register.",
            len(other),
        )
        st.markdown(told.format(n=number(len(other))))
        parts.table(other, view, "reread")
    unread = unread_table(found)
    if len(unread):
        st.markdown(_("**Not recognised:** statuses in which no phase was found."))
        parts.table(unread, view, "unread")
    with st.expander(_("All words, and how many communities each recognises")):
        parts.table(phase_words_table(found, words), view, "phase_words")
