"""A part of the register: the communities of some sectors, regions, forms or phases."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from lc_metrics.coding import Coded
from lc_metrics.tables import Register

__all__ = ["matching", "select"]


def matching(
    register: Register,
    *,
    sectors: Collection[str] = (),
    provinces: Collection[str] = (),
    corops: Collection[str] = (),
    forms: Collection[str] = (),
    phases: Collection[str] = (),
    partner_kinds: Collection[str] = (),
    functions: Collection[str] = (),
    start_years: Collection[str] = (),
) -> pd.Series:
    """Which communities match every filter.

    Parameters
    ----------
    register : Register
        The whole register.
    sectors, provinces, corops, forms, phases, partner_kinds, functions, start_years : \
collection of str
        Codes to keep; an empty collection keeps all. ``onbekend`` keeps the communities
        of which it is not known.

    Returns
    -------
    Series of str
        ``community_id`` of the matching communities, in the order of `register`.
    """
    filters = {
        "sector": sectors,
        "province": provinces,
        "corop": corops,
        "form": forms,
        "phase": phases,
        "partner_kind": partner_kinds,
        "function": functions,
        "start_year": start_years,
    }
    coded = Coded(register)
    keep = np.ones(coded.size, dtype=bool)
    for by, wanted in filters.items():
        if wanted:
            keep &= coded.inside(by, wanted)
    return register.communities["community_id"][keep]


def select(register: Register, **filters: Collection[str]) -> Register:
    """Communities that match every filter.

    Parameters
    ----------
    register : Register
        The whole register.
    **filters : collection of str
        As for `matching`.

    Returns
    -------
    Register
        The matching communities with all their links, in the order of `register`; without
        filters `register` itself.

    Notes
    -----
    A community of two sectors matches if one of them is asked for, and keeps both.
    """
    if not any(filters.values()):
        return register
    return register.only(matching(register, **filters))
