"""Immutable versions of the own targets: save, list, open, undo.

The shipped targets are in `data/reference/`, and no version can lose them: what is kept
here is what people added to them.
"""

from __future__ import annotations

import pandas as pd

from lc_app.store.migrate import connect
from lc_app.store.versioned import (
    SHIPPED_VERSION,
    StaleTableError,
    TableVersion,
    VersionedTable,
    plan,
)
from lc_metrics.targets import TARGET_SCHEMA

__all__ = ["SHIPPED_VERSION", "StaleTableError", "TableVersion", "TargetStore"]

_PLAN = plan("targets", "target_versions", TARGET_SCHEMA, count="targets")


class TargetStore(VersionedTable):
    """The versions of the own targets in one database; the shipped version has none."""

    def __init__(self, url: str) -> None:
        super().__init__(connect(url), _PLAN, pd.DataFrame)
