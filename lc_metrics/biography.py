"""What happened to one community from version to version."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from lc_metrics.changes import field_changes
from lc_metrics.tables import Register

__all__ = ["community_history"]

_HISTORY = {"number": "int64", "change": "str", "field": "str", "old": "str", "new": "str"}


def community_history(history: Iterable[tuple[int, Register]], community_id: str) -> pd.DataFrame:
    """What each version changed of one community, field by field.

    Parameters
    ----------
    history : iterable of (int, Register)
        Number and register of each version, in the order of their numbers. A register may
        hold other communities as well, or none.
    community_id : str
        The community.

    Returns
    -------
    DataFrame, shape (n_changes, 5)
        ``number`` of the version, ``change`` (added, removed or changed), and for a change
        its ``field``, ``old`` and ``new`` as in `field_changes`: one row a field, in the
        order of the versions. Empty for a community that never stood in any.

    Raises
    ------
    ValueError
        If the versions are out of order.

    Notes
    -----
    A version that changes nothing of the community has no row. One that was removed and
    comes back is added again.
    """
    rows: list[tuple[object, ...]] = []
    before: Register | None = None
    last: int | None = None
    for number, whole in history:
        if last is not None and number <= last:
            raise ValueError(f"version {number} comes after version {last}")
        last = number
        found = whole.only(pd.Index([community_id], dtype="str"))
        after = found if len(found.communities) else None
        if before is not None and after is not None:
            fields = field_changes(before, after)[["field", "old", "new"]]
            changed = fields.itertuples(index=False, name=None)
            rows += [(number, "changed", *values) for values in changed]
        elif before is not after:
            moved = "removed" if after is None else "added"
            rows.append((number, moved, None, None, None))
        before = after
    return pd.DataFrame(rows, columns=list(_HISTORY)).astype(_HISTORY)
