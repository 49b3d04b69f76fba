"""Parts that the page on one sector and that on one region have in common."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.figures.compositions import composition_bars
from lc_app.figures.places import place_bars
from lc_app.figures.small_lines import small_lines
from lc_app.reports import communities_table, frequent_partners_table
from lc_app.texts import _, comparing, label
from lc_app.ui import answer, communities_list, judged, list_files, parts, pictures, rows_behind
from lc_app.ui.judged import Judged
from lc_app.ui.one import One
from lc_app.ui.partners import Partners

_PARTNERS = 10


def told(one: One) -> Judged | None:
    """The answer in a sentence and in numbers; where nothing counts, what the page shows."""
    view, rule = one.view, one.view.rule
    found = judged.judged(view)
    if not any(lc.community_count(view.ledger, rule, on) for on in (view.on, judged.day(view))):
        rows = len(view.register.communities)
        st.info(comparing.nothing_counts_text(one.kind, one.code, rows))
    answer.sentence(view, found, comparing.belonging(one.kind, one.code))
    answer.figures(view, found)
    divided, whole = one.counts(view.on)[one.code], lc.community_count(view.ledger, rule, view.on)
    if divided != whole:
        st.caption(comparing.divided_text(divided, whole))
    return found


def development(one: One, found: Judged | None) -> None:
    """Its line over the years; beside others a small one of each."""
    if not one.others:
        parts.show(pictures.development(one.view, found), one.view, "development")
        return
    rule = replace(one.whole.rule, unknown_start="never")
    dated = {
        code: lc.development(view.ledger.under(rule), rule, one.whole.dates)
        for code, view in one.beside.items()
    }
    targets = {code: view.target for code, view in one.beside.items()}
    picture = small_lines(
        dated,
        {code: target for code, target in targets.items() if target},
        one.kind,
        source=one.whole.source,
    )
    parts.show(picture, one.whole, "developments")


def place(one: One, on: pd.Timestamp) -> None:
    """Among all sectors or regions."""
    total = lc.community_count(one.whole.ledger, one.whole.rule, on)
    picture = place_bars(
        one.counts(on),
        one.code,
        one.others,
        one.kind,
        total=total,
        on=on,
        source=one.whole.source,
    )
    parts.show(picture, one.whole, "place", opens=one.name)
    rows_behind.link(one.whole, {one.kind: one.code}, on, one.counts(on)[one.code])


def made_of(one: One, by: str, on: pd.Timestamp) -> None:
    """What it is made of, beside the others and all together."""
    picture = composition_bars(
        one.composition(by, on), one.kind, by, on=on, source=one.whole.source
    )
    parts.show(picture, one.whole, f"composition_{by}")


def partners(one: One, on: pd.Timestamp) -> None:
    """The organisations that take part most often."""
    st.subheader(_("Partners"))
    named = Partners(one.view, one.view.ledger.ids[one.view.ledger.counted(on)])
    found = lc.connectors(named.links)
    if found.empty:
        st.markdown(_("No source names a partner of a community that counts here."))
        return
    content = frequent_partners_table(found)
    shown = content.head(_PARTNERS)
    st.caption(comparing.partners_text(len(shown), len(content)))
    parts.table(shown, one.view, "partners", whole=content)


def rows(one: One) -> None:
    """Its communities, also those that do not count; a click opens one."""
    st.subheader(_("Communities"))
    register = one.view.register
    if register.communities.empty:
        st.markdown(_("None in this list, under these filters."))
        return
    content = communities_table(register, one.view.rule, end=one.view.end, on=one.view.on)
    # That they are of this sector or region is the heading of the page.
    own = _("Topsector") if one.kind == "sector" else _("Region")
    name = label(one.kind, one.code)
    told = content.drop(columns=own) if content[own].eq(name).all() else content
    communities_list.show(told, register, "one_rows")
    list_files.buttons(content, one.view, "communities")
