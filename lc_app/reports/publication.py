"""What the dashboard will say after a publication, beside what it says now."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts import _, label, n_, number, short_day
from lc_app.texts.standing_words import standing_word
from lc_metrics import (
    ALL,
    CountingRule,
    Progress,
    Register,
    Target,
    changes,
    standings,
)

_KINDS = ("added", "removed", "changed")


def publication_text(
    old: Register,
    new: Register,
    rule: CountingRule,
    targets: Mapping[str, Target],
    on: pd.Timestamp,
) -> str:
    """Rows that come, go and change, and the groups whose verdict changes."""
    counted = changes(old, new).value_counts()
    rows = {
        "added": n_("{n} added", "{n} added", int(counted.get("added", 0))),
        "removed": n_("{n} removed", "{n} removed", int(counted.get("removed", 0))),
        "changed": n_("{n} changed", "{n} changed", int(counted.get("changed", 0))),
    }
    told = ", ".join(rows[kind].format(n=number(counted.get(kind, 0))) for kind in _KINDS)
    before, after = (standings(register, rule, targets, on) for register in (old, new))
    turns = [
        _("{group} goes from {before} to {after}").format(
            group=group_name(group),
            before=_word(before[group]),
            after=_word(after[group]),
        )
        for group in targets
        if _word(before[group]) != _word(after[group])
    ]
    return "; ".join([told, *(turns or [_("no verdict changes")])]) + "."


def publication_table(
    old: Register,
    new: Register,
    rule: CountingRule,
    targets: Mapping[str, Target],
    on: pd.Timestamp,
) -> pd.DataFrame:
    """Count and verdict of the country and of each sector, now and after publishing."""
    before, after = (standings(register, rule, targets, on) for register in (old, new))
    return pd.DataFrame(
        [_row(group, before[group], after[group]) for group in targets],
    )


def group_name(group: str) -> str:
    """The country or a sector."""
    return _("All Topsectors together") if group == ALL else label("sector", group)


def _word(standing: Progress) -> str:
    """The status; of an average, which nobody has to reach, on which side of it the count is."""
    if standing.target.nature == "average":
        return standing_word(standing, sample=False)
    return label("status", standing.status)


def _row(group: str, before: Progress, after: Progress) -> dict[str, object]:
    return {
        _("Topsector"): group_name(group),
        _("On"): short_day(before.on),
        _("Count now"): before.count,
        _("Count after publishing"): after.count,
        _("Verdict now"): _word(before),
        _("Verdict after publishing"): _word(after),
    }
