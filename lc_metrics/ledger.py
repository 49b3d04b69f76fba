"""A register under a rule, made ready once so that every count of it is quick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from lc_metrics.coding import Coded, Members
from lc_metrics.positions import Flags
from lc_metrics.rule import CountingRule
from lc_metrics.tables import NO_SECTOR, UNKNOWN, Register, last_days

__all__ = ["REASONS", "Ledger", "ledger", "reason_names"]

REASONS = (
    "form",
    "no_sector",
    "phase",
    "function",
    "partners",
    "ended_undated",
    "start_unknown",
    "not_started",
    "ended",
)
"""Why a community does not count, in the order in which the reasons are tried."""

_NUMBER = {reason: number for number, reason in enumerate(REASONS)}

Days = npt.NDArray[np.datetime64]
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class Ledger:
    """A register under a rule: for each community whether and from when to when it counts.

    Every count takes it in place of the register. It holds on to the register, which must
    not be changed afterwards.

    Attributes
    ----------
    coded : Coded
        The register with its groups as numbers.
    rule : CountingRule
        The rule.
    refusal : array of int, shape (n_communities,)
        Number of the reason in `REASONS` why the rule refuses a community, -1 for none.
    first_day, last_day : array of datetime64, shape (n_communities,)
        From when to when each counts; NaT where it is not known. [date]
    dateless : array of bool, shape (n_communities,)
        Whether the start date is unknown.
    """

    coded: Coded
    rule: CountingRule
    refusal: npt.NDArray[np.int8]
    first_day: Days
    last_day: Days
    dateless: Flags

    @property
    def register(self) -> Register:
        """The register that is counted."""
        return self.coded.register

    @property
    def ids(self) -> pd.Index:
        """Identifiers of the communities, in the order of the register."""
        ids: pd.Index = pd.Index(self.register.communities["community_id"])
        return ids

    def under(self, rule: CountingRule) -> Ledger:
        """The same register under another rule; its groups are not numbered anew."""
        return self if rule == self.rule else _ledger(self.coded, rule)

    def counted(self, on: pd.Timestamp) -> Flags:
        """Whether each community counts on a date."""
        day = on.to_datetime64()
        begun = self.first_day <= day
        return (self.refusal < 0) & begun & ~(self.last_day < day)

    def reasons(self, on: pd.Timestamp) -> npt.NDArray[np.int8]:
        """Number of the first reason why each community does not count, -1 where it does."""
        day = on.to_datetime64()
        waiting = np.where(self.dateless, _NUMBER["start_unknown"], _NUMBER["not_started"])
        over = np.where(self.last_day < day, _NUMBER["ended"], -1)
        in_time = np.where(self.first_day <= day, over, waiting)
        return np.where(self.refusal < 0, in_time, self.refusal).astype(np.int8)

    def weights(self, members: Members, by: str, *, divided: bool | None) -> Shares | None:
        """What each pair adds to its group: None for 1, else 1 divided over the groups."""
        if divided is None:
            divided = by == "sector" and self.rule.several_sectors == "fractional"
        if not divided:
            return None
        groups_of_each = np.bincount(members.rows, minlength=self.coded.size)
        return 1 / groups_of_each[members.rows]


def ledger(
    register: Register | Ledger, rule: CountingRule, parts: Mapping[str, str] | None = None
) -> Ledger:
    """Make a register ready for counting under a rule.

    Parameters
    ----------
    register : Register or Ledger
        The communities and all that is linked to them, or a ledger of them, which keeps
        its parts of the country.
    rule : CountingRule
        Which communities count.
    parts : mapping of str to str, optional
        Part of the country of each province, needed for the dimension ``part``.

    Returns
    -------
    Ledger
        What every count takes in place of the register, to answer at once; time and memory
        grow evenly with the register.

    Raises
    ------
    ValueError
        If a ``community_id`` is missing or stands twice.
    """
    if isinstance(register, Ledger):
        return register.under(rule)
    return _ledger(Coded(register, parts), rule)


def reason_names(numbers: npt.NDArray[np.int8]) -> pd.api.extensions.ExtensionArray:
    """The reason of each number; missing for -1."""
    return pd.array(REASONS, dtype="str").take(numbers, allow_fill=True)


def _ledger(coded: Coded, rule: CountingRule) -> Ledger:
    table = coded.register.communities
    return Ledger(
        coded=coded,
        rule=rule,
        refusal=_refusal(coded, rule),
        first_day=_first_day(table, rule),
        last_day=table["end_date"].to_numpy(),
        dateless=table["start_date"].isna().to_numpy(),
    )


def _refusal(coded: Coded, rule: CountingRule) -> npt.NDArray[np.int8]:
    """Number of the first reason of the rule itself, whatever the date."""
    ended = coded.inside("phase", {"ended"})
    phases = {*rule.phases, "ended"} | ({UNKNOWN} if rule.unknown_phase else set())
    topsectors = set(coded.members("sector").names) - {NO_SECTOR, UNKNOWN}
    undated = coded.register.communities["end_date"].isna().to_numpy()
    refusal = np.full(coded.size, -1, dtype=np.int8)
    # Backwards, so that the first reason of the list is the one that stays.
    for reason, refused in (
        ("ended_undated", ended & undated),
        ("partners", ~_all_inside(coded, "partner_kind", rule.partner_kinds)),
        ("function", ~_all_inside(coded, "function", rule.functions)),
        ("phase", ~coded.inside("phase", phases)),
        ("no_sector", ~coded.inside("sector", topsectors) & (not rule.without_sector)),
        ("form", ~coded.inside("form", rule.forms)),
    ):
        refusal[refused] = _NUMBER[reason]
    return refusal


def _all_inside(coded: Coded, by: str, required: frozenset[str]) -> Flags:
    """Whether each community belongs to every one of the required groups."""
    inside = np.ones(coded.size, dtype=bool)
    for group in required:
        inside &= coded.inside(by, {group})
    return inside


def _first_day(table: pd.DataFrame, rule: CountingRule) -> Days:
    """The first day on which a community is known to have begun."""
    start: Days = table["start_date"].to_numpy()
    seen: Days = table["first_seen"].to_numpy().copy()
    # A row that stood in the register before its own start says nothing on its beginning.
    seen[seen < start] = np.datetime64("NaT")
    # fmin passes over a missing date.
    first: Days = np.fmin(last_days(table["start_date"], table["start_precision"]).to_numpy(), seen)
    if rule.unknown_start == "never":
        first[np.isnat(start)] = np.datetime64("NaT")
    return first
