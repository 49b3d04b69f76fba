"""The actions of a scan: take over what is proposed, add own ones, follow them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lc_app import clock
from lc_app.ingest.values import period
from lc_app.reports import ScanResult, scan_actions_table
from lc_app.store.scan_actions import ScanGoneError
from lc_app.texts import NONE, _, number, short_day
from lc_app.texts.scans import level_names, points, said, status_names
from lc_app.ui import outcome, parts, scan_result, scanning, session
from lc_app.ui.markdown import plain
from lc_app.ui.view import View
from lc_metrics import action_status

_LONGEST = 500
_ICONS = {
    "open": ":material/schedule:",
    "overdue": ":material/warning:",
    "done": ":material/check:",
}
_ROUND = "scan_action_round"


def follow(view: View, found: ScanResult) -> None:
    """The actions that were chosen, the proposals, and a form for an own one."""
    statuses = action_status(found.actions, found.on)
    st.subheader(_("Chosen actions"))
    if found.actions.empty:
        st.info(_("No action was chosen yet. Take one over below, or add your own."))
    else:
        counts = {name: number(statuses.eq(s).sum()) for s, name in status_names().items()}
        parts.figures_row({name.capitalize(): n for name, n in counts.items()})
        for row, status in zip(found.actions.to_dict("records"), statuses, strict=True):
            _action(found, {str(column): value for column, value in row.items()}, str(status))
        with st.expander(_("As a table")):
            ours = scan_result.of_scan(view, found)
            parts.table(scan_actions_table(found), ours, "scan_actions")
    st.subheader(_("Proposed actions"))
    _proposals(found)
    st.subheader(_("An own action"))
    _own(found)


def _action(found: ScanResult, row: Mapping[str, Any], status: str) -> None:
    """One action with its owner, date and whether it is done."""
    code, key = found.scan.code, f"scan_action_{row['number']}"
    due = row["due"] if pd.notna(row["due"]) else None
    owner = row["owner"] or _("no owner yet")
    when = short_day(due) if due is not None else _("no date yet")
    title = f"{row['text'].rstrip('.')} · {owner} · {when} · {status_names()[status]}"
    with st.expander(plain(title), icon=_ICONS[status]):
        st.caption(plain(found.names.get(row["dimension"], NONE)))
        with st.form(f"{key}_form", border=False):
            left, middle, right = st.columns(3, vertical_alignment="bottom")
            left.text_input(
                _("Owner (a role or name)"), row["owner"], key=f"{key}_owner", max_chars=100
            )
            _due_field(middle, f"{key}_due", "" if due is None else short_day(due))
            right.checkbox(_("Done"), value=pd.notna(row["done"]), key=f"{key}_done")
            with st.container(horizontal=True):
                st.form_submit_button(_("Save this action"), on_click=_save, args=(code, row))
                st.form_submit_button(
                    _("Remove this action"), on_click=_remove, args=(code, row["number"])
                )


def _save(code: str, row: Mapping[str, Any]) -> None:
    session.speak()  # this runs before the page does
    key = f"scan_action_{row['number']}"
    due = st.session_state[f"{key}_due"].strip()
    if due and _day(due) is None:
        _no_day(due)
        return
    done = row["done"].date() if pd.notna(row["done"]) else clock.today().date()
    scanning.store().actions.change(
        code,
        int(row["number"]),
        owner=" ".join(st.session_state[f"{key}_owner"].split()),
        due=_day(due),
        done=done if st.session_state[f"{key}_done"] else None,
    )
    outcome.tell(scanning.SCAN, _("The action is saved."))


def _remove(code: str, action: int) -> None:
    session.speak()
    scanning.store().actions.remove(code, action)
    outcome.tell(scanning.SCAN, _("The action is removed."))


def _proposals(found: ScanResult) -> None:
    """The advice of each dimension at its level, the weakest dimension first."""
    profile = found.profile
    levels = found.levels(profile)
    if profile["mean"].isna().all():
        st.info(_("Actions are proposed as soon as there are answers."))
        return
    taken = set(found.actions["text"])
    for dimension in profile["mean"].dropna().sort_values(kind="stable").index.map(str):
        level = levels[dimension]
        mean = points(profile["mean"][dimension])
        heading = f"{found.names[dimension]}: {level_names()[level]} ({mean})"
        st.markdown(f"**{plain(heading)}**")
        advice = found.questions.advice.get((dimension, level), ())
        if not advice:
            st.caption(_("This question set has no advice for this level."))
        for place, words in enumerate(advice):
            known = bool(taken & {words.nl, words.en})
            _proposal(found, dimension, f"{dimension}_{level}_{place}", said(words), known=known)


def _proposal(found: ScanResult, dimension: str, key: str, text: str, *, known: bool) -> None:
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.markdown(plain(text))
    right.button(
        _("Taken over") if known else _("Take over"),
        key=f"scan_take_{key}",
        disabled=known,
        on_click=_take,
        args=(found.scan.code, dimension, text),
        icon=":material/add:",
    )


def _take(code: str, dimension: str, text: str) -> None:
    session.speak()
    _add(code, text, dimension=dimension, proposed=True)


def _own(found: ScanResult) -> None:
    prefix = f"scan_own_{st.session_state.get(_ROUND, 0)}"
    names = {"": _("no dimension")} | found.names
    with st.form(prefix):
        st.text_input(_("What will be done?"), key=f"{prefix}_text", max_chars=_LONGEST)
        left, middle, right = st.columns(3)
        left.selectbox(
            _("Dimension"), list(names), format_func=names.__getitem__, key=f"{prefix}_dimension"
        )
        middle.text_input(_("Owner (a role or name)"), key=f"{prefix}_owner", max_chars=100)
        _due_field(right, f"{prefix}_due")
        name = _("Add this action")
        st.form_submit_button(name, on_click=_add_own, args=(found.scan.code, prefix))


def _add_own(code: str, prefix: str) -> None:
    session.speak()
    typed = {
        part: st.session_state[f"{prefix}_{part}"] for part in ("text", "dimension", "owner", "due")
    }
    text = " ".join(typed["text"].split())
    if not text:
        outcome.tell(scanning.SCAN, _("Fill in what will be done."), done=False)
        return
    due = typed["due"].strip()
    if due and _day(due) is None:
        _no_day(due)
        return
    owner = " ".join(typed["owner"].split())
    _add(code, text, dimension=typed["dimension"], owner=owner, due=_day(due))
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _due_field(place: DeltaGenerator, key: str, value: str = "") -> None:
    """A day to type; the calendar of Streamlit has marks too small to hit."""
    place.text_input(_("To be done by"), value, key=key, max_chars=40, placeholder="31-12-2027")


def _day(typed: str) -> date | None:
    """The day that somebody typed; None for anything else."""
    found = period(typed)
    return pd.Timestamp(found[0]).date() if found and found[1] == "day" else None


def _no_day(typed: str) -> None:
    told = _("“{value}” is not a day, such as 30-06-2027; nothing was saved.")
    outcome.tell(scanning.SCAN, told.format(value=plain(typed)), done=False)


def _add(code: str, text: str, **rest: Any) -> None:
    try:
        scanning.store().actions.add(code, text, **rest)
    except ScanGoneError:
        scanning.gone()
        return
    outcome.tell(scanning.SCAN, _("The action stands in the list. Give it an owner and a date."))
