"""Tables of the network, with the headings and words that people see."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts import _, label, thousandths
from lc_app.texts.networks import linkages


def central_table(organisations: pd.DataFrame, sectors: pd.Series) -> pd.DataFrame:
    """The organisations that connect communities.

    `organisations` has the columns organisation, communities and betweenness; `sectors` how
    many known Topsectors each of them reaches.
    """
    return pd.DataFrame(
        {
            _("Organisation"): organisations["organisation"],
            _("Communities"): organisations["communities"],
            _("Topsectors reached"): sectors.reindex(
                organisations["organisation"], fill_value=0
            ).to_list(),
            _("Position between others"): organisations["betweenness"].map(thousandths),
        }
    )


def clusters_table(
    clusters: pd.DataFrame, communities: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Each cluster with what binds it and who belongs to it."""
    named = communities["community_id"].map(names).fillna("")
    members = named.groupby(communities["cluster"]).agg("; ".join)
    return pd.DataFrame(
        {
            _("Cluster"): clusters["cluster"],
            _("Communities"): clusters["communities"],
            _("Bound by"): [
                "; ".join(bound) if isinstance(bound, list) else ""
                for bound in clusters["organisations"]
            ],
            _("Which communities"): clusters["cluster"].map(members),
        }
    )


def bridges_table(bridges: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Each pair of groups with the organisations between them, the most first."""
    pairs = bridge_counts(bridges)
    heading = label("dimension", kind)
    return pd.DataFrame(
        {
            _("Organisations"): pairs["organisations"],
            heading: [label(kind, code) for code in pairs["left"]],
            _("and"): [label(kind, code) for code in pairs["right"]],
            _("Which organisations"): pairs["names"].map("; ".join),
        }
    )


def bridge_counts(bridges: pd.DataFrame) -> pd.DataFrame:
    """How many and which organisations stand between two groups: left, right, both counts."""
    groups = bridges.groupby(["left", "right"])["organisation"]
    pairs = groups.agg(organisations="size", names=list).reset_index()
    order = ["organisations", "left", "right"]
    return pairs.sort_values(order, ascending=[False, True, True], ignore_index=True)


def unconnected_table(
    communities: pd.DataFrame, names: Mapping[str, str], partners: pd.Series
) -> pd.DataFrame:
    """The communities that share no organisation, and those of which nothing is known."""
    apart = communities[communities["linkage"].ne("linked")]
    apart = apart.sort_values("linkage", kind="stable")
    return pd.DataFrame(
        {
            _("Name"): apart["community_id"].map(names).fillna(""),
            _("Connection"): apart["linkage"].map(linkages()),
            _("Partners"): partners.reindex(apart["community_id"]).fillna("").to_list(),
        }
    )


def connected_table(communities: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The connected communities with how many others they share an organisation with."""
    inside = communities[communities["linkage"].eq("linked")]
    inside = inside.sort_values("neighbours", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Name"): inside["community_id"].map(names).fillna(""),
            _("Shares a partner with"): inside["neighbours"],
            _("Cluster"): inside["cluster"],
        }
    )
