"""Sentences on the network of communities through shared organisations."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import number

_MOST_NAMES = 3


def linkages() -> dict[str, str]:
    """What a community is called by whether it shares an organisation."""
    return {
        "linked": _("connected"),
        "alone": _("not connected, as far as known"),
        "unknown": _("partners unknown"),
    }


def central_text(organisations: pd.DataFrame) -> str:
    """Which organisation connects most communities.

    `organisations` has the columns organisation and communities, the most first.
    """
    if organisations.empty:
        return _("No organisation connects two communities, as far as known")
    most = organisations["communities"].iloc[0]
    first = organisations.loc[organisations["communities"].eq(most), "organisation"]
    if len(first) > _MOST_NAMES:
        return _("{n} organisations connect {count} communities each").format(
            n=number(len(first)), count=number(most)
        )
    if len(first) > 1:
        return _("{names} connect the most communities: {n} each").format(
            names=", ".join(first), n=number(most)
        )
    return _("{name} connects the most communities: {n}").format(name=first.iloc[0], n=number(most))


def unknown_text(linkage: pd.Series) -> str:
    """What the communities without a named partner mean for the network."""
    unknown, alone = (int(linkage.eq(state).sum()) for state in ("unknown", "alone"))
    told = []
    if unknown:
        told.append(
            n_(
                "Of {n} of {all} communities the source names no partner: whether it is"
                " connected is **unknown**, and it is not in the picture.",
                "Of {n} of {all} communities the source names no partner: whether they are"
                " connected is **unknown**, and they are not in the picture.",
                unknown,
            ).format(n=number(unknown), all=number(len(linkage)))
        )
    if alone:
        told.append(
            n_(
                "{n} names partners that nobody else names.",
                "{n} name partners that nobody else names.",
                alone,
            ).format(n=number(alone))
        )
    told.append(
        _(
            "Sources seldom name all partners, so the real network is denser than this one: a"
            " line rests on a source, a missing line says little."
        )
    )
    return " ".join(told)


def shown_text(drawn: int, linked: int, smallest: int, organisations: int) -> str:
    """How much of the network the picture shows."""
    told = n_(
        "Drawn: {n} organisation that connects at least {smallest} communities.",
        "Drawn: {n} organisations that connect at least {smallest} communities each.",
        organisations,
    ).format(n=number(organisations), smallest=number(smallest))
    left = linked - drawn
    if not left:
        return told
    aside = n_(
        "{n} connected community has only smaller ties and is in the tables alone.",
        "{n} connected communities have only smaller ties and are in the tables alone.",
        left,
    ).format(n=number(left))
    return f"{told} {aside}"


def sampled_text(sampled: int) -> str:
    """That the position between others was estimated."""
    if not sampled:
        return ""
    return _(
        "In a network of this size the position between others is estimated, from the shortest"
        " paths from {n} nodes drawn by lot (always the same ones)."
    ).format(n=number(sampled))


def bridges_text(pairs: pd.DataFrame) -> str:
    """Between which groups most organisations build a bridge.

    `pairs` has the columns left, right (names for people) and organisations, the most first.
    """
    if pairs.empty:
        return _("No organisation connects two groups, as far as known")
    most = int(pairs["organisations"].iloc[0])
    first = pairs[pairs["organisations"].eq(most)]
    if len(first) > 1:
        return n_(
            "{pairs} pairs of groups have the strongest bridge: {n} organisation each",
            "{pairs} pairs of groups have the strongest bridge: {n} organisations each",
            most,
        ).format(pairs=number(len(first)), n=number(most))
    return n_(
        "Strongest bridge: {left} and {right}, by {n} organisation",
        "Strongest bridge: {left} and {right}, by {n} organisations",
        most,
    ).format(left=first["left"].iloc[0], right=first["right"].iloc[0], n=number(most))


def measures() -> dict[str, str]:
    """What each measure of the network means."""
    return {
        _("Connected"): _(
            "Two communities are connected if the same organisation takes part in both, under"
            " whatever spelling. Texts such as “20 companies” or “the municipality” name no"
            " organisation and connect nobody."
        ),
        _("Position between others"): _(
            "Betweenness: of all shortest paths between two other nodes of the network, the"
            " share that runs through this organisation [0-1]. High means that without it"
            " others lose touch (Freeman 1977, computed after Brandes 2001)."
        ),
        _("Separate parts"): _(
            "Components: between two parts no path runs at all, along whatever partners."
        ),
        _("Cluster"): _(
            "Communities and organisations with more ties among themselves than chance would"
            " give, found by the method of Louvain (Blondel and others 2008), which divides"
            " the network so that modularity is high. Another division may be nearly as good;"
            " the same list always gives the same one."
        ),
        _("Bridge"): _(
            "An organisation that takes part in a community of the one sector or region and in"
            " another community of the other. Unknown sectors and regions build no bridges."
        ),
    }
