"""The network of communities: picture, central organisations, clusters, bridges, the rest."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import graphs, reports
from lc_app.graphs import Network
from lc_app.texts import _, label, n_, networks, number
from lc_app.ui import choices, network_pictures, parts
from lc_app.ui.partners import Partners


@st.cache_data(max_entries=32, show_spinner=False)
def measured(links: pd.DataFrame, communities: tuple[str, ...]) -> Network:
    """The network of these links, measured once."""
    return graphs.network(links, communities)


def found(partners: Partners) -> Network:
    """The network of the communities of a page."""
    return measured(partners.links, tuple(partners.ids))


def numbers(network: Network) -> None:
    """The network in single numbers, and what is unknown about it."""
    counts = network.communities["linkage"].value_counts()
    parts.figures_row(
        {
            _("Connected"): number(counts.get("linked", 0)),
            _("Not connected"): number(counts.get("alone", 0)),
            _("Partners unknown"): number(counts.get("unknown", 0)),
            _("Connectors"): number(len(network.organisations)),
            _("Clusters"): number(len(network.clusters)),
        },
        {
            _("Connected"): _("of {n}").format(n=number(len(network.communities))),
            _("Not connected"): _("as far as known"),
            _("Connectors"): _("organisations"),
            _("Clusters"): n_("in {n} part", "in {n} parts", network.components).format(
                n=number(network.components)
            ),
        },
    )
    st.markdown(networks.unknown_text(network.communities["linkage"]))


def drawing(partners: Partners, network: Network) -> None:
    """The connected part as a picture, or that there is none."""
    if network.organisations.empty:
        st.info(networks.central_text(network.organisations))
        return
    table = _central(partners, network)
    network_pictures.shown(partners, network, table)


def details(partners: Partners, network: Network) -> None:
    """The tables behind the picture, and what the measures mean."""
    central, clusters, bridges, apart = st.tabs(
        [_("Central organisations"), _("Clusters"), _("Bridges"), _("Not connected")]
    )
    with central:
        st.caption(networks.sampled_text(network.sampled))
        parts.table(_central(partners, network), partners.view, "central_organisations")
        heading = _("Communities with the most shared partners")
        st.markdown(f"##### {heading}")
        parts.table(
            reports.connected_table(network.communities, partners.names),
            partners.view,
            "connected_communities",
        )
    with clusters:
        content = reports.clusters_table(network.clusters, network.communities, partners.names)
        parts.table(content, partners.view, "clusters")
    with bridges:
        _bridges(partners, network)
    with apart:
        _apart(partners, network)
    with st.expander(_("What these measures mean")):
        for name, meaning in networks.measures().items():
            st.markdown(f"**{name}.** {meaning}")


def groups(partners: Partners, kind: str) -> pd.DataFrame:
    """community_id and group of each known sector or province."""
    register = partners.view.register
    table = register.sector_links if kind == "sector" else register.region_links
    pairs = table[["community_id", kind]].rename(columns={kind: "group"}).dropna()
    return pairs[~pairs["group"].isin([*lc.BUCKETS, lc.NO_SECTOR])]


def _central(partners: Partners, network: Network) -> pd.DataFrame:
    reached = network.links.merge(groups(partners, "sector"), on="community_id")
    sectors = reached.groupby("organisation")["group"].nunique()
    return reports.central_table(network.organisations, sectors)


def _bridges(partners: Partners, network: Network) -> None:
    """The organisations between sectors, or between provinces."""
    kinds = ["sector", "province"]
    kind = st.segmented_control(
        _("Bridges between"),
        kinds,
        required=True,
        format_func=lambda code: {"sector": _("Topsectors"), "province": _("Regions")}[code],
        key=choices.bound("bruggen", kinds),
    )
    kind = kind or kinds[0]
    bridges = lc.bridges(network.links, groups(partners, kind))
    table = reports.bridges_table(bridges, kind)
    if bridges.empty:
        st.info(networks.bridges_text(reports.bridge_counts(bridges)))
        return
    picture = network_pictures.bridges(bridges, kind, table, partners.view)
    parts.show(picture, partners.view, f"bridges_{kind}")
    st.caption(
        _("{known} of {all} connected communities have a known {group}.").format(
            known=number(_known(partners, network, kind)),
            all=number(network.links["community_id"].nunique()),
            group=label("dimension", kind).lower(),
        )
    )
    parts.table(table, partners.view, f"bridges_table_{kind}")


def _known(partners: Partners, network: Network, kind: str) -> int:
    known = groups(partners, kind)["community_id"]
    return len(set(known) & set(network.links["community_id"]))


def _apart(partners: Partners, network: Network) -> None:
    """The communities outside the picture, as a list and not as a cloud."""
    content = reports.unconnected_table(network.communities, partners.names, partners.texts)
    if content.empty:
        st.info(_("Every community in this selection is connected."))
        return
    parts.table(content, partners.view, "not_connected")
