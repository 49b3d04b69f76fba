"""Codes of scans, what a scan is, and why something is refused."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from lc_app.store.scan_tables import scans

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits that nobody takes for one another."""

_LENGTH = 8


class UnknownScanError(LookupError):
    """There is no scan, respondent or action of that code; it may have been removed."""


class ClosedScanError(Exception):
    """The scan takes no answers any more."""


class WrongLeadCodeError(Exception):
    """Only who started the scan may do this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A scan; `started_at` and `closed_at` are in UTC.

    `community_id` is empty for one that is not in the register; `name` is as typed or as
    the register had it.
    """

    code: str
    community_id: str
    name: str
    set_number: int
    started_at: datetime
    closed_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether answers are taken."""
        return self.closed_at is None


def tidy_code(typed_code: str) -> str:
    """A code as it is kept, however somebody typed it."""
    return "".join(c for c in typed_code.upper() if c.isalnum())


SCAN_COLUMNS = [column for column in scans.c if column.name != "lead_code"]


def random_code() -> str:
    """Too many to guess: 31 signs in 8 places are 850 thousand million codes."""
    return "".join(secrets.choice(ALPHABET) for _place in range(_LENGTH))


def find_scan(connection: Connection, code: str) -> Scan:
    """The scan of this code."""
    row = connection.execute(select(*SCAN_COLUMNS).where(scans.c.code == code)).mappings().first()
    if row is None:
        raise UnknownScanError(code)
    return Scan(**row)
