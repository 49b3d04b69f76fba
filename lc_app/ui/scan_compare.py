"""What a scan is compared with: an earlier one of the community, and others of its sector."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.reports import ScanResult
from lc_app.store.scan_codes import Scan
from lc_app.texts import _, label, number, short_day
from lc_app.texts.scans import median_text
from lc_app.ui import scanning, session
from lc_app.ui.view import View
from lc_metrics import MINIMUM_SCANS, scan_profile, sector_median

_NONE = ""

ENOUGH_TO_HIDE = 3
"""From so many people on a mean does not tell what one of them answered."""


def result(scan: Scan) -> ScanResult:
    """What came of a scan so far."""
    store = scanning.store()
    finished, begun = store.participation().get(scan.code, (0, 0))
    return ScanResult(
        scan=scan,
        questions=scanning.questions(scan.set_number),
        answers=store.answers([scan.code]),
        actions=store.actions.of(scan.code),
        begun=begun,
        finished=finished,
        on=clock.today(),
    )


def compared(found: ScanResult, view: View) -> ScanResult:
    """The same with what the user chooses to compare it with."""
    others = [
        other
        for other in scanning.store().scans()
        if other.set_number == found.scan.set_number and other.code != found.scan.code
    ]
    return _with_sector(_with_earlier(found, others), others, view)


def _with_earlier(found: ScanResult, others: list[Scan]) -> ScanResult:
    """Scans with other questions are not offered: their numbers mean something else."""
    scan = found.scan
    earlier = {
        other.code: other
        for other in others
        if scan.community_id
        and other.community_id == scan.community_id
        and other.started_at < scan.started_at
    }
    earlier = _for_others(earlier)
    if not earlier:
        st.caption(_("No earlier scan of this community with the same questions to compare with."))
        return found
    names = {code: _day(other) for code, other in earlier.items()}
    chosen = st.selectbox(
        _("Compare with the scan of"),
        [_NONE, *names],
        index=1,
        format_func=lambda code: names.get(code, _("no earlier scan")),
        key=f"scan_earlier_{scan.code}",
    )
    if chosen == _NONE:
        return found
    told = _("Earlier: the scan of {date}. Other people may have taken part then.")
    return replace(
        found,
        earlier=_means(found, [earlier[chosen]]).iloc[0],
        compared=(*found.compared, told.format(date=names[chosen])),
    )


def _for_others(scans: dict[str, Scan]) -> dict[str, Scan]:
    """Those that somebody without their code may see: means, and never what one person said."""
    taking_part = scanning.store().participation()
    enough = {c: s for c, s in scans.items() if taking_part.get(c, (0, 0))[1] >= ENOUGH_TO_HIDE}
    if len(enough) < len(scans):
        told = _("An earlier scan with fewer than {n} people is not shown here.")
        st.caption(told.format(n=number(ENOUGH_TO_HIDE)))
    return enough


def _with_sector(found: ScanResult, others: list[Scan], view: View) -> ScanResult:
    links = session.register(view.version.number).sector_links
    own = links.loc[links["community_id"].eq(found.scan.community_id), "sector"].tolist()
    if not own:
        st.caption(_("No Topsector is known of this community, so there is no median."))
        return found
    sector = own[0]
    if len(own) > 1:
        sector = st.selectbox(
            _("Compare with the Topsector"),
            own,
            format_func=lambda code: label("sector", code),
            key=f"scan_sector_{found.scan.code}",
        )
    members = set(links.loc[links["sector"].eq(sector), "community_id"])
    others = [o for o in others if o.community_id in members - {found.scan.community_id}]
    means = _newest(_means(found, others), others)
    told = median_text(label("sector", sector), len(means))
    median = sector_median(means) if len(means) >= MINIMUM_SCANS else None
    return replace(found, median=median, compared=(*found.compared, told))


def _newest(means: pd.DataFrame, scans: list[Scan]) -> pd.DataFrame:
    """The newest scan of each community that has a mean; `scans` are the newest first."""
    known = means.dropna(how="all")
    communities = pd.Series({scan.code: scan.community_id for scan in scans}, dtype="str")
    return known[~communities.reindex(known.index).duplicated().to_numpy()]


def _means(found: ScanResult, scans: list[Scan]) -> pd.DataFrame:
    """Mean by dimension of each of these scans."""
    answers = scanning.store().answers([scan.code for scan in scans])
    groups = found.questions.groups
    columns = list(found.questions.dimensions)
    rows = {
        scan.code: scan_profile(answers[answers["scan"].eq(scan.code)], groups)["mean"]
        for scan in scans
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns, dtype="float64")


def _day(scan: Scan) -> str:
    return short_day(clock.in_dutch_time(scan.started_at))
