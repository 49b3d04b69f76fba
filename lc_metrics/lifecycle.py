"""Where communities stand in the life cycle, and how they moved through it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import PHASES, CountingRule
from lc_metrics.tables import UNKNOWN, Register, last_days

__all__ = [
    "ABSENT",
    "MOVING_PHASES",
    "NOT_YET",
    "phase_counts",
    "phase_flow",
    "phase_history",
    "phase_moves",
]

NOT_YET = "not_yet"
"""Not known to have begun, and not yet in the register, on the date."""

ABSENT = "absent"
"""Not in the register in a version."""

MOVING_PHASES = ("idea", "setting_up", "developing")
"""Phases that are meant to be left for a next one."""

_STATES = (*PHASES, UNKNOWN)
_HISTORY = {
    "number": "int64",
    "date": "datetime64[s]",
    "community_id": "str",
    "phase": "str",
    "age": "int64",
}


def phase_counts(register: Register | Ledger, rule: CountingRule, on: pd.Timestamp) -> pd.DataFrame:
    """Number of communities in each phase of the life cycle on a date.

    Parameters
    ----------
    register : Register or Ledger
        The communities of one version.
    rule : CountingRule
        Which communities count; a community is in a phase whether it counts or not.
    on : Timestamp
        The date. [date]

    Returns
    -------
    DataFrame of int, shape (7, 2)
        Indexed by the phases in their order, ``onbekend`` and ``not_yet``: ``communities``,
        every one of the register once, and ``counted``, those of them that count by the
        rule. [communities]

    Notes
    -----
    The phase is what this version says. It does not say what the phase was on an earlier
    date; of the date it is known only whether a community had begun and whether it had
    ended. One that has a last day is ended from the day after, whatever its status says;
    up to that day the phase of one that is called ended is unknown.

    A community is ``not_yet`` in a phase on a date before it is known to have begun (see
    `spans`) and before it stood in the register.
    """
    ready = ledger(register, rule)
    table = ready.register.communities
    starts = last_days(table["start_date"], table["start_precision"]).to_numpy()
    # Who has come to its last day has begun, whenever that was.
    known = np.fmin(np.fmin(starts, table["first_seen"].to_numpy()), table["end_date"].to_numpy())
    states = _phases(table, on).where(known <= on.to_datetime64(), NOT_YET)
    counted = states[ready.counted(on)]
    numbers = {"communities": states.value_counts(), "counted": counted.value_counts()}
    found = pd.DataFrame(numbers).reindex([*_STATES, NOT_YET]).fillna(0).astype("int64")
    return found.rename_axis("phase")


def phase_history(history: Iterable[tuple[int, pd.Timestamp, Register]]) -> pd.DataFrame:
    """Phase of each community in each version.

    Parameters
    ----------
    history : iterable of (int, Timestamp, Register)
        Number, date and register of each version, in the order of their numbers. One is
        taken after the other, so that not all of them have to be in memory at once.

    Returns
    -------
    DataFrame
        ``number`` and ``date`` of the version, ``community_id`` and ``phase``, which is
        ``onbekend`` where the version does not tell it, and ``age``, how many versions
        came after this one [versions]. A community has no row in a version in which it
        does not stand; a version of which no community is left still counts in the age of
        those before it.

    Raises
    ------
    ValueError
        If the versions are out of order.

    Notes
    -----
    One that has a last day is ended from the day after, on the date of the version.
    """
    parts: list[pd.DataFrame] = []
    last = None
    for place, (number, date, register) in enumerate(history):
        if last is not None and number <= last:
            raise ValueError(f"version {number} comes after version {last}")
        last = number
        table = register.communities
        phases = _phases(table, date).array
        ids = table["community_id"].array
        parts.append(
            pd.DataFrame(
                {
                    "number": number,
                    "date": date,
                    "community_id": ids,
                    "phase": phases,
                    "age": -place,
                }
            )
        )
    whole = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(_HISTORY))
    return whole.assign(age=whole["age"] + len(parts) - 1).astype(_HISTORY)


def phase_flow(history: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """Communities that went from one phase to another between two versions.

    Parameters
    ----------
    history : DataFrame
        What `phase_history` gave.
    first, last : int
        Numbers of the earlier and the later version.

    Returns
    -------
    DataFrame of int, shape (7, 7)
        From the phase in the rows to that in the columns: the phases in their order,
        ``onbekend``, and ``absent`` for not in the register. Each community of either
        version stands in one cell. [communities]

    Raises
    ------
    ValueError
        If a version is not in the history.

    Notes
    -----
    What happened in between is not seen: a community that went on and came back stands in
    its own phase. From unknown to a phase is a gain of knowledge, and no step.
    """
    before, after = (_of_version(history, number) for number in (first, last))
    ids = after.index.union(before.index, sort=False)
    states = [*_STATES, ABSENT]
    rows, columns = (
        pd.Categorical(side.reindex(ids).fillna(ABSENT), categories=states)
        for side in (before, after)
    )
    found = pd.crosstab(rows, columns, dropna=False).reindex(index=states, columns=states)
    return found.fillna(0).astype("int64").rename_axis(index="before", columns="after")


def phase_moves(history: pd.DataFrame) -> pd.DataFrame:
    """Every change of phase from one version to the next.

    Parameters
    ----------
    history : DataFrame
        What `phase_history` gave.

    Returns
    -------
    DataFrame
        One row a change, the newest version first: ``community_id``, ``number`` and
        ``date`` of the version that tells the new phase, and the phases ``before`` and
        ``after``.

    Notes
    -----
    A community moves between two versions that follow each other and in both of which it
    stands in a known phase; to and from an unknown one is no move.
    """
    rows = history.sort_values("number", kind="stable")
    of_each = rows.groupby("community_id")
    before, last = of_each["phase"].shift(), of_each["age"].shift()
    known = before.notna() & before.ne(UNKNOWN) & rows["phase"].ne(UNKNOWN)
    moved = known & before.ne(rows["phase"]) & last.sub(rows["age"]).eq(1)
    found = rows.assign(before=before).rename(columns={"phase": "after"})[moved]
    columns = ["community_id", "number", "date", "before", "after"]
    return (
        found[columns].sort_values("number", ascending=False, kind="stable").reset_index(drop=True)
    )


def _phases(communities: pd.DataFrame, on: pd.Timestamp) -> pd.Series:
    """The phase of each community on a date, as far as this register tells."""
    over = communities["end_date"].lt(on)
    still = communities["phase"].eq("ended") & communities["end_date"].ge(on)
    return communities["phase"].fillna(UNKNOWN).mask(still, UNKNOWN).mask(over, "ended")


def _of_version(history: pd.DataFrame, number: int) -> pd.Series:
    rows = history[history["number"].eq(number)]
    if rows.empty:
        raise ValueError(f"version {number} is not in the history")
    return rows.set_index("community_id")["phase"]
