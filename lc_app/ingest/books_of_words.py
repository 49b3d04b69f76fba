"""Books of words that a list may use, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from lc_app import reference
from lc_app.ingest.book_fields import Book, Field, Option
from lc_app.ingest.book_shared import NEEDED
from lc_app.ingest.problems import N_
from lc_metrics.tables import PARTNER_KINDS


def _phases() -> tuple[Option, ...]:
    """The phases of the register, with the words that the import knows for them."""
    rows = reference.table("phase_synonyms")
    return tuple(
        Option(code, name, tuple(rows.loc[rows["code"].eq(code), "pattern"]))
        for code, name in reference.names("phases").items()
    )


_KIND_NAMES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "company": (N_("Companies"), ("bedrijf", "bedrijven", "company")),
    "knowledge": (
        N_("Knowledge institutions"),
        ("kennisinstelling", "kennisinstellingen", "knowledge institution", "onderwijs"),
    ),
    "civil": (
        N_("Civil-society organisations"),
        ("maatschappelijke organisatie", "maatschappelijke organisaties", "civil society"),
    ),
    "government": (N_("Governments"), ("overheid", "overheden", "government")),
    "citizens": (N_("Citizens"), ("burger", "burgers", "inwoners")),
}

PHASE_WORDS = Book(
    "phase_words",
    N_("Own words of phases"),
    (
        Field(
            "pattern",
            N_("Words in the status"),
            N_("What stands in the status of a list."),
            ("woorden in de status", "woorden", "status", "patroon", "words"),
            if_empty=NEEDED,
            example="in de steigers",
        ),
        Field(
            "phase",
            N_("Phase"),
            N_("The phase that these words mean."),
            ("fase",),
            kind="choice",
            if_empty=NEEDED,
            options=_phases(),
            example="setting_up",
        ),
    ),
    key=("pattern",),
    shown=("pattern", "phase"),
)

ORGANISATION_WORDS = Book(
    "organisation_words",
    N_("Own names of organisations"),
    (
        Field(
            "name",
            N_("Name as it is written"),
            N_("How a list spells the organisation."),
            ("naam zoals die er staat", "naam", "spelling", "schrijfwijze"),
            if_empty=NEEDED,
            example="Hanze Hogeschool",
        ),
        Field(
            "organisation",
            N_("Organisation"),
            N_("The name under which it is counted."),
            ("organisatie", "eenduidige naam"),
            if_empty=NEEDED,
            example="Hanzehogeschool Groningen",
        ),
        Field(
            "kind",
            N_("Kind of partner"),
            N_("What the organisation is; empty if it is not known."),
            ("soort partner", "soort", "type"),
            kind="choice",
            options=tuple(Option(code, *_KIND_NAMES[code]) for code in PARTNER_KINDS),
            example="knowledge",
        ),
    ),
    key=("name",),
    shown=("name", "organisation"),
)
