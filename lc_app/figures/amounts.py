"""What the areas of a map show: communities, or communities per 100,000 inhabitants."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from lc_app.texts import _, day, label, number, short_day
from lc_app.texts.sentences import leaders
from lc_metrics import per_inhabitants


class Amounts(NamedTuple):
    """The amounts of areas with the words for them.

    Attributes
    ----------
    each : Series of float
        By code.
    told : list of str
        Name and amount of each.
    title, unit : str
        Where most are; what is counted, and when.
    numbers : DataFrame
        The same as a table for people.
    """

    each: pd.Series
    told: list[str]
    title: str
    unit: str
    numbers: pd.DataFrame


def amounts(
    counts: pd.Series, people: pd.Series | None, on: pd.Timestamp, kind: str = "province"
) -> Amounts:
    """The amounts of areas, per 100,000 inhabitants if these are given."""
    values = counts if people is None else per_inhabitants(counts, people.reindex(counts.index))
    names = [label(kind, str(code)) for code in counts.index]
    table = {
        label("dimension", kind): names,
        _("On {date}").format(date=short_day(on)): counts.to_list(),
    }
    if people is None:
        title = _most(counts, kind)
        unit = _("Number of communities on {date}.").format(date=day(on))
    else:
        title = _("Most per 100,000 inhabitants: {names}").format(names=leaders(values, kind))
        unit = _("Communities on {date} per 100,000 inhabitants.").format(date=day(on))
        table |= {
            _("Inhabitants"): people.reindex(counts.index).to_list(),
            _("Per 100,000 inhabitants"): values.to_list(),
        }
    told = [f"{name}: {number(value)}" for name, value in zip(names, values, strict=True)]
    return Amounts(values, told, title, unit, pd.DataFrame(table))


def _most(counts: pd.Series, kind: str) -> str:
    without = int(counts.eq(0).sum())
    if kind == "corop":
        if not counts.any():
            return _("No community has a known COROP area")
        told = _("Known most in: {names}; {without} COROP areas have no known one")
    elif not counts.any():
        return _("No community has a known province")
    else:
        told = _("Known most in: {names}; {without} provinces have no known one")
    return told.format(names=leaders(counts, kind), without=number(without))
