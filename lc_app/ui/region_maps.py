"""The map of the regions: which one, and of what."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lc_app import reference
from lc_app.figures import Picture
from lc_app.texts import _
from lc_app.ui import choices, parts, pictures
from lc_app.ui.session import View

_MAP, _TILES, _COROP = "landkaart", "tegels", "corop"


def region_map(view: View, on: pd.Timestamp) -> None:
    """A map with dots, tiles of provinces or tiles of COROP areas."""
    names = {_MAP: _("Map"), _TILES: _("Tiles"), _COROP: _("COROP areas")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            _("Kind of map"),
            list(names),
            required=True,
            format_func=names.__getitem__,
            key=choices.bound("kaart", names),
            label_visibility="collapsed",
        )
        # Inhabitants of COROP areas are not known here.
        per = kind != _COROP and st.toggle(
            _("Map per 100,000 inhabitants"), key=choices.bound("per_inwoner", (False, True))
        )
    people = reference.population()["inhabitants"] if per else None
    parts.show(_picture(view, kind or _MAP, on, people), view, f"region_{kind}")


def _picture(view: View, kind: str, on: pd.Timestamp, people: pd.Series | None) -> Picture:
    if kind == _COROP:
        return pictures.corop_tiles(view, on)
    draw = pictures.province_tiles if kind == _TILES else pictures.province_map
    return draw(view, on, people)
