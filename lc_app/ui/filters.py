"""The filters in the sidebar, the same on every page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app import clock, reference
from lc_app.ingest.values import period
from lc_app.texts import LANGUAGES, _, day, label, language
from lc_app.ui import session
from lc_metrics import UNKNOWN

_FIRST_YEAR = 2015


def sidebar() -> None:
    """Draw the filters and tell the language. The values are in the address as well."""
    with st.sidebar:
        _date()
        _choice(
            _("Topsector"),
            session.SECTORS,
            "sector",
            [*reference.codes("sectors"), UNKNOWN],
        )
        _choice(_("Region"), session.REGIONS, "province", reference.regions())
        _choice(_("Form"), session.FORMS, "form", [*reference.codes("forms"), UNKNOWN])
        _choice(_("Phase"), session.PHASES, "phase", [*reference.codes("phases"), UNKNOWN])
        st.segmented_control(
            _("Language"),
            list(LANGUAGES),
            format_func=lambda code: LANGUAGES[code],
            default="nl",
            required=True,
            key=session.LANGUAGE,
            bind="query-params",
        )
        _tell_language()


def _tell_language() -> None:
    """Tell browsers and screen readers the language; Streamlit always says English."""
    code = f"<script>document.documentElement.lang='{language()}'</script>"
    st.html(code, unsafe_allow_javascript=True)


def _choice(title: str, key: str, kind: str, codes: Sequence[str]) -> None:
    st.multiselect(
        title,
        codes,
        format_func=lambda code: label(kind, code),
        key=key,
        placeholder=_("all"),
        bind="query-params",
    )


def _date() -> None:
    """The date of the count: today, the end of a year, or any date typed."""
    today = clock.today()
    year_ends = [f"{year}-12-31" for year in range(today.year - 1, _FIRST_YEAR - 1, -1)]
    st.selectbox(
        _("Count on (date)"),
        [f"{today:%Y-%m-%d}", *year_ends],
        format_func=_date_label,
        key=session.DATE,
        accept_new_options=True,
        help=_("Choose a date, or type one such as 30-06-2022."),
        bind="query-params",
    )
    if session.date_chosen() is None:
        wrong = st.session_state[session.DATE]
        st.warning(_("“{value}” is not a date; today is used.").format(value=wrong))


def _date_label(value: str) -> str:
    found = period(value)
    return day(found[0]) if found else value
