"""What counts by the rule, and for each community the first reason why it does not count."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lc_metrics.rule import CountingRule
from lc_metrics.tables import NO_SECTOR, UNKNOWN, Register, last_days

__all__ = [
    "REASONS",
    "counted",
    "doubts",
    "reasons",
    "spans",
]

REASONS = (
    "form",
    "no_sector",
    "phase",
    "ended_undated",
    "start_unknown",
    "not_started",
    "ended",
)
"""Why a community does not count, in the order in which the reasons are tried."""


def spans(register: Register, rule: CountingRule) -> pd.DataFrame:
    """Period in which each community counts.

    Parameters
    ----------
    register : Register
        The communities and their sectors.
    rule : CountingRule
        Which forms, phases and unknown values count.

    Returns
    -------
    DataFrame, shape (n_communities, 3)
        Indexed by ``community_id``: ``refusal`` (one of `REASONS`, missing if the rule
        takes the community), ``first_day`` (NaT if it is not known to have begun)
        and ``last_day`` (NaT if no end is known). [date]

    Notes
    -----
    A community counts from the first day on which it is known to have begun: the last day
    of the period that the source names as its start or, within that period, the day on
    which it first stood in the register. A start in 2023 therefore counts on 31 December
    2023, and a start in 2020 not yet on 1 January 2020. Without a start date it counts
    from the day on which it first stood in the register.

    A community that has ended counts up to and including its last day. If that day is
    unknown it does not count on any date.
    """
    table = register.communities
    ended = table["phase"].eq("ended")
    in_phase = table["phase"].isin(rule.phases) | ended
    if rule.unknown_phase:
        in_phase |= table["phase"].isna()
    refusal = pd.Series(pd.NA, index=table.index, dtype="str")
    # Backwards, so that the first reason of the list is the one that stays.
    for reason, refused in (
        ("ended_undated", ended & table["end_date"].isna()),
        ("phase", ~in_phase),
        ("no_sector", ~_has_sector(register) & (not rule.without_sector)),
        ("form", ~table["form"].isin(rule.forms)),
    ):
        refusal = refusal.mask(refused, reason)
    return pd.DataFrame(
        {
            "refusal": refusal.array,
            "first_day": _first_day(table, rule).array,
            "last_day": table["end_date"].array,
        },
        index=pd.Index(table["community_id"], name="community_id"),
    )


def reasons(register: Register, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """First reason why each community does not count on a date.

    Parameters
    ----------
    register : Register
        The communities and their sectors.
    rule : CountingRule
        Which forms, phases and unknown values count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of str, shape (n_communities,)
        Indexed by ``community_id``; one of `REASONS`, missing where it counts.

    Notes
    -----
    The reasons are tried in the order of `REASONS`: form, Topsector, phase, and only then
    the dates. A community with several reasons shows the first.
    """
    span = spans(register, rule)
    dateless = register.communities["start_date"].isna().to_numpy()
    begun = span["first_day"].le(on)
    reason = span["refusal"]
    for name, refused in (
        ("start_unknown", ~begun & dateless),
        ("not_started", ~begun),
        ("ended", span["last_day"].lt(on)),
    ):
        reason = reason.mask(refused & reason.isna(), name)
    return reason.rename("reason")


def counted(register: Register, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """Whether each community counts on a date.

    Parameters
    ----------
    register : Register
        The communities and their sectors.
    rule : CountingRule
        Which forms, phases and unknown values count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of bool, shape (n_communities,)
        Indexed by ``community_id``.
    """
    return reasons(register, rule, on).isna().rename("counted")


def doubts(register: Register, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """Number of counted communities that count with a doubt.

    Parameters
    ----------
    register : Register
        The communities and their sectors.
    rule : CountingRule
        Which forms, phases and unknown values count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of int, shape (2,)
        ``phase``: counted though the phase is unknown; ``start``: counted though the
        start date is unknown, because it stood in the register on that date. A community
        can be in both. [communities]
    """
    counts = counted(register, rule, on).to_numpy()
    table = register.communities[counts]
    return pd.Series(
        {
            "phase": table["phase"].isna().sum(),
            "start": table["start_date"].isna().sum(),
        },
        dtype="int64",
        name="doubts",
    )


def _has_sector(register: Register) -> pd.Series:
    links = register.sector_links
    none = links["sector"].isna() | links["sector"].isin([NO_SECTOR, UNKNOWN])
    known = links.loc[~none, "community_id"]
    return register.communities["community_id"].isin(known)


def _first_day(table: pd.DataFrame, rule: CountingRule) -> pd.Series:
    """The first day on which a community is known to have begun."""
    start, seen = table["start_date"], table["first_seen"]
    # A row that stood in the register before its own start says nothing on its beginning.
    seen = seen.mask(seen.lt(start))
    first = pd.Series(
        # fmin passes over a missing date.
        np.fmin(last_days(start, table["start_precision"]), seen),
        index=table.index,
    )
    return first if rule.unknown_start == "first_seen" else first.where(start.notna())
