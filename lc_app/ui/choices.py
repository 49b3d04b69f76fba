"""Choices of a single page in the address: what, of when, how much.

A page gives its widget the key `bound(name, options)` and no default of its own. The choice is
then in the link, the back button works, and a value that does not exist is told. On another
page it begins anew; the filters, which hold on all pages, are in `lc_app.ui.filters`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from lc_app import reference
from lc_app.ui import address

Choice = str | int | bool | list[str] | None
"""A value that a page can offer; a list where several can be chosen."""

DEFAULTS: Mapping[str, Choice] = {
    "stand": "peildatum",
    # the rows of the overview
    "reden": None,
    "onbekend": None,
    # the sector of which the status is explained
    "uitleg": None,
    # the breakdowns
    "uitsplitsing": "sector",
    "kruising": "geen",
    "per_inwoner": False,
    # the gap
    **{f"erbij_{code}": 0 for code in reference.codes("sectors")},
    # what changed; which versions and dates there are is known to the page
    "zijden": "versies",
    "versie_van": None,
    "versie_tot": None,
    "datum_van": None,
    "datum_tot": None,
    "telling": "sector",
    # the life cycle; which versions there are is known to the page
    "stroom_van": None,
    "stroom_tot": None,
    "blijft_in": "versies",
    "blijft_versies": 2,
    "blijft_maanden": 12,
    # the network
    "wie": "tellen",
    "vanaf": 2,
    "bruggen": "sector",
    # the profile
    "toon": "partners",
    "per": "sector",
    "kenmerk": None,
    "wat": "mist",
    # knowledge products
    "rol": None,
    # the rows behind one of several numbers
    "achter": None,
    # one sector, one region, one community, and what it is compared with
    "sector": None,
    "gebied": None,
    "gemeenschap": None,
    "vergelijk": [],
    # the list of communities
    "zoek": "",
    "telt": "alle",
    "volgorde": "lijst",
    # maps
    "kaart": "landkaart",
    # the action scan
    "scan": None,
}
"""What each choice is unless somebody chose, by its name in the address; None: the page says."""

COMMUNITY = "gemeenschap"
"""The community that is shown in full, over whichever page."""

_ASKED, _PAGE, _STARTS = "choices_asked", "choices_page", "choices_starts"


def take(found: address.View) -> None:
    """Keep what a link asks for until the page says what there is to choose."""
    _forget()
    st.session_state[_ASKED] = {name: found[name] for name in DEFAULTS if name in found}
    st.session_state.pop(_PAGE, None)


def begin(page: str) -> None:
    """Begin a run of a page: another page than the last starts from the defaults."""
    if st.session_state.get(_PAGE, page) != page:
        _forget()
    st.session_state[_PAGE] = page


def bound(name: str, options: Iterable[Choice] | None = None, default: Choice = None) -> str:
    """The key for a widget whose choice is in the address under this name.

    Parameters
    ----------
    name : str
        A name in `DEFAULTS`.
    options : iterable, optional
        What there is to choose; any text if left out.
    default : str, int or bool, optional
        What is chosen unless somebody chose; that of `DEFAULTS` if left out, and the first of
        the options where that is not among them.
    """
    by_code = None if options is None else {_code(option): option for option in options}
    asked = st.session_state.get(_ASKED, {}).pop(name, None)
    if asked is not None:
        st.session_state[name] = _understood(name, asked, by_code)
    value, start = st.session_state.get(name), _start(name, by_code, default)
    st.session_state.setdefault(_STARTS, {})[name] = start
    if value is None or not _exists(value, by_code):
        st.session_state[name] = start
    return name


def in_address() -> address.View:
    """The choices of the page of this run, without what is the default."""
    starts = {**DEFAULTS, **st.session_state.get(_STARTS, {})}
    made = {
        name: [_code(value) for value in _listed(st.session_state[name])]
        for name in DEFAULTS
        if name in st.session_state and st.session_state[name] != starts[name]
    }
    asked: address.View = st.session_state.get(_ASKED, {})
    return made | asked


def show_anew() -> None:
    """Set each choice once more, for the browser keeps the words of the old language."""
    for name in DEFAULTS:
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def _forget() -> None:
    for name in (*DEFAULTS, _ASKED):
        st.session_state.pop(name, None)


def _understood(name: str, asked: list[str], by_code: Mapping[str, Choice] | None) -> Choice:
    """The values of a link that exist; the others are told."""
    several = isinstance(DEFAULTS[name], list)
    texts = asked if several else asked[:1]
    wrong = [text for text in texts if by_code is not None and text not in by_code]
    if wrong:
        address.tell_wrong(wrong)
    right = [text for text in texts if text not in wrong]
    if several:
        return right
    return (by_code[right[0]] if by_code is not None else right[0]) if right else None


def _exists(value: Choice, by_code: Mapping[str, Choice] | None) -> bool:
    return by_code is None or all(_code(v) in by_code for v in _listed(value))


def _start(name: str, by_code: Mapping[str, Choice] | None, default: Choice) -> Choice:
    wanted = DEFAULTS[name] if default is None else default
    if wanted is None or by_code is None or _exists(wanted, by_code):
        return list(wanted) if isinstance(wanted, list) else wanted
    return next(iter(by_code.values()), None)


def _listed(value: Choice) -> list[Choice]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def _code(value: Choice) -> str:
    """As it stands in the address."""
    return {"True": "ja", "False": "nee"}.get(str(value), str(value))
