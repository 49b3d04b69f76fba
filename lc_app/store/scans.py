"""Action scans: start, take part, answer, act, close, remove."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, and_, delete, insert, select, update

from lc_app.store.database import writable
from lc_app.store.migrate import connect
from lc_app.store.scan_actions import ActionList
from lc_app.store.scan_sets import SetShelf
from lc_app.store.scan_tables import (
    scan_actions,
    scan_answers,
    scan_respondents,
    scans,
)
from lc_metrics.scans import ANSWER_SCHEMA
from lc_metrics.tables import typed

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


class ScanStore:
    """The scans in one database."""

    def __init__(self, url: str) -> None:
        self._engine = connect(url)
        self.sets = SetShelf(self._engine)
        self.actions = ActionList(self._engine)

    def start(
        self, set_rows: pd.DataFrame, *, name: str, at: datetime, community_id: str = ""
    ) -> tuple[Scan, str]:
        """Start a scan; it keeps this version of its questions.

        Parameters
        ----------
        set_rows : DataFrame
            The question set, with the columns of `SET_SCHEMA`.
        name : str
            What the community is called.
        at : datetime
            The moment, in UTC.
        community_id : str
            The community in the register, if it is there.

        Returns
        -------
        tuple of Scan and str
            The scan, and the code with which it can be closed and removed.
        """
        number = self.sets.keep(set_rows, at=at)
        code, lead_code = _random_code(), _random_code()
        row = {
            "code": code,
            "lead_code": lead_code,
            "community_id": community_id,
            "name": name,
            "set_number": number,
            "started_at": at,
        }
        with writable(self._engine).begin() as connection:
            connection.execute(insert(scans).values(row))
        return self.scan(code), lead_code

    def scans(self) -> list[Scan]:
        """All scans, the newest first."""
        newest_first = select(*_SCAN).order_by(scans.c.started_at.desc(), scans.c.code)
        with self._engine.connect() as connection:
            return [Scan(**row) for row in connection.execute(newest_first).mappings()]

    def scan(self, code: str) -> Scan:
        """One scan by its code.

        Raises
        ------
        UnknownScanError
            If there is none.
        """
        with self._engine.connect() as connection:
            return _scan(connection, code)

    def join(self, code: str) -> str:
        """Begin to take part; the token of the respondent, with which to resume."""
        token = _random_code()
        with writable(self._engine).begin() as connection:
            _open_scan(connection, code)
            connection.execute(
                insert(scan_respondents).values(token=token, scan=code, finished=False)
            )
        return token

    def knows(self, code: str, token: str) -> bool:
        """Whether a respondent of this scan has this token."""
        wanted = select(scan_respondents.c.token).where(
            scan_respondents.c.scan == code, scan_respondents.c.token == token
        )
        with self._engine.connect() as connection:
            return connection.execute(wanted).first() is not None

    def answer(self, code: str, token: str, given: Mapping[str, int | None]) -> None:
        """Save answers at once, each in the place of an earlier one.

        Parameters
        ----------
        code, token : str
            The scan and the respondent.
        given : mapping of str to int or None
            Point by code of the statement; None for “I do not know”.

        Raises
        ------
        UnknownScanError, ClosedScanError
            If there is no such scan or respondent, or if it takes no answers any more.
        """
        rows = [{"token": token, "statement": s, "value": value} for s, value in given.items()]
        with writable(self._engine).begin() as connection:
            _open_scan(connection, code)
            _respondent(connection, code, token)
            same = and_(scan_answers.c.token == token, scan_answers.c.statement.in_(given))
            connection.execute(delete(scan_answers).where(same))
            if rows:
                connection.execute(insert(scan_answers), rows)

    def answers_of(self, token: str) -> dict[str, int | None]:
        """What one respondent answered so far."""
        wanted = select(scan_answers.c.statement, scan_answers.c.value)
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.where(scan_answers.c.token == token))
            return {row[0]: row[1] for row in rows}

    def finish(self, code: str, token: str) -> None:
        """Note that a respondent is ready."""
        with writable(self._engine).begin() as connection:
            _respondent(connection, code, token)
            ready = update(scan_respondents).where(scan_respondents.c.token == token)
            connection.execute(ready.values(finished=True))

    def finished(self, code: str) -> tuple[int, int]:
        """How many respondents are ready, and how many began."""
        wanted = select(scan_respondents.c.finished).where(scan_respondents.c.scan == code)
        with self._engine.connect() as connection:
            ready = connection.execute(wanted).scalars().all()
        return sum(ready), len(ready)

    def answers(self, codes: Iterable[str]) -> pd.DataFrame:
        """The answers of scans, in an order that tells nothing of who came first.

        Returns
        -------
        DataFrame
            With the columns of `ANSWER_SCHEMA` and, before them, `scan`. Respondents are
            numbered within their scan; their tokens stay inside.
        """
        columns = (scan_respondents.c.scan, *scan_answers.c)
        wanted = select(*columns).join_from(scan_answers, scan_respondents)
        wanted = wanted.where(scan_respondents.c.scan.in_(list(codes)))
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(*columns[:3])).all()
        schema = {"scan": "str"} | ANSWER_SCHEMA
        found = pd.DataFrame(rows, columns=list(schema), dtype="object")
        numbers = found.groupby("scan")["respondent"].transform(lambda t: pd.factorize(t)[0] + 1)
        return typed(found.assign(respondent=numbers.astype("str")), schema)

    def close(self, code: str, lead_code: str, *, at: datetime | None) -> None:
        """Take no more answers; or, without a moment, take them again."""
        with writable(self._engine).begin() as connection:
            _lead(connection, code, lead_code)
            connection.execute(update(scans).where(scans.c.code == code).values(closed_at=at))

    def remove(self, code: str, lead_code: str) -> None:
        """Remove a scan with its respondents, answers and actions; nothing brings it back."""
        respondents = select(scan_respondents.c.token).where(scan_respondents.c.scan == code)
        with writable(self._engine).begin() as connection:
            _lead(connection, code, lead_code)
            connection.execute(delete(scan_answers).where(scan_answers.c.token.in_(respondents)))
            for table in (scan_respondents, scan_actions):
                connection.execute(delete(table).where(table.c.scan == code))
            connection.execute(delete(scans).where(scans.c.code == code))


_SCAN = [column for column in scans.c if column.name != "lead_code"]


def _random_code() -> str:
    """Too many to guess: 31 signs in 8 places are 850 thousand million codes."""
    return "".join(secrets.choice(ALPHABET) for _place in range(_LENGTH))


def _scan(connection: Connection, code: str) -> Scan:
    row = connection.execute(select(*_SCAN).where(scans.c.code == code)).mappings().first()
    if row is None:
        raise UnknownScanError(code)
    return Scan(**row)


def _open_scan(connection: Connection, code: str) -> None:
    if not _scan(connection, code).is_open:
        raise ClosedScanError(code)


def _respondent(connection: Connection, code: str, token: str) -> None:
    wanted = select(scan_respondents.c.token).where(
        scan_respondents.c.scan == code, scan_respondents.c.token == token
    )
    if connection.execute(wanted).first() is None:
        raise UnknownScanError(token)


def _lead(connection: Connection, code: str, lead_code: str) -> None:
    known = connection.execute(select(scans.c.lead_code).where(scans.c.code == code)).scalar()
    if known is None:
        raise UnknownScanError(code)
    if not secrets.compare_digest(known.encode(), lead_code.encode()):
        raise WrongLeadCodeError(code)
