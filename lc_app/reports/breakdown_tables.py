"""Tables of breakdowns, effects and changes, with the headings and words that people see."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts import _, label, labels, number, percent, short_day, thousandth
from lc_metrics import ALL, Breakdown, Cross, Effect, Register


def breakdown_table(breakdown: Breakdown, kind: str, on: pd.Timestamp) -> pd.DataFrame:
    """Count and share of each group, what is counted more than once, and the whole."""
    names = [label(kind, str(code)) for code in breakdown.counts.index]
    counts = [number(value) for value in breakdown.counts]
    shares = [percent(value) for value in breakdown.shares]
    if breakdown.overlap:
        names.append(label("contribution", "overlap"))
        counts.append(number(-breakdown.overlap))
        shares.append("")
    return pd.DataFrame(
        {
            label("dimension", kind): [*names, _("All, each once")],
            _("On {date}").format(date=short_day(on)): [*counts, number(breakdown.total)],
            _("Share"): [*shares, ""],
        }
    )


def cross_table(cross: Cross, rows: str, columns: str) -> pd.DataFrame:
    """Counts of two groups crossed; the first column names the rows."""
    table = cross.counts.map(number)
    table.columns = pd.Index([label(columns, str(code)) for code in table.columns])
    names = [label(rows, str(code)) for code in table.index]
    return table.set_axis(pd.Index(names, name=label("dimension", rows))).reset_index()


def density_table(
    counts: pd.Series, inhabitants: pd.Series, density: pd.Series, on: pd.Timestamp
) -> pd.DataFrame:
    """Count, inhabitants and communities per 100,000 of each province, and of all together."""
    counts = counts.reindex(density.index, fill_value=0.0)
    together = counts.sum() * 100_000 / (inhabitants.sum() or float("nan"))
    return pd.DataFrame(
        {
            _("Region"): [label("province", str(c)) for c in density.index] + [_("all together")],
            _("On {date}").format(date=short_day(on)): [*map(number, counts), number(counts.sum())],
            _("Inhabitants"): [*map(number, inhabitants), number(inhabitants.sum())],
            _("Per 100,000 inhabitants"): [*map(thousandth, density), thousandth(together)],
        }
    )


def effect_table(effect: Effect, register: Register) -> pd.DataFrame:
    """The communities that come in or go out under another rule, with the reason."""
    names = register.communities.set_index("community_id")["name"]
    return pd.DataFrame(
        {
            _("Name"): names.reindex(effect.rows.index).fillna("").to_list(),
            _("Change"): effect.rows["moves"].map(labels("move")).to_list(),
            _("Reason"): effect.rows["reason"].map(labels("reason")).to_list(),
        }
    )


def count_changes_table(changes: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Counts before and after, the whole first."""
    return pd.DataFrame(
        {
            label("dimension", kind): [_group(kind, str(code)) for code in changes.index],
            _("Before"): changes["before"].map(number).to_list(),
            _("After"): changes["after"].map(number).to_list(),
            _("Change"): [_signed(value) for value in changes["change"]],
        }
    )


def verdict_log_table(
    log: pd.DataFrame, statuses: Mapping[str, str], kind: str = "sector"
) -> pd.DataFrame:
    """Each verdict that changed, the newest first, with the names of the statuses given."""
    newest = log.iloc[::-1]
    change = [
        f"{statuses.get(before, before)} → {statuses.get(after, after)}"
        for before, after in zip(newest["before"], newest["after"], strict=True)
    ]
    return pd.DataFrame(
        {
            _("Date"): [short_day(date) for date in newest["date"]],
            _("Version"): newest["number"].to_list(),
            label("dimension", kind): [_group(kind, str(code)) for code in newest["group"]],
            _("Verdict"): change,
            _("Before"): newest["count_before"].map(number).to_list(),
            _("After"): newest["count_after"].map(number).to_list(),
        }
    )


def _group(kind: str, code: str) -> str:
    return _("all together") if code == ALL else label(kind, code)


def _signed(value: float) -> str:
    return f"+{number(value)}" if value > 0 else number(value)
