"""Books of what the network knows, and where that goes."""

from __future__ import annotations

from lc_app.ingest.book_fields import Book, Field, Option
from lc_app.ingest.book_shared import DATE, NEEDED, REMARK, SOURCE
from lc_app.ingest.problems import N_

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
            if_empty=NEEDED,
            example=N_("How to begin a learning community (made-up title)"),
        ),
        Field(
            "kind",
            N_("Kind"),
            N_("What it is."),
            ("soort", "type", "vorm"),
            kind="choice",
            if_empty=NEEDED,
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
        DATE,
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
        SOURCE,
        REMARK,
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
            if_empty=NEEDED,
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
            if_empty=NEEDED,
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
            if_empty=NEEDED,
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
        DATE,
        SOURCE,
        REMARK,
    ),
    key=("transfer_id",),
    letter="T",
    shown=("from_region", "to_region", "channel", "date"),
)
