"""How long communities stand in a phase, as far as the versions tell."""

from __future__ import annotations

import pandas as pd

from lc_metrics.lifecycle import MOVING_PHASES
from lc_metrics.rule import PHASES
from lc_metrics.tables import UNKNOWN

__all__ = ["phase_durations", "phase_spells", "stuck"]

_SECONDS_OF_MONTH = 365.25 / 12 * 24 * 60 * 60

_SPELLS = (
    "community_id",
    "phase",
    "first",
    "last",
    "versions",
    "ongoing",
    "at_least",
    "at_most",
)


def phase_spells(history: pd.DataFrame) -> pd.DataFrame:
    """Time that each community spent in each phase, from below and from above.

    Parameters
    ----------
    history : DataFrame
        What `phase_history` gave.

    Returns
    -------
    DataFrame
        One row for each stay of a community in a phase, in the order of `history`:
        ``community_id``, ``phase``; ``first`` and ``last``, the dates of the first and the
        last version that tell it; ``versions``, how many do; ``ongoing``, whether the
        newest version is among them; ``at_least`` and ``at_most``. [months]

    Notes
    -----
    At least as long as from the first to the last version that tell the phase: a community
    that was first seen in a phase may have been there long before. At most as long as from
    the last version that told another phase before it to the first that told another after
    it or, while it lasts, to the newest version; missing where no version told another
    phase before it, for then nothing limits it.

    An unknown phase, or a version without the community, ends a stay and limits nothing.
    Start dates are not used: they tell when a community began, and not when it came into
    its present phase. After the newest version nothing is known, so time that passed since
    does not count. A month has 365.25 / 12 days.
    """
    rows = _by_community(history)
    spells = rows.groupby("spell", sort=False).agg(
        community_id=("community_id", "first"),
        phase=("phase", "first"),
        first=("date", "first"),
        last=("date", "last"),
        versions=("date", "size"),
        before=("before", "first"),
        after=("after", "last"),
        age=("age", "last"),
    )
    spells["ongoing"] = spells["age"].eq(0)
    until = spells["after"].mask(spells["ongoing"], spells["last"])
    spells["at_least"] = months_of(spells["last"] - spells["first"])
    spells["at_most"] = months_of(until - spells["before"])
    return spells.loc[spells["phase"].ne(UNKNOWN), list(_SPELLS)].reset_index(drop=True)


def phase_durations(spells: pd.DataFrame) -> pd.DataFrame:
    """How long communities stand in each phase, in the middle and at the longest.

    Parameters
    ----------
    spells : DataFrame
        What `phase_spells` gave.

    Returns
    -------
    DataFrame, shape (5, 5)
        Indexed by the phases in their order: ``ongoing`` and ``left``, the stays that last
        and those that were seen to end [stays]; ``median`` and ``longest`` of what they
        lasted at least [months]; and ``bounded``, of how many it is also known what they
        lasted at most [stays].

    Notes
    -----
    The median of times that are at least so long is itself a time that at least half of
    the stays lasted. It is missing where nobody stood in the phase.
    """
    grouped = spells.groupby("phase")
    found = pd.DataFrame(
        {
            "ongoing": grouped["ongoing"].sum(),
            "left": grouped["ongoing"].size() - grouped["ongoing"].sum(),
            "median": grouped["at_least"].median(),
            "longest": grouped["at_least"].max(),
            "bounded": grouped["at_most"].count(),
        }
    ).reindex(list(PHASES))
    whole = ["ongoing", "left", "bounded"]
    return found.assign(**found[whole].fillna(0).astype("int64")).rename_axis("phase")


def stuck(spells: pd.DataFrame, *, versions: int = 1, months: float = 0.0) -> pd.DataFrame:
    """Communities that stay in a phase that is meant to be left.

    Parameters
    ----------
    spells : DataFrame
        What `phase_spells` gave.
    versions : int
        In at least so many versions after each other. [versions]
    months : float
        For at least so long. [months]

    Returns
    -------
    DataFrame
        The rows of `spells` that last, in one of `MOVING_PHASES`, and that meet both; the
        longest first.

    Notes
    -----
    Sustaining is the aim and ended the end: nobody is stuck there. One whose phase is
    unknown is not called stuck either.
    """
    here = spells["ongoing"] & spells["phase"].isin(MOVING_PHASES)
    found = spells[here & spells["versions"].ge(versions) & spells["at_least"].ge(months)]
    order = ["at_least", "versions"]
    return found.sort_values(order, ascending=False, kind="stable").reset_index(drop=True)


def _by_community(history: pd.DataFrame) -> pd.DataFrame:
    """The history community by community, with where a stay begins and what stood beside it."""
    rows = history.assign(
        place=pd.factorize(history["community_id"])[0],
    ).sort_values(["place", "number"], kind="stable")
    linked = rows["place"].eq(rows["place"].shift()) & rows["age"].diff().eq(-1)
    turned = linked & rows["phase"].ne(rows["phase"].shift())
    known = rows["phase"].ne(UNKNOWN)
    came = turned & known.shift(fill_value=False)
    went = (turned & known).shift(-1, fill_value=False)
    return rows.assign(
        spell=(~linked | turned).cumsum(),
        before=rows["date"].shift().where(came),
        after=rows["date"].shift(-1).where(went),
    )


def months_of(times: pd.Series) -> pd.Series:
    """Times in months of 365.25 / 12 days."""
    months: pd.Series = times.dt.total_seconds() / _SECONDS_OF_MONTH
    return months
