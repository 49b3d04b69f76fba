"""Books: tables that people record beside the register."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["BOOKS", "CHANNELS", "DIRECTIONS", "PRODUCT_KINDS"]

_TEXT = "str"
_DATE = "datetime64[s]"

BOOKS: Mapping[str, Mapping[str, str]] = {
    "products": {
        "product_id": _TEXT,
        "kind": _TEXT,
        "title": _TEXT,
        "date": _DATE,
        "date_precision": _TEXT,
        "theme": _TEXT,
        "audience": _TEXT,
        "reach": "Int64",
        "shared_by": _TEXT,
        "used_by": _TEXT,
        "source": _TEXT,
        "remark": _TEXT,
    },
    "transfers": {
        "transfer_id": _TEXT,
        "from_id": _TEXT,
        "from_region": _TEXT,
        "to_id": _TEXT,
        "to_region": _TEXT,
        "direction": _TEXT,
        "channel": _TEXT,
        "adapted": "boolean",
        "date": _DATE,
        "date_precision": _TEXT,
        "source": _TEXT,
        "remark": _TEXT,
    },
    "proeftuinen": {
        "community_id": _TEXT,
        "inhabitants": "Int64",
        "start_date": _DATE,
        "start_precision": _TEXT,
        "source": _TEXT,
        "remark": _TEXT,
    },
    "origins": {
        "community_id": _TEXT,
        "origin_id": _TEXT,
        "date": _DATE,
        "date_precision": _TEXT,
        "source": _TEXT,
        "remark": _TEXT,
    },
    "phase_words": {"pattern": _TEXT, "phase": _TEXT},
    "organisation_words": {"name": _TEXT, "organisation": _TEXT, "kind": _TEXT},
}
"""Columns and dtypes of each book.

A date is the first day of the period that the column of its precision names (day, month or
year). ``shared_by`` and ``used_by`` hold ids of communities, cut by “;”. ``from_region`` and
``to_region`` hold the code of a province or one of `BUCKETS`, missing where nothing was said.
An id of a community may point outside the register: the row is kept.
"""

PRODUCT_KINDS = ("publication", "tool", "guide", "course", "meeting", "other")
"""What a knowledge product can be; a meeting is one as well."""

DIRECTIONS = ("to_region", "to_professionals")
"""From a proeftuin or community to another region, or from citizens to professionals."""

CHANNELS = (
    "education_citizens",
    "education_patients",
    "training",
    "guide",
    "exchange",
    "other",
)
"""Ways by which knowledge is transferred."""
