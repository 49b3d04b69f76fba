"""Which targets this session looks at: the version of their table, and the roadmap."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lc_app import reference
from lc_app.settings import database_url
from lc_app.store.targets import TargetStore
from lc_app.store.versioned import TableVersion
from lc_app.texts import _
from lc_metrics import ALL, Roadmap, Target, combined_target, roadmaps, with_own

ROADMAP, TARGETS = "roadmap", "doelversie"


@dataclass(frozen=True, eq=False, slots=True)
class Goals:
    """The targets of one version: the shipped and the own ones, and the roadmap chosen."""

    version: TableVersion
    newest: TableVersion
    own: pd.DataFrame
    table: pd.DataFrame
    roadmaps: list[Roadmap]
    roadmap: Roadmap

    @property
    def targets(self) -> pd.DataFrame:
        """The targets of the roadmap chosen."""
        return self.of(self.roadmap.name)

    def of(self, name: str) -> pd.DataFrame:
        """The targets of one roadmap."""
        return self.table[self.table["roadmap"].eq(name)]

    def target(self, sectors: Collection[str] = (), regions: Collection[str] = ()) -> Target | None:
        """The target of some sectors in some regions; see `lc_metrics.combined_target`."""
        return _target(
            database_url(), self.version.number, self.roadmap.name, tuple(sectors), tuple(regions)
        )

    @property
    def of_sectors(self) -> dict[str, Target]:
        """The targets of the country and of each sector in the roadmap chosen."""
        groups = {ALL: (), **{code: (code,) for code in reference.codes("sectors")}}
        found = {g: self.target(sectors) for g, sectors in groups.items()}
        return {group: target for group, target in found.items() if target}

    @property
    def provinces(self) -> list[str]:
        """The provinces that have a target of their own in the roadmap chosen."""
        having = set(self.targets["region"])
        return [code for code in reference.codes("regions") if code in having]

    @property
    def earlier(self) -> bool:
        """Whether these are not the newest targets."""
        return self.version.number != self.newest.number

    @property
    def names(self) -> list[str]:
        """The roadmaps by name, the shipped one first."""
        return [roadmap.name for roadmap in self.roadmaps]


def goals() -> Goals:
    """The targets that this session looks at."""
    versions = store().versions()
    by_number = {str(version.number): version for version in versions}
    version = by_number.get(st.session_state.get(TARGETS, ""), versions[0])
    own, table, known = _tables(database_url(), version.number)
    chosen = {roadmap.name: roadmap for roadmap in known}.get(
        st.session_state.get(ROADMAP, ""), known[0]
    )
    return Goals(version, versions[0], own, table, known, chosen)


def store() -> TargetStore:
    """The versions of the own targets."""
    return _store(database_url())


def numbers() -> set[str]:
    """The versions that an address can name."""
    return {str(version.number) for version in store().versions()}


def names() -> set[str]:
    """The roadmaps that an address can name: those of any version."""
    shipped = set(reference.targets()["roadmap"])
    return shipped.union(
        *(_tables(database_url(), version.number)[0]["roadmap"] for version in store().versions())
    )


def choice() -> None:
    """Let the user choose a roadmap, if there are several."""
    found = goals()
    if st.session_state.get(ROADMAP) not in found.names:
        st.session_state.pop(ROADMAP, None)
    if len(found.names) > 1:
        st.selectbox(
            _("Roadmap"),
            found.names,
            key=ROADMAP,
            help=_("Against which targets the count is held."),
        )


def in_address() -> dict[str, list[str]]:
    """What the address says of the targets; nothing of what is the default."""
    found = goals()
    other = found.roadmap.name != found.names[0]
    return {
        ROADMAP: [found.roadmap.name] if other else [],
        TARGETS: [str(found.version.number)] if found.earlier else [],
    }


def open_version(number: int | None) -> None:
    """Look at an earlier version of the targets; None for the newest."""
    st.session_state[TARGETS] = "" if number is None else str(number)


def notice() -> None:
    """Say above every page that the targets are not the newest."""
    found = goals()
    if not found.earlier:
        return
    st.warning(
        _("You are looking at version {old} of the targets; the newest is version {new}.").format(
            old=found.version.number, new=found.newest.number
        ),
        icon=":material/history:",
    )
    st.button(_("Show the newest targets"), on_click=open_version, args=(None,))


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(url: str) -> TargetStore:
    return TargetStore(url)


@st.cache_resource(max_entries=32, show_spinner=False)
def _tables(url: str, number: int) -> tuple[pd.DataFrame, pd.DataFrame, list[Roadmap]]:
    """Own and all targets, and their roadmaps.

    A version never changes, so all sessions share one copy.
    """
    own = _store(url).open(number)
    table = with_own(reference.targets(), own)
    return own, table, roadmaps(table)


@st.cache_resource(max_entries=1024, show_spinner=False)
def _target(
    url: str, number: int, roadmap: str, sectors: tuple[str, ...], regions: tuple[str, ...]
) -> Target | None:
    _own, table, _roadmaps = _tables(url, number)
    return combined_target(table[table["roadmap"].eq(roadmap)], sectors, regions)
