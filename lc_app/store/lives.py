"""One community in all versions, without opening each of them whole."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Connection, select

from lc_app.store.memory import Memory
from lc_app.store.schema import register_tables
from lc_metrics.tables import SCHEMAS, Register, typed


class Lives(Memory):
    """The versions by community."""

    def life(self, community_id: str) -> dict[int, Register]:
        """The register of one community alone, by the number of each version that holds it."""
        with self._engine.connect() as connection:
            rows = {name: _rows(connection, name, community_id) for name in SCHEMAS}
        return {
            number: Register(
                **{
                    name: typed(table[table["version"].eq(number)][list(schema)], schema)
                    for (name, schema), table in zip(SCHEMAS.items(), rows.values(), strict=True)
                }
            )
            for number in rows["communities"]["version"]
        }


def _rows(connection: Connection, name: str, community_id: str) -> pd.DataFrame:
    table = register_tables[name]
    columns = ["version", *SCHEMAS[name]]
    wanted = select(*(table.c[column] for column in columns))
    wanted = wanted.where(table.c.community_id == community_id)
    found = connection.execute(wanted.order_by(table.c.version, table.c.position)).all()
    rows = [tuple(row) for row in found]
    return pd.DataFrame(rows, columns=columns, dtype="object")
