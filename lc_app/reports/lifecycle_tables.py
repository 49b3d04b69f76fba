"""Tables of the life cycle, with the headings and words that people see."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts import NONE, _, label, number, short_day
from lc_app.texts.lifecycle import at_least, at_most, states
from lc_metrics import PHASES, Register


def phases_table(counts: pd.DataFrame) -> pd.DataFrame:
    """Communities in each phase, and how many of them count."""
    return pd.DataFrame(
        {
            _("Phase"): _named(counts.index),
            _("In the register"): counts["communities"].to_list(),
            _("Counts by the rule"): counts["counted"].to_list(),
        }
    )


def flow_table(flow: pd.DataFrame) -> pd.DataFrame:
    """From each phase to each phase."""
    table = flow.copy()
    table.columns = pd.Index(_named(flow.columns))
    return table.set_axis(pd.Index(_named(flow.index), name=_("From")), axis=0).reset_index()


def versions_by_phase_table(by_version: pd.DataFrame, names: Mapping[int, str]) -> pd.DataFrame:
    """Communities by version and phase."""
    table = by_version.copy()
    table.columns = pd.Index(_named(by_version.columns))
    titles = [names[int(str(number_of))] for number_of in by_version.index]
    return table.set_axis(pd.Index(titles, name=_("Version")), axis=0).reset_index()


def moves_table(moves: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """Who went from which phase to which, and which version told it."""
    return pd.DataFrame(
        {
            _("Name"): moves["community_id"].map(names).fillna("").to_list(),
            _("From"): _named(moves["before"]),
            _("To"): _named(moves["after"]),
            _("Version"): moves["number"].to_list(),
            _("Date"): [short_day(date) for date in moves["date"]],
        }
    )


def durations_table(durations: pd.DataFrame) -> pd.DataFrame:
    """How long communities stand in each phase, as lower bounds."""
    return pd.DataFrame(
        {
            _("Phase"): _named(durations.index),
            _("There now"): durations["ongoing"].to_list(),
            _("Seen to leave"): durations["left"].to_list(),
            _("Half of them, months"): [at_least(months) for months in durations["median"]],
            _("Longest, months"): [at_least(months) for months in durations["longest"]],
            _("Upper bound known of"): durations["bounded"].to_list(),
        }
    )


def stuck_table(spells: pd.DataFrame, register: Register) -> pd.DataFrame:
    """Who stays in a phase, since when, and how long at least and at most."""
    own = register.communities.set_index("community_id").reindex(spells["community_id"])
    return pd.DataFrame(
        {
            _("Name"): own["name"].fillna("").to_list(),
            _("Phase"): _named(spells["phase"]),
            _("In it since at the latest"): [short_day(date) for date in spells["first"]],
            _("Months"): [at_least(months) for months in spells["at_least"]],
            _("Upper bound"): [at_most(months) for months in spells["at_most"]],
            _("Versions"): [number(n) for n in spells["versions"]],
            _("Status, as found"): own["phase_label"].fillna(NONE).to_list(),
        }
    )


def _named(codes: pd.Index | pd.Series) -> list[str]:
    names = states()
    return [names.get(str(code), label("phase", str(code))) for code in codes]


def in_order(by_version: pd.DataFrame) -> pd.DataFrame:
    """The phases as columns in the order of the life cycle, all others behind."""
    others = [code for code in by_version.columns if code not in PHASES]
    return by_version.reindex(columns=[*PHASES, *others], fill_value=0)
