"""The register: the tables that every number is computed from.

Column names stand here once. Missing is missing: an unknown date is ``NaT``, an
unknown text is ``NaN``, and neither is ever filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from lc_metrics.positions import positions

__all__ = [
    "ALL",
    "BUCKETS",
    "FUNCTIONS",
    "NATIONWIDE",
    "NO_SECTOR",
    "PARTNER_KINDS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "UNKNOWN",
    "Register",
    "last_days",
    "typed",
]

ALL = "all"
"""In the target table: every sector, or every region."""

UNKNOWN = "onbekend"
"""The source does not say it, or says something that was not recognised."""

NO_SECTOR = "geen"
"""A programme that takes part and is no Topsector, such as Smart Industry."""

SUPRAREGIONAL = "bovenregionaal"
"""A region that crosses the borders of provinces."""

NATIONWIDE = "landelijk"
"""Works in the whole country."""

BUCKETS = (SUPRAREGIONAL, NATIONWIDE, UNKNOWN)
"""Regions that are no province. They are shown beside the map and never dropped."""

FUNCTIONS = ("working", "learning", "innovating", "researching")
"""What a learning community connects."""

PARTNER_KINDS = ("company", "knowledge", "civil", "government", "citizens")
"""Kinds of partners; the last is named by Life Sciences & Health alone."""

SIZES = (*PARTNER_KINDS, "participants", "students", "teachers")
"""What a source counts of a community: partners of a kind, or people."""

_TEXT = "str"
_DATE = "datetime64[s]"
_FLAG = "boolean"

SCHEMAS: Mapping[str, Mapping[str, str]] = {
    "communities": {
        "community_id": _TEXT,
        "name": _TEXT,
        "form": _TEXT,
        "form_label": _TEXT,
        "phase": _TEXT,
        "phase_label": _TEXT,
        "start_date": _DATE,
        "start_precision": _TEXT,
        "start_basis": _TEXT,
        "end_date": _DATE,
        "theme": _TEXT,
        "education": _TEXT,
        **dict.fromkeys(FUNCTIONS, _FLAG),
        "lead_organisation": _TEXT,
        "website": _TEXT,
        "source": _TEXT,
        "remark": _TEXT,
        "sheet": _TEXT,
        "row": "Int64",
        "first_seen": _DATE,
    },
    "sector_links": {"community_id": _TEXT, "sector": _TEXT, "leading": _FLAG},
    "region_links": {
        "community_id": _TEXT,
        "province": _TEXT,
        "corop": _TEXT,
        "municipality": _TEXT,
        "label": _TEXT,
        "basis": _TEXT,
    },
    "partners": {"community_id": _TEXT, "organisation": _TEXT, "kind": _TEXT},
    "sizes": {
        "community_id": _TEXT,
        "what": _TEXT,
        "minimum": "Int64",
        "maximum": "Int64",
        "label": _TEXT,
    },
    "inferences": {
        "community_id": _TEXT,
        "field": _TEXT,
        "value": _TEXT,
        "rule": _TEXT,
        "found": _TEXT,
    },
}
"""Columns and dtypes of each table of the register.

``*_label`` and ``label`` hold the text as it was found; the column beside it what it was
recognised as. ``start_date`` is the first day of the period that ``start_precision``
(day, month or year) names, and ``start_basis`` what began then: start, recognition or
opening; ``end_date`` is the last day. ``education`` lists levels (mbo;hbo;wo). The columns
of `FUNCTIONS` tell what the community connects, missing where the source does not say it.
``leading`` marks the leading one of several sectors. ``kind`` is one of `PARTNER_KINDS`,
missing where it is unknown. ``sizes`` holds what a source counts (one of `SIZES`) as a
range: “ruim 20” has a minimum and no maximum. ``basis`` names the column from
which the region was recognised. ``sheet`` and ``row`` say where in the export the row
stood. ``first_seen`` is the day on which the community first stood in a published version.

``inferences`` has a row for each value that the source does not say in so many words: the
column that was filled, the value, the rule that inferred it, and the text it was inferred
from.
"""


def typed(frame: pd.DataFrame, schema: Mapping[str, str]) -> pd.DataFrame:
    """Give `frame` the columns and dtypes of `schema`.

    Parameters
    ----------
    frame : DataFrame
        Any columns, in any order; those outside `schema` are an error.
    schema : mapping of str to str
        Column name to dtype, in the order of the result.

    Returns
    -------
    DataFrame
        All columns of `schema`; a column that `frame` lacks is missing throughout.

    Raises
    ------
    ValueError
        If `frame` has a column that `schema` does not name.
    """
    unknown = [str(column) for column in frame.columns if column not in schema]
    if unknown:
        raise ValueError(f"columns outside the schema: {', '.join(unknown)}")
    return frame.reindex(columns=list(schema)).astype(dict(schema)).reset_index(drop=True)


def last_days(first: pd.Series, precision: pd.Series) -> pd.Series:
    """Last day of each period.

    Parameters
    ----------
    first : Series of datetime, shape (n_periods,)
        First day of each period. [date]
    precision : Series of str, shape (n_periods,)
        Its length: day, month or year.

    Returns
    -------
    Series of datetime, shape (n_periods,)
        NaT where there is no period. [date]
    """
    last = first.to_numpy().copy()
    for name, period in (("month", "M8[M]"), ("year", "M8[Y]")):
        long = precision.eq(name).to_numpy()
        last[long] = (last[long].astype(period) + 1).astype(last.dtype) - np.timedelta64(1, "D")
    return pd.Series(last, index=first.index)


@dataclass(frozen=True, eq=False, slots=True)
class Register:
    """The tables that belong together; see `SCHEMAS` for their columns.

    Attributes
    ----------
    communities : DataFrame
        One row a community, ``community_id`` unique.
    sector_links : DataFrame
        One row for each Topsector that a community serves; none if it is unknown.
    region_links : DataFrame
        One row for each region that a community names; none if it names no region.
    partners : DataFrame
        One row for each organisation that a community names.
    sizes : DataFrame
        One row for each number that a source gives of a community.
    inferences : DataFrame
        One row for each value that was inferred.
    """

    communities: pd.DataFrame
    sector_links: pd.DataFrame
    region_links: pd.DataFrame
    partners: pd.DataFrame
    sizes: pd.DataFrame
    inferences: pd.DataFrame

    @classmethod
    def of(cls, **tables: pd.DataFrame) -> Register:
        """Build a register from any of its tables; those not given are empty."""
        unknown = tables.keys() - SCHEMAS.keys()
        if unknown:
            raise ValueError(f"not a table of the register: {', '.join(sorted(unknown))}")
        return cls(
            **{
                name: typed(tables.get(name, pd.DataFrame(columns=list(schema))), schema)
                for name, schema in SCHEMAS.items()
            }
        )

    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def only(self, community_ids: pd.Series | pd.Index) -> Register:
        """The register of these communities alone, in its own order."""
        tables = self.tables()
        keys = (table["community_id"] for table in tables.values())
        found = positions(pd.Index(community_ids).unique(), *keys)
        return Register(
            **{
                name: table[rows >= 0].reset_index(drop=True)
                for (name, table), rows in zip(tables.items(), found, strict=True)
            }
        )
