"""The network of communities through the organisations that they share, by networkx."""

from lc_app.graphs.layout import layout
from lc_app.graphs.measures import EXACT, Network, network

__all__ = ["EXACT", "Network", "layout", "network"]
