"""Who takes part in a scan, and what they answer. Of a person only a random token is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd
from sqlalchemy import Connection, Engine, Integer, and_, cast, delete, func, insert, select, update

from lc_app.store.database import writable
from lc_app.store.scan_codes import ClosedScanError, UnknownScanError, find_scan, random_code
from lc_app.store.scan_tables import scan_answers, scan_respondents, scans
from lc_metrics.scans import ANSWER_SCHEMA
from lc_metrics.tables import typed


class AnswerBook:
    """The respondents and answers of all scans in one database."""

    _engine: Engine

    def join(self, code: str) -> str:
        """Begin to take part; the token of the respondent, with which to resume."""
        token = random_code()
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

    def participation(self) -> dict[str, tuple[int, int]]:
        """How many respondents are ready and how many began, by scan that has any."""
        columns = scan_respondents.c
        ready = func.sum(cast(columns.finished, Integer))
        wanted = select(columns.scan, ready, func.count()).group_by(columns.scan)
        with self._engine.connect() as connection:
            return {row[0]: (row[1], row[2]) for row in connection.execute(wanted)}

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


def _open_scan(connection: Connection, code: str) -> None:
    """Hold the scan until the end of the transaction: nobody closes or removes it meanwhile."""
    connection.execute(select(scans.c.code).where(scans.c.code == code).with_for_update(read=True))
    if not find_scan(connection, code).is_open:
        raise ClosedScanError(code)


def _respondent(connection: Connection, code: str, token: str) -> None:
    """Hold the respondent, who may answer in two windows at once."""
    wanted = select(scan_respondents.c.token).where(
        scan_respondents.c.scan == code, scan_respondents.c.token == token
    )
    if connection.execute(wanted.with_for_update()).first() is None:
        raise UnknownScanError(token)
