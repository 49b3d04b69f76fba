"""Which part of the network is drawn, so that it can be read; and the bridges."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app import figures, graphs, reports
from lc_app.figures import Picture
from lc_app.graphs import Network
from lc_app.texts import _, networks
from lc_app.ui import choices, parts
from lc_app.ui.markdown import plain
from lc_app.ui.partners import Partners
from lc_app.ui.session import View
from lc_metrics import UNKNOWN, ties

_READABLE = 220
"""Most dots and squares of a picture in which each community is drawn."""

_FEWEST = 2
"""Who takes part in fewer communities connects none."""

_MOST_ORGANISATIONS, _MOST_TIES = 40, 120


@st.cache_data(max_entries=64, show_spinner=False)
def places(edges: pd.DataFrame, left: str, right: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Where to draw the ends of these edges, worked out once."""
    return graphs.layout(edges, left, right)


def shown(partners: Partners, network: Network, numbers: pd.DataFrame) -> None:
    """The network: each community where that can be read, else the organisations alone."""
    smallest = _smallest(network)
    kept = network.organisations[network.organisations["communities"].ge(smallest)]
    links = _of(network, kept)
    if links["community_id"].nunique() + len(kept) <= _READABLE:
        picture = _communities(partners, network, links, numbers)
    else:
        kept = kept.head(_MOST_ORGANISATIONS)
        picture = _organisations(partners.view, network, kept, numbers)
        st.caption(_("With this many communities the picture shows the organisations alone."))
    parts.show(picture, partners.view, "network")
    drawn, linked = (t["community_id"].nunique() for t in (_of(network, kept), network.links))
    least = int(kept["communities"].min())
    st.caption(networks.shown_text(drawn, linked, least, len(kept)))


def _of(network: Network, kept: pd.DataFrame) -> pd.DataFrame:
    """The links of some organisations."""
    return network.links[network.links["organisation"].isin(set(kept["organisation"]))]


def bridges(found: pd.DataFrame, kind: str, numbers: pd.DataFrame, view: View) -> Picture:
    """Between which groups organisations build bridges."""
    pairs = reports.bridge_counts(found)
    return figures.bridge_cells(pairs, kind, numbers, source=view.source)


def _smallest(network: Network) -> int:
    """From how many communities on an organisation is drawn, as the user wants."""
    counts = network.organisations["communities"]
    most = int(counts.max())
    if most == _FEWEST:
        return most
    name = _("Show organisations that connect at least this many communities")
    key = choices.bound("vanaf", range(_FEWEST, most + 1))
    return int(st.slider(name, _FEWEST, most, key=key))


def _communities(
    partners: Partners, network: Network, links: pd.DataFrame, numbers: pd.DataFrame
) -> Picture:
    left, right = places(links, "community_id", "organisation")
    table = network.communities.set_index("community_id")
    dots = left.join(table["neighbours"]).assign(
        name=[partners.names[i] for i in left.index], sector=_sectors(partners, left.index)
    )
    return figures.community_network(
        dots,
        _in_order(network, right),
        links,
        numbers,
        **_words(network),
        source=partners.view.source,
    )


def _organisations(
    view: View, network: Network, kept: pd.DataFrame, numbers: pd.DataFrame
) -> Picture:
    """The largest organisations, with the strongest ties between them."""
    between = ties(_of(network, kept)).head(_MOST_TIES)
    # Each with itself, so that one without a tie has a place as well.
    alone = pd.DataFrame({"left": kept["organisation"], "right": kept["organisation"]})
    left, _right = places(pd.concat([between, alone]), "left", "right")
    return figures.organisation_network(
        _in_order(network, left), between, numbers, **_words(network), source=view.source
    )


def _in_order(network: Network, located: pd.DataFrame) -> pd.DataFrame:
    """The organisations that are drawn, the most communities first."""
    table = network.organisations.set_index("organisation")
    return table[table.index.isin(located.index)].join(located)


def _words(network: Network) -> dict[str, str]:
    """The finding, and the same without markup."""
    told = network.organisations.head(4)
    escaped = told.assign(organisation=told["organisation"].map(plain))
    return {
        "title": networks.central_text(escaped),
        "alt": networks.central_text(told),
    }


def _sectors(partners: Partners, ids: pd.Index) -> list[str]:
    """The sector of each community; `several` if it serves more than one."""
    links = partners.view.register.sector_links
    of_each = links.groupby("community_id")["sector"].agg(lambda codes: sorted(set(codes)))
    sectors = of_each.reindex(ids)
    return [
        (codes[0] if len(codes) == 1 else figures.SEVERAL) if isinstance(codes, list) else UNKNOWN
        for codes in sectors
    ]
