"""What changed between two versions or two dates, and every verdict that turned."""

from __future__ import annotations

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import reference
from lc_app.reports import (
    communities_table,
    count_changes_table,
    field_changes_table,
    verdict_changes_table,
    verdict_log_table,
    verdict_log_texts,
)
from lc_app.settings import database_url
from lc_app.store import Version
from lc_app.texts import _, label, labels, n_, number, short_day
from lc_app.ui import choices, parts, session
from lc_app.ui.change_sides import Stand, published
from lc_app.ui.markdown import plain
from lc_app.ui.session import View
from lc_metrics import Register, Target

_ROWS_OF_LOG = 5


def rows(view: View, before: Stand, after: Stand) -> None:
    """The communities that came, went and changed."""
    if before.register is after.register:
        _begun_and_ended(view, before, after)
    else:
        _added_and_removed(view, before.register, after.register)


def counts(view: View, before: Stand, after: Stand) -> None:
    """Counts by a group, those that changed."""
    names = labels("dimension")
    by: str = st.selectbox(
        _("Count by"),
        list(names),
        format_func=names.__getitem__,
        key=choices.bound("telling", names),
    )
    then, now = (lc.ledger(s.register, view.rule, reference.parts()) for s in (before, after))
    found = lc.count_changes(then, now, view.rule, after.on, by, before=before.on)
    moved = found[found["change"].round(9).ne(0) | found.index.isin([lc.ALL])]
    if len(moved) == 1:
        st.markdown(_("By {group} no count changed.").format(group=names[by]))
    parts.table(count_changes_table(moved, by), view, f"changes_{by}")


def verdicts(view: View, before: Stand, after: Stand) -> None:
    """The verdicts that differ between the two."""
    goals = _targets(view)
    if not goals:
        st.markdown(_("No target was agreed for this selection, so there are no verdicts."))
        return
    found = [lc.standings(s.register, view.rule, goals, s.on) for s in (before, after)]
    content = verdict_changes_table(*found)
    if content.empty:
        st.markdown(_("No verdict changed."))
        return
    parts.of_sample(view)
    parts.table(content, view, "verdict_changes")


def log(view: View) -> None:
    """Every verdict that turned from one version to the next."""
    versions = session.store().versions()
    goals = _targets(view)
    if len(versions) == 1 or not goals:
        st.markdown(_("Nothing yet: the log begins with the second version."))
        return
    st.caption(
        _(
            "Each version is judged on the day of its publication, by the rule and the targets"
            " in use now. After the date of the target only what is known of that date can"
            " still turn a verdict."
        )
    )
    found = _turns(view, versions, goals)
    if found.empty:
        told = _("No verdict turned in {n} versions.")
        st.markdown(told.format(n=number(len(versions))))
        return
    parts.of_sample(view)
    st.markdown("\n".join(f"- {plain(t)}" for t in verdict_log_texts(found)[:_ROWS_OF_LOG]))
    parts.table(verdict_log_table(found, labels("status")), view, "verdict_log")


def _added_and_removed(view: View, old: Register, new: Register) -> None:
    found = lc.changes(old, new)
    kinds = [kind for kind in lc.CHANGES if kind != "unchanged"]
    parts.figures_row({label("change", k): number(found.eq(k).sum()) for k in lc.CHANGES})
    if view.selection:
        st.caption(_("Of this selection: one that left it stands here as removed."))
    if not found.isin(kinds).any():
        st.markdown(_("No community was added, removed or changed."))
    for kind, register in (("added", new), ("removed", old)):
        _listed(view, label("change", kind), found.index[found.eq(kind)], register, kind)
    fields = lc.field_changes(old, new)
    if len(fields):
        heads = {_("Now"): _("Before"), _("After publishing"): _("After")}
        with st.expander(_("Changed, field by field: {n}").format(n=number(len(fields)))):
            parts.table(field_changes_table(fields).rename(columns=heads), view, "fields")


def _begun_and_ended(view: View, before: Stand, after: Stand) -> None:
    then, now = (
        pd.Index(lc.behind(view.ledger, view.rule, side.on, {})) for side in (before, after)
    )
    came, went = now.difference(then), then.difference(now)
    parts.figures_row(
        {
            _("On {date}").format(date=short_day(before.on)): number(len(then)),
            _("On {date}").format(date=short_day(after.on)): number(len(now)),
            _("Came to count"): number(len(came)),
            _("No longer counts"): number(len(went)),
        }
    )
    starts = view.register.communities.set_index("community_id")["start_date"]
    undated = int(starts.reindex(came).isna().sum())
    if undated:
        told = n_(
            "{n} that came to count has no start date: it counts from the day on which it first"
            " stood in the register, which says nothing of when it began.",
            "{n} that came to count have no start date: they count from the day on which they"
            " first stood in the register, which says nothing of when they began.",
            undated,
        )
        st.warning(told.format(n=number(undated)), icon=":material/event_busy:")
    _listed(view, _("Came to count"), came, view.register, "came")
    _listed(view, _("No longer counts"), went, view.register, "went")


def _listed(view: View, title: str, ids: pd.Index, register: Register, key: str) -> None:
    """The communities, folded away; nothing where there are none."""
    if ids.empty:
        return
    with st.expander(f"{title}: {number(len(ids))}"):
        inside = register.only(ids)
        parts.table(
            communities_table(inside, view.rule, end=view.end, on=view.on), view, f"rows_{key}"
        )


def _targets(view: View) -> dict[str, Target]:
    """The target of the selection and of each of its sectors."""
    whole = {lc.ALL: view.target} if view.target and not view.sectors else {}
    return {code: target for code, target in (whole | view.sector_targets).items() if target}


def _turns(view: View, versions: list[Version], goals: dict[str, Target]) -> pd.DataFrame:
    key = (
        database_url(),
        tuple(version.number for version in versions),
        session.words(),
        lc.rule_code(view.rule),
        (view.goals.version.number, view.roadmap.name),
        tuple(view.filters.items()),
    )
    with st.spinner(_("Judging all versions …")):
        return _log(key, view, versions, goals)


@st.cache_data(max_entries=64, show_spinner=False)
def _log(
    key: tuple[object, ...],  # noqa: ARG001  # what the answer is remembered by
    _view: View,
    _versions: list[Version],
    _goals: dict[str, Target],
) -> pd.DataFrame:
    """The log; versions never change, so neither does the log of the same ones."""
    history = (
        (version.number, published(version), _view.narrowed(session.register(version.number)))
        for version in sorted(_versions, key=lambda version: version.number)
    )
    return lc.verdict_log(history, _view.rule, _goals)
