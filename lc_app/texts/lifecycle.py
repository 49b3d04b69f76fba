"""Sentences on the life cycle: where communities stand, who moved, and for how long."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import NONE, number
from lc_app.texts.labels import label
from lc_metrics import ABSENT, NOT_YET, PHASES, UNKNOWN


def where_text(counts: pd.DataFrame) -> str:
    """The phase with most communities, and of how many the phase is unknown."""
    all_of_them = counts["communities"]
    known = all_of_them[list(PHASES)]
    whole, unknown = all_of_them.sum(), all_of_them[UNKNOWN]
    if not known.any():
        return _("The phase is unknown for all {n}").format(n=number(whole))
    most = [label("phase", code) for code in known.index[known.eq(known.max())]]
    told = _("Of the known phases most often: {names} ({n} of {all})").format(
        names=", ".join(most), n=number(int(known.max())), all=number(whole)
    )
    if not unknown:
        return told
    return f"{told}; " + _("phase unknown for {n}").format(n=number(unknown))


def steps(flow: pd.DataFrame) -> dict[str, int]:
    """How many went on, back, stayed, came and left; and those of whom it is not known."""
    known = flow.loc[list(PHASES), list(PHASES)].to_numpy()
    here = [*PHASES, UNKNOWN]
    inside = int(flow.loc[here, here].to_numpy().sum())
    stayed = int(known.diagonal().sum())
    on = sum(int(known[row, row + 1 :].sum()) for row in range(len(PHASES)))
    back = int(known.sum()) - stayed - on
    return {
        "on": on,
        "back": back,
        "stayed": stayed,
        "unclear": inside - on - back - stayed,
        "came": int(flow.loc[ABSENT, here].to_numpy().sum()),
        "left": int(flow.loc[here, ABSENT].to_numpy().sum()),
    }


def step_names() -> dict[str, str]:
    """What the numbers of `steps` are called."""
    return {
        "on": _("Went on"),
        "back": _("Went back"),
        "stayed": _("Stayed"),
        "unclear": _("Phase unknown"),
        "came": _("New"),
        "left": _("No longer listed"),
    }


def flow_text(flow: pd.DataFrame) -> str:
    """How many went on to a later phase, and how many back."""
    found = steps(flow)
    on = n_(
        "{n} community went on to a later phase",
        "{n} communities went on to a later phase",
        found["on"],
    ).format(n=number(found["on"]))
    back = n_("{n} went back", "{n} went back", found["back"]).format(n=number(found["back"]))
    return f"{on}, {back}"


def states() -> dict[str, str]:
    """Names of the phases, and of not being in one."""
    return {
        **{code: label("phase", code) for code in (*PHASES, UNKNOWN)},
        NOT_YET: _("Not yet, on this date"),
        ABSENT: _("Not in the register"),
    }


def at_least(months: float) -> str:
    """A lower bound in months: at least 6; a dash where nothing is known."""
    if pd.isna(months):
        return NONE
    return _("at least {n}").format(n=number(round(months, 1)))


def at_most(months: float) -> str:
    """An upper bound in months; unknown where nothing limits it."""
    if pd.isna(months):
        return _("unknown")
    return _("at most {n}").format(n=number(round(months, 1)))
