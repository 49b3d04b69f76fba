"""The partners of a view under one name each, and of which communities the pages speak."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from lc_app import organisations
from lc_app.texts import _, number
from lc_app.ui import book_shelf, choices, session
from lc_app.ui.session import View


@dataclass(frozen=True, eq=False)
class Partners:
    """The communities of a page with their partners.

    Attributes
    ----------
    view : View
        What the page shows.
    ids : Index
        The communities that the page speaks of.
    """

    view: View
    ids: pd.Index

    @cached_property
    def found(self) -> pd.DataFrame:
        """What each partner is taken for; see `lc_app.organisations.recognised`.

        From the register as published, which tells what the source says from what is ours.
        """
        partners = session.published(self.view.version.number).partners
        inside = partners[partners["community_id"].isin(set(self.ids))]
        return _recognised(inside, self.words)

    @property
    def words(self) -> pd.DataFrame:
        """The user's own words about organisations."""
        return book_shelf.opened(book_shelf.ORGANISATION_WORDS, session.words())

    @cached_property
    def links(self) -> pd.DataFrame:
        """community_id and organisation, of those with a name of their own."""
        named = self.found[self.found["named"]]
        return named[["community_id", "organisation"]].drop_duplicates(ignore_index=True)

    @cached_property
    def texts(self) -> pd.Series:
        """The partners of each community as found, in one text."""
        found = self.found.groupby("community_id")["found"]
        return found.agg(lambda texts: "; ".join(dict.fromkeys(texts))).astype("str")

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of each community."""
        table = self.view.register.communities
        return dict(zip(table["community_id"], table["name"].fillna(""), strict=True))


def counted(view: View) -> Partners:
    """The partners of the communities that count on the date of the view."""
    return Partners(view, view.ledger.ids[view.ledger.counted(view.on)])


def everything(view: View) -> Partners:
    """The partners of all communities of the view."""
    return Partners(view, view.ledger.ids)


def chosen(view: View) -> Partners:
    """The partners of those that count, or of all if the user wants that."""
    either = {"tellen": counted(view), "alle": everything(view)}
    names = {
        "tellen": _("Those that count ({n})"),
        "alle": _("All in the list ({n})"),
    }
    scope = st.segmented_control(
        _("Which communities"),
        list(either),
        required=True,
        format_func=lambda code: names[code].format(n=number(len(either[code].ids))),
        key=choices.bound("wie", names),
    )
    return either[scope or "tellen"]


@st.cache_data(max_entries=32, show_spinner=False)
def _recognised(partners: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    return organisations.recognised(partners, words)
