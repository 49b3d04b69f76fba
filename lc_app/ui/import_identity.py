"""The import page, fourth part: rows that may be a community under another name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lc_app.ingest import Decision, apply, candidates
from lc_app.reports import candidates_table
from lc_app.texts import _, n_, number
from lc_app.ui import session
from lc_metrics import Register

_DECIDED = "import_decisions"
_SHOWN = 50
_LATER = "later"


def decided(incoming: Register, published: Register, key: str) -> Register:
    """The upload after what a person decided on rows that may be the same community."""
    known = [Decision(*row) for row in session.store().decisions()]  # type: ignore[arg-type]
    here = _decisions(key)
    pairs = candidates(incoming, published, known)
    if len(pairs):
        _ask(pairs, key)
    return apply(incoming, [*here, *known]).register


def remember(key: str) -> None:
    """Keep the decisions for the next upload."""
    session.store().remember_decisions(_decisions(key))
    st.session_state.pop(_DECIDED, None)


def _decisions(key: str) -> list[Decision]:
    """What was decided on this upload."""
    of_upload, found = st.session_state.get(_DECIDED, ("", []))
    return list(found) if of_upload == key else []


def _ask(pairs: pd.DataFrame, key: str) -> None:
    here = {(d.incoming_id, d.other_id): d.verdict for d in _decisions(key)}
    open_ = len(pairs) - len(here)
    st.subheader(
        n_(
            "{n} pair of rows may be one community",
            "{n} pairs of rows may be one community each",
            len(pairs),
        ).format(n=number(len(pairs)))
    )
    st.markdown(
        _(
            "Nothing is merged without you. “The same” lets the history of the community go on"
            " under the new row; without a decision they stay two. Undecided: {n}."
        ).format(n=number(open_))
    )
    shown = pairs.head(_SHOWN)
    with st.form(f"identity_{key}", border=False):
        verdicts = _editor(shown, here, key)
        pressed = st.form_submit_button(_("Apply these decisions"))
    if len(pairs) > _SHOWN:
        st.caption(_("The {n} likeliest are shown.").format(n=number(_SHOWN)))
    if pressed:
        _keep(shown, verdicts, key)


def _editor(
    pairs: pd.DataFrame, here: Mapping[tuple[str, str], str], key: str
) -> Sequence[str | None]:
    words = {
        _LATER: _("undecided"),
        "same": _("the same"),
        "different": _("two different ones"),
        "part_of": _("one is part of the other"),
    }
    decision = _("Decision")
    content = candidates_table(pairs)
    both = zip(pairs["incoming_id"], pairs["other_id"], strict=True)
    content.insert(0, decision, [here.get(pair, _LATER) for pair in both])
    edited = st.data_editor(
        content,
        hide_index=True,
        disabled=[str(column) for column in content if column != decision],
        key=f"decisions_{key}",
        alt=_("Rows that may be the same community"),
        column_config={
            decision: st.column_config.SelectboxColumn(
                options=list(words),
                format_func=lambda code: words.get(str(code), str(code)),
                required=True,
                width="medium",
            )
        },
    )
    return list(edited[decision])


def _keep(pairs: pd.DataFrame, verdicts: Sequence[str | None], key: str) -> None:
    rows = zip(pairs["incoming_id"], pairs["other_id"], verdicts, strict=True)
    found = [
        Decision(incoming, other, verdict)  # type: ignore[arg-type]
        for incoming, other, verdict in rows
        if verdict and verdict != _LATER
    ]
    st.session_state[_DECIDED] = (key, found)
    st.rerun()
