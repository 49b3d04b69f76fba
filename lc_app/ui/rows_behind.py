"""The rows behind a number: a link to the communities with its filters, or a list in place."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import communities_table
from lc_app.texts import _, label, n_, number, short_day
from lc_app.ui import choices, communities_list, filters, list_files, session
from lc_app.ui.session import View

_FILTERS = {kind: key for key, kind in session.KINDS.items()}
_AND = "."
"""Between the codes of two groups, in the address."""


def link(view: View, groups: Mapping[str, str], on: pd.Timestamp, count: float) -> None:
    """A link to the communities that count on a date in these groups.

    The groups are codes by kind of filter: sector, province, form or phase.
    """
    st.page_link(
        "pages/communities.py",
        label=title(count),
        icon=":material/table_rows:",
        query_params=filters.link(
            **{_FILTERS[kind]: code for kind, code in groups.items()},
            telt="doel" if on == view.end and on != view.on else "peildatum",
        ),
    )


def title(count: float) -> str:
    """What a link to the rows of a count says."""
    told = n_(
        "Look at the {n} row that was counted",
        "Look at the {n} rows that were counted",
        1 if count == 1 else 2,  # communities may count in parts
    )
    return told.format(n=number(count))


def of_groups(view: View, on: pd.Timestamp, counts: pd.Series, kind: str) -> None:
    """List the communities of one of several groups, in place."""
    filled = counts[counts.gt(0)]
    values: dict[tuple[str, ...], float] = {(str(c),): float(n) for c, n in filled.items()}
    chooser(view, on, values, (kind,))


def chooser(
    view: View,
    on: pd.Timestamp,
    values: Mapping[tuple[str, ...], float],
    kinds: tuple[str, ...],
) -> None:
    """List the communities of one of several numbers, in place; a click opens one."""
    by_name = {_AND.join(codes): codes for codes in values}
    chosen = st.selectbox(
        _("Which communities are these, of {date}?").format(date=short_day(on)),
        list(by_name),
        format_func=lambda name: (
            f"{_named(kinds, by_name[name])} ({number(values[by_name[name]])})"
        ),
        placeholder=_("Choose a number to see its communities"),
        key=choices.bound("achter", by_name),
    )
    if chosen is not None:
        groups = dict(zip(kinds, by_name[chosen], strict=True))
        key = "_".join(("behind", *kinds, *by_name[chosen]))
        listed(view, lc.behind(view.ledger, view.rule, on, groups), key)


def listed(view: View, community_ids: list[str], key: str) -> None:
    """These communities with a download; a click opens one."""
    inside = view.register.only(pd.Index(community_ids, dtype="str"))
    content = communities_table(inside, view.rule, end=view.end, on=view.on)
    communities_list.show(content, inside, key)
    list_files.buttons(content, view, key)


def _named(kinds: tuple[str, ...], codes: tuple[str, ...]) -> str:
    return " + ".join(label(kind, code) for kind, code in zip(kinds, codes, strict=True))
