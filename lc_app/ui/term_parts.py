"""The terms on their page: contents, meanings and sources."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app.texts import _
from lc_app.texts.terms import Term, groups, term, terms
from lc_app.ui.markdown import plain


def links(*codes: str) -> None:
    """One line of links to the terms of a page."""
    told = _("Terms: {links}").format(links=", ".join(map(term, codes)))
    st.markdown(told)  # a caption is too pale for a link


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
        inside = [one for one in found if one.group == group]
        if inside:
            st.header(title, anchor=group, divider="gray")
        for one in inside:
            _meaning(one)


def matching(words: str) -> list[Term]:
    """The terms in whose name or text all these words occur."""
    asked = words.casefold().split()
    return [t for t in terms() if all(w in f"{t.name} {t.text}".casefold() for w in asked)]


def _meaning(one: Term) -> None:
    st.subheader(plain(one.name), anchor=one.code)
    st.markdown(plain(one.text))
    if one.sources:
        told = "; ".join(f"[{plain(source.title)}]({source.address})" for source in one.sources)
        st.markdown(_("Source: {links}").format(links=told))  # as above
