"""Actions that follow from a scan: taken over or thought of, with an owner and a date."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from lc_app.store.database import writable
from lc_app.store.scan_tables import scan_actions
from lc_metrics.scans import ACTION_SCHEMA
from lc_metrics.tables import typed


class ScanGoneError(LookupError):
    """The scan was removed in the meantime."""


class ActionList:
    """The actions of all scans in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, code: str) -> pd.DataFrame:
        """The actions of a scan in the order of their making, with `ACTION_SCHEMA`."""
        columns = [scan_actions.c[column] for column in ACTION_SCHEMA]
        wanted = select(*columns).where(scan_actions.c.scan == code)
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(scan_actions.c.number)).all()
        return typed(pd.DataFrame(rows, columns=list(ACTION_SCHEMA), dtype="object"), ACTION_SCHEMA)

    def add(
        self,
        code: str,
        text: str,
        *,
        dimension: str = "",
        proposed: bool = False,
        owner: str = "",
        due: date | None = None,
    ) -> int:
        """Add an action; its number.

        Raises
        ------
        ScanGoneError
            If there is no such scan.
        """
        row = {
            "scan": code,
            "text": text,
            "dimension": dimension,
            "proposed": proposed,
            "owner": owner,
            "due": due,
        }
        try:
            with writable(self._engine).begin() as connection:
                new = insert(scan_actions).values(row).returning(scan_actions.c.number)
                number: int = connection.execute(new).scalar_one()
        except IntegrityError as error:
            raise ScanGoneError(code) from error
        return number

    def change(
        self, code: str, number: int, *, owner: str, due: date | None, done: date | None
    ) -> None:
        """Give an action an owner, a date, and the day on which it was done."""
        with writable(self._engine).begin() as connection:
            changed = update(scan_actions).where(
                scan_actions.c.scan == code, scan_actions.c.number == number
            )
            connection.execute(changed.values(owner=owner, due=due, done=done))

    def remove(self, code: str, number: int) -> None:
        """Take an action off the list."""
        with writable(self._engine).begin() as connection:
            connection.execute(
                delete(scan_actions).where(
                    scan_actions.c.scan == code, scan_actions.c.number == number
                )
            )
