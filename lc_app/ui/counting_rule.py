"""What counts: the rule as widgets, and what changing it does to the national number."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import effect_table
from lc_app.texts import _, label, number, short_day
from lc_app.texts.labels import rule_name
from lc_app.ui import parts, session
from lc_app.ui.session import View
from lc_metrics import CountingRule

_PRESET, _OWN = "rule_preset", "own"
_SETS = ("forms", "phases", "functions", "partner_kinds")
_FLAGS = ("unknown_phase", "without_sector")
_DATED, _FRACTIONAL = "rule_dated", "rule_fractional"


def notice(rule: CountingRule) -> None:
    """Say above every page that another rule than the default counts."""
    if rule == lc.DEFAULT_RULE:
        return
    told = _("Counted by another rule than the default: {rule}.").format(rule=rule_name(rule))
    st.info(told, icon=":material/rule:")
    st.button(_("Back to the default rule"), on_click=_set, args=(lc.DEFAULT_RULE,))


def choice(rule: CountingRule) -> None:
    """The rule as widgets; a change counts on all pages at once."""
    _show(rule)
    st.segmented_control(
        _("Start from"),
        [*lc.PRESETS, _OWN],
        format_func=_preset_name,
        key=_PRESET,
        on_change=_from_preset,
    )
    left, right = st.columns(2, gap="large")
    with left:
        _what_counts()
    with right:
        _what_is_asked()


def _what_counts() -> None:
    _several(_("Forms that count"), "forms", [*lc.FORMS, lc.UNKNOWN], "form")
    _several(_("Phases that count"), "phases", [p for p in lc.PHASES if p != "ended"], "phase")
    _flag(_("Count those of unknown phase too"), "rule_unknown_phase")
    _flag(_("Without a Topsector: count nationally"), "rule_without_sector")


def _what_is_asked() -> None:
    functions = _("Only if these functions are known to be connected")
    _several(functions, "functions", lc.FUNCTIONS, "function")
    kinds = _("Only if partners of these kinds are known")
    _several(kinds, "partner_kinds", lc.PARTNER_KINDS, "partner_kind")
    _flag(_("No start date: count from first publication"), _DATED)
    _flag(_("Divide over the Topsectors if there are several"), _FRACTIONAL)


def moves(view: View) -> None:
    """The number by this rule and by the default, and the rows that make the difference."""
    moved = {on: lc.effect(view.register, lc.DEFAULT_RULE, view.rule, on) for on in _dates(view)}
    parts.figures_row(
        {
            _("On {date}").format(date=short_day(on)): number(effect.after)
            for on, effect in moved.items()
        },
        {
            _("On {date}").format(date=short_day(on)): _("default: {n}").format(
                n=number(effect.before)
            )
            for on, effect in moved.items()
        },
    )
    if view.rule == lc.DEFAULT_RULE:
        st.caption(_("Change the rule above, and see here which communities come in or go out."))
        return
    for on, effect in moved.items():
        content = effect_table(effect, view.register)
        title = _("On {date}: {came} come in, {went} go out").format(
            date=short_day(on),
            came=number(effect.rows["moves"].eq("in").sum()),
            went=number(effect.rows["moves"].eq("out").sum()),
        )
        with st.expander(title):
            parts.table(content, view, f"moves_{on:%Y%m%d}")


def _dates(view: View) -> list[pd.Timestamp]:
    return list(dict.fromkeys((view.end, view.on)))


def _show(rule: CountingRule) -> None:
    """Set the widgets to the rule."""
    state = st.session_state
    names = {preset: name for name, preset in lc.PRESETS.items()}
    state[_PRESET] = names.get(rule, _OWN)
    for part in _SETS:
        known = getattr(rule, part)
        state[f"rule_{part}"] = [code for code in _order(part) if code in known]
    for part in _FLAGS:
        state[f"rule_{part}"] = getattr(rule, part)
    state[_DATED] = rule.unknown_start == "first_seen"
    state[_FRACTIONAL] = rule.several_sectors == "fractional"


def _order(part: str) -> Sequence[str]:
    return {
        "forms": (*lc.FORMS, lc.UNKNOWN),
        "phases": lc.PHASES,
        "functions": lc.FUNCTIONS,
        "partner_kinds": lc.PARTNER_KINDS,
    }[part]


def _several(title: str, part: str, options: Sequence[str], kind: str) -> None:
    st.pills(
        title,
        options,
        selection_mode="multi",
        format_func=lambda code: label(kind, code),
        key=f"rule_{part}",
        on_change=_from_widgets,
        wrap=True,
    )


def _flag(title: str, key: str) -> None:
    st.toggle(title, key=key, on_change=_from_widgets)


def _preset_name(name: str) -> str:
    return _("own rule") if name == _OWN else rule_name(lc.PRESETS[name])


def _from_preset() -> None:
    name = st.session_state[_PRESET]
    if name in lc.PRESETS:
        _set(lc.PRESETS[name])


def _from_widgets() -> None:
    state = st.session_state
    _set(
        CountingRule(
            forms=frozenset(state["rule_forms"]),
            phases=frozenset(state["rule_phases"]),
            unknown_phase=state["rule_unknown_phase"],
            unknown_start="first_seen" if state[_DATED] else "never",
            without_sector=state["rule_without_sector"],
            several_sectors="fractional" if state[_FRACTIONAL] else "whole",
            functions=frozenset(state["rule_functions"]),
            partner_kinds=frozenset(state["rule_partner_kinds"]),
        )
    )


def _set(rule: CountingRule) -> None:
    session.count_by_rule(rule)
