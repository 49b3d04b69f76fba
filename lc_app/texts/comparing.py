"""Sentences on one sector or region beside others and beside the whole country."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, number, percent, thousandth
from lc_app.texts.labels import label
from lc_app.texts.sentences import communities
from lc_metrics import BUCKETS, NO_SECTOR, UNKNOWN, Composition

WHOLE = "whole"
"""Name of all sectors or regions together, among the wholes that are compared."""


NO_PLACE = (*BUCKETS, NO_SECTOR)
"""What is no Topsector and no province: shown, and in no ranking."""


FEW = 5
"""Of fewer communities no shares are told: one more or less would change them beyond words."""


def whole_name() -> str:
    """What all sectors, or all regions, of the list together are called; never the country."""
    return _("Whole list")


def name(kind: str, code: str) -> str:
    """A sector or a region, or all of them together."""
    return whole_name() if code == WHOLE else label(kind, code)


def places_unknown_text(counts: pd.Series, code: str, on: pd.Timestamp) -> str:
    """That nothing is to be shown on a map, and why; empty where there is.

    `counts` are those of one sector by region.
    """
    placed = counts.drop(UNKNOWN, errors="ignore").sum()
    unknown = counts.sum() - placed
    if placed:
        return ""
    name = label("sector", code)
    if not unknown:
        return _("On {date} no community of {name} counts, so there is no region to show.").format(
            date=day(on), name=name
        )
    return n_(
        "The region of the {n} community of {name} is not known.",
        "The region of all {n} communities of {name} is not known.",
        round(unknown),
    ).format(n=number(unknown), name=name)


def belonging(kind: str, code: str) -> str:
    """Of a Topsector, or in a province, for in a sentence; empty where it is neither."""
    if code in NO_PLACE:
        return ""
    told = _("of {name}") if kind == "sector" else _("in {name}")
    return told.format(name=label(kind, code))


def place_text(counts: pd.Series, chosen: str, kind: str, total: float) -> str:
    """How many of all, and how many groups have more; ties are not broken."""
    count = float(counts.get(chosen, 0.0))
    told = _("{name} has {n} of the {all} communities ({share})").format(
        name=label(kind, chosen),
        n=number(count),
        all=number(total),
        share=percent(count / total if total else float("nan")),
    )
    return f"{told}; {_more_text(counts, count, kind)}"


def density_place_text(density: pd.Series, chosen: str) -> str:
    """How many per 100,000 inhabitants, and how many provinces have more."""
    value = float(density[chosen])
    told = _("{name}: {n} per 100,000 inhabitants").format(
        name=label("province", chosen), n=thousandth(value)
    )
    return f"{told}; {_more_text(density.dropna(), value, 'province')}"


def _more_text(values: pd.Series, value: float, kind: str) -> str:
    more = int(values.drop(list(NO_PLACE), errors="ignore").gt(value).sum())
    if not more:
        return _("none has more")
    if kind == "sector":
        return n_("{n} Topsector has more", "{n} Topsectors have more", more).format(n=number(more))
    return n_("{n} region has more", "{n} regions have more", more).format(n=number(more))


def difference_text(found: Composition, kind: str, by: str) -> str:
    """The group in which a sector or region differs most from all together.

    The chosen one is the first of the composition, all together (`WHOLE`) the last.
    """
    chosen = str(found.shares.columns[0])
    own, whole = found.shares[chosen], found.shares[WHOLE]
    title = label("dimension", by)
    if not found.totals[chosen]:
        return _("{by}: no community of {name} counts").format(by=title, name=label(kind, chosen))
    unknown, total = float(found.counts[chosen][UNKNOWN]), int(found.totals[chosen])
    if unknown == total:
        told = n_(
            "{by}: unknown for the {n} of {name}", "{by}: unknown for all {n} of {name}", total
        )
        return told.format(by=title, n=number(total), name=label(kind, chosen))
    aside = _("; unknown for {n} of its {all}").format(n=number(unknown), all=number(total))
    aside = aside if unknown else ""
    if total < FEW:
        told = n_(
            "{by} of the {n} community of {name}", "{by} of the {n} communities of {name}", total
        )
        return told.format(by=title, n=number(total), name=label(kind, chosen)) + aside
    return _largest(own, whole, by) + aside


def _largest(own: pd.Series, whole: pd.Series, by: str) -> str:
    title = label("dimension", by)
    apart = (own - whole).drop(UNKNOWN).abs()
    if apart.empty or not apart.max():
        return _("{by}: as in the whole list").format(by=title)
    group = str(apart.idxmax())
    told = _("{by}, largest difference: {group}, {own} against {whole} of the whole list")
    return told.format(
        by=title,
        group=label(by, group),
        own=percent(own[group]),
        whole=percent(whole[group]),
    )


def nothing_counts_text(kind: str, code: str, rows: int) -> str:
    """That nothing counts, whether there are rows at all, and what the page shows then."""
    who = label(kind, code)
    told = (
        _("None of the {rows} of {name} counts by this rule on these dates.").format(
            rows=communities(rows), name=who
        )
        if rows
        else _("The list holds no community of {name} under these filters.").format(name=who)
    )
    below = _("What is known of the others stands below, to compare with.")
    return f"{told} {below}"


def own_choice_text(kind: str, code: str) -> str:
    """That the choice of the page goes before the filter of the same kind."""
    chosen = {
        "sector": _("This page shows {name}, whatever the filter on Topsector says."),
        "province": _("This page shows {name}, whatever the filter on region says."),
    }[kind].format(name=label(kind, code))
    others = _("The other filters stay in force, for what it is compared with too.")
    return f"{chosen} {others}"


def divided_text(divided: float, whole: float) -> str:
    """Why a sector counts less than it has communities."""
    return _(
        "The rule divides a community over its sectors, so this sector counts {divided}; the"
        " figures and lists of this page hold its {whole} communities whole."
    ).format(divided=number(divided), whole=number(whole))


def partners_text(shown: int, total: int) -> str:
    """What the table of partners counts, and whether it holds all of them."""
    counted = _("By the number of communities that count and name them as partner.")
    names = _("Known spellings of one organisation are taken together.")
    if shown == total:
        return f"{counted} {names}"
    cut = _("The first {shown} of {all} organisations; the download holds all.")
    return f"{cut.format(shown=number(shown), all=number(total))} {counted} {names}"
