"""Where to draw the nodes: each connected part by springs, the parts packed in a square."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd

from lc_app.graphs.measures import SEED

_APART = 1.25
"""Side of the square of a part, for the square root of its nodes; leaves a margin."""

_Places = npt.NDArray[np.float64]


def layout(links: pd.DataFrame) -> pd.DataFrame:
    """Places of communities and organisations.

    Parameters
    ----------
    links : DataFrame
        community_id and organisation; only these are drawn.

    Returns
    -------
    DataFrame
        name, side (``community`` or ``organisation``), x and y; the same for the same links.
    """
    pairs = links[["community_id", "organisation"]].drop_duplicates()
    pairs = pairs.sort_values(["community_id", "organisation"])
    left, communities = pd.factorize(pairs["community_id"])
    right, organisations = pd.factorize(pairs["organisation"], sort=True)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(communities) + len(organisations)))
    graph.add_edges_from(zip(left.tolist(), (right + len(communities)).tolist(), strict=True))
    places = _packed(graph)
    sides = ["community"] * len(communities) + ["organisation"] * len(organisations)
    return pd.DataFrame(
        {
            "name": pd.Series([*communities, *organisations], dtype="str"),
            "side": pd.Series(sides, dtype="str"),
            "x": places[:, 0],
            "y": places[:, 1],
        }
    )


def _packed(graph: nx.Graph) -> _Places:
    """Parts from the largest to the smallest, on shelves as wide as all together need."""
    places = np.zeros((len(graph), 2))
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    sides = [_APART * math.sqrt(len(part)) for part in parts]
    width = max(sides[0], math.sqrt(sum(side**2 for side in sides))) if sides else 0.0
    x = y = shelf = 0.0
    for part, side in zip(parts, sides, strict=True):
        if x and x + side > width + 1e-9:
            x, y, shelf = 0.0, y - shelf, 0.0
        places[sorted(part)] = _sprung(graph, part) * side / _APART + (x, y - side)
        x, shelf = x + side, max(shelf, side)
    return places


def _sprung(graph: nx.Graph, part: set[int]) -> _Places:
    """Places in a square from 0 to 1, in the order of the nodes."""
    nodes = sorted(part)
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(graph.subgraph(nodes).edges)
    # The other method of networkx wants scipy, which is no dependency.
    found = nx.spring_layout(ordered, seed=SEED, method="force", iterations=80)
    places = np.array([found[node] for node in nodes])
    low, high = places.min(axis=0), places.max(axis=0)
    return (places - low) / np.where(high > low, high - low, 1.0)
