"""Fields that several books have."""

from __future__ import annotations

from lc_app.ingest.book_fields import Field
from lc_app.ingest.problems import N_, Problem

NEEDED = Problem.BOOK_INCOMPLETE

DATE = Field(
    "date",
    N_("Date"),
    N_("A year (2021), a month (March 2021) or a day (31-12-2021)."),
    ("datum", "jaar", "year", "wanneer", "when", "datum of jaar"),
    kind="date",
    if_empty=Problem.BOOK_WITHOUT_DATE,
    example="2021",
)
SOURCE = Field(
    "source",
    N_("Source"),
    N_("Address or document: where it can be checked."),
    ("bron", "link", "url", "website", "vindplaats"),
    if_empty=Problem.BOOK_WITHOUT_SOURCE,
    example="https://www.example.org",
)
REMARK = Field(
    "remark", N_("Remark"), N_("Anything else."), ("opmerking", "opmerkingen", "toelichting")
)
