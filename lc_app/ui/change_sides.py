"""Which two versions, or which two dates, are compared."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lc_app import clock
from lc_app.store import Version
from lc_app.texts import _, day
from lc_app.ui import choices, parts, session
from lc_app.ui.session import View
from lc_metrics import Register

_VERSIONS, _DATES = "versies", "data"


@dataclass(frozen=True, eq=False, slots=True)
class Stand:
    """A register on a date: one of the two that are compared."""

    register: Register
    on: pd.Timestamp


def sides(view: View) -> tuple[Stand, Stand] | None:
    """The two that the user chooses to compare; None where there is nothing to choose."""
    names = {_VERSIONS: _("Two versions"), _DATES: _("Two dates")}
    chosen = st.segmented_control(
        _("Compare"),
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=choices.bound("zijden", names),
    )
    return _two_dates(view) if chosen == _DATES else _two_versions(view)


def published(version: Version) -> pd.Timestamp:
    """The day of its publication in the Netherlands."""
    return pd.Timestamp(clock.in_dutch_time(version.published_at).date()).as_unit("s")


def _two_versions(view: View) -> tuple[Stand, Stand] | None:
    versions = {version.number: version for version in session.store().versions()}
    if len(versions) == 1:
        st.info(
            _(
                "There is one version, so there is nothing to compare yet. Import a newer list"
                " and publish it; what it changes then stands here. Two dates can be compared"
                " already."
            ),
            icon=":material/difference:",
        )
        st.page_link("pages/upload.py", label=_("Import"), icon=":material/upload_file:")
        return None
    left, right = st.columns(2)
    with left:
        old = _version(_("Earlier version"), list(versions)[1:], versions, "versie_van")
    later = [n for n in versions if n > old]
    with right:
        new = _version(_("Later version"), later, versions, "versie_tot")
    on = parts.either_date(view)
    before, after = (Stand(view.narrowed(session.register(n)), on) for n in (old, new))
    return before, after


def _version(title: str, numbers: list[int], versions: dict[int, Version], key: str) -> int:
    return st.selectbox(
        title,
        numbers,
        format_func=lambda number_of: _version_text(versions[number_of]),
        key=choices.bound(key, numbers, numbers[0]),
    )


def _version_text(version: Version) -> str:
    return _("Version {number} of {date}, {file}").format(
        number=version.number, date=day(published(version)), file=version.file_name
    )


def _two_dates(view: View) -> tuple[Stand, Stand]:
    first, last = view.roadmap.baseline_date, max(view.on, view.end)
    ends = pd.date_range(first, last, freq="YE").as_unit("s")
    days = sorted({first, view.end, view.on, *ends})
    left, right = st.columns(2)
    earlier = [d for d in days if d < last]
    with left:
        start = view.end if view.end in earlier else first
        old = _date(_("Earlier date"), earlier, "datum_van", start)
    with right:
        later = [d for d in reversed(days) if d > old]
        new = _date(_("Later date"), later, "datum_tot", later[0])
    return Stand(view.register, old), Stand(view.register, new)


def _date(title: str, dates: list[pd.Timestamp], key: str, default: pd.Timestamp) -> pd.Timestamp:
    by_code = {f"{date:%Y-%m-%d}": date for date in dates}
    chosen = st.selectbox(
        title,
        list(by_code),
        format_func=lambda code: day(by_code[code]),
        key=choices.bound(key, by_code, f"{default:%Y-%m-%d}"),
    )
    return by_code[chosen]
