"""The catalogues, and the language of whoever is looking now."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DEFAULT_LANGUAGE = "nl"
LANGUAGES = {"nl": "Nederlands", "en": "English"}

_FOLDER = Path(__file__).parent
_language = ContextVar("language", default=DEFAULT_LANGUAGE)


def language() -> str:
    """Code of the language in use: nl or en."""
    return _language.get()


def in_language(code: str) -> None:
    """Speak this language from here on, for this session alone."""
    _language.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak this language for a while, for a file that somebody asks for in it."""
    before = _language.set(code)
    try:
        yield
    finally:
        _language.reset(before)


def _(message: str) -> str:
    """The text in the language in use."""
    return _translations(language()).gettext(message)


def n_(one: str, more: str, count: int) -> str:
    """The text for one or for more, in the language in use."""
    return _translations(language()).ngettext(one, more, count)


@cache
def _translations(code: str) -> gettext.NullTranslations:
    source = _FOLDER / f"{code}.po"
    if not source.exists():
        return gettext.NullTranslations()
    with source.open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
