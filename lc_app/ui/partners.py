"""The partners of a view under one name each, and of which communities the pages speak."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from lc_app import organisations, reference
from lc_app.texts import _, number
from lc_app.ui.books import book
from lc_app.ui.session import View
from lc_metrics import Ledger, ledger

WORDS = "organisation_words"
"""The book of the user's own words about organisations."""

_SCOPE = "scope"


@dataclass(frozen=True, eq=False)
class Partners:
    """The communities of a page with their partners.

    Attributes
    ----------
    view : View
        What the page shows.
    ledger : Ledger
        Its register, with the kinds that the reference list and own words tell.
    ids : Index
        The communities that the page speaks of.
    """

    view: View
    ledger: Ledger
    ids: pd.Index

    @cached_property
    def found(self) -> pd.DataFrame:
        """What each partner is taken for; see `lc_app.organisations.recognised`."""
        partners = self.view.register.partners
        inside = partners[partners["community_id"].isin(set(self.ids))]
        return organisations.recognised(inside, book(WORDS))

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
    ready = _ledger(view)
    return Partners(view, ready, ready.ids[ready.counted(view.on)])


def everything(view: View) -> Partners:
    """The partners of all communities of the view."""
    ready = _ledger(view)
    return Partners(view, ready, ready.ids)


def chosen(view: View) -> Partners:
    """The partners of those that count, or of all if the user wants that."""
    either = {"counted": counted(view), "all": everything(view)}
    names = {
        "counted": _("Those that count ({n})"),
        "all": _("All in the register ({n})"),
    }
    scope = st.segmented_control(
        _("Which communities"),
        list(either),
        default="counted",
        required=True,
        format_func=lambda code: names[code].format(n=number(len(either[code].ids))),
        key=_SCOPE,
    )
    return either[scope or "counted"]


def _ledger(view: View) -> Ledger:
    """The register of a view, with the kinds that the list and own words tell."""
    known = organisations.with_kinds(view.register, book(WORDS))
    return ledger(known, view.rule, reference.parts())
