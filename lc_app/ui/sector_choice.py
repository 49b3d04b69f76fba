"""The status of each sector on its page: what the table says, and why for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

import lc_metrics as lc
from lc_app.texts import _, day, label
from lc_app.texts.labels import rule_name
from lc_app.texts.standing_words import ahead_text, standing_word
from lc_app.ui import choices, judged, verdict_panel
from lc_app.ui.session import View
from lc_metrics import Progress


def explained(view: View, standings: Mapping[str, Progress]) -> None:
    """Date, rule and order of the table, and what its words and marks mean."""
    if not standings:
        return
    told = [
        _("Status on {date}, counting rule: {rule}. The largest gap stands first.").format(
            date=day(judged.day(view)), rule=rule_name(view.rule)
        )
    ]
    st.caption(" ".join([*told, *_marks(view, standings)]))


def _marks(view: View, standings: Mapping[str, Progress]) -> list[str]:
    """What △ and ▽ mean beside an average, and of a sample beside what was agreed."""
    natures = {code: standing.target.nature for code, standing in standings.items()}
    told = []
    if "average" in natures.values():
        told.append(_("△ and ▽: above or below the line of the average, which obliges nobody."))
    firm = [label("sector", code) for code, nature in natures.items() if nature != "average"]
    if firm and view.version.sample:
        told.append(
            _(
                "The target of {sectors} is no average; beside it △ and ▽ tell where this sample"
                " stands, and no verdict."
            ).format(sectors=", ".join(firm))
        )
    return told


def panel(view: View, standings: Mapping[str, Progress]) -> None:
    """Let the user choose a sector, and show why its status is what it is."""
    if not standings:
        return
    # Those that were agreed first: an average has no status.
    codes = sorted(standings, key=lambda code: standings[code].target.nature == "average")
    sector: str = st.selectbox(
        _("Explain the status of"),
        codes,
        format_func=lambda code: label("sector", code),
        key=choices.bound("uitleg", codes, codes[0]),
    )
    why(view, sector, standings[sector])


def why(view: View, sector: str, standing: Progress) -> None:
    """Why the status of one sector is what it is."""
    narrowed = lc.select(view.register, sectors=[sector])
    whole = judged.against(lc.ledger(narrowed, view.rule), standing.target, standing.on)
    found = replace(whole, standing=standing)
    st.markdown(f"**{standing_word(standing, sample=view.version.sample)}**")
    if not found.final:
        st.markdown(ahead_text(standing, found.outlook))
    verdict_panel.why(view, found, narrowed, f"verdict_{sector}", sector=sector)
