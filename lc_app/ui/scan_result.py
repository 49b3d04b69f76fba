"""The result of a scan: profile, strong and weak points, downloads."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import streamlit as st

from lc_app import figures
from lc_app.reports import (
    XLSX,
    ScanResult,
    points_text,
    scan_page,
    scan_profile_table,
    scan_statements_table,
    scan_workbook,
)
from lc_app.texts import _, number
from lc_app.texts.scans import (
    TRACEABLE_BELOW,
    profile_text,
    respondents_text,
    rule_text,
    scale_text,
    spread_text,
)
from lc_app.ui import parts, scan_compare
from lc_app.ui.markdown import plain
from lc_app.ui.view import View

_SHOWN = 5


@dataclass(frozen=True, eq=False)
class ScanView(View):
    """The view of a page about a scan, whose numbers come from the scan."""

    told: str = ""

    @property
    def source(self) -> str:
        """Where the numbers come from."""
        return self.told


def of_scan(view: View, found: ScanResult) -> ScanView:
    """The view with the source of a scan in the place of that of the register."""
    same = {part.name: getattr(view, part.name) for part in fields(View) if part.init}
    return ScanView(**same, told=found.source)


def show(view: View, found: ScanResult) -> None:
    """Everything that came of a scan so far."""
    st.markdown(respondents_text(found.begun, found.finished))
    if found.answers.empty:
        st.info(_("There are no answers yet. Share the code, and the result grows here."))
        return
    if found.respondents < TRACEABLE_BELOW:
        st.warning(
            _("Fewer than three people took part: each can work out what the others answered.")
        )
    found = scan_compare.compared(found, view)
    ours = of_scan(view, found)
    parts.show(_picture(found), ours, "scan_profile")
    for told in (spread_text(found.profile, found.names), *found.compared):
        st.markdown(plain(told))
    _points(found)
    with st.expander(_("All statements")):
        parts.table(scan_statements_table(found), ours, "scan_statements")
    with st.expander(_("How to read these numbers"), icon=":material/help:"):
        st.markdown(plain(f"{scale_text(found.questions)} {rule_text(found.questions)}"))
        st.markdown(
            _(
                "The mean of a dimension is that of the people, each of whom weighs the same."
                " A statement without an answer, or with “I do not know”, counts in no mean."
            )
        )
    _downloads(found)


def _picture(found: ScanResult) -> figures.Picture:
    picture = figures.scan_dots(
        found.profile,
        found.names,
        {point: plain(words) for point, words in found.scale.items()},
        scan_profile_table(found),
        source=found.source,
        earlier=found.earlier,
        median=found.median,
    )
    # The names are somebody's text, and a title is shown as markdown.
    shown = {code: plain(name) for code, name in found.names.items()}
    return replace(picture, title=profile_text(found.profile["mean"], shown))


def _points(found: ScanResult) -> None:
    left, right = st.columns(2, gap="large")
    for place, title, level, none in (
        (left, _("Strong points"), "high", _("No statement is a strong point.")),
        (right, _("Weak points"), "low", _("No statement is a weak point.")),
    ):
        lines = [plain(points_text(point)) for point in found.points_at(level)]
        with place:
            st.markdown(f"##### {title}")
            st.markdown("\n".join(f"- {line}" for line in lines[:_SHOWN]) or none)
            if len(lines) > _SHOWN:
                more = _("And {n} more, in the table of statements.")
                st.caption(more.format(n=number(len(lines) - _SHOWN)))


def _downloads(found: ScanResult) -> None:
    name = "".join(c if c.isalnum() else "_" for c in found.scan.name)[:60]
    with st.container(horizontal=True):
        for text, content, ending, mime in (
            (_("Download as Excel"), scan_workbook, "xlsx", XLSX),
            (_("Report of one page, to print"), scan_page, "html", "text/html"),
        ):
            st.download_button(
                text,
                content(found),
                f"actiescan_{name}_{found.day}.{ending}",
                mime,
                key=f"scan_{ending}",
                icon=":material/download:",
                on_click="ignore",
            )
    st.caption(_("Both hold means and spread, and no answers of persons."))
