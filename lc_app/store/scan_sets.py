"""Question sets in the database: each version once, never changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import IntegrityError

from lc_app.store.database import writable
from lc_app.store.scan_tables import scan_set_rows, scan_sets
from lc_metrics.question_sets import SET_SCHEMA
from lc_metrics.tables import typed


class SetExistsError(Exception):
    """The same version of the same set was saved before, with other questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSet:
    """A version of a question set; `own` if somebody imported it, `saved_at` in UTC."""

    number: int
    code: str
    version: str
    sha256: str
    own: bool
    author: str
    saved_at: datetime
    withdrawn_at: datetime | None


class SetShelf:
    """The question sets in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def own(self) -> list[SavedSet]:
        """The imported sets that are offered, the newest first; of each code one."""
        wanted = select(scan_sets).where(scan_sets.c.own, scan_sets.c.withdrawn_at.is_(None))
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(scan_sets.c.number)).mappings().all()
        newest = {row["code"]: SavedSet(**row) for row in rows}
        return sorted(newest.values(), key=lambda saved: -saved.number)

    def open(self, number: int) -> pd.DataFrame:
        """The rows of a set, with the columns of `SET_SCHEMA`."""
        columns = [scan_set_rows.c[column] for column in SET_SCHEMA]
        wanted = select(*columns).where(scan_set_rows.c.number == number)
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(scan_set_rows.c.position)).all()
        return typed(pd.DataFrame(rows, columns=list(SET_SCHEMA), dtype="object"), SET_SCHEMA)

    def keep(self, rows: pd.DataFrame, *, at: datetime, own: bool = False, author: str = "") -> int:
        """Number of this set, saved now if it was not.

        Parameters
        ----------
        rows : DataFrame
            A question set that has been checked, with the columns of `SET_SCHEMA`.
        at : datetime
            The moment, in UTC.
        own : bool
            Whether somebody imported it; an own set is offered for new scans.
        author : str
            Who imported it.

        Raises
        ------
        SetExistsError
            If an own set of this code and version holds other questions.
        """
        records = _records(rows)
        sha256 = hashlib.sha256(json.dumps(records).encode()).hexdigest()
        row = {
            "code": _code(rows, "set"),
            "version": _code(rows, "version"),
            "sha256": sha256,
            "own": own,
            "author": author,
            "saved_at": at,
        }
        known = self._known(sha256)
        if own and known is None and self._has(row["code"], row["version"]):
            raise SetExistsError
        if known is None:
            known = self._insert(row, records)
        if own:
            self._offer(known, row)
        return known

    def withdraw(self, number: int, *, at: datetime) -> None:
        """Offer an own set no longer; scans that use it keep it."""
        self._update(number, {"withdrawn_at": at})

    def _offer(self, number: int, row: dict[str, object]) -> None:
        self._update(number, {"own": True, "author": row["author"], "withdrawn_at": None})

    def _update(self, number: int, values: dict[str, object]) -> None:
        with writable(self._engine).begin() as connection:
            connection.execute(
                update(scan_sets).where(scan_sets.c.number == number).values(**values)
            )

    def _known(self, sha256: str) -> int | None:
        wanted = select(scan_sets.c.number).where(scan_sets.c.sha256 == sha256)
        with self._engine.connect() as connection:
            return connection.execute(wanted).scalar()

    def _has(self, code: object, version: object) -> bool:
        wanted = select(scan_sets.c.number).where(
            scan_sets.c.code == code, scan_sets.c.version == version
        )
        with self._engine.connect() as connection:
            return connection.execute(wanted).first() is not None

    def _insert(self, row: dict[str, object], records: list[dict[str, str]]) -> int:
        try:
            with writable(self._engine).begin() as connection:
                new = insert(scan_sets).values(row).returning(scan_sets.c.number)
                number: int = connection.execute(new).scalar_one()
                lines = [
                    record | {"number": number, "position": place}
                    for place, record in enumerate(records)
                ]
                connection.execute(insert(scan_set_rows), lines)
        except IntegrityError:
            known = self._known(str(row["sha256"]))  # somebody saved it at the same moment
            if known is None:
                raise
            return known
        return number


def _records(rows: pd.DataFrame) -> list[dict[str, str]]:
    texts = typed(rows, SET_SCHEMA).fillna("")
    return [dict(zip(SET_SCHEMA, row, strict=True)) for row in texts.itertuples(index=False)]


def _code(rows: pd.DataFrame, kind: str) -> str:
    return str(rows.loc[rows["kind"].eq(kind), "code"].iloc[0])
