"""What the overview says beside its figures: what changed, what it rests on, and in a letter."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, number


def since_text(changed: Mapping[str, int], number_of: int, published: pd.Timestamp) -> str:
    """What the version that is looked at changed in the rows of the one before."""
    before = _("Since version {number} of {date}").format(number=number_of, date=day(published))
    if not any(changed[kind] for kind in ("added", "removed", "changed")):
        return _("{since} no row was added, removed or changed.").format(since=before)
    return _("{since}: **{added}** added, **{removed}** removed, **{changed}** changed.").format(
        since=before,
        added=number(changed["added"]),
        removed=number(changed["removed"]),
        changed=number(changed["changed"]),
    )


def moved_text(before: float, after: float, on: pd.Timestamp) -> str:
    """What that does to the count."""
    if before == after:
        return _("The count on {date} stays {n}.").format(date=day(on), n=number(after))
    return _("The count on {date} goes from {before} to **{after}**.").format(
        date=day(on), before=number(before), after=number(after)
    )


def rows_text(counted: int, rows: int, on: pd.Timestamp) -> str:
    """How many rows of the list count, and how many do not."""
    return _("Of the {rows} rows, **{counted}** count on {date} and {others} do not.").format(
        rows=number(rows), counted=number(counted), others=number(rows - counted), date=day(on)
    )


def grounds() -> dict[str, str]:
    """What can be missing in a row or is not said in so many words, by code."""
    return {
        "start": _("start date unknown"),
        "region": _("region unknown"),
        "sector": _("no Topsector, or unknown"),
        "phase": _("phase unknown"),
        "form": _("form unknown"),
        "inferred": _("with an inferred value"),
    }


def unknown_text(rows: int) -> str:
    """That the numbers that follow are of all rows, counted or not."""
    return n_(
        "What is not known of the {n} row, whether it counts or not:",
        "What is not known of the {n} rows, whether they count or not:",
        rows,
    ).format(n=number(rows))


def letter(answer: str, source: str) -> str:
    """The answer in plain words, with everything that has to stand beside the number."""
    told = " ".join(answer.replace("**", "").split())
    return _("{answer} (Source: Learning communities monitor. {source})").format(
        answer=told, source=source
    )
