"""One row for each organisation: spellings, kind, and on what they rest."""

from __future__ import annotations

import pandas as pd

from lc_app import reference
from lc_app.organisations.recognition import BASES, KIND_BASES


def organisations(found: pd.DataFrame) -> pd.DataFrame:
    """The organisations that are named, those of most communities first.

    Parameters
    ----------
    found : DataFrame
        What `recognised` gave.

    Returns
    -------
    DataFrame
        organisation, communities (each once), spellings (list of texts found), basis and
        kind_basis (the strongest that occurs), kind (missing if none is known or sources
        tell different ones), place, source (of the reference list; empty if not listed).
    """
    named = found[found["named"]]
    groups = named.groupby("organisation")
    table = pd.DataFrame(
        {
            "communities": groups["community_id"].nunique(),
            "spellings": _spellings(named),
            "basis": _strongest(named, "basis", BASES),
            "kind": groups["kind"].first().where(groups["kind"].nunique().eq(1)),
            "kind_basis": _strongest(named, "kind_basis", KIND_BASES),
        }
    ).reset_index()
    listed = reference.table("organisations").set_index("name")[["place", "source"]]
    table = table.join(listed, on="organisation").fillna({"place": "", "source": ""})
    order = ["communities", "organisation"]
    return table.sort_values(order, ascending=[False, True], ignore_index=True)


def _strongest(named: pd.DataFrame, column: str, order: tuple[str, ...]) -> pd.Series:
    """The first basis of the order among the rows of each organisation."""
    ranks = named[column].map({basis: rank for rank, basis in enumerate(order)})
    first: pd.Series = ranks.groupby(named["organisation"]).min()
    return first.map(dict(enumerate(order)))


def _spellings(named: pd.DataFrame) -> pd.Series:
    """The different texts of each organisation, in alphabetical order."""
    different = named[["organisation", "found"]].drop_duplicates().sort_values("found")
    lists: pd.Series = different.groupby("organisation")["found"].agg(list)
    return lists
