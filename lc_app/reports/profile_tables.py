"""Tables of profiles and of the organisations behind them, as people see them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lc_app.texts import _, label, labels, number
from lc_app.texts.profiles import bases, kind_bases, reasons, states, traits


def coverage_table(counts: pd.DataFrame) -> pd.DataFrame:
    """Communities by what is known of each kind of partner and each function."""
    names = [traits()[str(code)] for code in counts.index]
    told = {name: counts[state].to_list() for state, name in states().items()}
    return pd.DataFrame({_("Partners and functions"): names} | told)


def mix_table(counts: pd.DataFrame, kind: str, shown: Sequence[str]) -> pd.DataFrame:
    """Of each group and trait how many communities are known to have it, and unknown."""
    rows = counts[counts.index.get_level_values("trait").isin(list(shown))]
    names = rows.index.get_level_values("trait").map(traits())
    table = pd.DataFrame(
        {
            label("dimension", kind): [label(kind, str(c)) for c in rows.index.get_level_values(0)],
            _("Partners and functions"): names,
            _("Communities"): rows.sum(axis=1).to_list(),
        }
    )
    for state, name in states().items():
        table[name] = rows[state].to_list()
    return table


def profiles_table(
    coverage: pd.DataFrame, communities: pd.DataFrame, partners: pd.Series
) -> pd.DataFrame:
    """What is known of each trait of each community, with the partners as found."""
    names = communities.set_index("community_id")["name"].reindex(coverage.index).fillna("")
    told = {traits()[code]: coverage[code].map(states()).to_list() for code in coverage.columns}
    found = partners.reindex(coverage.index).fillna("").to_list()
    return pd.DataFrame({_("Name"): names.to_list(), _("Partners"): found} | told)


def organisations_table(organisations: pd.DataFrame) -> pd.DataFrame:
    """Each organisation with the spellings behind it, its kind and on what they rest."""
    kinds = labels("partner_kind")
    return pd.DataFrame(
        {
            _("Organisation"): organisations["organisation"],
            _("Communities"): organisations["communities"],
            _("Kind"): organisations["kind"].fillna("onbekend").map(kinds),
            _("Kind rests on"): organisations["kind_basis"].map(kind_bases()),
            _("Spellings found"): organisations["spellings"].map("; ".join),
            _("Name rests on"): organisations["basis"].map(bases()),
            _("Place"): organisations["place"],
            _("Listed by"): organisations["source"],
        }
    )


def suggestions_table(suggestions: pd.DataFrame) -> pd.DataFrame:
    """Names that may be one organisation, with the reason."""
    return pd.DataFrame(
        {
            _("Name found"): suggestions["name"],
            _("May be"): suggestions["organisation"],
            _("Because it"): suggestions["reason"].map(reasons()),
            _("Likeness"): suggestions["score"].map(number),
        }
    )
