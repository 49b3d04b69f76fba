"""A sheet that is known but not yet read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lc_app.ingest.grid import Grid


@dataclass(frozen=True, slots=True)
class Sheet:
    """The name of a sheet, whether it is hidden, and how to read it."""

    name: str
    hidden: bool
    read: Callable[[], Grid]
