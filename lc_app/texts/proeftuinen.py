"""Sentences on proeftuinen and on what grew out of them."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, month, number, short_day
from lc_app.texts.sentences import target_text
from lc_metrics import ENTRY_INHABITANTS, Target


def apart_text() -> str:
    """That a proeftuin is counted apart."""
    return _(
        "A proeftuin is not yet a learning community, and is counted apart. The proeftuinen of"
        " Life Sciences & Health are called GROZzerdammen; its 4 to 6 learning communities are"
        " to grow out of them."
    )


def step_names() -> dict[str, str]:
    """What the steps from proeftuin to learning community are called."""
    return {
        "proeftuinen": _("Proeftuinen"),
        "begun": _("Proeftuinen that had begun on the date"),
        "with_community": _("Proeftuinen that a learning community grew out of"),
        "communities": _("Learning communities that grew out of them"),
        "counted": _("Of these learning communities, counting by the rule"),
    }


def short_step_names() -> dict[str, str]:
    """The same in a word or two; of the second step how many of all have a known start."""
    return {
        "proeftuinen": _("Proeftuinen"),
        "begun": _("Start known"),
        "with_community": _("With offspring"),
        "communities": _("Grown out of them"),
        "counted": _("Of these count"),
    }


def pipeline_text(steps: pd.Series) -> str:
    """How many proeftuinen, and how many communities came of them as far as recorded."""
    numbers = {str(step): int(count) for step, count in steps.items()}
    grounds, grown = numbers["proeftuinen"], numbers["communities"]
    told = n_("{n} proeftuin", "{n} proeftuinen", grounds).format(n=number(grounds))
    if not grown:
        none = _("{proeftuinen}; no learning community is recorded as grown out of one")
        return none.format(proeftuinen=told)
    came = n_(
        "{n} learning community grew out of them",
        "{n} learning communities grew out of them",
        grown,
    )
    return f"{told}; {came.format(n=number(grown))}"


def date_text(date: pd.Timestamp, precision: str) -> str:
    """A day, a month or a year, as precise as it is known."""
    if pd.isna(date):
        return _("Unknown")
    return {"year": f"{date:%Y}", "month": month(date)}.get(precision, short_day(date))


def entry_text(entry: bool | None, *, asked: bool) -> str:
    """Whether a proeftuin reaches as many inhabitants as is asked of it."""
    if not asked:
        return _("not asked")
    if pd.isna(entry):
        return _("unknown")
    least = number(ENTRY_INHABITANTS)
    yes, no = _("yes, {n} or more"), _("no, fewer than {n}")
    return (yes if entry else no).format(n=least)


def between_text(least: float, most: float) -> str:
    """The months between two dates: 18 to 30; unknown where one of them is."""
    if pd.isna(least):
        return _("unknown")
    low, high = number(round(least)), number(round(most))
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def starts_text(on: pd.Timestamp) -> str:
    """What the marks of the timeline mean."""
    return _(
        "Orange: the start of the proeftuin; blue: a learning community that grew out of it. The"
        " width of the block is the period in which the start falls. Proeftuinen in the register,"
        " up to {date}."
    ).format(date=day(on))


def range_text(
    then: float, now: float, target: Target | None, *, end: pd.Timestamp, on: pd.Timestamp
) -> str:
    """The count of Life Sciences & Health on two dates against its target."""
    count = _("{then} on {end}, {now} on {on}").format(
        then=number(then), end=short_day(end), now=number(now), on=short_day(on)
    )
    if target is None:
        return count
    return _("{count}; target {target}").format(count=count, target=target_text(target))
