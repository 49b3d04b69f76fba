"""What the version that is looked at changed, in a sentence or two."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import reference
from lc_app.settings import database_url
from lc_app.store import Version
from lc_app.texts import _, overview
from lc_app.ui import filters, judged, session
from lc_app.ui.change_sides import published
from lc_app.ui.session import View
from lc_app.ui.view import narrowed


def changed(view: View) -> None:
    """The changes since the version before, and the way to all of them."""
    before = previous(view)
    if before is None:
        st.markdown(_("This is the first version, so there is nothing to compare with yet."))
        return
    if before.sample != view.version.sample:
        st.markdown(
            _("The version before is another kind of list (a sample or a trial): not compared.")
        )
    else:
        _told(view, before)
    st.page_link(
        "pages/changes.py",
        label=_("All changes since version {number}").format(number=before.number),
        icon=":material/difference:",
        query_params=filters.link(
            versie_van=str(before.number), versie_tot=str(view.version.number)
        ),
    )


def previous(view: View) -> Version | None:
    """The version before the one that is looked at; None for the first."""
    earlier = [v for v in session.store().versions() if v.number < view.version.number]
    return max(earlier, key=lambda version: version.number, default=None)


def _told(view: View, before: Version) -> None:
    at = judged.day(view)
    rows, count = _difference(
        (database_url(), session.words()),
        (before.number, view.version.number),
        dict(view.filters),
        lc.rule_code(view.rule),
        at,
    )
    moved = overview.moved_text(count, lc.community_count(view.ledger, view.rule, at), at)
    st.markdown(f"{overview.since_text(rows, before.number, published(before))} {moved}")


@st.cache_data(max_entries=32, show_spinner=False)
def _difference(
    rests_on: tuple[str, int],  # noqa: ARG001 - another database, or other own words of partners
    numbers: tuple[int, int],
    chosen: Mapping[str, tuple[str, ...]],
    code: str,
    on: pd.Timestamp,
) -> tuple[dict[str, int], float]:
    """How many rows came, went and changed, and the count in the earlier version."""
    old, new = (narrowed(session.register(number), chosen) for number in numbers)
    kinds = lc.changes(old, new).value_counts()
    rule = lc.rule_from_code(code)
    count = lc.community_count(lc.ledger(old, rule, reference.parts()), rule, on)
    return {kind: int(kinds.get(kind, 0)) for kind in lc.CHANGES}, count
