"""The books: which there are, and what their fields mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lc_app import reference
from lc_app.ingest.book_fields import Book, Field, Option
from lc_app.ingest.problems import N_, Problem
from lc_metrics.tables import PARTNER_KINDS

_NEEDED = Problem.BOOK_INCOMPLETE

_DATE = Field(
    "date",
    N_("Date"),
    N_("A year (2021), a month (March 2021) or a day (31-12-2021)."),
    ("datum", "jaar", "year", "wanneer", "when", "datum of jaar"),
    kind="date",
    if_empty=Problem.BOOK_WITHOUT_DATE,
    example="2021",
)
_SOURCE = Field(
    "source",
    N_("Source"),
    N_("Address or document: where it can be checked."),
    ("bron", "link", "url", "website", "vindplaats"),
    if_empty=Problem.BOOK_WITHOUT_SOURCE,
    example="https://www.example.org",
)
_REMARK = Field(
    "remark", N_("Remark"), N_("Anything else."), ("opmerking", "opmerkingen", "toelichting")
)

PRODUCTS = Book(
    "products",
    N_("Knowledge products and meetings"),
    (
        Field("product_id", N_("Id"), N_("Made here; leave it empty."), ("nummer",), kind="id"),
        Field(
            "title",
            N_("Title"),
            N_("What the product or the meeting is called."),
            ("titel", "naam", "name", "kennisproduct", "product", "bijeenkomst"),
            if_empty=_NEEDED,
            example=N_("How to begin a learning community (made-up title)"),
        ),
        Field(
            "kind",
            N_("Kind"),
            N_("What it is."),
            ("soort", "type", "vorm"),
            kind="choice",
            if_empty=_NEEDED,
            options=(
                Option(
                    "publication",
                    N_("Publication"),
                    ("publicatie", "artikel", "article", "rapport", "report", "boek", "book"),
                ),
                Option("tool", N_("Tool"), ("instrument", "hulpmiddel", "scan")),
                Option("guide", N_("Guide"), ("handreiking", "leidraad", "handboek", "gids")),
                Option("course", N_("Course"), ("cursus", "opleiding", "training", "module")),
                Option(
                    "meeting",
                    N_("Meeting"),
                    ("bijeenkomst", "webinar", "congres", "workshop", "conference", "event"),
                ),
                Option("other", N_("Other"), ("anders", "overig", "overige")),
            ),
            example="guide",
        ),
        _DATE,
        Field("theme", N_("Theme"), N_("What it is about."), ("thema", "onderwerp", "topic")),
        Field(
            "audience",
            N_("For whom"),
            N_("The people for whom it is meant."),
            ("voor wie", "doelgroep", "target group"),
        ),
        Field(
            "reach",
            N_("People reached"),
            N_("Readers, users or participants, as a whole number; empty if it is not known."),
            ("bereik", "bereikte mensen", "deelnemers", "participants", "aantal deelnemers"),
            kind="number",
            example="40",
        ),
        Field(
            "shared_by",
            N_("Shared by"),
            N_("Communities that made or gave it; several with a semicolon between them."),
            ("gedeeld door", "gemaakt door", "afkomstig van", "made by"),
            kind="communities",
        ),
        Field(
            "used_by",
            N_("Used by"),
            N_("Communities that use it or took part; several with a semicolon between them."),
            ("gebruikt door", "toegepast door", "afgenomen door", "deelnemende gemeenschappen"),
            kind="communities",
        ),
        _SOURCE,
        _REMARK,
    ),
    key=("product_id",),
    letter="P",
    shown=("title", "date"),
)

TRANSFERS = Book(
    "transfers",
    N_("Knowledge transfers"),
    (
        Field("transfer_id", N_("Id"), N_("Made here; leave it empty."), ("nummer",), kind="id"),
        Field(
            "from_region",
            N_("From region"),
            N_("The province from which the knowledge comes."),
            ("van regio", "uit regio", "regio van herkomst", "herkomst", "origin", "van"),
            kind="region",
        ),
        Field(
            "from_id",
            N_("From community"),
            N_("The proeftuin or community from which the knowledge comes, if there is one."),
            ("van gemeenschap", "van leergemeenschap", "van proeftuin", "from proeftuin"),
            kind="community",
        ),
        Field(
            "to_region",
            N_("To region"),
            N_("The province that receives the knowledge."),
            ("naar regio", "ontvangende regio", "bestemming", "destination", "naar"),
            kind="region",
            if_empty=_NEEDED,
            example="landelijk",
        ),
        Field(
            "to_id",
            N_("To community"),
            N_("The community that receives it, if there is one."),
            ("naar gemeenschap", "naar leergemeenschap", "ontvangende gemeenschap"),
            kind="community",
        ),
        Field(
            "direction",
            N_("Direction"),
            N_("To another region, or from citizens with experience to professionals."),
            ("richting",),
            kind="choice",
            if_empty=_NEEDED,
            options=(
                Option("to_region", N_("to a region"), ("naar een regio", "naar regio", "regio")),
                Option(
                    "to_professionals",
                    N_("from citizens to professionals"),
                    ("van burgers naar professionals", "naar professionals", "professionals"),
                ),
            ),
            example="to_region",
        ),
        Field(
            "channel",
            N_("Channel"),
            N_("How the knowledge is transferred."),
            ("kanaal", "middel", "wijze", "via"),
            kind="choice",
            if_empty=_NEEDED,
            options=(
                Option(
                    "education_citizens",
                    N_("education for citizen collectives"),
                    ("scholing van burgercollectieven", "scholing burgers", "burgercollectieven"),
                ),
                Option(
                    "education_patients",
                    N_("education for patient organisations"),
                    ("scholing van patiëntenorganisaties", "patiëntenorganisaties"),
                ),
                Option(
                    "training",
                    N_("training of professionals"),
                    ("training van professionals", "training", "nascholing", "bijscholing"),
                ),
                Option("guide", N_("guide"), ("handreiking", "leidraad", "handboek")),
                Option("exchange", N_("exchange"), ("uitwisseling", "werkbezoek", "visit")),
                Option("other", N_("other"), ("anders", "overig")),
            ),
            example="guide",
        ),
        Field(
            "adapted",
            N_("Adapted"),
            N_("Whether it was adapted to those who receive it; empty if it is not known."),
            ("aangepast", "aangepast aan de regio"),
            kind="flag",
            options=(
                Option("yes", N_("yes"), ("aangepast", "adapted")),
                Option("no", N_("no"), ("zoals het was", "ongewijzigd", "as it was")),
            ),
            example="yes",
        ),
        _DATE,
        _SOURCE,
        _REMARK,
    ),
    key=("transfer_id",),
    letter="T",
    shown=("from_region", "to_region", "channel", "date"),
)

PROEFTUINEN = Book(
    "proeftuinen",
    N_("Facts of proeftuinen"),
    (
        Field(
            "community_id",
            N_("Proeftuin"),
            N_("The proeftuin as it stands in the register."),
            ("naam", "name", "grozzerdam", "gemeenschap"),
            kind="community",
            if_empty=_NEEDED,
        ),
        Field(
            "inhabitants",
            N_("Inhabitants in reach"),
            N_("How many people live in its region, as a whole number."),
            ("inwoners in bereik", "inwoners", "aantal inwoners", "inhabitants"),
            kind="number",
            example="100000",
        ),
        replace(
            _DATE,
            column="start_date",
            title=N_("Start date"),
            headings=("startdatum", "start", "startjaar", "begin"),
        ),
        _SOURCE,
        _REMARK,
    ),
    key=("community_id",),
    shown=("community_id",),
)

ORIGINS = Book(
    "origins",
    N_("From proeftuin to community"),
    (
        Field(
            "community_id",
            N_("Community"),
            N_("The community that grew out of a proeftuin."),
            ("gemeenschap", "leergemeenschap", "learning community", "naam"),
            kind="community",
            if_empty=_NEEDED,
        ),
        Field(
            "origin_id",
            N_("Grew out of"),
            N_("The proeftuin from which it grew."),
            ("voortgekomen uit", "proeftuin", "uit", "herkomst", "grozzerdam"),
            kind="community",
            if_empty=_NEEDED,
        ),
        _DATE,
        _SOURCE,
        _REMARK,
    ),
    key=("community_id", "origin_id"),
    shown=("community_id", "origin_id"),
)


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
            if_empty=_NEEDED,
            example="in de steigers",
        ),
        Field(
            "phase",
            N_("Phase"),
            N_("The phase that these words mean."),
            ("fase",),
            kind="choice",
            if_empty=_NEEDED,
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
            if_empty=_NEEDED,
            example="Hanze Hogeschool",
        ),
        Field(
            "organisation",
            N_("Organisation"),
            N_("The name under which it is counted."),
            ("organisatie", "eenduidige naam"),
            if_empty=_NEEDED,
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

BY_NAME: Mapping[str, Book] = {
    book.name: book
    for book in (PRODUCTS, TRANSFERS, PROEFTUINEN, ORIGINS, PHASE_WORDS, ORGANISATION_WORDS)
}
"""All books by name."""
