"""What the numbers rest on: rows that count, rows that do not and why, and what is unknown."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import communities_table, reasons_table
from lc_app.texts import _, labels, number, overview, sentences
from lc_app.ui import choices, judged, parts
from lc_app.ui.kept import kept
from lc_app.ui.session import View
from lc_metrics import NO_SECTOR, UNKNOWN


def quality(view: View) -> None:
    """Each number opens its rows."""
    at = judged.day(view)
    groups = _by_reason(view)
    names = {"counts": _("counts"), **labels("reason")}
    st.caption(_("Choose a number to see its rows."))
    every = len(view.register.communities)
    told = overview.rows_text(len(groups.get("counts", ())), every, at)
    _openable(told, view, {code: groups[code] for code in names if code in groups}, names, "reden")
    unknown = {code: ids for code, ids in _unknowns(view).items() if len(ids)}
    _openable(overview.unknown_text(every), view, unknown, overview.grounds(), "onbekend")


def rule(view: View) -> None:
    """What counts, what does not and why, and of how many that count something is uncertain."""
    st.markdown(sentences.rule_text(view.rule))
    now = lc.community_count(view.ledger, view.rule, view.on)
    doubts = lc.doubts(view.ledger, view.rule, view.on)
    st.caption(sentences.doubts_text(now, doubts, view.on))
    reasons = reasons_table(view.ledger, view.rule, end=judged.day(view), on=view.on)
    parts.table(reasons, view, "reasons")


@kept
def _by_reason(view: View) -> Mapping[str, pd.Index]:
    """The rows that count, and those that do not by their reason."""
    reasons = lc.reasons(view.ledger, view.rule, judged.day(view)).fillna("counts")
    return {str(code): rows.index for code, rows in reasons.groupby(reasons)}


@kept
def _unknowns(view: View) -> Mapping[str, pd.Index]:
    """The rows of which something is not known, or not said in so many words."""
    register, table = view.register, view.register.communities
    found = {
        "start": table["community_id"][table["start_date"].isna()],
        "inferred": register.inferences["community_id"].drop_duplicates(),
    }
    found |= {
        "region": lc.matching(register, provinces=[UNKNOWN]),
        "sector": lc.matching(register, sectors=[NO_SECTOR, UNKNOWN]),
        "phase": lc.matching(register, phases=[UNKNOWN]),
        "form": lc.matching(register, forms=[UNKNOWN]),
    }
    return {code: pd.Index(found[code]) for code in overview.grounds()}


def _openable(
    told: str, view: View, found: Mapping[str, pd.Index], names: Mapping[str, str], key: str
) -> None:
    """The numbers to choose from, and the rows of the one chosen."""
    chosen = st.pills(
        told,
        list(found),
        format_func=lambda code: f"{names[code]}: {number(len(found[code]))}",
        key=choices.bound(key, found),
        wrap=True,
    )
    if chosen is not None:
        inside = view.register.only(found[chosen])
        content = communities_table(inside, view.rule, end=view.end, on=view.on)
        parts.table(content, view, f"{key}_{chosen}")
