"""What the pages show: one version, narrowed by the filters, counted by one rule."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from lc_app import clock, reference, sample
from lc_app.store import Version
from lc_app.texts import _, day, label
from lc_app.texts import targets as target_words
from lc_app.texts.labels import rule_name
from lc_app.ui.goals import Goals
from lc_metrics import (
    CountingRule,
    Ledger,
    Register,
    Roadmap,
    SectorSum,
    Target,
    community_count,
    ledger,
    sector_sum,
    select,
)


@dataclass(frozen=True, eq=False)
class View:
    """What the pages show: one version, narrowed by the filters, counted by one rule.

    All sessions share it, so nothing in it changes but what it adds to itself.
    """

    seen: tuple[Hashable, ...]
    """All that it rests on beside the filters, for whoever looks for one that was made."""
    version: Version
    newest: Version
    register: Register
    rule: CountingRule
    on: pd.Timestamp
    filters: Mapping[str, tuple[str, ...]]
    goals: Goals
    kept: dict[tuple[Hashable, ...], Any] = field(default_factory=dict, init=False)
    """What was made of this view; see `lc_app.ui.kept`."""

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
        return narrowed(register, self.filters)

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

    @cached_property
    def shown_sectors(self) -> list[str]:
        """The sectors to compare: those of the filter, else all ten."""
        return list(self.sectors or reference.codes("sectors"))

    @cached_property
    def target(self) -> Target | None:
        """The target of this selection; None where nothing was agreed for it."""
        return self._target(self.sectors)

    @cached_property
    def sector_targets(self) -> dict[str, Target]:
        """The target of each sector to compare that has one; none under other filters."""
        targets = {code: self._target([code]) for code in self.shown_sectors}
        return {code: target for code, target in targets.items() if target}

    def target_of(self, province: str) -> Target | None:
        """The target of the selection in one province; None where it has none of its own."""
        if self.without_target:
            return None
        return self.goals.target(self.sectors, [province])

    def _target(self, sectors: Sequence[str]) -> Target | None:
        if self.without_target:
            return None
        return self.goals.target(sectors, self.filters["province"])

    @cached_property
    def sector_sum(self) -> SectorSum | None:
        """What the targets of the sectors to compare add up to; None without any."""
        if not self.sector_targets:
            return None
        return sector_sum(self.goals.targets, self.sectors, self.filters["province"])

    @cached_property
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

    @cached_property
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


def narrowed(register: Register, filters: Mapping[str, tuple[str, ...]]) -> Register:
    """A register, narrowed by filters."""
    return select(register, **{f"{kind}s": codes for kind, codes in filters.items()})
