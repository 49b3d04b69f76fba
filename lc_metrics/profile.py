"""What is known of the partners and functions of communities, and what is not."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt
import pandas as pd

from lc_metrics.ledger import Ledger, ledger
from lc_metrics.positions import positions
from lc_metrics.rule import CountingRule
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS, UNKNOWN, Register

__all__ = ["COVERAGE_STATES", "TRAITS", "coverage", "coverage_by", "coverage_counts"]

TRAITS = (*PARTNER_KINDS, *FUNCTIONS)
"""What a profile is made of: kinds of partners, and functions."""

COVERAGE_STATES = ("present", "absent", "not_named", "unknown")
"""What is known of one trait of one community; see `coverage`."""

_PRESENT, _ABSENT, _NOT_NAMED, _UNKNOWN = range(len(COVERAGE_STATES))

_States = npt.NDArray[np.int8]


def coverage(register: Register | Ledger) -> pd.DataFrame:
    """What the source tells of each kind of partner and each function of each community.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their partners.

    Returns
    -------
    DataFrame of str, shape (n_communities, n_traits)
        One of `COVERAGE_STATES`, indexed by community, a column for each of `TRAITS`.

    Notes
    -----
    ``present``: a partner of the kind is named, or at least one is counted; the source says
    that the function is connected.

    ``absent``: the source counts no partner of the kind; it says that the function is not
    connected.

    ``not_named``: the source tells of partners, the kind of each is known, and none is of
    this kind; it tells of other functions and not of this one. The list of a source need
    not be complete.

    ``unknown``: the source tells of no partner, or of one whose kind is unknown and who may
    be of this kind; it tells of no function.

    The definition of a learning community is not normative: no trait is obligatory, and a
    trait that is lacking says nothing on the quality of a community.
    """
    table = register.register if isinstance(register, Ledger) else register
    index = pd.Index(table.communities["community_id"])
    return pd.DataFrame(
        np.array(COVERAGE_STATES)[_states(table)], index=index, columns=list(TRAITS)
    )


def coverage_counts(
    register: Register | Ledger, rule: CountingRule, on: pd.Timestamp
) -> pd.DataFrame:
    """Communities that count on a date, by what is known of each trait of their profile.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    DataFrame of int, shape (n_traits, n_states)
        A row for each of `TRAITS`, a column for each of `COVERAGE_STATES`. [communities]

    Notes
    -----
    Each row adds up to the number of communities that count. See `coverage` for the states.
    """
    ready = ledger(register, rule)
    states = _states(ready.register)[ready.counted(on)]
    counts = [(states == state).sum(axis=0) for state in range(len(COVERAGE_STATES))]
    traits = pd.Index(TRAITS, name="trait")
    return pd.DataFrame(dict(zip(COVERAGE_STATES, counts, strict=True)), index=traits)


def coverage_by(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    by: str,
    codes: Collection[str] = (),
) -> pd.DataFrame:
    """Communities that count on a date, by group and by what is known of each trait.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    by : str
        One of `DIMENSIONS`.
    codes : collection of str
        Groups to show even if nothing counts in them, in this order. Other groups that
        occur follow, and ``onbekend`` is the last if it occurs.

    Returns
    -------
    DataFrame of int, shape (n_groups * n_traits, n_states)
        Indexed by group and trait, a column for each of `COVERAGE_STATES`. [communities]

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    A community of several groups counts whole in each, so that groups can add up to more
    than the number of communities; the states of one trait of one group add up to the
    communities of the group.
    """
    ready = ledger(register, rule)
    members = ready.coded.members(by)
    here = ready.counted(on)[members.rows]
    rows, groups = members.rows[here], members.groups[here]
    cells = groups[:, None] * len(TRAITS) + np.arange(len(TRAITS))
    cells = cells * len(COVERAGE_STATES) + _states(ready.register)[rows]
    size = len(members.names) * len(TRAITS) * len(COVERAGE_STATES)
    counts = np.bincount(cells.ravel(), minlength=size).reshape(-1, len(COVERAGE_STATES))
    index = pd.MultiIndex.from_product([members.names, TRAITS], names=[by, "trait"])
    table = pd.DataFrame(counts, index=index, columns=list(COVERAGE_STATES))
    occurs = [name for name in sorted(members.names) if table.loc[name].to_numpy().any()]
    order = dict.fromkeys([*codes, *(name for name in occurs if name != UNKNOWN)])
    shown = [*order, *([UNKNOWN] if UNKNOWN in occurs and UNKNOWN not in order else [])]
    return table.reindex(
        pd.MultiIndex.from_product([shown, TRAITS], names=[by, "trait"]), fill_value=0
    )


def _states(register: Register) -> _States:
    """Number of the state of each trait of each community."""
    return np.hstack([_of_partners(register), _of_functions(register.communities)])


def _of_partners(register: Register) -> _States:
    partners = register.partners
    sizes = register.sizes[register.sizes["what"].isin(PARTNER_KINDS)]
    ids = register.communities["community_id"]
    of_partners, of_sizes = positions(ids, partners["community_id"], sizes["community_id"])
    some = sizes["minimum"].gt(0).to_numpy(dtype=bool, na_value=False)
    none = sizes["maximum"].eq(0).to_numpy(dtype=bool, na_value=False)
    kinds = partners["kind"]
    nameless = kinds.isna().to_numpy()
    told = _any(len(ids), [of_partners, of_sizes])
    doubtful = _any(len(ids), [of_partners[nameless]])
    states = np.full((len(ids), len(PARTNER_KINDS)), _UNKNOWN, dtype=np.int8)
    states[told & ~doubtful] = _NOT_NAMED
    for column, kind in enumerate(PARTNER_KINDS):
        counted = sizes["what"].eq(kind).to_numpy()
        here = [of_partners[kinds.eq(kind).to_numpy()], of_sizes[counted & some]]
        states[_any(len(ids), [of_sizes[counted & none]]), column] = _ABSENT
        states[_any(len(ids), here), column] = _PRESENT
    return states


def _any(size: int, rows: list[npt.NDArray[np.intp]]) -> npt.NDArray[np.bool_]:
    """Whether each community is among the rows; -1 is none."""
    found = np.zeros(size + 1, dtype=bool)
    found[np.concatenate(rows)] = True
    return found[:-1]


def _of_functions(communities: pd.DataFrame) -> _States:
    table = communities[list(FUNCTIONS)]
    yes = table.to_numpy(dtype=bool, na_value=False)
    no = (~table).to_numpy(dtype=bool, na_value=False)
    told = (yes | no).any(axis=1)
    states = np.full(yes.shape, _UNKNOWN, dtype=np.int8)
    states[told] = _NOT_NAMED
    states[no] = _ABSENT
    states[yes] = _PRESENT
    return states
