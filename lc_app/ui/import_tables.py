"""The import page, second part: which list, and what each column was taken for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from lc_app.ingest import Batch, Choices, Columns, Intake, RawTable, TableChoice
from lc_app.ingest.columns import PERSON, Proposal
from lc_app.ingest.keys import key
from lc_app.reports import went_up_text
from lc_app.texts import _, labels, n_, number, percent
from lc_app.ui import importing, session
from lc_app.ui.markdown import plain
from lc_metrics import UNKNOWN

_EXAMPLES, _LONGEST = 3, 60
_HEADING, _MEANING = "heading", "field"


def what_was_read(batch: Batch) -> None:
    """How many communities, how much of them is unknown, and how the lists were found."""
    st.subheader(importing.said_of(batch))
    st.markdown(_("Unknown: {list}.").format(list=_unknown(batch)))
    for intake in batch.intakes:
        for table, columns in zip(intake.tables, intake.columns, strict=True):
            with st.expander(_found(batch, intake, table, columns)):
                _correction(intake, table, columns)
    for row in batch.merged.itertuples():
        st.caption(plain(went_up_text(str(row.name), str(row.differs))))


def _unknown(batch: Batch) -> str:
    register = batch.register
    ids = register.communities["community_id"]
    located = register.region_links[register.region_links["province"].ne(UNKNOWN)]
    unknown = {
        _("Topsector"): (~ids.isin(register.sector_links["community_id"])).sum(),
        _("region"): (~ids.isin(located["community_id"])).sum(),
        _("start date"): register.communities["start_date"].isna().sum(),
        _("phase"): register.communities["phase"].isna().sum(),
        _("form"): register.communities["form"].isna().sum(),
    }
    return ", ".join(f"{what} {number(n)}" for what, n in unknown.items())


def _found(batch: Batch, intake: Intake, table: RawTable, columns: Columns) -> str:
    """Where a list stands and how much of it is used, in a line."""
    several = len(batch.intakes) > 1
    parts = [intake.file_name if several or not table.sheet else "", table.sheet]
    place = plain(" · ".join(part for part in parts if part))
    headings = (
        _("headings in row {row}").format(row=table.header_row)
        if table.header_row
        else _("no headings")
    )
    rows = n_("{n} row", "{n} rows", len(table.rows)).format(n=number(len(table.rows)))
    used = _("{n} of {all} columns used").format(n=len(columns.fields), all=len(columns))
    return f"{place}: {headings}, {rows}, {used}"


def _correction(intake: Intake, table: RawTable, columns: Columns) -> None:
    """The columns with what they were taken for, and the place of the list, to correct."""
    st.caption(
        _(
            "Is a column taken for the wrong thing, or does the list begin or end elsewhere?"
            " Correct it here; the file is read anew, and the next file with the same headings"
            " is read likewise."
        )
    )
    place = f"{intake.sha256}_{table.sheet}"
    with st.form(f"columns_{place}", border=False):
        meant = _columns_editor(table, columns, place)
        choice = _table_editor(table, place)
        pressed = st.form_submit_button(_("Read again with these corrections"))
    if pressed:
        _correct(intake, table, columns, meant, choice)


def _columns_editor(table: RawTable, columns: Columns, place: str) -> Mapping[str, str]:
    names, unused = labels("field"), _("(not used)")
    edited = st.data_editor(
        _columns_table(table, columns),
        hide_index=True,
        disabled=[_HEADING, "why", "sure", "examples"],
        key=f"editor_{place}",
        alt=_("What each column was taken for"),
        column_config={
            _HEADING: st.column_config.TextColumn(_("Column in the file")),
            _MEANING: st.column_config.SelectboxColumn(
                _("Is read as"),
                options=["", *names],
                format_func=lambda code: names.get(str(code), unused),
                width="medium",
            ),
            "why": st.column_config.TextColumn(_("Why")),
            "sure": st.column_config.TextColumn(_("How sure")),
            "examples": st.column_config.TextColumn(_("For example"), width="large"),
        },
    )
    return dict(zip(edited[_HEADING], edited[_MEANING].fillna(""), strict=True))


def _columns_table(table: RawTable, columns: Columns) -> pd.DataFrame:
    """A row for each column: what it was taken for, why, and a few of its values."""
    reasons = labels("column_reason")
    return pd.DataFrame(
        [
            {
                _HEADING: p.heading,
                _MEANING: _taken_for(p),
                "why": reasons.get(p.reason, p.reason),
                "sure": percent(p.confidence),
                "examples": "" if p.field == PERSON else _examples(table.rows[p.column]),
            }
            for p in columns.values()
        ]
    )


def _taken_for(proposal: Proposal) -> str:
    """The field that a column feeds, or that it holds persons; empty if it is not used."""
    return proposal.field if proposal.used or proposal.field == PERSON else ""


def _examples(cells: pd.Series) -> str:
    different = cells[cells.astype("str").str.strip().ne("")].dropna().unique()
    shown = " · ".join(str(cell) for cell in different[:_EXAMPLES])
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _table_editor(table: RawTable, place: str) -> TableChoice:
    """Where the list begins and ends."""
    last = int(table.rows.index[-1]) if len(table.rows) else 0
    with st.container(horizontal=True, vertical_alignment="bottom"):
        header = st.number_input(
            _("Row of the headings (0: there are none)"),
            min_value=0,
            value=table.header_row or 0,
            key=f"header_{place}",
            width=260,
        )
        end = st.number_input(
            _("Last row of the list"), min_value=0, value=last, key=f"last_{place}", width=200
        )
        skip = st.checkbox(_("Leave this list out"), key=f"skip_{place}")
    return TableChoice(
        skip=skip,
        header_row=int(header) if header != (table.header_row or 0) else table.header_row,
        header_rows=table.header_rows,
        last_row=int(end) if end != last else None,
    )


def _correct(
    intake: Intake,
    table: RawTable,
    columns: Columns,
    meant: Mapping[str, str],
    choice: TableChoice,
) -> None:
    """Take the corrections over, remember those of columns, and read the file anew."""
    before = {p.heading: _taken_for(p) for p in columns.values()}
    chosen = {heading: field for heading, field in meant.items() if before[heading] != field}
    known = importing.choices().get(intake.file_name, Choices())
    if chosen and table.header_row:  # a letter says nothing about the next file
        session.store().remember_columns({key(heading): f for heading, f in chosen.items()})
    importing.choose(
        intake.file_name,
        replace(
            known,
            columns={**known.columns, **chosen},
            tables={**known.tables, table.sheet: choice},
        ),
    )
    st.rerun()
