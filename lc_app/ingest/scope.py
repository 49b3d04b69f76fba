"""An upload for some sectors replaces those sectors, and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from lc_metrics.tables import UNKNOWN, Register

LEFT_OUT, KEPT = "left_out", "kept"
"""What happens to a row of the upload that names a sector outside the scope."""


def proposed_scope(*files: Register) -> frozenset[str]:
    """The sectors of which these files are the lists; none if one of them is of no such sector.

    A file is the list of the sectors that every community in it serves. Communities without a
    sector say nothing about it. An empty scope stands for the whole register.
    """
    each = [_served_by_all(register) for register in files]
    return frozenset().union(*each) if all(each) else frozenset()


def _served_by_all(incoming: Register) -> frozenset[str]:
    links = incoming.sector_links.drop_duplicates(["community_id", "sector"])
    counts = links["sector"].value_counts()
    return frozenset(counts.index[counts.eq(links["community_id"].nunique())])


def replace_scope(published: Register, incoming: Register, sectors: Collection[str]) -> Register:
    """The register after an upload for some sectors.

    Parameters
    ----------
    published : Register
        What stands now.
    incoming : Register
        The upload.
    sectors : collection of str
        Codes of the sectors that the upload replaces. `UNKNOWN` stands for communities
        without a sector, `NO_SECTOR` for programmes. None: the whole register.

    Returns
    -------
    Register
        In the order of `published`, and behind it what is new in the order of `incoming`;
        `incoming` itself if the scope is empty.

    Notes
    -----
    * A published community that the upload lacks loses its links to sectors in the scope.
      It goes if no link is left; without a sector it stays, unless the scope has `UNKNOWN`.
    * A row of the upload is taken if it names a sector in the scope, if its community did
      so until now, or if neither names any sector. It brings all its own columns and links,
      and the community keeps its links to sectors outside the scope. Of two leading sectors
      that of the upload stays leading.
    * Any other row of the upload is left out, for it belongs to others: a community whose
      sectors are all outside the scope is never touched. `outside_scope` tells which.
    """
    scope = frozenset(sectors)
    if not scope:
        return incoming
    taken = _taken(published, incoming, scope)
    stays = published.only(_staying(published, scope).difference(taken))
    upload = incoming.only(taken)
    tables = {
        name: pd.concat([table, upload.tables()[name]], ignore_index=True)
        for name, table in stays.tables().items()
    }
    tables["sector_links"] = _sectors(published, stays, upload, scope)
    tables["inferences"] = _inferences(published, stays, upload, scope)
    order = published.communities["community_id"], upload.communities["community_id"]
    return Register.of(**{name: _in_order(t, pd.concat(order)) for name, t in tables.items()})


def outside_scope(
    published: Register, incoming: Register, sectors: Collection[str]
) -> pd.DataFrame:
    """Rows of an upload that name sectors outside its scope, or belong to others.

    Returns
    -------
    DataFrame
        ``community_id``, ``name``, ``sectors`` (the codes outside the scope, cut by “;”)
        and ``effect``: `LEFT_OUT`, or `KEPT` if the row is taken with these links.
    """
    scope = frozenset(sectors)
    rows = incoming.communities[["community_id", "name"]]
    links = incoming.sector_links
    outside = links[~links["sector"].isin(scope)] if scope else links.iloc[:0]
    codes = outside.groupby("community_id")["sector"].agg(";".join)
    taken = rows["community_id"].isin(_taken(published, incoming, scope)) | (not scope)
    told = rows.assign(
        sectors=rows["community_id"].map(codes).astype("str").fillna(""),
        effect=taken.map({True: KEPT, False: LEFT_OUT}),
    )
    return told[told["sectors"].ne("") | ~taken].reset_index(drop=True)


def _in_order(table: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    places = {community: place for place, community in enumerate(ids.unique())}
    return table.iloc[table["community_id"].map(places).argsort(kind="stable")]


def _in_scope(register: Register, scope: frozenset[str]) -> pd.Index:
    links = register.sector_links
    inside = _ids(links[links["sector"].isin(scope)])
    return inside.append(_without_sector(register)) if UNKNOWN in scope else inside


def _ids(rows: pd.DataFrame) -> pd.Index[str]:
    ids: pd.Index[str] = pd.Index(rows["community_id"].unique(), dtype="str")
    return ids


def _without_sector(register: Register) -> pd.Index:
    rows = register.communities
    return _ids(rows[~rows["community_id"].isin(register.sector_links["community_id"])])


def _staying(published: Register, scope: frozenset[str]) -> pd.Index:
    """Communities that do not hang on the scope alone."""
    links = published.sector_links
    outside = _ids(links[~links["sector"].isin(scope)])
    return outside if UNKNOWN in scope else outside.append(_without_sector(published))


def _taken(published: Register, incoming: Register, scope: frozenset[str]) -> pd.Index:
    """Communities of the upload that it may speak for."""
    rows = incoming.communities
    ids = rows["community_id"]
    names = ids.isin(_in_scope(incoming, scope)) | ids.isin(_in_scope(published, scope))
    of_others = ids.isin(published.sector_links["community_id"])
    return _ids(rows[names | (ids.isin(_without_sector(incoming)) & ~of_others)])


def _sectors(
    published: Register, stays: Register, upload: Register, scope: frozenset[str]
) -> pd.DataFrame:
    left = stays.sector_links[~stays.sector_links["sector"].isin(scope)]
    uploaded, before = upload.sector_links, published.sector_links
    carried = before[
        before["community_id"].isin(upload.communities["community_id"])
        & ~before["sector"].isin(scope)
    ]
    leads = uploaded.loc[uploaded["leading"].fillna(value=False), "community_id"]
    leading = carried["leading"].mask(
        carried["community_id"].isin(leads) & carried["leading"].fillna(value=False), other=False
    )
    links = pd.concat([left, uploaded, carried.assign(leading=leading)], ignore_index=True)
    return links.drop_duplicates(["community_id", "sector"])


def _inferences(
    published: Register, stays: Register, upload: Register, scope: frozenset[str]
) -> pd.DataFrame:
    """What was inferred, of the values that are still there."""
    of_scope = stays.inferences["field"].eq("sector") & stays.inferences["value"].isin(scope)
    before = published.inferences
    carried = before[
        before["community_id"].isin(upload.communities["community_id"])
        & before["field"].eq("sector")
        & ~before["value"].isin(scope)
    ]
    rows = [stays.inferences[~of_scope], upload.inferences, carried]
    return pd.concat(rows, ignore_index=True).drop_duplicates()
