"""What several wholes are made of, side by side: a sector beside others and the country."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from lc_metrics.breakdowns import breakdown
from lc_metrics.ledger import Ledger
from lc_metrics.rule import CountingRule
from lc_metrics.tables import UNKNOWN, Register

__all__ = ["Composition", "composition"]


@dataclass(frozen=True, eq=False, slots=True)
class Composition:
    """The communities of several wholes by the same groups.

    Attributes
    ----------
    counts : DataFrame of float, shape (n_groups, n_wholes)
        Communities of each whole by group, ``onbekend`` the last group. [communities]
    shares : DataFrame of float, shape (n_groups, n_wholes)
        Each count divided by the total of its whole; NaN where nothing counts. [-]
    totals : Series of int, shape (n_wholes,)
        All communities of each whole that count, each once. [communities]
    """

    counts: pd.DataFrame
    shares: pd.DataFrame
    totals: pd.Series


def composition(
    wholes: Mapping[str, Register | Ledger],
    rule: CountingRule,
    on: pd.Timestamp,
    by: str,
    codes: Collection[str] = (),
) -> Composition:
    """How the communities of several wholes are divided over the same groups.

    Parameters
    ----------
    wholes : mapping of str to Register or Ledger
        The communities of each whole, by its name: a sector, another one, the country.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    by : str
        One of `DIMENSIONS`.
    codes : collection of str
        Groups to show even if nothing counts in them, in this order. Other groups that
        occur in any of the wholes follow, and ``onbekend`` is the last.

    Returns
    -------
    Composition
        Counts, shares and totals, the wholes in the given order.

    Raises
    ------
    ValueError
        If `by` is none of `DIMENSIONS`.

    Notes
    -----
    Shares can be compared between wholes of different size; a difference between shares is
    in percentage points. Of a whole of few communities one more or less moves its shares
    much, so the counts stand beside them. A whole in which nothing counts has no shares.

    A community of several groups counts as in `breakdown`, so shares can add up to more
    than 100%.
    """
    found = {name: breakdown(whole, rule, on, by, codes) for name, whole in wholes.items()}
    groups = dict.fromkeys(group for parts in found.values() for group in parts.counts.index)
    groups.pop(UNKNOWN, None)
    order = pd.Index([*groups, UNKNOWN], dtype="str", name=by)
    counts = pd.DataFrame(
        {name: parts.counts.reindex(order, fill_value=0.0) for name, parts in found.items()},
        index=order,
        dtype="float64",
    )
    totals = pd.Series({name: parts.total for name, parts in found.items()}, dtype="int64")
    shares = counts.div(totals.where(totals.gt(0)))
    return Composition(counts, shares, totals)
