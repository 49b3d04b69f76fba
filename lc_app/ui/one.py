"""One sector or one region: which, beside which others, and the views of each.

What the page is about goes before the filter of the same kind in the sidebar. The other
filters stay in force, for what it is compared with as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import reference
from lc_app.texts import _, comparing, label
from lc_app.ui import address, choices, filters, session
from lc_app.ui.session import View
from lc_metrics import Composition

_MOST = 3
_COMPARED = "vergelijk"


@dataclass(frozen=True, eq=False)
class One:
    """What a page on one sector or region shows.

    Attributes
    ----------
    kind : {"sector", "province"}
        What it is.
    name : str
        The choice of the page that says which one.
    code : str
        Which one.
    others : tuple of str
        Those that it is compared with, three at most.
    whole : View
        All of the kind together, under the other filters.
    """

    kind: str
    name: str
    code: str
    others: tuple[str, ...]
    whole: View

    @cached_property
    def view(self) -> View:
        """The view of this one alone."""
        return narrowed(self.whole, self.kind, [self.code])

    @cached_property
    def beside(self) -> dict[str, View]:
        """Its view and those of the others, by code."""
        views = {code: narrowed(self.whole, self.kind, [code]) for code in self.others}
        return {self.code: self.view} | views

    @property
    def groups(self) -> list[str]:
        """All sectors, or all regions, that can be compared."""
        return reference.codes("sectors") if self.kind == "sector" else reference.regions()

    def counts(self, on: pd.Timestamp) -> pd.Series:
        """The communities of each sector or region on a date."""
        found = lc.count_by(self.whole.ledger, self.whole.rule, on, self.kind)
        order = list(dict.fromkeys([*self.groups, self.code, *found.index]))
        return found.reindex(order, fill_value=0.0)

    def composition(self, by: str, on: pd.Timestamp) -> Composition:
        """What it, the others and all together are made of."""
        wholes = {code: view.ledger for code, view in self.beside.items()}
        return lc.composition(
            wholes | {comparing.WHOLE: self.whole.ledger}, self.whole.rule, on, by, _order(by)
        )


def narrowed(view: View, kind: str, codes: Sequence[str]) -> View:
    """A view with another filter of one kind; none for all."""
    return session.under(view, {**view.filters, kind: tuple(codes)})


def choice(view: View, kind: str, name: str) -> One:
    """Let the user choose one, and up to three to compare it with."""
    options = _options(kind)
    chosen = [code for code in options if code in view.filters[kind]]
    left, right = st.columns([2, 3])
    code: str = left.selectbox(
        label("dimension", kind),
        options,
        format_func=lambda code: label(kind, code),
        key=choices.bound(name, options, (chosen or options)[0]),
    )
    with right:
        others = _others(kind, [option for option in options if option != code])
    if view.filters[kind] not in ((), (code,)):
        st.caption(comparing.own_choice_text(kind, code))
    return One(kind, name, code, tuple(others), narrowed(view, kind, ()))


def links(kind: str, name: str) -> None:
    """A link to the page of each sector or region."""
    page = {"sector": "pages/sector.py", "province": "pages/region.py"}[kind]
    with st.container(horizontal=True, gap="small"):
        for code in reference.codes("sectors") if kind == "sector" else reference.regions():
            st.page_link(page, label=label(kind, code), query_params=filters.link(**{name: code}))


def _options(kind: str) -> list[str]:
    if kind == "sector":
        return [*reference.codes("sectors"), lc.NO_SECTOR, lc.UNKNOWN]
    return reference.regions()


def _others(kind: str, options: Sequence[str]) -> list[str]:
    held = st.session_state.get(_COMPARED)
    if held:
        # One that has become the choice of the page is no longer beside it.
        st.session_state[_COMPARED] = [code for code in held if code in options]
    key = choices.bound(_COMPARED, options)
    if len(st.session_state[key]) > _MOST:
        address.tell_wrong(st.session_state[key][_MOST:])
        st.session_state[key] = st.session_state[key][:_MOST]
    return st.multiselect(
        _("Compare with up to three others"),
        options,
        format_func=lambda code: label(kind, code),
        key=key,
        max_selections=_MOST,
        placeholder=_("none"),
        select_all=False,
    )


def _order(by: str) -> list[str]:
    """The groups in the order in which they are shown."""
    if by == "province":
        return reference.regions()
    return reference.codes(f"{by}s")
