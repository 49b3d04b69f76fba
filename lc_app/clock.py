"""The only place that asks for the time."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pandas as pd

_DUTCH = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The moment in UTC, without a zone, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def today() -> pd.Timestamp:
    """The day in the Netherlands."""
    return pd.Timestamp(datetime.now(_DUTCH).date())


def in_dutch_time(moment: datetime) -> datetime:
    """A moment of the database on a Dutch clock."""
    return moment.replace(tzinfo=UTC).astimezone(_DUTCH)
