"""Measures of the network: betweenness, components and clusters.

Nodes are whole numbers, because the order of texts in a set differs between runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from lc_metrics import connectors, linkage

SEED = 100
"""Of everything that draws lots, so that the same register gives the same network."""

EXACT, SAMPLED = 300, 100
"""Up to so many nodes all shortest paths are walked; beyond, those from so many by lot."""

_BINDING = 3


@dataclass(frozen=True, eq=False, slots=True)
class Network:
    """Communities, the organisations that connect them, and what they form together.

    Attributes
    ----------
    communities : DataFrame
        community_id, linkage (one of `LINKAGES`), neighbours (communities that share an
        organisation with it) and cluster (missing unless linked), in the order given.
    organisations : DataFrame
        organisation, communities and betweenness [0-1] of those that connect at least two,
        the most communities first.
    clusters : DataFrame
        cluster (1 for the largest), communities, organisations (the up to three that take
        part in most of its communities).
    links : DataFrame
        community_id and organisation, of the organisations that connect.
    components : int
        Parts of the network between which no path runs.
    sampled : int
        From how many nodes the shortest paths were walked; 0 if from all.
    """

    communities: pd.DataFrame
    organisations: pd.DataFrame
    clusters: pd.DataFrame
    links: pd.DataFrame
    components: int
    sampled: int


def network(links: pd.DataFrame, communities: Iterable[str]) -> Network:
    """The network of these communities.

    Parameters
    ----------
    links : DataFrame
        community_id and organisation, one name for all spellings of an organisation.
    communities : iterable of str
        The communities, connected or not.

    Returns
    -------
    Network
        The same for the same links and communities, in whatever order the links stand.
    """
    ids = pd.Index(list(communities), dtype="str", name="community_id")
    links = links.loc[links["community_id"].isin(ids), ["community_id", "organisation"]]
    counts = connectors(links)
    counts = counts[counts.gt(1)]
    states = linkage(links, ids)
    links = links[links["organisation"].isin(counts.index)].drop_duplicates()
    links = links.sort_values(["community_id", "organisation"], ignore_index=True)
    graph, own = _graph(links, ids[ids.isin(links["community_id"])].sort_values(), counts.index)
    between, sampled = _betweenness(graph)
    neighbours = pd.Series([_reached(graph, n) for n in range(len(own))], own, dtype="int64")
    table = pd.DataFrame({"linkage": states})
    table["neighbours"] = neighbours.reindex(ids, fill_value=0)
    table["cluster"] = pd.Series(_clusters(graph, len(own)), own, dtype="Int64").reindex(ids)
    shares = [between[len(own) + n] for n in range(len(counts))]
    return Network(
        communities=table.reset_index(),
        organisations=counts.reset_index().assign(betweenness=pd.Series(shares, dtype="float64")),
        clusters=_described(links, table["cluster"].dropna()),
        links=links,
        components=nx.number_connected_components(graph),
        sampled=sampled,
    )


def _graph(
    links: pd.DataFrame, communities: pd.Index, organisations: pd.Index
) -> tuple[nx.Graph, pd.Index]:
    """Communities as the first nodes, organisations as those after them."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(communities) + len(organisations)))
    left = communities.get_indexer(pd.Index(links["community_id"]))
    right = organisations.get_indexer(pd.Index(links["organisation"])) + len(communities)
    graph.add_edges_from(zip(left.tolist(), right.tolist(), strict=True))
    return graph, communities


def _betweenness(graph: nx.Graph) -> tuple[dict[int, float], int]:
    sampled = SAMPLED if len(graph) > EXACT else 0
    return nx.betweenness_centrality(graph, k=sampled or None, seed=SEED), sampled


def _reached(graph: nx.Graph, node: int) -> int:
    """How many others share an organisation with a community."""
    return len({other for organisation in graph[node] for other in graph[organisation]} - {node})


def _clusters(graph: nx.Graph, communities: int) -> list[int]:
    """Number of the cluster of each community, 1 for the one with most of them."""
    if not communities:
        return []
    found = nx.community.louvain_communities(graph, seed=SEED)
    inside = [sorted(node for node in members if node < communities) for members in found]
    ordered = sorted((nodes for nodes in inside if nodes), key=lambda n: (-len(n), n[0]))
    numbers = {node: n for n, nodes in enumerate(ordered, 1) for node in nodes}
    return [numbers[node] for node in range(communities)]


def _described(links: pd.DataFrame, cluster: pd.Series) -> pd.DataFrame:
    """Each cluster with its size and the organisations that bind it."""
    placed = links.assign(cluster=links["community_id"].map(cluster))
    counts = placed.groupby(["cluster", "organisation"]).size().rename("n").reset_index()
    counts = counts.sort_values(["n", "organisation"], ascending=[False, True])
    counts = counts[counts["n"].gt(1)]
    binding = counts.groupby("cluster")["organisation"].agg(lambda names: list(names[:_BINDING]))
    sizes = cluster.value_counts().sort_index().rename("communities").rename_axis("cluster")
    return pd.DataFrame({"communities": sizes, "organisations": binding}).reset_index()
