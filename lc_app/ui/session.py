"""Who looks at what: language, version, date and filters of this session.

All session keys of the filters stand here. They are in the address as well, so that a copied
link shows the same view.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd
import streamlit as st

from lc_app import clock, organisations, reference, sample
from lc_app.ingest.values import period
from lc_app.settings import database_url
from lc_app.store import Store, UnknownVersionError, Version
from lc_app.texts import DEFAULT_LANGUAGE, in_language, language
from lc_app.ui import book_shelf
from lc_app.ui.goals import Goals, goals
from lc_app.ui.view import View, narrowed, sample_label
from lc_metrics import CountingRule, Register, rule_code, rule_from_code

__all__ = ["View", "sample_label"]  # what `view()` gives stands in a module of its own

SECTORS, REGIONS, FORMS, PHASES = "topsector", "regio", "vorm", "fase"
KINDS = {SECTORS: "sector", REGIONS: "province", FORMS: "form", PHASES: "phase"}
"""What each filter is a filter of."""

DATE, LANGUAGE, VERSION, RULE = "peildatum", "taal", "versie", "regel"


def speak() -> None:
    """Speak the language of this session, in this run."""
    in_language(st.session_state.get(LANGUAGE, DEFAULT_LANGUAGE))


def store() -> Store:
    """The versions; an empty database starts on the public sample."""
    return _store(database_url())


def register(number: int) -> Register:
    """A whole version, with the kinds of partners that the list and own words tell."""
    return _with_kinds(database_url(), number, words())


def words() -> int:
    """Number of the own words that `register` rests on; for whoever keeps what came of it."""
    return book_shelf.current(book_shelf.ORGANISATION_WORDS).number


def published(number: int) -> Register:
    """A whole version as it was published."""
    return _register(database_url(), number)


def versions() -> tuple[Version, Version]:
    """The version that this session looks at, and the newest."""
    newest = store().current()
    if newest is None:
        raise UnknownVersionError(0)
    return _chosen_version() or newest, newest


def view() -> View:
    """The register as the filters of this session narrow it; the same for all who see that."""
    version, newest = versions()
    targets, today = goals(), clock.today()
    on, counted_by = date_chosen() or today, rule()
    seen = (
        *(database_url(), version.number, newest.number, words(), language(), str(today)),
        *(targets.version.number, targets.newest.number, targets.roadmap.name),
        *(str(on), rule_code(counted_by)),
    )
    return _view(seen, _filters(), version, newest, counted_by, on, targets)


def under(view: View, chosen: Mapping[str, tuple[str, ...]]) -> View:
    """The same under other filters; one and the same view for all who ask for it."""
    return _view(view.seen, chosen, view.version, view.newest, view.rule, view.on, view.goals)


def _filters() -> dict[str, tuple[str, ...]]:
    """What is chosen, by kind; all ten sectors together are the country."""
    chosen = {kind: tuple(st.session_state.get(key, ())) for key, kind in KINDS.items()}
    if set(chosen["sector"]) == set(reference.codes("sectors")):
        chosen["sector"] = ()
    return chosen


def rule() -> CountingRule:
    """The counting rule of this session."""
    return rule_from_code(st.session_state.get(RULE, ""))


def count_by_rule(chosen: CountingRule) -> None:
    """Count by this rule from here on, on all pages."""
    st.session_state[RULE] = rule_code(chosen)


def date_chosen() -> pd.Timestamp | None:
    """The date of the filter; None if what was typed is no day."""
    found = period(st.session_state.get(DATE) or "")
    return pd.Timestamp(found[0]).as_unit("s") if found and found[1] == "day" else None


def open_version(number: int | None) -> None:
    """Look at an earlier version; None for the newest."""
    st.session_state[VERSION] = str(number or "")


def _chosen_version() -> Version | None:
    number = st.session_state.get(VERSION)
    return store().version(int(number)) if number else None


@st.cache_resource(max_entries=32, show_spinner=False)
def _view(
    seen: tuple[Hashable, ...],
    chosen: Mapping[str, tuple[str, ...]],
    _version: Version,
    _newest: Version,
    _rule: CountingRule,
    _on: pd.Timestamp,
    _goals: Goals,
) -> View:
    found = narrowed(register(_version.number), chosen)
    return View(seen, _version, _newest, found, _rule, _on, chosen, _goals)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(url: str) -> Store:
    versions = Store(url)
    sample.publish_if_empty(versions, clock.now())
    return versions


@st.cache_resource(max_entries=32, show_spinner=False)
def _register(url: str, number: int) -> Register:
    """A version never changes, so all sessions share one copy of it."""
    return _store(url).open(number)


@st.cache_resource(max_entries=32, show_spinner=False)
def _with_kinds(url: str, number: int, words: int) -> Register:
    """Worked out anew for each version of the own words, so that earlier versions profit."""
    own = book_shelf.opened(book_shelf.ORGANISATION_WORDS, words)
    return organisations.with_kinds(_register(url, number), own)
