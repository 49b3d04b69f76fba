"""The filters in the sidebar, the same on every page, in the session and in the address."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lc_app import clock, reference
from lc_app.ingest.values import period
from lc_app.texts import DEFAULT_LANGUAGE, LANGUAGES, _, day, label, language
from lc_app.texts.terms import explained
from lc_app.ui import address, choices, goals, session
from lc_app.ui.markdown import plain
from lc_metrics import NO_SECTOR, UNKNOWN, is_rule

_FIRST_YEAR = 2015
_WRONG = "address_wrong"


def start() -> None:
    """Begin a run: take the address into the session, and speak the language chosen."""
    found = address.news()
    if found is not None:
        _take(found)
        choices.take(found)
    session.speak()


def sidebar(page: str) -> None:
    """Draw the filters, and put them into the address with the choices of this page."""
    choices.begin(page)
    titles = {
        session.SECTORS: (_("Topsector"), ("topsector", "programme")),
        session.REGIONS: (_("Region"), ("across-provinces", "nationwide", "unknown")),
        session.FORMS: (_("Form"), ("form",)),
        session.PHASES: (_("Phase"), ("life-cycle",)),
    }
    with st.sidebar:
        st.segmented_control(
            _("Language"),
            list(LANGUAGES),
            format_func=lambda code: LANGUAGES[code],
            default=None if session.LANGUAGE in st.session_state else DEFAULT_LANGUAGE,
            required=True,
            key=session.LANGUAGE,
            on_change=_show_anew,
            label_visibility="collapsed",
        )
        _date()
        goals.choice()
        for key, (title, terms) in titles.items():
            _choice(title, key, terms)
        if any(st.session_state.get(key) for key in session.KINDS):
            st.button(_("Clear filters"), on_click=_clear, icon=":material/filter_alt_off:")
        _tell_language()
    address.write(_chosen() | choices.in_address())


def link(**chosen: str) -> address.View:
    """The query of a link to a page: the filters of now, other ones, or choices of that page."""
    return {key: codes for key, codes in _chosen().items() if codes} | {
        key: [code] for key, code in chosen.items()
    }


def unknown_in_address() -> None:
    """Say which values of the address were left aside, once."""
    wrong = st.session_state.pop(_WRONG, [])
    if wrong:
        address.tell_wrong(wrong)


def _options(key: str) -> Sequence[str]:
    return {
        session.SECTORS: [*reference.codes("sectors"), NO_SECTOR, UNKNOWN],
        session.REGIONS: reference.regions(),
        session.FORMS: [*reference.codes("forms"), UNKNOWN],
        session.PHASES: [*reference.codes("phases"), UNKNOWN],
    }[key]


def _take(found: address.View) -> None:
    """The values of the address that exist go into the session, the others are told."""
    allowed = {key: set(_options(key)) for key in session.KINDS}
    allowed[session.LANGUAGE] = set(LANGUAGES)
    allowed[session.VERSION] = {str(version.number) for version in session.store().versions()}
    allowed |= {goals.TARGETS: goals.numbers(), goals.ROADMAP: goals.names()}
    allowed[session.RULE] = {c for c in found.get(session.RULE, []) if is_rule(c)}
    wrong = [c for key, codes in found.items() for c in codes if c not in allowed.get(key, codes)]
    for key in (*allowed, session.DATE):
        codes = [c for c in found.get(key, []) if c not in wrong]
        if key in session.KINDS:
            st.session_state[key] = codes
        elif codes:
            st.session_state[key] = codes[0]
        else:
            st.session_state.pop(key, None)
    st.session_state[_WRONG] = wrong


def _chosen() -> address.View:
    """What the session shows, without what is the default."""
    state = st.session_state
    date, code, version = (
        state.get(key) for key in (session.DATE, session.LANGUAGE, session.VERSION)
    )
    return {
        **{key: list(state.get(key, [])) for key in session.KINDS},
        session.DATE: [date] if date and date != _today() else [],
        session.LANGUAGE: [code] if code and code != DEFAULT_LANGUAGE else [],
        session.VERSION: [version] if version else [],
        session.RULE: [state[session.RULE]] if state.get(session.RULE) else [],
        **goals.in_address(),
    }


def _choice(title: str, key: str, terms: Sequence[str]) -> None:
    st.multiselect(
        title,
        _options(key),
        format_func=lambda code: label(session.KINDS[key], code),
        key=key,
        placeholder=_("all"),
        filter_mode="contains",
        select_all=False,
        help=explained(terms),
    )


def _date() -> None:
    """The date of the count: today, the end of a year, or any date typed."""
    last_year = clock.today().year - 1
    st.selectbox(
        _("Count on (date)"),
        [_today(), *(f"{year}-12-31" for year in range(last_year, _FIRST_YEAR - 1, -1))],
        format_func=_date_label,
        key=session.DATE,
        accept_new_options=True,
        placeholder=_("choose or type a date"),
        help="\n\n".join(
            [_("Choose a date, or type one such as 30-06-2022."), explained(["date-of-count"])]
        ),
    )
    chosen = session.date_chosen()
    if chosen is None:
        wrong = st.session_state[session.DATE]
        st.warning(_("“{value}” is not a date; today is used.").format(value=plain(wrong)))
    elif chosen > clock.today():
        st.warning(_("This date lies ahead; the count is of what is known today."))


def _today() -> str:
    return f"{clock.today():%Y-%m-%d}"


def _date_label(value: str) -> str:
    found = period(value)
    return day(found[0]) if found and found[1] == "day" else value


def _clear() -> None:
    for key in session.KINDS:
        st.session_state[key] = []


def _show_anew() -> None:
    """Set what is chosen once more, for the browser keeps the words of the old language."""
    for key in (*session.KINDS, session.DATE):
        st.session_state[key] = st.session_state[key]
    choices.show_anew()


def _tell_language() -> None:
    """Tell browsers and screen readers the language; Streamlit always says English."""
    code = f"<script>document.documentElement.lang='{language()}'</script>"
    st.html(code, unsafe_allow_javascript=True)
