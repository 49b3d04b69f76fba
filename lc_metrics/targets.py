"""Targets: what was agreed, by whom, for which date."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import product

import pandas as pd

from lc_metrics.tables import ALL

__all__ = ["NATURES", "TARGET_KEY", "TARGET_SCHEMA", "Target", "combined_target"]

TARGET_SCHEMA = {
    "roadmap": "str",
    "sector": "str",
    "region": "str",
    "date": "datetime64[s]",
    "minimum": "float64",
    "maximum": "float64",
    "nature": "str",
    "baseline_date": "datetime64[s]",
    "baseline": "float64",
    "source": "str",
}
"""Columns of the target table. ``nature`` is agreed, average or own; a missing ``maximum``
means that more is welcome; a missing ``baseline`` means the count on ``baseline_date``."""

TARGET_KEY = ["roadmap", "sector", "region"]
"""What a target is of; a table holds each once."""

NATURES = ("agreed", "average", "own")
"""Who set a target."""


@dataclass(frozen=True, slots=True)
class Target:
    """A number of communities to have on a date.

    Attributes
    ----------
    minimum : float
        From here on the target is met. [communities]
    maximum : float or None
        Upper end of a range, None where more is welcome. [communities]
    date : Timestamp
        When it has to be met. [date]
    nature : {"agreed", "average", "own"}
        Agreed by those concerned; an average that is only a reference line and obliges
        nobody; or set by the user.
    baseline_date : Timestamp
        When the work towards the target began. [date]
    baseline : float or None
        Communities on that date, None where it is to be counted. [communities]
    sources : tuple of str
        Where the target is written.
    """

    minimum: float
    maximum: float | None
    date: pd.Timestamp
    nature: str
    baseline_date: pd.Timestamp
    baseline: float | None
    sources: tuple[str, ...]

    @property
    def is_range(self) -> bool:
        """Whether the target has an upper end as well."""
        return self.maximum is not None and self.maximum != self.minimum


def combined_target(
    targets: pd.DataFrame, sectors: Collection[str] = (), regions: Collection[str] = ()
) -> Target | None:
    """Target of the country, or of some sectors or regions together.

    Parameters
    ----------
    targets : DataFrame, shape (n_targets, 10)
        One roadmap, with the columns of `TARGET_SCHEMA`.
    sectors : collection of str
        Sector codes; none for all sectors together.
    regions : collection of str
        Region codes; none for the whole country.

    Returns
    -------
    Target or None
        None if one of the sectors has no target in one of the regions.

    Raises
    ------
    ValueError
        If a sector has two targets or one without a minimum, or if the targets to be
        added differ in date.

    Notes
    -----
    The target of several sectors is the sum of their minima and of their maxima. A sum in
    which one part is only an average is itself only an average; one in which a part was
    set by the user was set by the user; and one in which a part has no upper end has none.

    A region has the targets that were set for it, and no share of those of the country.
    """
    wanted_sectors, wanted_regions = set(sectors) or {ALL}, set(regions) or {ALL}
    rows = targets[targets["sector"].isin(wanted_sectors) & targets["region"].isin(wanted_regions)]
    pairs = list(zip(rows["sector"], rows["region"], strict=True))
    if set(pairs) != set(product(wanted_sectors, wanted_regions)):
        return None
    asked = ", ".join(sorted(wanted_sectors))
    if len(pairs) != len(set(pairs)):
        raise ValueError(f"more than one target for: {asked}")
    if len(set(zip(rows["date"], rows["baseline_date"], strict=True))) > 1:
        raise ValueError(f"targets of different dates: {asked}")
    if rows["minimum"].isna().any():
        raise ValueError(f"a target without a minimum: {asked}")
    natures = set(rows["nature"])
    return Target(
        minimum=float(rows["minimum"].sum()),
        maximum=_sum_or_none(rows["maximum"]),
        date=rows["date"].iloc[0],
        nature=_joint_nature(natures),
        baseline_date=rows["baseline_date"].iloc[0],
        baseline=_sum_or_none(rows["baseline"]),
        sources=tuple(dict.fromkeys(rows["source"].dropna())),
    )


def _joint_nature(natures: set[str]) -> str:
    """The weakest of several: an average, else an own target, else agreed."""
    return next(nature for nature in ("average", "own", "agreed") if nature in natures)


def _sum_or_none(values: pd.Series) -> float | None:
    return None if values.isna().any() else float(values.sum())
