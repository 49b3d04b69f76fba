"""Proeftuinen on their page: what is known of them, what grew out of them, and LSH's range."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures
from lc_app.reports import grown_table, pipeline_table, proeftuinen_table
from lc_app.texts import _, comparing, n_, number, sentences
from lc_app.texts import proeftuinen as words
from lc_app.ui import judged, parts, pictures, session
from lc_app.ui.session import View

LSH = "LSH"


@dataclass(frozen=True, eq=False, slots=True)
class Grounds:
    """The proeftuinen of a view, and what grew out of them.

    Attributes
    ----------
    facts, grown : DataFrame
        What `proeftuin_facts` and `grown_communities` gave; grown holds what concerns the
        proeftuinen and the communities of the view.
    steps : Series of int
        What `proeftuin_pipeline` gave.
    """

    facts: pd.DataFrame
    grown: pd.DataFrame
    steps: pd.Series


def grounds(view: View, facts: pd.DataFrame, origins: pd.DataFrame) -> Grounds:
    """The proeftuinen of the selection; what grew out of them may lie outside of it."""
    whole = session.register(view.version.number)
    found = lc.proeftuin_facts(view.register, facts)
    grown = lc.grown_communities(whole, facts, origins)
    inside = view.register.communities["community_id"]
    ours = grown[grown["origin_id"].isin(inside) | grown["community_id"].isin(inside)]
    # Without any filter, also what has left the register: it was recorded, and stays visible.
    grown = ours if view.selection else grown
    counts = lc.counted(whole, view.rule, view.on)
    return Grounds(found, grown, lc.proeftuin_pipeline(found, grown, counts, view.on))


def apart(view: View) -> None:
    """That proeftuinen are counted apart; a warning where the rule counts them after all."""
    st.markdown(words.apart_text())
    if lc.PROEFTUIN in view.rule.forms:
        st.warning(_("The counting rule in use counts proeftuinen as learning communities."))


def pipeline(view: View, found: Grounds) -> None:
    """From proeftuin to learning community, in numbers and over the years."""
    _steps(found)
    if found.facts.empty:
        st.info(_("The selection holds no proeftuin. Widen the filters in the sidebar."))
        return
    picture = figures.proeftuin_timeline(
        found.facts,
        found.grown,
        pipeline_table(found.steps),
        title=words.pipeline_text(found.steps),
        on=view.on,
        source=view.source,
    )
    parts.show(picture, view, "proeftuin_timeline")


def _steps(found: Grounds) -> None:
    """The steps as single numbers; what nobody recorded is no number."""
    names, known = words.short_step_names(), found.facts["start_date"].notna().sum()
    shown = {code: number(found.steps[code]) for code in names}
    if len(found.facts):
        shown["begun"] = _("{n} of {all}").format(n=number(known), all=number(len(found.facts)))
    if found.grown.empty:
        shown["communities"] = _("not recorded")
        del shown["with_community"], shown["counted"]
    parts.figures_row({names[code]: value for code, value in shown.items()})


def table(view: View, found: Grounds) -> None:
    """Every proeftuin with what is known of it."""
    if found.facts.empty:
        return
    st.caption(
        _(
            "A GROZzerdam aims at an effect for at least {n} inhabitants. How many each of them"
            " reaches stands here only where somebody recorded it; the public sources give no"
            " number."
        ).format(n=number(lc.ENTRY_INHABITANTS))
    )
    whole = session.register(view.version.number)
    parts.table(proeftuinen_table(found.facts, found.grown, whole), view, "proeftuinen")


def came_of(view: View, found: Grounds) -> None:
    """Which communities grew out of which proeftuin, with the time between."""
    if found.grown.empty:
        st.markdown(
            _(
                "Nobody recorded yet that a learning community grew out of a proeftuin, and the"
                " public sources name none. Record it below; the time between follows from the"
                " dates."
            )
        )
        return
    parts.table(grown_table(found.grown), view, "grown")
    whole = session.register(view.version.number).communities.set_index("community_id")["form"]
    forms = (whole.reindex(found.grown[end]) for end in ("origin_id", "community_id"))
    origin, community = (kinds.eq(lc.PROEFTUIN).fillna(False).to_numpy() for kinds in forms)
    odd = int((~origin | community).sum())
    if odd:
        told = n_(
            "{n} row does not lead from a proeftuin to a learning community, and is in no number"
            " above.",
            "{n} rows do not lead from a proeftuin to a learning community, and are in no number"
            " above.",
            odd,
        )
        st.warning(told.format(n=number(odd)), icon=":material/rule:")


def lsh(view: View) -> None:
    """Life Sciences & Health against its range, on the date of the target and now."""
    own = session.under(view, {**view.filters, "sector": (LSH,)})
    if view.sectors and LSH not in view.sectors:
        st.caption(_("The filter on Topsector is left aside here."))
    at = judged.day(own)
    then, now = (lc.community_count(own.ledger, own.rule, date) for date in (at, own.on))
    unknown = int(lc.reason_counts(own.ledger, own.rule, at).get("start_unknown", 0))
    of = comparing.belonging("sector", LSH)
    answer = sentences.answer(then, own.target, at, sample=own.version.sample, of=of)
    st.markdown(f"{answer} {sentences.undated_text(unknown, at)}")
    title = words.range_text(then, now, own.target, end=at, on=own.on)
    parts.show(replace(pictures.sectors(own), title=title, alt=title), own, "lsh")
