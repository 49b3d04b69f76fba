"""What counts by the rule, and for each community the first reason why it does not count."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lc_metrics.ledger import REASONS, Ledger, ledger, reason_names
from lc_metrics.rule import CountingRule
from lc_metrics.tables import Register

__all__ = ["counted", "doubts", "reason_counts", "reasons", "spans"]


def spans(register: Register | Ledger, rule: CountingRule) -> pd.DataFrame:
    """Period in which each community counts.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    rule : CountingRule
        Which forms, phases and unknown values count, and what is required.

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
    ready = ledger(register, rule)
    return pd.DataFrame(
        {
            "refusal": reason_names(ready.refusal),
            "first_day": ready.first_day,
            "last_day": ready.last_day,
        },
        index=ready.ids,
    )


def reasons(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """First reason why each community does not count on a date.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    rule : CountingRule
        Which forms, phases and unknown values count, and what is required.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of str, shape (n_communities,)
        Indexed by ``community_id``; one of `REASONS`, missing where it counts.

    Notes
    -----
    The reasons are tried in the order of `REASONS`: form, Topsector, phase, required
    functions, required partners, and only then the dates. A community with several reasons
    shows the first.

    A required function has to be known, and so has a required kind of partner: a partner of
    that kind is named, or the source counts at least one. What is unknown does not satisfy.
    """
    ready = ledger(register, rule)
    return pd.Series(reason_names(ready.reasons(on)), index=ready.ids, name="reason")


def reason_counts(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """Number of communities that count on a date, and by reason of those that do not.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    rule : CountingRule
        Which forms, phases and unknown values count, and what is required.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of int, shape (n_reasons + 1,)
        Indexed by ``counts`` and all of `REASONS`; together every community, each once.
        [communities]
    """
    numbers = np.bincount(ledger(register, rule).reasons(on) + 1, minlength=len(REASONS) + 1)
    return pd.Series(numbers, index=["counts", *REASONS], dtype="int64", name="communities")


def counted(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """Whether each community counts on a date.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    rule : CountingRule
        Which forms, phases and unknown values count, and what is required.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of bool, shape (n_communities,)
        Indexed by ``community_id``.
    """
    ready = ledger(register, rule)
    return pd.Series(ready.counted(on), index=ready.ids, name="counted")


def doubts(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> pd.Series:
    """Number of counted communities that count with a doubt.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    rule : CountingRule
        Which forms, phases and unknown values count, and what is required.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of int, shape (2,)
        ``phase``: counted though the phase is unknown; ``start``: counted though the
        start date is unknown, because it stood in the register on that date. A community
        can be in both. [communities]
    """
    ready = ledger(register, rule)
    counts = ready.counted(on)
    phaseless = ready.register.communities["phase"].isna().to_numpy()
    numbers = {"phase": (counts & phaseless).sum(), "start": (counts & ready.dateless).sum()}
    return pd.Series(numbers, dtype="int64", name="doubts")
