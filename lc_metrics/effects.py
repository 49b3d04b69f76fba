"""What another counting rule does to the national count."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lc_metrics.ledger import Ledger, ledger, reason_names
from lc_metrics.rule import CountingRule
from lc_metrics.tables import Register

__all__ = ["Effect", "effect"]


@dataclass(frozen=True, eq=False, slots=True)
class Effect:
    """What another rule does to the national count.

    Attributes
    ----------
    before, after : int
        The count by the one rule and by the other. [communities]
    rows : DataFrame
        The communities that come in or go out, indexed by ``community_id`` in the order of
        the register: ``moves`` (in or out), ``reason`` (why it does not count by the rule
        under which it does not).
    """

    before: int
    after: int
    rows: pd.DataFrame


def effect(
    register: Register | Ledger, old: CountingRule, new: CountingRule, on: pd.Timestamp
) -> Effect:
    """How the national count moves from one rule to another, row by row.

    Parameters
    ----------
    register : Register or Ledger
        The communities, their sectors and their partners.
    old, new : CountingRule
        The rule that was and the rule to try.
    on : Timestamp
        The date of both counts. [date]

    Returns
    -------
    Effect
        Both counts, and the communities that come in or go out with the reason.

    Notes
    -----
    The count before, plus the communities that come in, minus those that go out, is the
    count after. Whole or fractional counting moves no community.
    """
    ready = ledger(register, old)
    was, becomes = ready.reasons(on), ready.under(new).reasons(on)
    moves = (was < 0) != (becomes < 0)
    rows = pd.DataFrame(
        {
            "moves": np.where(becomes[moves] < 0, "in", "out"),
            "reason": reason_names(np.maximum(was, becomes)[moves]),
        },
        index=ready.ids[moves],
        dtype="str",
    )
    return Effect(int((was < 0).sum()), int((becomes < 0).sum()), rows)
