"""Testing grounds (proeftuinen), and the learning communities that grew out of them."""

from __future__ import annotations

import pandas as pd

from lc_metrics.phase_times import months_of
from lc_metrics.tables import Register, last_days

__all__ = [
    "ENTRY_INHABITANTS",
    "PROEFTUIN",
    "grown_communities",
    "proeftuin_facts",
    "proeftuin_pipeline",
]

PROEFTUIN = "proeftuin"
"""The form of a testing ground; it is not yet a learning community, and counted apart."""

ENTRY_INHABITANTS = 100_000
"""Inhabitants that a GROZzerdam has to reach at least. [inhabitants]"""

_FACTS = ("name", "start_date", "start_precision", "inhabitants", "entry", "source", "remark")


def proeftuin_facts(register: Register, facts: pd.DataFrame) -> pd.DataFrame:
    """What is known of each testing ground: its start and the inhabitants in reach.

    Parameters
    ----------
    register : Register
        The testing grounds are its communities of the form ``proeftuin``.
    facts : DataFrame
        What was recorded: ``community_id``, ``inhabitants``, ``start_date``,
        ``start_precision``, ``source`` and ``remark``.

    Returns
    -------
    DataFrame, shape (n_proeftuinen, 7)
        Indexed by ``community_id``, in the order of `register`: ``name``; ``start_date``
        and ``start_precision`` [date]; ``inhabitants`` in reach, missing where nobody
        recorded them [inhabitants]; ``entry``, whether these are at least
        `ENTRY_INHABITANTS`, missing with them; ``source`` and ``remark`` of the facts.

    Notes
    -----
    A start that was recorded goes before that of the register. Of facts that were recorded
    twice the last holds. Facts of what is no testing ground of this register are left out.

    References
    ----------
    GROZzerdammen aim at an effect for at least 100,000 inhabitants: groz.nl/fieldlabs.
    """
    own = register.communities.set_index("community_id")
    own = own[own["form"].eq(PROEFTUIN)]
    known = facts.drop_duplicates("community_id", keep="last").set_index("community_id")
    known = known.reindex(own.index)
    recorded = known["start_date"].notna()
    return pd.DataFrame(
        {
            "name": own["name"],
            "start_date": known["start_date"].where(recorded, own["start_date"]),
            "start_precision": known["start_precision"].where(recorded, own["start_precision"]),
            "inhabitants": known["inhabitants"],
            "entry": known["inhabitants"].ge(ENTRY_INHABITANTS).astype("boolean"),
            "source": known["source"],
            "remark": known["remark"],
        },
        columns=list(_FACTS),
    )


def grown_communities(
    register: Register, facts: pd.DataFrame, origins: pd.DataFrame
) -> pd.DataFrame:
    """Learning communities with the testing ground that each grew out of, and the time between.

    Parameters
    ----------
    register : Register
        The communities and the testing grounds.
    facts : DataFrame
        What was recorded of the testing grounds; see `proeftuin_facts`.
    origins : DataFrame
        What was recorded of what grew out of what: ``community_id``, ``origin_id``,
        ``date``, ``date_precision`` and ``source``.

    Returns
    -------
    DataFrame
        One row for each row of `origins`, in its order: ``origin_id``, ``origin``,
        ``community_id`` and ``community`` (names, missing for what is not in this
        register); ``begun``, ``begun_precision``, ``grown`` and ``grown_precision``, when
        the testing ground began and when the community came of it [date];
        ``months_least`` and ``months_most`` between the two [months]; ``source``.

    Notes
    -----
    The community came of the testing ground on the recorded date, else at its own start. A
    date of which only the month or the year is known is a period: the months are those
    from its end to the beginning of the other, and from its beginning to the end of the
    other. They are missing where one of the two dates is, and negative for a community
    that is older than its testing ground. A month has 365.25 / 12 days.
    """
    own = register.communities.set_index("community_id")
    grounds = proeftuin_facts(register, facts)
    ids, came_of = origins["community_id"], origins["origin_id"]
    dated = origins["date"].notna()
    found = pd.DataFrame(
        {
            "origin_id": came_of,
            "origin": _of(own["name"], came_of),
            "community_id": ids,
            "community": _of(own["name"], ids),
            "begun": _of(grounds["start_date"], came_of),
            "begun_precision": _of(grounds["start_precision"], came_of),
            "grown": origins["date"].where(dated, _of(own["start_date"], ids)),
            "grown_precision": origins["date_precision"].where(
                dated, _of(own["start_precision"], ids)
            ),
        }
    )
    begun, grown = (
        last_days(found[name], found[f"{name}_precision"]) for name in ("begun", "grown")
    )
    return found.assign(
        months_least=months_of(found["grown"] - begun),
        months_most=months_of(grown - found["begun"]),
        source=origins["source"],
    )


def proeftuin_pipeline(
    facts: pd.DataFrame, grown: pd.DataFrame, counted: pd.Series, on: pd.Timestamp
) -> pd.Series:
    """Number of testing grounds and of the learning communities that came of them.

    Parameters
    ----------
    facts : DataFrame
        What `proeftuin_facts` gave.
    grown : DataFrame
        What `grown_communities` gave.
    counted : Series of bool
        Whether each community counts on the date, by ``community_id``; see `counted`.
    on : Timestamp
        The date. [date]

    Returns
    -------
    Series of int, shape (5,)
        ``proeftuinen``, all of them; ``begun``, those known to have begun on the date;
        ``with_community``, those that a community came of; ``communities``, that came of
        them, each once; ``counted``, those of these that count. [proeftuinen or communities]

    Notes
    -----
    A testing ground is known to have begun on the last day of the period that is named as
    its start. What grew out of another testing ground than those of `facts` is left out, and
    so is a testing ground that grew out of one: it is no community.
    """
    from_ours = grown["origin_id"].isin(facts.index)
    ours = grown[from_ours & ~grown["community_id"].isin(facts.index)]
    communities = ours["community_id"].unique()
    started = last_days(facts["start_date"], facts["start_precision"]).le(on)
    numbers = {
        "proeftuinen": len(facts),
        "begun": started.sum(),
        "with_community": ours["origin_id"].nunique(),
        "communities": len(communities),
        "counted": counted[counted.index.isin(communities)].sum(),
    }
    return pd.Series(numbers, dtype="int64", name="pipeline")


def _of(values: pd.Series, ids: pd.Series) -> pd.Series:
    """The value of each of these, missing for what is not there."""
    return values.reindex(pd.Index(ids)).set_axis(ids.index)
