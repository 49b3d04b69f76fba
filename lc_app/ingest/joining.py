"""Several rows on one community to one row, with everything that was left off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lc_metrics.tables import SCHEMAS, Register

_OWN = SCHEMAS["communities"]
_KEYS = {
    "sector_links": ["community_id", "sector"],
    "partners": ["community_id", "organisation"],
    "sizes": ["community_id", "what"],
}
_FIELDS = {"sector_links": "sectors", "partners": "partners", "sizes": "sizes"}
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
        which it went up, where it stood, and in ``differs`` the columns, and the links by
        `CHANGED_FIELDS` of `lc_metrics`, of which it said something that is not in the
        register (cut by “;”).
    """

    register: Register
    merged: pd.DataFrame


def joined(registers: Sequence[Register]) -> Joined:
    """One register of several files; a community that stands in several counts once."""
    marked = [
        {name: t.assign(community_id=f"{n}|" + t["community_id"]) for name, t in r.tables().items()}
        for n, r in enumerate(registers)
    ]
    return unmarked([Register(**tables) for tables in marked])


def unmarked(registers: Sequence[Register]) -> Joined:
    """The same where each row has an identifier of its own: a mark, “|”, and what it is."""
    together = below_each_other(registers) if registers else Register.of()
    ids = together.communities["community_id"]
    result = one_row_each(together, {marked_id: marked_id.split("|", 1)[1] for marked_id in ids})
    merged = result.merged.assign(incoming_id=result.merged["community_id"])
    return Joined(result.register, merged)


def below_each_other(registers: Sequence[Register]) -> Register:
    """The rows of all registers, one or more."""
    first, *others = (register.tables() for register in registers)
    if not others:
        return registers[0]
    return Register(
        **{
            name: pd.concat([table, *(tables[name] for tables in others)], ignore_index=True)
            for name, table in first.items()
        }
    )


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
    off = rows.loc[again, "community_id"]
    named = dict(zip(rows["community_id"], ids, strict=True))
    tables = {"communities": rows.assign(community_id=ids)[~again]}
    lost: dict[str, pd.Series] = {}
    for name, links in register.tables().items():
        if name != "communities":
            tables[name], lost[name] = _links(links, name, named, off)
    return Joined(Register.of(**tables), _left_off(rows, ids, again, lost))


def _links(
    links: pd.DataFrame, name: str, named: Mapping[str, str], off: pd.Series
) -> tuple[pd.DataFrame, pd.Series]:
    """Each link once, those of first rows before the others; and of whom one said otherwise."""
    of_off = _among(links["community_id"], off)
    if name == "inferences":
        of_row = of_off & links["field"].isin(list(_OWN))
        links, of_off = links[~of_row], of_off[~of_row]
    order = of_off.argsort(kind="stable")
    links, of_off = links.iloc[order], of_off.iloc[order]
    renamed = links.assign(community_id=links["community_id"].map(named))
    again = of_off & renamed.duplicated(_KEYS.get(name))
    otherwise = again & ~renamed.duplicated()
    return renamed[~again], links.loc[otherwise, "community_id"]


def _among(ids: pd.Series, others: pd.Series) -> pd.Series:
    """Which identifiers stand among others; pandas looks at these one by one."""
    texts = pa.large_string()
    known = pa.array(others.array).cast(texts)
    found = pc.is_in(pa.array(ids.array).cast(texts), value_set=known)
    return pd.Series(found.to_numpy(zero_copy_only=False), index=ids.index, dtype="bool")


def _left_off(
    rows: pd.DataFrame, ids: pd.Series, again: pd.Series, lost: Mapping[str, pd.Series]
) -> pd.DataFrame:
    off = rows[again].set_index(ids[again])
    first = rows[~again].set_index(ids[~again]).reindex(off.index)
    said = {
        column: off[column].notna()
        & ~off[column].eq(first[column]).fillna(value=False).astype("bool")
        for column in _OWN
        if column not in _NO_CONTENT
    }
    said |= {field: _among(off["community_id"], lost[table]) for table, field in _FIELDS.items()}
    flags = pd.DataFrame(said, index=off.index)
    names = flags.columns.to_numpy()
    told = off.assign(
        incoming_id=off["community_id"],
        community_id=off.index,
        differs=[";".join(names[row]) for row in flags.to_numpy(dtype="bool")],
    )
    return told.reindex(columns=MERGED).reset_index(drop=True)
