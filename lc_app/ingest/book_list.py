"""Which books there are."""

from __future__ import annotations

from collections.abc import Mapping

from lc_app.ingest.book_fields import Book
from lc_app.ingest.books_of_knowledge import PRODUCTS, TRANSFERS
from lc_app.ingest.books_of_proeftuinen import ORIGINS, PROEFTUINEN
from lc_app.ingest.books_of_words import ORGANISATION_WORDS, PHASE_WORDS

BY_NAME: Mapping[str, Book] = {
    book.name: book
    for book in (PRODUCTS, TRANSFERS, PROEFTUINEN, ORIGINS, PHASE_WORDS, ORGANISATION_WORDS)
}
"""All books by name."""
