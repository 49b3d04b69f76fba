"""The terms on their page: contents, meanings and sources."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app.texts import _
from lc_app.texts.terms import Term, groups, terms
from lc_app.ui.markdown import plain


def contents(found: Sequence[Term]) -> None:
    """Links to all terms, by group."""
    listed = []
    for group, title in groups().items():
        inside = [f"[{plain(t.name)}](#{t.code})" for t in found if t.group == group]
        if inside:
            listed.append(f"**{title}:** {', '.join(inside)}")
    st.markdown("\n\n".join(listed))


def meanings(found: Sequence[Term]) -> None:
    """Every term below its heading, which is its place in a link."""
    for group, title in groups().items():
        inside = [term for term in found if term.group == group]
        if inside:
            st.header(title, anchor=group, divider="gray")
        for term in inside:
            _meaning(term)


def matching(words: str) -> list[Term]:
    """The terms in whose name or text all these words occur."""
    asked = words.casefold().split()
    return [t for t in terms() if all(w in f"{t.name} {t.text}".casefold() for w in asked)]


def _meaning(term: Term) -> None:
    st.subheader(plain(term.name), anchor=term.code)
    st.markdown(plain(term.text))
    if term.sources:
        links = "; ".join(f"[{plain(source.title)}]({source.address})" for source in term.sources)
        st.caption(_("Source: {links}").format(links=links))
