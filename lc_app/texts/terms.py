"""The terms of the field, each with a code that never changes: its place on the page of terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lc_app import reference
from lc_app.texts.catalogue import DEFAULT_LANGUAGE, _, language

ADDRESS = "begrippen"
"""Of the page of terms."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a term can be read about."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Term:
    """One term in the language in use.

    Attributes
    ----------
    code : str
        Its anchor on the page.
    group : str
        One of `groups`.
    name, text : str
        What it is called, and what it means in our own words.
    sources : tuple of Source
        Where it stands; none where the meaning is our own.
    """

    code: str
    group: str
    name: str
    text: str
    sources: tuple[Source, ...]


def groups() -> dict[str, str]:
    """The groups of the page, in their order."""
    return {
        "field": _("What it is about"),
        "cycle": _("The life cycle"),
        "forms": _("Forms"),
        "counting": _("Counting"),
        "not_said": _("What public sources do not say"),
    }


def terms() -> list[Term]:
    """All terms, in the order of the page."""
    return [
        Term(code, group, _(name), _(text), tuple(_sources()[source] for source in sources.split()))
        for code, group, name, text, sources in reference.table("terms").itertuples(index=False)
    ]


def messages() -> list[str]:
    """The English texts that the catalogue has to hold."""
    rows = reference.table("terms")
    return [*rows["name"], *rows["text"]]


def term(code: str, words: str = "") -> str:
    """A link to a term, in markdown; `words` stand in it in place of the name of the term.

    Raises
    ------
    KeyError
        If there is no term of that code.
    """
    return f"[{words or _(_rows()[code][0])}]({address(code)})"


def explained(codes: Sequence[str]) -> str:
    """What terms mean, for the help beside a filter or a heading: texts, and links to more."""
    told = [f"**{_(name)}.** {_(text)}" for name, text in (_rows()[code] for code in codes)]
    more = ", ".join(term(code) for code in codes)
    return "\n\n".join([*told, _("More: {links}").format(links=more)])


def address(code: str) -> str:
    """Where a term stands; a link opens anew, so it says which language is in use."""
    spoken = "" if language() == DEFAULT_LANGUAGE else f"?taal={language()}"
    return f"{ADDRESS}{spoken}#{code}"


@cache
def _rows() -> dict[str, tuple[str, str]]:
    rows = reference.table("terms")
    pairs = zip(rows["name"], rows["text"], strict=True)
    return dict(zip(rows["code"], pairs, strict=True))


@cache
def _sources() -> dict[str, Source]:
    rows = reference.table("term_sources").to_dict("records")
    return {row["code"]: Source(row["title"], row["address"]) for row in rows}
