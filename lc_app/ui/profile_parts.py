"""The profile: what is known, the mix by group, who lacks what, and the organisations."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures, organisations, reports
from lc_app.texts import _, label, number, profiles
from lc_app.ui import book_shelf, books, choices, parts
from lc_app.ui.partners import Partners

_GROUPS = ("sector", "province", "start_year")
_LACKING = ("absent", "not_named")


def known(partners: Partners) -> None:
    """What the sources tell of each kind of partner and each function."""
    view = partners.view
    counts = lc.coverage_counts(view.ledger, view.rule, view.on)
    numbers = reports.coverage_table(counts)
    picture = figures.coverage_bars(counts, numbers, on=view.on, source=view.source)
    parts.show(picture, view, "coverage")
    st.markdown(profiles.functions_text(counts))


def mix(partners: Partners) -> None:
    """Kinds of partners or functions by sector, region or start year."""
    view = partners.view
    shown, by = _mix_choice()
    codes = view.shown_sectors if by == "sector" else ()
    counts = lc.coverage_by(view.ledger, view.rule, view.on, by, codes)
    numbers = reports.mix_table(counts, by, shown)
    picture = figures.mix_cells(counts, by, shown, numbers, on=view.on, source=view.source)
    parts.show(picture, view, f"mix_{by}_{shown[0]}")


def _mix_choice() -> tuple[tuple[str, ...], str]:
    """What to show, and by which groups."""
    traits = {"partners": lc.PARTNER_KINDS, "functies": lc.FUNCTIONS}
    names = {"partners": _("Partners"), "functies": _("Functions")}
    left, right = st.columns(2)
    what = left.segmented_control(
        _("Show"),
        list(traits),
        required=True,
        format_func=names.__getitem__,
        key=choices.bound("toon", traits),
    )
    by = right.segmented_control(
        _("Grouped by"),
        _GROUPS,
        required=True,
        format_func=lambda code: label("dimension", code),
        key=choices.bound("per", _GROUPS),
    )
    return traits[what or "partners"], by or _GROUPS[0]


def lacking(partners: Partners) -> None:
    """The communities that lack a trait as far as known, apart from the unknown."""
    coverage = lc.coverage(partners.view.ledger).loc[partners.ids]
    trait = st.selectbox(
        _("Partner or function"),
        list(lc.TRAITS),
        format_func=profiles.traits().__getitem__,
        key=choices.bound("kenmerk", lc.TRAITS, lc.TRAITS[0]),
    )
    st.markdown(profiles.lacking_text(coverage[trait], trait))
    groups = {
        "mist": coverage[trait].isin(_LACKING),
        "onbekend": coverage[trait].eq("unknown"),
        "heeft": coverage[trait].eq("present"),
        "alle": pd.Series(True, index=coverage.index),
    }
    chosen = _group_choice({code: int(rows.sum()) for code, rows in groups.items()})
    table = reports.profiles_table(
        coverage[groups[chosen]], partners.view.register.communities, partners.texts
    )
    parts.table(table, partners.view, "profiles")


def _group_choice(counts: dict[str, int]) -> str:
    names = {
        "mist": _("Not named by the source ({n})"),
        "onbekend": _("Unknown ({n})"),
        "heeft": _("Has it ({n})"),
        "alle": _("All ({n})"),
    }
    chosen = st.segmented_control(
        _("Show the communities"),
        list(names),
        required=True,
        format_func=lambda code: names[code].format(n=number(counts[code])),
        key=choices.bound("wat", names),
    )
    return chosen or "mist"


def recognised(partners: Partners) -> None:
    """The organisations with their spellings, suggestions, and the user's own words."""
    found = partners.found
    known_names = organisations.organisations(found)
    named = found[found["named"]]
    texts, groups = named["found"].nunique(), found[~found["named"]]["found"].nunique()
    st.markdown(profiles.organisations_text(known_names, texts, groups))
    parts.table(reports.organisations_table(known_names), partners.view, "organisations")
    offered = organisations.suggestions(found, partners.words)
    if len(offered):
        st.markdown(_("**Perhaps the same.** Nothing is joined before you record it below."))
        parts.table(reports.suggestions_table(offered), partners.view, "suggestions")
    with st.expander(_("Record what an organisation is called and of which kind it is")):
        books.editor(book_shelf.ORGANISATION_WORDS, partners.view)
