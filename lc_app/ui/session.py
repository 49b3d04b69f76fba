"""Who looks at what: language, version, date and filters of this session.

All session keys stand here. Those of the filters are in the address as well, so that a
copied link shows the same view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from lc_app import clock, organisations, reference, sample
from lc_app.ingest.values import period
from lc_app.settings import database_url
from lc_app.store import Store, UnknownVersionError, Version
from lc_app.texts import DEFAULT_LANGUAGE, _, day, in_language, label
from lc_app.texts import targets as target_words
from lc_app.texts.labels import rule_name
from lc_app.ui import organisation_words
from lc_app.ui.goals import Goals, goals
from lc_metrics import (
    CountingRule,
    Ledger,
    Register,
    Roadmap,
    SectorSum,
    Target,
    combined_target,
    community_count,
    ledger,
    rule_code,
    rule_from_code,
    sector_sum,
    select,
)

SECTORS, REGIONS, FORMS, PHASES = "topsector", "regio", "vorm", "fase"
KINDS = {SECTORS: "sector", REGIONS: "province", FORMS: "form", PHASES: "phase"}
"""What each filter is a filter of."""

DATE, LANGUAGE, VERSION, RULE = "peildatum", "taal", "versie", "regel"


@dataclass(frozen=True, eq=False)
class View:
    """What the pages show: one version, narrowed by the filters, counted by one rule."""

    version: Version
    newest: Version
    register: Register
    rule: CountingRule
    on: pd.Timestamp
    filters: Mapping[str, tuple[str, ...]]
    goals: Goals

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap against which the count is held."""
        return self.goals.roadmap

    @cached_property
    def ledger(self) -> Ledger:
        """The register made ready for counting by the rule, once a run."""
        return ledger(self.register, self.rule, reference.parts())

    def narrowed(self, register: Register) -> Register:
        """Another version of the register, narrowed by the same filters."""
        return _narrowed(register, self.filters)

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors of the filter; none for the country."""
        return self.filters["sector"]

    @property
    def without_target(self) -> bool:
        """Whether forms or phases are narrowed; targets are of sectors and regions."""
        return bool(self.filters["form"] or self.filters["phase"])

    @property
    def selection(self) -> str:
        """The filters in words; empty if there are none."""
        chosen = [label(kind, code) for kind, codes in self.filters.items() for code in codes]
        return _("Selection: {list}").format(list=", ".join(chosen)) if chosen else ""

    @property
    def end(self) -> pd.Timestamp:
        """The date of the target; while that lies ahead, the date of the count."""
        ahead = self.roadmap.date > clock.today()
        return min(self.on, self.roadmap.date) if ahead else self.roadmap.date

    @property
    def shown_sectors(self) -> list[str]:
        """The sectors to compare: those of the filter, else all ten."""
        return list(self.sectors or reference.codes("sectors"))

    @property
    def target(self) -> Target | None:
        """The target of this selection; None where nothing was agreed for it."""
        return self._target(self.sectors)

    @property
    def sector_targets(self) -> dict[str, Target]:
        """The target of each sector to compare that has one; none under other filters."""
        targets = {code: self._target([code]) for code in self.shown_sectors}
        return {code: target for code, target in targets.items() if target}

    def target_of(self, province: str) -> Target | None:
        """The target of the selection in one province; None where it has none of its own."""
        if self.without_target:
            return None
        return combined_target(self.goals.targets, self.sectors, [province])

    def _target(self, sectors: Sequence[str]) -> Target | None:
        if self.without_target:
            return None
        return combined_target(self.goals.targets, sectors, self.filters["province"])

    @property
    def sector_sum(self) -> SectorSum | None:
        """What the targets of the sectors to compare add up to; None without any."""
        if not self.sector_targets:
            return None
        return sector_sum(self.goals.targets, self.sectors, self.filters["province"])

    @property
    def baseline(self) -> float:
        """Communities at the start of the roadmap, by the rule unless the target sets it."""
        target = self.target
        if target and target.baseline is not None:
            return target.baseline
        return community_count(self.ledger, self.rule, self.roadmap.baseline_date)

    @property
    def dates(self) -> pd.DatetimeIndex:
        """Dates of the development: each month from the baseline, and the last."""
        return _months(self.roadmap.baseline_date, max(self.on, self.end)).union([self.end])

    @property
    def required_dates(self) -> pd.DatetimeIndex:
        """Dates of the line to the target: each month from the baseline to its date."""
        return _months(self.roadmap.baseline_date, self.roadmap.date)

    @property
    def source(self) -> str:
        """What every picture and table says about where it comes from."""
        version = _("Version {number} of {date}, {file}").format(
            number=self.version.number,
            date=day(clock.in_dutch_time(self.version.published_at)),
            file=self.version.file_name,
        )
        caveat = sample_label(self.version) if self.version.sample else ""
        targets = target_words.version_text(self.goals.version.number)
        if len(self.goals.roadmaps) > 1:
            targets = f"{targets}, {self.roadmap.name}"
        rule = _("Counting rule: {rule}").format(rule=rule_name(self.rule))
        return " ".join(f"{caveat} {version}. {targets}. {rule}. {self.selection}".split())


def _months(first: pd.Timestamp, last: pd.Timestamp) -> pd.DatetimeIndex:
    """The first of each month, and the last day."""
    return pd.date_range(first, last, freq="MS").union([last]).as_unit("s")


def sample_label(version: Version) -> str:
    """The sentence that stands wherever a sample or a trial is shown."""
    if sample.is_sample(version.sha256):
        return _("Public sample, not the official list.")
    return _("Example or trial, not the official list.")


def speak() -> None:
    """Speak the language of this session, in this run."""
    in_language(st.session_state.get(LANGUAGE, DEFAULT_LANGUAGE))


def store() -> Store:
    """The versions; an empty database starts on the public sample."""
    return _store(database_url())


def register(number: int) -> Register:
    """A whole version, with the kinds of partners that the list and own words tell."""
    return _with_kinds(database_url(), number, organisation_words.version())


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
    """The register as the filters of this session narrow it."""
    version, newest = versions()
    whole = register(version.number)
    filters = _filters()
    return View(
        version=version,
        newest=newest,
        register=_narrowed(whole, filters),
        rule=rule(),
        on=date_chosen() or clock.today(),
        filters=filters,
        goals=goals(),
    )


def _narrowed(register: Register, filters: Mapping[str, tuple[str, ...]]) -> Register:
    return select(register, **{f"{kind}s": codes for kind, codes in filters.items()})


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
    return organisations.with_kinds(_register(url, number), organisation_words.table(words))
