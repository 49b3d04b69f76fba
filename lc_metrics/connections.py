"""Communities and the organisations that they share."""

from __future__ import annotations

import pandas as pd

__all__ = ["LINKAGES", "bridges", "connectors", "linkage", "ties"]

LINKAGES = ("linked", "alone", "unknown")
"""Whether a community shares an organisation with another; see `linkage`."""


def connectors(links: pd.DataFrame) -> pd.Series:
    """Number of communities that an organisation takes part in.

    Parameters
    ----------
    links : DataFrame
        community_id and organisation, one row for each organisation that a community names,
        under one name for all its spellings.

    Returns
    -------
    Series of int, shape (n_organisations,)
        Indexed by organisation, the largest first and equal ones by name. [communities]

    Notes
    -----
    An organisation connects communities if it takes part in at least two. One that a
    community names twice counts once. Texts that name no organisation, such as “20
    bedrijven”, have to be left out before: two communities that name a municipality without
    its name do not share it.
    """
    counts = links.groupby("organisation")["community_id"].nunique()
    table = pd.DataFrame({"communities": counts.astype("int64")}).rename_axis("organisation")
    return (
        table.reset_index()
        .sort_values(["communities", "organisation"], ascending=[False, True])
        .set_index("organisation")["communities"]
    )


def linkage(links: pd.DataFrame, communities: pd.Index) -> pd.Series:
    """Whether each community shares an organisation with another.

    Parameters
    ----------
    links : DataFrame
        As for `connectors`.
    communities : Index of str, shape (n_communities,)
        The communities to judge; links of others are left out.

    Returns
    -------
    Series of str, shape (n_communities,)
        One of `LINKAGES`, indexed by community.

    Notes
    -----
    ``linked``: at least one of its organisations takes part in another community as well.
    ``alone``: it names organisations and shares none of them, as far as known. ``unknown``:
    it names none, so nothing can be said. A source seldom names all partners: a community
    may be connected where nothing shows it.
    """
    inside = links[links["community_id"].isin(communities)]
    counts = connectors(inside)
    shared = inside.loc[inside["organisation"].isin(counts.index[counts.gt(1)]), "community_id"]
    states = pd.Series("unknown", index=communities, dtype="str", name="linkage")
    states[communities.isin(inside["community_id"])] = "alone"
    states[communities.isin(shared)] = "linked"
    return states


def bridges(links: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Organisations that connect communities of two groups, such as sectors or regions.

    Parameters
    ----------
    links : DataFrame
        As for `connectors`.
    groups : DataFrame
        community_id and group, one row for each group of a community. Groups that are no
        group, such as the unknown, have to be left out before.

    Returns
    -------
    DataFrame
        left and right (the groups, in alphabetical order), and organisation; one row for
        each organisation that takes part in a community of the one group and in another
        community of the other.

    Notes
    -----
    A community that belongs to both groups itself is no bridge: it takes two communities.
    """
    sides = links[["community_id", "organisation"]].drop_duplicates()
    counts = connectors(sides)
    sides = sides[sides["organisation"].isin(counts.index[counts.gt(1)])]
    sides = sides.merge(groups[["community_id", "group"]].drop_duplicates(), on="community_id")
    pairs = sides.merge(sides, on="organisation", suffixes=("_left", "_right"))
    two = pairs["community_id_left"].ne(pairs["community_id_right"])
    pairs = pairs[two & pairs["group_left"].lt(pairs["group_right"])]
    found = pairs.rename(columns={"group_left": "left", "group_right": "right"})
    columns = ["left", "right", "organisation"]
    return found[columns].drop_duplicates().sort_values(columns, ignore_index=True)


def ties(links: pd.DataFrame) -> pd.DataFrame:
    """Number of communities that two organisations share.

    Parameters
    ----------
    links : DataFrame
        As for `connectors`.

    Returns
    -------
    DataFrame
        left and right (two organisations, in alphabetical order) and communities, the most
        first; no row for two that share none. [communities]
    """
    sides = links[["community_id", "organisation"]].drop_duplicates()
    pairs = sides.merge(sides, on="community_id", suffixes=("_left", "_right"))
    pairs = pairs[pairs["organisation_left"].lt(pairs["organisation_right"])]
    pairs = pairs.rename(columns={"organisation_left": "left", "organisation_right": "right"})
    counts = pairs.value_counts(["left", "right"]).rename("communities").reset_index()
    order = ["communities", "left", "right"]
    return counts.sort_values(order, ascending=[False, True, True], ignore_index=True)
