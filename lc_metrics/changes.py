"""What differs between two registers."""

from __future__ import annotations

import pandas as pd

from lc_metrics.tables import Register

__all__ = ["CHANGES", "changes"]

CHANGES = ("added", "removed", "changed", "unchanged")
"""What can have happened to a community."""

_NOT_CONTENT = ["sheet", "row", "first_seen"]


def changes(old: Register, new: Register) -> pd.Series:
    """What happened to each community between two registers.

    Parameters
    ----------
    old, new : Register
        The earlier and the later register.

    Returns
    -------
    Series of str, shape (n_communities,)
        One of `CHANGES`, indexed by every ``community_id`` of either register, in the
        order of `new` and then of `old`.

    Notes
    -----
    A community has changed if one of its own columns or one of its sectors, regions or
    partners differs. Where its row stood in the export and when it was first seen are no
    content.
    """
    before, after = _contents(old), _contents(new)
    ids = after.index.union(before.index, sort=False)
    left, right = before.reindex(ids), after.reindex(ids)
    result = pd.Series("changed", index=ids, dtype="str", name="change")
    result = result.mask(left.eq(right), "unchanged")
    result = result.mask(left.isna(), "added")
    return result.mask(right.isna(), "removed")


def _contents(register: Register) -> pd.Series:
    """All that a register says of each community, as one text."""
    own = register.communities.drop(columns=_NOT_CONTENT).set_index("community_id")
    texts = _joined(own)
    for name, links in register.tables().items():
        if name not in ("communities", "inferences"):
            rows = _joined(links.set_index("community_id")).sort_values(kind="stable")
            merged = rows.groupby(level=0).agg("\x1e".join)
            texts = texts + "\x1d" + merged.reindex(texts.index).fillna("")
    return texts


def _joined(table: pd.DataFrame) -> pd.Series:
    columns = [table[column].astype("str").fillna("") for column in table]
    joined = columns[0]
    for column in columns[1:]:
        joined = joined + "\x1f" + column
    return joined
