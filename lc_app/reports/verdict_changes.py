"""Verdicts that changed: between two stands, and over all versions."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.reports.publication import group_name
from lc_app.texts import _, label, number, short_day
from lc_metrics import Progress

_TOLD = ("number", "date", "group", "before", "after")


def verdict_changes_table(
    before: Mapping[str, Progress], after: Mapping[str, Progress]
) -> pd.DataFrame:
    """Each group whose verdict differs, with its counts."""
    turned = [code for code in before if before[code].status != after[code].status]
    return pd.DataFrame(
        {
            _("Topsector"): [group_name(code) for code in turned],
            _("Verdict before"): [label("status", before[code].status) for code in turned],
            _("Verdict after"): [label("status", after[code].status) for code in turned],
            _("Count before"): [number(before[code].count) for code in turned],
            _("Count after"): [number(after[code].count) for code in turned],
        }
    )


def verdict_log_texts(log: pd.DataFrame) -> list[str]:
    """Each verdict that changed in one line, the newest first."""
    return [
        _("{group}: {before} → {after} on {date} (version {number})").format(
            group=group_name(group),
            before=label("status", before),
            after=label("status", after),
            date=short_day(date),
            number=version,
        )
        for version, date, group, before, after in zip(
            *(log[column][::-1] for column in _TOLD), strict=True
        )
    ]
