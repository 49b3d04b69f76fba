"""Why a status is what it is: the inputs, the rows, and what every recognised method says."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports import XLSX, verdict_workbook, verdicts_table
from lc_app.reports.verdict_table import thresholds_text, verdict_text
from lc_app.texts import NONE, _, language, number, short_day, speaking, thousandth
from lc_app.texts.labels import rule_name
from lc_app.texts.sentences import target_text
from lc_app.texts.targets import natures
from lc_app.texts.verdict_sentences import attainment_text, method_title
from lc_app.ui import parts, rows_behind, session
from lc_app.ui.judged import Judged
from lc_app.ui.markdown import in_cell, plain
from lc_app.ui.session import View
from lc_metrics import Register


def why(view: View, found: Judged, register: Register, key: str, *, sector: str = "") -> None:
    """The panel on one count; `register` holds the communities among which it was counted."""
    parts.folded(
        _("Why this status?"),
        f"{key}_why",
        _explained,
        view,
        found,
        register,
        key,
        sector,
        icon=":material/help:",
    )


def _explained(view: View, found: Judged, register: Register, key: str, sector: str) -> None:
    verdicts = lc.all_verdicts(
        found.standing.count, found.standing.baseline, found.target, found.standing.on
    )
    _caveats(view, found)
    st.table(_inputs(view, found))
    _rows(found, sector)
    _primary(verdicts[lc.METHODS[0].code], average=found.average)
    _strong(_("All methods side by side"))
    st.caption(_("Each method uses its own words and thresholds; so the same count can differ."))
    parts.table(verdicts_table(verdicts), view, f"{key}_verdicts")
    _workbook(view, found, register, key)


def _caveats(view: View, found: Judged) -> None:
    if view.version.sample:
        label, says = session.sample_label(view.version), _("What follows is what this list says.")
        st.caption(f"{label} {says}")
    if found.average:
        st.caption(
            _(
                "This target is an average: a reference line that obliges nobody. The methods"
                " take it for a target to compare with, and their words say no more than that."
            )
        )


def _inputs(view: View, found: Judged) -> pd.DataFrame:
    """What the verdict starts from and leads to, one line each."""
    standing, target = found.standing, found.target
    on = short_day(standing.on)
    lines = {
        _("Counting rule"): rule_name(view.rule),
        _("Baseline on {date}").format(date=short_day(target.baseline_date)): number(
            standing.baseline
        ),
        _("Counted on {date}").format(date=on): number(standing.count),
        _("Of these without a start date"): number(found.undated),
        _("Target on {date}").format(date=short_day(target.date)): target_text(target),
        _("Nature of the target"): natures()[target.nature],
        _("Attainment"): attainment_text(standing),
        _("Still missing"): number(standing.still_needed),
        _("The even pace asks for on {date}").format(date=on): _tenth(standing.required),
        _("Gained a year so far"): _tenth(standing.observed_per_year),
        _("Needed a year from then on"): _tenth(standing.required_per_year),
        _("Months ahead (+) or behind (-)"): _tenth(-standing.months_behind),
    }
    values = pd.Series(lines, name=_("Value"), dtype="str").map(in_cell)
    return values.rename_axis(_("Input")).to_frame()


def _rows(found: Judged, sector: str) -> None:
    """The way to the rows that were counted, with the filters of now."""
    address = {key: st.query_params.get_all(key) for key in st.query_params}
    chosen = address | ({session.SECTORS: [sector]} if sector else {})
    st.page_link(
        "pages/communities.py",
        label=rows_behind.title(found.standing.count),
        icon=":material/table_rows:",
        query_params=chosen,
    )


def _primary(verdict: lc.Verdict, *, average: bool) -> None:
    """The method behind the status, with its formula and its thresholds."""
    method = lc.METHODS[0]
    title = _("Our own method: {method}").format(method=method_title(method))
    # Beside an average the word would read as an obligation; the table has it, with a caveat.
    _strong(title if average else f"{title}: {verdict_text(method.code, verdict)}")
    st.code(method.formula, language=None, wrap_lines=True)
    st.caption(
        _(
            "x: the count; b: the baseline; T: the target; t0, t and tT: the dates of baseline,"
            " count and target; L: what the even pace asks for; r: the pace ratio, here {r}."
        ).format(r=NONE if verdict.value is None else thousandth(verdict.value))
    )
    st.caption(plain(_("Thresholds: {list}").format(list=thresholds_text(method))))


def _workbook(view: View, found: Judged, register: Register, key: str) -> None:
    """The same to recompute in a spreadsheet program; made when it is asked for."""
    if found.standing.count != lc.community_count(register, view.rule, found.standing.on):
        st.caption(
            _("The rule divides communities over their sectors; a workbook counts them whole.")
        )
        return
    st.download_button(
        _("Recompute it: workbook with formulas"),
        partial(_content, language(), view, found, register),
        f"{key}_v{view.version.number}_{found.standing.on:%Y-%m-%d}.xlsx",
        XLSX,
        key=f"{key}_workbook",
        icon=":material/calculate:",
        on_click="ignore",
    )


def _content(code: str, view: View, found: Judged, register: Register) -> bytes:
    # It runs outside the session, which spoke the language.
    with speaking(code):
        return verdict_workbook(
            register,
            view.rule,
            found.target,
            baseline=found.standing.baseline,
            on=found.standing.on,
            source=view.source,
            sample=view.version.sample,
        )


def _strong(text: str) -> None:
    st.markdown(f"**{plain(text)}**")


def _tenth(value: float) -> str:
    return NONE if pd.isna(value) else number(round(value, 1) + 0.0)
