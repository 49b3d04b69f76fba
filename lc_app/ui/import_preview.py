"""The import page, fifth part: what it replaces, and what publishing would change."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd
import streamlit as st

from lc_app import clock, reference
from lc_app.ingest.scope import LEFT_OUT, outside_scope, proposed_scope, replace_scope
from lc_app.reports import (
    communities_table,
    field_changes_table,
    publication_table,
    publication_text,
)
from lc_app.texts import _, label, n_, number
from lc_app.ui import parts, session
from lc_app.ui.markdown import plain
from lc_app.ui.session import View
from lc_metrics import CHANGES, NO_SECTOR, UNKNOWN, Register, changes, field_changes

_WHOLE, _SOME = "whole", "some"


def scope(files: Iterable[Register], key: str) -> tuple[str, ...]:
    """The sectors that the upload replaces; none for the whole register."""
    proposed = proposed_scope(*files)
    kind = st.radio(
        _("What does this upload replace?"),
        [_WHOLE, _SOME],
        index=1 if proposed else 0,
        format_func={
            _WHOLE: _("the whole register"),
            _SOME: _("some Topsectors alone; everything else stays as it is"),
        }.__getitem__,
        key=f"scope_kind_{key}",
    )
    if kind == _WHOLE:
        return ()
    chosen = st.multiselect(
        _("Topsectors that it replaces"),
        [*reference.codes("sectors"), NO_SECTOR, UNKNOWN],
        default=sorted(proposed),
        format_func=lambda code: label("sector", code),
        key=f"scope_{key}",
    )
    if not chosen:
        st.warning(_("Choose at least one Topsector."))
        st.stop()
    return tuple(chosen)


def coming(incoming: Register, published: Register, sectors: Collection[str]) -> Register:
    """The register as it would stand after publishing."""
    if sectors:
        _tell_outside(outside_scope(published, incoming, sectors))
    whole = replace_scope(published, incoming, sectors)
    return session.store().with_first_seen(whole, clock.today().date())


def _tell_outside(rows: pd.DataFrame) -> None:
    """Rows that name other sectors than the upload is for."""
    left = rows[rows["effect"].eq(LEFT_OUT)]
    if len(left):
        st.warning(
            n_(
                "{n} row belongs to other Topsectors alone and is left out: {names}.",
                "{n} rows belong to other Topsectors alone and are left out: {names}.",
                len(left),
            ).format(n=number(len(left)), names=_names(left))
        )
    kept = rows.drop(left.index)
    if len(kept):
        st.caption(
            n_(
                "{n} row serves another Topsector as well, and keeps it: {names}.",
                "{n} rows serve another Topsector as well, and keep it: {names}.",
                len(kept),
            ).format(n=number(len(kept)), names=_names(kept))
        )


def _names(rows: pd.DataFrame, most: int = 5) -> str:
    names = [plain(name) for name in rows["name"].fillna("")]
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def preview(old: Register, new: Register, view: View) -> None:
    """Rows added, removed and changed, field by field, and what the dashboard will say."""
    st.subheader(_("What publishing changes"))
    what = changes(old, new)
    counted = what.value_counts()
    parts.figures_row({label("change", c): number(counted.get(c, 0)) for c in CHANGES})
    st.markdown(f"**{publication_text(old, new, view.rule, view.goals.of_sectors, view.on)}**")
    _warn(counted, len(old.communities))
    with st.expander(_("What the dashboard will say")):
        content = publication_table(old, new, view.rule, view.goals.of_sectors, view.on)
        parts.table(content, view, "effect")
    for change in ("added", "removed"):
        if counted.get(change, 0):
            register = new if change == "added" else old
            _rows(register, what.index[what.eq(change)], label("change", change), view)
    if counted.get("changed", 0):
        with st.expander(_("Changed, field by field ({n})").format(n=number(counted["changed"]))):
            parts.table(field_changes_table(field_changes(old, new)), view, "field_changes")
    with st.expander(_("All rows as they would stand")):
        content = communities_table(new, view.rule, end=view.end, on=view.on)
        parts.table(content, view, "coming")


def _warn(counted: pd.Series, before: int) -> None:
    removed = counted.get("removed", 0)
    if removed > before / 2:
        st.warning(
            _("Publishing takes away {n} of the {all} communities of the present version.").format(
                n=number(removed), all=number(before)
            )
        )


def _rows(register: Register, ids: pd.Index, title: str, view: View) -> None:
    with st.expander(f"{title} ({number(len(ids))})"):
        content = communities_table(register.only(ids), view.rule, end=view.end, on=view.on)
        parts.table(content, view, f"rows_{title}")
