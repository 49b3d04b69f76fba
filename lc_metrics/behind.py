"""The communities behind a number."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_metrics.ledger import Ledger, ledger
from lc_metrics.rule import CountingRule
from lc_metrics.tables import Register

__all__ = ["behind"]


def behind(
    register: Register | Ledger,
    rule: CountingRule,
    on: pd.Timestamp,
    groups: Mapping[str, str],
) -> list[str]:
    """Communities that count on a date and belong to a group, or to several at once.

    Parameters
    ----------
    register : Register or Ledger
        The communities with their sectors, regions and partners.
    rule : CountingRule
        Which communities count.
    on : Timestamp
        The date of the count. [date]
    groups : mapping of str to str
        The group by dimension (see `DIMENSIONS`); none for all that count.

    Returns
    -------
    list of str
        Their ``community_id``, in the order of the register.

    Raises
    ------
    ValueError
        If a dimension is none of `DIMENSIONS`.

    Notes
    -----
    As many as `count_by`, or for two groups `count_by_two`, tells where a community counts
    whole in each of its groups. Divided, they are more than the number tells.
    """
    ready = ledger(register, rule)
    taken = ready.counted(on)
    for by, group in groups.items():
        taken &= ready.coded.inside(by, {group})
    ids: list[str] = ready.coded.register.communities["community_id"][taken].to_list()
    return ids
