"""A part of the register: the communities of some sectors, regions, forms or phases."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from lc_metrics.tables import UNKNOWN, Register

__all__ = ["select"]


def select(
    register: Register,
    *,
    sectors: Collection[str] = (),
    provinces: Collection[str] = (),
    forms: Collection[str] = (),
    phases: Collection[str] = (),
) -> Register:
    """Communities that match every filter.

    Parameters
    ----------
    register : Register
        The whole register.
    sectors, provinces, forms, phases : collection of str
        Codes to keep; an empty collection keeps all. ``onbekend`` keeps the communities
        of which it is not known.

    Returns
    -------
    Register
        The matching communities with all their links, in the order of `register`.

    Notes
    -----
    A community of two sectors matches if one of them is asked for, and keeps both.
    """
    ids = register.communities["community_id"]
    keep = pd.Series(True, index=ids.index)
    for wanted, links, column in (
        (sectors, register.sector_links, "sector"),
        (provinces, register.region_links, "province"),
    ):
        if wanted:
            asked = links[column].fillna(UNKNOWN).isin(wanted)
            matches = ids.isin(links.loc[asked, "community_id"])
            if UNKNOWN in wanted:
                matches |= ~ids.isin(links["community_id"])
            keep &= matches
    for wanted, column in ((forms, "form"), (phases, "phase")):
        if wanted:
            keep &= register.communities[column].fillna(UNKNOWN).isin(wanted)
    return register.only(ids[keep])
