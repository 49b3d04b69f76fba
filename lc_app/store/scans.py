"""Action scans: start, find, close, remove; taking part and acting are beside it."""

from __future__ import annotations

import secrets
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, delete, insert, select, update

from lc_app.store.database import writable
from lc_app.store.migrate import connect
from lc_app.store.scan_actions import ActionList
from lc_app.store.scan_answers import AnswerBook
from lc_app.store.scan_codes import (
    SCAN_COLUMNS,
    Scan,
    UnknownScanError,
    WrongLeadCodeError,
    find_scan,
    random_code,
)
from lc_app.store.scan_sets import SetShelf
from lc_app.store.scan_tables import scan_actions, scan_answers, scan_respondents, scans


class ScanStore(AnswerBook):
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
        code, lead_code = random_code(), random_code()
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
        newest_first = select(*SCAN_COLUMNS).order_by(scans.c.started_at.desc(), scans.c.code)
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
            return find_scan(connection, code)

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


def _lead(connection: Connection, code: str, lead_code: str) -> None:
    wanted = select(scans.c.lead_code).where(scans.c.code == code).with_for_update()
    known = connection.execute(wanted).scalar()
    if known is None:
        raise UnknownScanError(code)
    if not secrets.compare_digest(known.encode(), lead_code.encode()):
        raise WrongLeadCodeError(code)
