"""What each book holds: one description for its form, its list, its files and their import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from lc_app.ingest.keys import key
from lc_app.ingest.problems import Problem

Kind = Literal[
    "id", "text", "choice", "date", "number", "flag", "community", "communities", "region"
]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values of a choice: its code, its name, and other words for it."""

    code: str
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a book.

    `title` and `meaning` are English and marked for translation; `headings` are what else
    stands above such a column, the Dutch title among them. `if_empty` is what to find in a
    row without a value; it blocks the row where the problem does.
    """

    column: str
    title: str
    meaning: str
    headings: tuple[str, ...]
    kind: Kind = "text"
    if_empty: Problem | None = None
    options: tuple[Option, ...] = ()
    example: str = ""

    @property
    def required(self) -> bool:
        """Whether a row without it is no row."""
        return self.if_empty is Problem.BOOK_INCOMPLETE

    @property
    def precision(self) -> str:
        """The column that tells how precise the date of this one is."""
        return f"{self.column.removesuffix('_date')}_precision"


@dataclass(frozen=True, eq=False)
class Book:
    """A table that people record: its fields, and what tells its rows apart."""

    name: str
    title: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    letter: str = ""
    shown: tuple[str, ...] = field(default=())
    """The columns by which a person recognises a row."""

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """Key of each heading, to the column that it means."""
        return {
            key(words): field.column
            for field in self.fields
            for words in (field.column, field.title, *field.headings)
        }

    @property
    def needed(self) -> list[Field]:
        """The fields without which a file holds no list of this book."""
        return [field for field in self.fields if field.required]

    def field(self, column: str) -> Field:
        """The description of one column."""
        return next(field for field in self.fields if field.column == column)
