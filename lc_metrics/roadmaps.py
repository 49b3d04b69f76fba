"""Roadmaps: targets that belong together, and what those of the sectors add up to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lc_metrics.tables import ALL
from lc_metrics.targets import NATURES, TARGET_KEY, combined_target

__all__ = ["Roadmap", "SectorSum", "roadmaps", "sector_sum", "with_own"]


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Targets that belong together.

    Attributes
    ----------
    name : str
        What it is called.
    date : Timestamp
        When its targets have to be met. [date]
    baseline_date : Timestamp
        When the work towards them began. [date]
    """

    name: str
    date: pd.Timestamp
    baseline_date: pd.Timestamp


@dataclass(frozen=True, slots=True)
class SectorSum:
    """What the targets of the sectors add up to.

    Attributes
    ----------
    minimum, maximum : float
        Sum of the lower and of the upper ends. [communities]
    national : float or None
        Minimum of the national target, None if there is none. [communities]
    agreed, average, own : int
        Sectors whose target is of that nature. [sectors]
    """

    minimum: float
    maximum: float
    national: float | None
    agreed: int
    average: int
    own: int

    @property
    def sectors(self) -> int:
        """Sectors that have a target, of whatever nature."""
        return self.agreed + self.average + self.own

    @property
    def shortfall(self) -> tuple[float, float] | None:
        """What the sum lacks of the national minimum, at least and at most, in communities."""
        if self.national is None:
            return None
        return self.national - self.maximum, self.national - self.minimum


def roadmaps(targets: pd.DataFrame) -> list[Roadmap]:
    """Roadmaps of a target table, in the order of the table.

    Parameters
    ----------
    targets : DataFrame, shape (n_targets, 10)
        With the columns of `TARGET_SCHEMA`.

    Returns
    -------
    list of Roadmap
        Each roadmap once.

    Raises
    ------
    ValueError
        If the targets of one roadmap differ in date.
    """
    found = targets[["roadmap", "date", "baseline_date"]].drop_duplicates()
    twice = found["roadmap"][found["roadmap"].duplicated()]
    if len(twice):
        raise ValueError(f"targets of different dates: {', '.join(twice)}")
    return [Roadmap(*row) for row in found.itertuples(index=False, name=None)]


def with_own(shipped: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Shipped targets and own targets in one table.

    Parameters
    ----------
    shipped, own : DataFrame, shape (n_targets, 10)
        With the columns of `TARGET_SCHEMA`, each with an index from 0.

    Returns
    -------
    DataFrame
        The shipped targets and below them the own; an own target takes the place of the
        shipped one of the same roadmap, sector and region, and has the dates of its roadmap
        as shipped.
    """
    dates = shipped.drop_duplicates("roadmap").set_index("roadmap")
    own = own.assign(
        date=own["roadmap"].map(dates["date"]).fillna(own["date"]),
        baseline_date=own["roadmap"].map(dates["baseline_date"]).fillna(own["baseline_date"]),
    )
    own_keys, keys = (pd.MultiIndex.from_frame(table[TARGET_KEY]) for table in (own, shipped))
    kept = shipped[~keys.isin(own_keys)]
    table = pd.concat([kept, own.set_index(_places(own_keys, keys))])
    return table.sort_index(kind="stable").reset_index(drop=True)


def _places(own: pd.MultiIndex, shipped: pd.MultiIndex) -> pd.Index:
    """The row of the shipped target that each own one replaces; below them all if none."""
    found = shipped.get_indexer(own)
    return pd.Index(np.where(found < 0, len(shipped), found))


def sector_sum(
    targets: pd.DataFrame, sectors: Collection[str] = (), regions: Collection[str] = ()
) -> SectorSum:
    """Sum of the targets of the sectors, to hold against the national target.

    Parameters
    ----------
    targets : DataFrame, shape (n_targets, 10)
        One roadmap, with the columns of `TARGET_SCHEMA`.
    sectors : collection of str
        Sectors to add up; none for all that have a target.
    regions : collection of str
        Regions to add up; none for the whole country.

    Returns
    -------
    SectorSum
        0 to 0 if no sector has a target. Without a national target if only some sectors
        are added up: it was not set for a part.

    Notes
    -----
    The lower ends are added, and the upper ends. A target without an upper end counts for
    its minimum in both: what was written, and no more.

    Nine sectors with an average of 10 and one with 4 to 6 add up to 94 to 96, which is 4 to
    6 short of 100.
    """
    known = targets["sector"].drop_duplicates()
    asked = [code for code in known if code != ALL and (not sectors or code in sectors)]
    added = [t for t in (combined_target(targets, [code], regions) for code in asked) if t]
    national = None if sectors else combined_target(targets, (), regions)
    natures = [target.nature for target in added]
    return SectorSum(
        minimum=sum(target.minimum for target in added),
        maximum=sum(t.minimum if t.maximum is None else t.maximum for t in added),
        national=national.minimum if national else None,
        **{nature: natures.count(nature) for nature in NATURES},
    )
