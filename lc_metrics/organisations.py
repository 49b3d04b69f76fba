"""Which organisations take part, and in how many communities."""

from __future__ import annotations

import pandas as pd

from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import CountingRule
from lc_metrics.tables import Register

__all__ = ["organisation_counts"]


def organisation_counts(
    register: Register | Ledger, rule: CountingRule, on: pd.Timestamp
) -> pd.Series:
    """Number of communities that count on a date, by organisation that is named as partner.

    Parameters
    ----------
    register : Register or Ledger
        The communities and their partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]

    Returns
    -------
    Series of int, shape (n_organisations,)
        Indexed by organisation, the most frequent first and alphabetical where they tie.
        [communities]

    Notes
    -----
    An organisation counts once in a community, however often it is named there. Names are
    compared as they stand in the register: two spellings are two organisations. A source
    that names no partners says nothing of who takes part.
    """
    ready = ledger(register, rule)
    partners = ready.register.partners
    counted = partners["community_id"].isin(ready.ids[ready.counted(on)])
    named = partners[counted].dropna(subset=["organisation"])
    each_once = named.drop_duplicates(["community_id", "organisation"])
    counts = each_once.groupby("organisation").size().astype("int64").rename("communities")
    return counts.sort_index().sort_values(ascending=False, kind="stable")
