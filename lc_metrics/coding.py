"""A register with its texts as numbers: who belongs to which group."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lc_metrics.positions import Flags, Numbers, positions
from lc_metrics.tables import BUCKETS, FUNCTIONS, PARTNER_KINDS, UNKNOWN, Register

__all__ = ["DIMENSIONS", "Coded", "Members"]

DIMENSIONS = (
    "sector",
    "province",
    "corop",
    "part",
    "form",
    "phase",
    "partner_kind",
    "function",
    "start_year",
)
"""What communities can be grouped by; ``part`` is the part of the country."""

_LINKED = ("sector_links", "region_links", "partners", "sizes")


@dataclass(frozen=True, eq=False, slots=True)
class Members:
    """Which communities belong to which groups, each pair once.

    Attributes
    ----------
    rows : array of int, shape (n_pairs,)
        Position of the community in the register, ascending; every community occurs.
    groups : array of int, shape (n_pairs,)
        Number of the group.
    names : tuple of str, shape (n_groups,)
        Code of each group; ``onbekend`` is among them.
    """

    rows: Numbers
    groups: Numbers
    names: tuple[str, ...]

    def inside(self, wanted: Collection[str], size: int) -> Flags:
        """Whether each community belongs to at least one of the wanted groups."""
        asked = np.array([name in wanted for name in self.names])
        inside = np.zeros(size, dtype=bool)
        inside[self.rows[asked[self.groups]]] = True
        return inside


class Coded:
    """A register whose groups are numbered, each kind when it is first asked for.

    Parameters
    ----------
    register : Register
        The communities and all that is linked to them. It is not changed.
    parts : mapping of str to str
        Part of the country of each province, for the dimension ``part``.
    """

    def __init__(self, register: Register, parts: Mapping[str, str] | None = None) -> None:
        self.register = register
        self.size = len(register.communities)
        self._parts = parts
        self._known: dict[str, Members] = {}
        linked = {name: t for name, t in register.tables().items() if name in _LINKED}
        keys = (table["community_id"] for table in linked.values())
        found = positions(register.communities["community_id"], *keys)
        self._rows = dict(zip(linked, found, strict=True))

    @cached_property
    def _provinces(self) -> tuple[Numbers, list[str]]:
        return _numbered(self.register.region_links["province"])

    def members(self, by: str) -> Members:
        """The groups of a dimension.

        Parameters
        ----------
        by : str
            One of `DIMENSIONS`.

        Raises
        ------
        ValueError
            If `by` is none of them, or ``part`` without the parts of the country.
        """
        if by not in _CODED:
            raise ValueError(f"not one of {', '.join(DIMENSIONS)}: {by}")
        if by not in self._known:
            self._known[by] = _CODED[by](self)
        return self._known[by]

    def inside(self, by: str, wanted: Collection[str]) -> Flags:
        """Whether each community belongs to at least one of the wanted groups."""
        return self.members(by).inside(wanted, self.size)

    def linked(self, rows: Numbers, groups: Numbers, names: list[str]) -> Members:
        """Pairs of communities and groups; a group of -1, or none at all, is unknown."""
        names = names if UNKNOWN in names else [*names, UNKNOWN]
        unknown, width = names.index(UNKNOWN), len(names)
        none = np.ones(self.size, dtype=bool)
        none[rows[rows >= 0]] = False
        alone = np.flatnonzero(none)
        pairs = (rows * width + np.where(groups < 0, unknown, groups))[rows >= 0]
        pairs = np.concatenate([pairs, alone * width + unknown])
        # Links mostly stand in the order of the register already, and a stable sort sees that.
        pairs.sort(kind="stable")
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        return Members(pairs // width, pairs % width, tuple(names))

    def own(self, values: pd.Series) -> Members:
        """Groups by a column of the communities themselves."""
        return self.single(*_numbered(values))

    def single(self, groups: Numbers, names: list[str]) -> Members:
        """Each community in one group; a group of -1 is unknown."""
        names = names if UNKNOWN in names else [*names, UNKNOWN]
        groups = np.where(groups < 0, names.index(UNKNOWN), groups)
        return Members(np.arange(self.size), groups, tuple(names))

    def sector(self) -> Members:
        """By Topsector."""
        groups, names = _numbered(self.register.sector_links["sector"])
        return self.linked(self._rows["sector_links"], groups, names)

    def province(self) -> Members:
        """By province, or the region that is no province."""
        return self.linked(self._rows["region_links"], *self._provinces)

    def corop(self) -> Members:
        """By COROP area; where none is known, by the region that is no province."""
        links = self.register.region_links
        areas, names = _numbered(links["corop"])
        provinces, known = self._provinces
        names, buckets = _renumbered(
            names, [code if code in BUCKETS else UNKNOWN for code in known]
        )
        groups = np.where(areas < 0, buckets[provinces], areas)
        return self.linked(self._rows["region_links"], groups, names)

    def part(self) -> Members:
        """By part of the country; a region that is no province stays itself."""
        if self._parts is None:
            raise ValueError("the parts of the country are not given")
        provinces, known = self._provinces
        parts = {**self._parts, **dict(zip(BUCKETS, BUCKETS, strict=True))}
        names, lookup = _renumbered([], [parts.get(code, UNKNOWN) for code in known])
        return self.linked(self._rows["region_links"], lookup[provinces], names)

    def partner_kind(self) -> Members:
        """By kind of partner: named, or counted by the source."""
        sizes = self.register.sizes
        at_least_one = sizes["minimum"].gt(0) & sizes["what"].isin(PARTNER_KINDS)
        some = at_least_one.to_numpy(dtype=bool, na_value=False)
        kinds = pd.concat([self.register.partners["kind"], sizes["what"][some]])
        rows = np.concatenate([self._rows["partners"], self._rows["sizes"][some]])
        return self.linked(rows, *_numbered(kinds))

    def function(self) -> Members:
        """By function that the source says the community connects."""
        table = self.register.communities[list(FUNCTIONS)]
        rows, groups = np.nonzero(table.to_numpy(dtype=bool, na_value=False))
        return self.linked(rows, groups, list(FUNCTIONS))

    def start_year(self) -> Members:
        """By the year of the start date."""
        groups, years = pd.factorize(self.register.communities["start_date"].dt.year, sort=True)
        return self.single(groups, [f"{year:.0f}" for year in years])


_CODED: Mapping[str, Callable[[Coded], Members]] = {
    "sector": Coded.sector,
    "province": Coded.province,
    "corop": Coded.corop,
    "part": Coded.part,
    "form": lambda coded: coded.own(coded.register.communities["form"]),
    "phase": lambda coded: coded.own(coded.register.communities["phase"]),
    "partner_kind": Coded.partner_kind,
    "function": Coded.function,
    "start_year": Coded.start_year,
}


def _numbered(values: pd.Series) -> tuple[Numbers, list[str]]:
    """Number of each text, -1 for a missing one, and the texts."""
    numbers, names = pd.factorize(values)
    return numbers, [str(name) for name in names]


def _renumbered(names: list[str], codes: list[str]) -> tuple[list[str], Numbers]:
    """The names with those of the codes, and the number of each code; -1 finds unknown."""
    names = list(dict.fromkeys([*names, *codes, UNKNOWN]))
    return names, np.array([names.index(code) for code in [*codes, UNKNOWN]])
