"""What people decided about their files, remembered for the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Engine, Table, bindparam, delete, insert, select

from lc_app import clock
from lc_app.store.database import writable
from lc_app.store.migrate import connect
from lc_app.store.schema import column_choices, identity_decisions


class Memory:
    """Corrections of columns, and decisions on which rows are the same community."""

    def __init__(self, url: str) -> None:
        self._engine = connect(url)

    def remember_columns(self, mapping: Mapping[str, str]) -> None:
        """Remember what each heading means; a later choice takes the place of an earlier one.

        Parameters
        ----------
        mapping : mapping of str to str
            Key of the heading to field; an empty field leaves the column out.
        """
        rows = [
            {"heading_key": heading, "field": field, "chosen_at": clock.now()}
            for heading, field in mapping.items()
        ]
        _put(self._engine, column_choices, ["heading_key"], rows)

    def remembered_columns(self) -> dict[str, str]:
        """Key of each remembered heading to its field; empty for a column to leave out."""
        wanted = select(column_choices.c.heading_key, column_choices.c.field)
        with self._engine.connect() as connection:
            ordered = connection.execute(wanted.order_by(column_choices.c.heading_key))
            return {row[0]: row[1] for row in ordered}

    def remember_decisions(self, decisions: Iterable[tuple[str, str, str]]) -> None:
        """Remember decisions; a later one on the same two takes the place of an earlier one.

        Parameters
        ----------
        decisions : iterable of (incoming_id, other_id, verdict)
            As in `lc_app.ingest.identity.Decision`.
        """
        rows = {
            (incoming, other): {
                "incoming_id": incoming,
                "other_id": other,
                "verdict": str(verdict),
                "decided_at": clock.now(),
            }
            for incoming, other, verdict in decisions
        }
        keys = ["incoming_id", "other_id"]
        _put(self._engine, identity_decisions, keys, list(rows.values()))

    def decisions(self) -> list[tuple[str, str, str]]:
        """All remembered decisions: incoming_id, other_id and verdict."""
        columns = identity_decisions.c
        wanted = select(columns.incoming_id, columns.other_id, columns.verdict)
        ordered = wanted.order_by(columns.incoming_id, columns.other_id)
        with self._engine.connect() as connection:
            return [(row[0], row[1], row[2]) for row in connection.execute(ordered)]


def _put(
    engine: Engine, table: Table, keys: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> None:
    """Write rows in the place of those with the same key."""
    if not rows:
        return
    same = [table.c[key] == bindparam(f"of_{key}") for key in keys]
    with writable(engine).begin() as connection:
        connection.execute(
            delete(table).where(*same), [{f"of_{key}": row[key] for key in keys} for row in rows]
        )
        connection.execute(insert(table), [dict(row) for row in rows])
