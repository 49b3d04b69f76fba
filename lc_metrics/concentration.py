"""How evenly the communities are spread, and where there are none."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

__all__ = ["concentration", "per_inhabitants", "white_spots"]

_TOP = 3


def concentration(counts: pd.Series, codes: Collection[str]) -> pd.Series:
    """How strongly the communities are concentrated in a few groups.

    Parameters
    ----------
    counts : Series of float
        Communities by group. [communities]
    codes : collection of str
        The groups to compare, such as the ten Topsectoren or the twelve provinces; those
        without a count are 0.

    Returns
    -------
    Series of float, shape (4,)
        ``herfindahl``: sum of the squared shares, from 1 / n where all n groups have as
        many to 1 where one group has all; ``top_3``: share of the three largest groups;
        ``even``: the Herfindahl index of an even spread, 1 / n, to compare with [-];
        ``left_out``: counted in other groups, such as unknown, and not compared.
        [communities]

    Notes
    -----
    Shares are of the groups compared together, so that they add up to 1. Without any
    community in these groups there is no concentration (NaN).

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5).
    """
    compared = counts.reindex(list(dict.fromkeys(codes)), fill_value=0.0)
    shares = compared / (compared.sum() or float("nan"))
    return pd.Series(
        {
            "herfindahl": shares.pow(2).sum(min_count=1),
            "top_3": shares.nlargest(_TOP).sum(min_count=1),
            "even": 1 / len(compared) if len(compared) else float("nan"),
            "left_out": counts.sum() - compared.sum(),
        },
        name="concentration",
    )


def white_spots(counts: pd.Series, codes: Collection[str]) -> list[str]:
    """Groups in which no community counts.

    Parameters
    ----------
    counts : Series of float
        Communities by group. [communities]
    codes : collection of str
        All groups that there are, such as the forty COROP areas.

    Returns
    -------
    list of str
        Those of `codes` without a community, in the given order.

    Notes
    -----
    A white spot says that no community is known there, and not that there is none: those of
    unknown region may be in it.
    """
    present = set(counts.index[counts.gt(0)])
    return [code for code in dict.fromkeys(codes) if code not in present]


def per_inhabitants(counts: pd.Series, population: pd.Series, per: float = 100_000) -> pd.Series:
    """Number of communities per 100,000 inhabitants.

    Parameters
    ----------
    counts : Series of float
        Communities by region. [communities]
    population : Series of float
        Inhabitants by region, of one date. [inhabitants]
    per : float
        Per how many inhabitants. [inhabitants]

    Returns
    -------
    Series of float, shape (n_regions,)
        For each region of `population`, in its order; NaN where the number of
        inhabitants is missing or 0. [communities per `per` inhabitants]

    Notes
    -----
    Of several regions together it is the ratio of the sums. Communities of no region that
    `population` names are in none of the numbers. The date of the population need not be
    that of the count; state it beside the number.
    """
    inhabitants = population.where(population.gt(0)).astype("float64")
    density = counts.reindex(population.index, fill_value=0.0) * per / inhabitants
    return density.rename("density")
