"""The life cycle on its page: where communities stand, how they moved, how long they stay."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures
from lc_app.reports import (
    durations_table,
    flow_table,
    moves_table,
    phases_table,
    stuck_table,
    versions_by_phase_table,
)
from lc_app.reports.lifecycle_tables import in_order
from lc_app.settings import database_url
from lc_app.texts import _, day, label, n_, number, short_day
from lc_app.texts import lifecycle as words
from lc_app.ui import choices, parts, session
from lc_app.ui.change_sides import published
from lc_app.ui.session import View

_FILTERS = ("sector", "province", "form")
_VERSIONS, _MONTHS = "versies", "maanden"
_NUMBER_WIDTH, _LONGEST = 160, 600


def standing(view: View) -> None:
    """Communities by phase on the date of the filter."""
    counts = lc.phase_counts(view.ledger, view.rule, view.on)
    numbers = phases_table(counts)
    parts.show(figures.phase_bars(counts, numbers, on=view.on, source=view.source), view, "phases")


def history(view: View) -> pd.DataFrame:
    """The phases in all versions up to the one that is looked at.

    Samples and lists of one's own are not mixed. The filter on phase is left aside, for who
    moves would leave it.
    """
    versions = {
        version.number: published(version)
        for version in reversed(session.store().versions())
        if version.number <= view.version.number and version.sample == view.version.sample
    }
    narrowed = {kind: view.filters[kind] for kind in _FILTERS}
    return _history(database_url(), tuple(versions.items()), narrowed)


@st.cache_data(max_entries=32, show_spinner=False)
def _history(
    url: str,  # noqa: ARG001 - another database has other versions
    versions: tuple[tuple[int, pd.Timestamp], ...],
    filters: Mapping[str, tuple[str, ...]],
) -> pd.DataFrame:
    chosen = {f"{kind}s": codes for kind, codes in filters.items()}
    return lc.phase_history(
        (number_of, date, lc.select(session.register(number_of), **chosen))
        for number_of, date in versions
    )


def one_version(found: pd.DataFrame) -> bool:
    """Whether there is nothing yet to compare; says so, and what to do."""
    if len(found["number"].unique()) > 1:
        return False
    st.info(
        _(
            "There is one version of this list, so nothing is known yet of moves between phases"
            " or of time spent in one. Import a newer list and publish it; from then on this"
            " page shows who moved, how long communities stay in a phase at least, and who"
            " stays long."
        ),
        icon=":material/cycle:",
    )
    st.page_link("pages/upload.py", label=_("Import"), icon=":material/upload_file:")
    return True


def flow(view: View, found: pd.DataFrame) -> None:
    """From which phase to which, between two versions that the user chooses."""
    if view.filters["phase"]:
        st.caption(_("The filter on phase is left aside here, for who moves would leave it."))
    names = _names(found)
    numbers = list(names)
    left, right = st.columns(2)
    first: int = left.selectbox(
        _("Earlier version"),
        numbers[:-1],
        format_func=names.__getitem__,
        key=choices.bound("stroom_van", numbers[:-1], numbers[0]),
    )
    later = [n for n in reversed(numbers) if n > first]
    last: int = right.selectbox(
        _("Later version"),
        later,
        format_func=names.__getitem__,
        key=choices.bound("stroom_tot", later, later[0]),
    )
    moved = lc.phase_flow(found, first, last)
    titles = words.step_names()
    parts.figures_row({titles[code]: number(n) for code, n in words.steps(moved).items()})
    picture = figures.flow_cells(moved, flow_table(moved), source=view.source)
    parts.show(picture, view, "phase_flow")
    _moves(view, found[found["number"].between(first, last)])


def by_version(view: View, found: pd.DataFrame) -> None:
    """How the phases were divided in each version."""
    dates = _dates(found)
    names = {
        n: _("{number} ({date})").format(number=n, date=short_day(d)) for n, d in dates.items()
    }
    table = in_order(pd.crosstab(found["number"], found["phase"]))
    numbers = versions_by_phase_table(table, names)
    parts.show(
        figures.version_bars(table, names, numbers, source=view.source), view, "phase_versions"
    )


def _names(found: pd.DataFrame) -> dict[int, str]:
    told = _("Version {number} of {date}")
    return {n: told.format(number=n, date=day(date)) for n, date in _dates(found).items()}


def _dates(found: pd.DataFrame) -> dict[int, pd.Timestamp]:
    rows = found.drop_duplicates("number")
    return dict(zip(rows["number"].astype("object"), rows["date"], strict=True))


def _moves(view: View, found: pd.DataFrame) -> None:
    """Who moved, step by step."""
    moves = lc.phase_moves(found)
    if moves.empty:
        st.caption(_("In none of the versions in between did a community change its phase."))
        return
    with st.expander(_("Who moved, version by version: {n}").format(n=number(len(moves)))):
        parts.table(moves_table(moves, _community_names(view)), view, "phase_moves")


def _community_names(view: View) -> pd.Series:
    table = session.register(view.version.number).communities
    return table.set_index("community_id")["name"]


def times(view: View, found: pd.DataFrame) -> None:
    """How long communities stay in each phase, at least."""
    st.caption(
        _(
            "A community that was first seen in a phase may have been there long before, so each"
            " time is a lower bound: at least so long. After the newest version nothing is"
            " counted, for nothing is known."
        )
    )
    spells = lc.phase_spells(found)
    parts.table(durations_table(lc.phase_durations(spells)), view, "phase_durations")
    st.subheader(_("Who stays long"))
    st.caption(
        _("In {phases} alone: sustaining is the aim, and an unknown phase says nothing.").format(
            phases=", ".join(label("phase", code) for code in lc.MOVING_PHASES)
        )
    )
    _stuck(view, found, spells)


def _stuck(view: View, found: pd.DataFrame, spells: pd.DataFrame) -> None:
    names = {_VERSIONS: _("Versions"), _MONTHS: _("Months")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = st.segmented_control(
            _("In the same phase, counted in"),
            list(names),
            required=True,
            format_func=names.__getitem__,
            key=choices.bound("blijft_in", names),
        )
        least = st.number_input(
            _("for at least"),
            min_value=1,
            max_value=_LONGEST,
            width=_NUMBER_WIDTH,
            key=choices.bound(f"blijft_{by}", range(1, _LONGEST + 1)),
        )
    limit = {"versions": least} if by == _VERSIONS else {"months": float(least)}
    staying = lc.stuck(spells, **limit)
    if staying.empty:
        st.markdown(_("No community stays that long, as far as the versions tell."))
        return
    told = n_("**{n}** of {all} stays that long.", "**{n}** of {all} stay that long.", len(staying))
    whole = int(found["number"].eq(found["number"].max()).sum())
    st.markdown(told.format(n=number(len(staying)), all=number(whole)))
    whole_register = session.register(view.version.number)
    parts.table(stuck_table(staying, whole_register), view, "stuck")
