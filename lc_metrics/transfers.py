"""Knowledge transfer: from region to region, and from citizens to professionals."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from lc_metrics.tables import BUCKETS, UNKNOWN, Register, last_days

__all__ = [
    "transfer_counts",
    "transfer_ends",
    "transfer_matrix",
    "transfer_reach",
    "transfers_within",
    "unreached",
]

_ENDS = {"origin": ("from_region", "from_id"), "receiver": ("to_region", "to_id")}


def transfer_ends(transfers: pd.DataFrame, register: Register) -> pd.DataFrame:
    """Transfers with the region at either end.

    Parameters
    ----------
    transfers : DataFrame
        With the columns of `BOOKS`.
    register : Register
        The communities that the transfers name.

    Returns
    -------
    DataFrame
        The transfers, with ``origin`` and ``receiver``: the code of a province or one of
        `BUCKETS`.

    Notes
    -----
    The region that was recorded goes first. Where none was, it is that of the community at
    this end if the register gives it one region alone; else it is unknown (``onbekend``).
    """
    links = register.region_links[["community_id", "province"]].dropna().drop_duplicates()
    single = links[~links["community_id"].duplicated(keep=False)]
    region_of = single.set_index("community_id")["province"]
    ends = {
        end: transfers[region].fillna(transfers[community].map(region_of)).fillna(UNKNOWN)
        for end, (region, community) in _ENDS.items()
    }
    return transfers.assign(**ends).astype(dict.fromkeys(ends, "str"))


def transfers_within(
    ends: pd.DataFrame, communities: Collection[str] | None, provinces: Collection[str] = ()
) -> pd.DataFrame:
    """Transfers of which one end lies within a selection.

    Parameters
    ----------
    ends : DataFrame
        What `transfer_ends` gave.
    communities : collection of str or None
        The communities of the selection; None for all, and for ends without a community.
    provinces : collection of str
        Regions of the selection; none for all.

    Returns
    -------
    DataFrame
        The transfers whose origin or receiver matches both, in their order.

    Notes
    -----
    One end has to match as a whole: its community and its region.
    """
    keep = pd.Series(False, index=ends.index)
    for end, (_region, community) in _ENDS.items():
        matches = pd.Series(True, index=ends.index)
        if communities is not None:
            matches &= ends[community].isin(list(communities))
        if provinces:
            matches &= ends[end].isin(list(provinces))
        keep |= matches
    return ends[keep].reset_index(drop=True)


def transfer_matrix(ends: pd.DataFrame, regions: Collection[str]) -> pd.DataFrame:
    """Transfers from region to region.

    Parameters
    ----------
    ends : DataFrame
        What `transfer_ends` gave.
    regions : collection of str
        Regions in the rows and columns, in their order.

    Returns
    -------
    DataFrame of int, shape (n_regions, n_regions)
        Number of transfers from the region of the row to that of the column; those within
        a region stand on the diagonal. [transfers]

    Notes
    -----
    A transfer to the whole country counts once, at ``landelijk``, and not in each province.
    """
    order = list(regions)
    counts = pd.crosstab(ends["origin"], ends["receiver"])
    return counts.reindex(index=order, columns=order, fill_value=0).astype("int64")


def transfer_counts(ends: pd.DataFrame, by: str) -> pd.Series:
    """Transfers by channel, by direction, or by whether they were adapted.

    Parameters
    ----------
    ends : DataFrame
        Transfers.
    by : {"channel", "direction", "adapted"}
        What to group by.

    Returns
    -------
    Series of int, shape (n_groups,)
        Number of transfers; of ``adapted`` the groups are yes, no and ``onbekend``.
        [transfers]

    Notes
    -----
    Each transfer counts once; what was not recorded counts as unknown.
    """
    values = ends[by]
    if by == "adapted":
        values = values.map({True: "yes", False: "no"}).astype("str")
    return values.fillna(UNKNOWN).value_counts().sort_index().rename("transfers")


def transfer_reach(ends: pd.DataFrame) -> pd.Series:
    """How many provinces had received knowledge by each date.

    Parameters
    ----------
    ends : DataFrame
        What `transfer_ends` gave.

    Returns
    -------
    Series of int, index of dates
        Cumulative number of different provinces, on each date on which one was reached for
        the first time. [provinces]

    Notes
    -----
    A province is reached by its first transfer, from wherever it comes, its own region
    included. A transfer of which only the year or the month is known counts from the last
    day of it on, when it had happened for sure. Not in it are transfers without a date, and
    those to regions that are no province.
    """
    on_map = ends[~ends["receiver"].isin(BUCKETS)]
    days = last_days(on_map["date"], on_map["date_precision"])
    first = days.groupby(on_map["receiver"]).min().dropna()
    return first.value_counts().sort_index().cumsum().rename("provinces").rename_axis("date")


def unreached(ends: pd.DataFrame, provinces: Collection[str]) -> list[str]:
    """Provinces that received nothing yet.

    Parameters
    ----------
    ends : DataFrame
        What `transfer_ends` gave.
    provinces : collection of str
        The provinces to look at.

    Returns
    -------
    list of str
        Codes of those that no transfer names as receiver, in the order given.

    Notes
    -----
    Only what is recorded is known. A transfer without a date counts; one to the whole country
    reaches no single province.
    """
    received = set(ends["receiver"])
    return [province for province in provinces if province not in received]
