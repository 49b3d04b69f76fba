"""A click on a mark of a figure chooses its group, as if in the filters; again, and it is free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from lc_app.ui import session

_FILTERS = {kind: key for key, kind in session.KINDS.items()}


def pickable(kinds: Sequence[str], only: str | None) -> tuple[str, ...]:
    """Those of the kinds that are a filter, and that the page wants to be chosen."""
    return tuple(k for k in kinds if k in _FILTERS and only in (None, k))


def chart_key(key: str, kinds: Sequence[str], opens: str | None = None) -> str:
    """A name that is new whenever the choice is, so that no mark stays selected by itself."""
    chosen = [code for kind in kinds for code in st.session_state.get(_FILTERS[kind], [])]
    if opens:
        chosen.append(str(st.session_state.get(opens)))
    return "_".join((key, "picks", *chosen))


def opened(chart: str, choice: str) -> None:
    """Make the code of the mark that was clicked the choice of the page of this name."""
    codes = _codes(st.session_state[chart])
    if codes:
        st.session_state[choice] = codes[0]


def picked(chart: str, kinds: Sequence[str], wanted: Sequence[str]) -> None:
    """Take the click on a chart into the filters; its marks carry codes of these kinds."""
    codes = _codes(st.session_state[chart])
    if len(codes) == len(kinds):
        chosen = dict(zip(kinds, codes, strict=True))
        toggle({kind: chosen[kind] for kind in wanted})


def toggle(chosen: Mapping[str, str]) -> None:
    """Narrow to one group of each kind, or widen again if these were chosen alone."""
    wanted = {_FILTERS[kind]: [code] for kind, code in chosen.items()}
    held = all(st.session_state.get(key) == codes for key, codes in wanted.items())
    for key, codes in wanted.items():
        st.session_state[key] = [] if held else codes


def _codes(state: Mapping[str, Any]) -> list[str]:
    """The codes of the first mark that was clicked; none for a click beside the marks."""
    for point in state["selection"]["points"]:
        codes = point.get("customdata")
        if codes:
            return [codes] if isinstance(codes, str) else list(codes)
    return []
