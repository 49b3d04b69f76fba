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

LARGEST = 500
"""From this many nodes on networkx lays out with scipy, which is no dependency."""

_Places = npt.NDArray[np.float64]


def layout(edges: pd.DataFrame, left: str, right: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Places of what the edges connect.

    Parameters
    ----------
    edges : DataFrame
        One row for each edge, and a column for each of its ends.
    left, right : str
        The columns of the ends. Names of the one and of the other side are told apart.

    Returns
    -------
    tuple of DataFrame
        x and y by name, of the left and of the right side; the same for the same edges, in
        whatever order they stand.

    Raises
    ------
    ValueError
        If a connected part has `LARGEST` nodes or more: nobody could read it, and networkx
        would want scipy.
    """
    pairs = edges[[left, right]].drop_duplicates().sort_values([left, right])
    lefts, left_names = pd.factorize(pairs[left])
    rights, right_names = pd.factorize(pairs[right], sort=True)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(left_names) + len(right_names)))
    graph.add_edges_from(zip(lefts.tolist(), (rights + len(left_names)).tolist(), strict=True))
    places = _packed(graph)
    cut = len(left_names)
    return (
        pd.DataFrame(places[:cut], index=left_names, columns=["x", "y"]),
        pd.DataFrame(places[cut:], index=right_names, columns=["x", "y"]),
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
    if len(nodes) >= LARGEST:
        raise ValueError(f"{len(nodes)} nodes are too many to draw")
    found = nx.spring_layout(ordered, seed=SEED, method="force", iterations=80)
    places = np.array([found[node] for node in nodes])
    low, high = places.min(axis=0), places.max(axis=0)
    spread: _Places = (places - low) / np.where(high > low, high - low, 1.0)
    return spread
