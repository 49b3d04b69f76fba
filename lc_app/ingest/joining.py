"""Several rows on one community to one row, with everything that was left off."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from lc_metrics.tables import SCHEMAS, Register

_OWN = SCHEMAS["communities"]
_NO_CONTENT = ("community_id", "sheet", "row", "first_seen")
MERGED = ("incoming_id", "community_id", "name", "sheet", "row", "differs")
"""Columns of `Joined.merged`."""


class Joined(NamedTuple):
    """A register with one row a community, and the rows that went up in another.

    Attributes
    ----------
    register : Register
        The first row of each community, with the links of all its rows.
    merged : DataFrame
        The rows that were left off: ``incoming_id`` as it was, the ``community_id`` in
        which it went up, where it stood, and in ``differs`` the columns in which it said
        something that the first row does not (cut by “;”).
    """

    register: Register
    merged: pd.DataFrame


def joined(registers: Sequence[Register]) -> Joined:
    """One register of several files; a community that stands in several counts once."""
    marked = [
        {name: t.assign(community_id=f"{n}|" + t["community_id"]) for name, t in r.tables().items()}
        for n, r in enumerate(registers)
    ]
    together = Register.of(
        **{
            name: pd.concat([tables[name] for tables in marked], ignore_index=True)
            for name in (SCHEMAS if marked else ())
        }
    )
    ids = together.communities["community_id"]
    result = one_row_each(together, {marked_id: marked_id.split("|", 1)[1] for marked_id in ids})
    merged = result.merged.assign(incoming_id=result.merged["community_id"])
    return Joined(result.register, merged)


def one_row_each(register: Register, new_ids: Mapping[str, str]) -> Joined:
    """Give communities other identifiers; those that get the same become one.

    Parameters
    ----------
    register : Register
        One row a community.
    new_ids : mapping of str to str
        Old to new identifier; who is not named keeps the own one.

    Notes
    -----
    The first row stays as it is and takes over the sectors, regions and partners of the
    others, and the sizes that it does not give itself. What was inferred of a row that is
    left off goes with it, unless it was inferred for a link.
    """
    rows = register.communities
    ids = rows["community_id"].map(lambda old: new_ids.get(old, old)).astype("str")
    again = ids.duplicated()
    left_off = rows.loc[again, "community_id"]
    inferred = register.inferences
    goes = inferred["community_id"].isin(left_off) & inferred["field"].isin(list(_OWN))
    tables = register.tables() | {"communities": rows[~again], "inferences": inferred[~goes]}
    named = dict(zip(rows["community_id"], ids, strict=True))
    renamed = {
        name: t.assign(community_id=t["community_id"].map(named)) for name, t in tables.items()
    }
    several = set(ids[again])
    links = {
        name: _distinct(table, name, several)
        for name, table in renamed.items()
        if name != "communities"
    }
    return Joined(
        Register.of(communities=renamed["communities"], **links), _left_off(rows, ids, again)
    )


def _distinct(links: pd.DataFrame, name: str, several: Collection[str]) -> pd.DataFrame:
    """Each link of these communities once; what is known of it is what came first."""
    keys = {
        "sector_links": ["community_id", "sector"],
        "partners": ["community_id", "organisation"],
        "sizes": ["community_id", "what"],
    }.get(name, list(links.columns))
    of_several = links["community_id"].isin(several)
    return links[~(of_several & links.duplicated(keys))]


def _left_off(rows: pd.DataFrame, ids: pd.Series, again: pd.Series) -> pd.DataFrame:
    first = rows[~again].set_index(ids[~again])
    off = rows[again].set_index(ids[again])
    said: list[list[str]] = [[] for _row in range(len(off))]
    for column in (c for c in _OWN if c not in _NO_CONTENT):
        kept = first[column].reindex(off.index)
        other = off[column].notna() & ~(off[column].eq(kept).fillna(value=False).astype("bool"))
        for place in other.to_numpy().nonzero()[0]:
            said[place].append(column)
    told = off.assign(
        incoming_id=off["community_id"], community_id=off.index, differs=list(map(";".join, said))
    )
    return told.reindex(columns=MERGED).reset_index(drop=True)
