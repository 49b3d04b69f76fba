"""Books of proeftuinen, and of the communities that grew out of them."""

from __future__ import annotations

from dataclasses import replace

from lc_app.ingest.book_fields import Book, Field
from lc_app.ingest.book_shared import DATE, NEEDED, REMARK, SOURCE
from lc_app.ingest.problems import N_

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
            if_empty=NEEDED,
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
            DATE,
            column="start_date",
            title=N_("Start date"),
            headings=("startdatum", "start", "startjaar", "begin"),
        ),
        SOURCE,
        REMARK,
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
            if_empty=NEEDED,
        ),
        Field(
            "origin_id",
            N_("Grew out of"),
            N_("The proeftuin from which it grew."),
            ("voortgekomen uit", "proeftuin", "uit", "herkomst", "grozzerdam"),
            kind="community",
            if_empty=NEEDED,
        ),
        DATE,
        SOURCE,
        REMARK,
    ),
    key=("community_id", "origin_id"),
    shown=("community_id", "origin_id"),
)
