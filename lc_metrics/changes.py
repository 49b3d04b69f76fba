"""What differs between two registers."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from lc_metrics.tables import SCHEMAS, Register

__all__ = ["CHANGED_FIELDS", "CHANGES", "changes", "field_changes"]

CHANGES = ("added", "removed", "changed", "unchanged")
"""What can have happened to a community."""

_NOT_CONTENT = ("community_id", "sheet", "row", "first_seen")
_OWN = tuple(column for column in SCHEMAS["communities"] if column not in _NOT_CONTENT)
_LINKS = {
    "sectors": "sector_links",
    "regions": "region_links",
    "partners": "partners",
    "sizes": "sizes",
}

CHANGED_FIELDS = (*_OWN, *_LINKS)
"""What `field_changes` tells apart: a community's own columns, and what it is linked to."""


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
    A community has changed if one of its own columns or one of its sectors, regions,
    partners or sizes differs. Where its row stood in the export, when it was first seen
    and which of its values were inferred are no content.
    """
    before, after = (pd.Index(r.communities["community_id"]) for r in (old, new))
    result = pd.Series("changed", index=after.union(before, sort=False), dtype="str")
    same = ~_differences(old, new).any(axis="columns")
    result[same.index[same]] = "unchanged"
    result[after.difference(before, sort=False)] = "added"
    result[before.difference(after, sort=False)] = "removed"
    return result.rename("change").rename_axis(None)


def field_changes(old: Register, new: Register) -> pd.DataFrame:
    """Every field that differs, of the communities that stand in both registers.

    Parameters
    ----------
    old, new : Register
        The earlier and the later register.

    Returns
    -------
    DataFrame
        ``community_id``, ``name`` (the later one), ``field`` (one of `CHANGED_FIELDS`),
        ``old`` and ``new`` as text: one row a field, in the order of `new` and then of
        `CHANGED_FIELDS`.

    Notes
    -----
    A community has a row here if, and only if, `changes` calls it changed. A missing
    value stays missing. Dates are written year-month-day, flags as true and false. Links
    stand in one text, cut by “; ” and in an order of their own: the code or the
    organisation, and in brackets what else is known of the link.
    """
    differs = _differences(old, new)
    parts = [
        pd.DataFrame(
            {
                "community_id": ids,
                "field": field,
                "old": _texts(old, field, ids),
                "new": _texts(new, field, ids),
            }
        )
        for field in CHANGED_FIELDS
        if len(ids := differs.index[differs[field]])
    ]
    columns = ("community_id", "name", "field", "old", "new")
    if not parts:
        return pd.DataFrame(columns=columns, dtype="str")
    places = pd.Series(range(len(differs)), index=differs.index)
    rows = pd.concat(parts)
    rows = rows.iloc[rows["community_id"].map(places).argsort(kind="stable")]
    names = new.communities.set_index("community_id")["name"]
    named = rows.assign(name=rows["community_id"].map(names))
    return named.reindex(columns=columns).astype("str").reset_index(drop=True)


def _differences(old: Register, new: Register) -> pd.DataFrame:
    """Whether each field differs, for each community of both registers."""
    left, right = (r.communities.set_index("community_id") for r in (old, new))
    ids = right.index[right.index.isin(left.index)]
    left, right = left.loc[ids], right.loc[ids]
    own = {column: _unlike(left[column], right[column]) for column in _OWN}
    links = {
        field: ids.isin(_unlike_links(old.tables()[table], new.tables()[table]))
        for field, table in _LINKS.items()
    }
    return pd.DataFrame(own | links, index=ids, columns=list(CHANGED_FIELDS))


def _unlike(left: pd.Series, right: pd.Series) -> pd.Series:
    """Whether two values differ; missing equals missing."""
    missing = left.isna(), right.isna()
    unequal = left.ne(right).fillna(value=False).astype("bool")
    return (unequal | missing[0] | missing[1]) & ~(missing[0] & missing[1])


def _unlike_links(old: pd.DataFrame, new: pd.DataFrame) -> pd.Index:
    """Communities of which a row stands more often in one of the tables."""
    rows = pd.concat([old, new], ignore_index=True)
    balance = pd.Series([1] * len(old) + [-1] * len(new), dtype="int64")
    sums = balance.groupby([rows[column] for column in rows], dropna=False).sum()
    return sums.index[sums.ne(0)].get_level_values("community_id").unique()


def _texts(register: Register, field: str, ids: pd.Index) -> pd.Series:
    """One field of these communities as text."""
    if field in _LINKS:
        links = register.tables()[_LINKS[field]]
        return _link_texts(links[links["community_id"].isin(ids)]).reindex(ids)
    values = register.communities.set_index("community_id")[field].loc[ids]
    texts = values.astype("str")
    return texts.str.lower() if values.dtype == "boolean" else texts


def _link_texts(links: pd.DataFrame) -> pd.Series:
    """The links of each community in one text."""
    details = links.columns[2:]
    written = links.astype("object").where(links.notna(), None)
    texts: dict[str, list[str]] = defaultdict(list)
    for community, code, *values in written.itertuples(index=False, name=None):
        known = [
            f"{detail} {str(value).lower() if isinstance(value, bool) else value}"
            for detail, value in zip(details, values, strict=True)
            if value is not None
        ]
        aside = f" ({', '.join(known)})" if known else ""
        texts[community].append(f"{code or ''}{aside}".strip())
    joined = {community: "; ".join(sorted(parts)) for community, parts in texts.items()}
    return pd.Series(joined, dtype="str")
