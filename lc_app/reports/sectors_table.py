"""Each sector against its target, with its status and its pace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lc_app.texts import NONE, _, label, number, percent, short_day
from lc_app.texts.sentences import target_text
from lc_app.texts.standing_words import short_word
from lc_app.texts.verdict_sentences import attainment_text
from lc_metrics import NO_SECTOR, UNKNOWN, Progress, share


def sectors_table(
    sectors: Sequence[str],
    standings: Mapping[str, Progress],
    then: pd.Series,
    now: pd.Series,
    *,
    total: float,
    at: pd.Timestamp,
    on: pd.Timestamp,
    sample: bool,
) -> pd.DataFrame:
    """Status, counts, attainment, gap and pace by sector, the largest gap first.

    The counts are those on the date of the verdict and on the chosen date. Sectors without
    a target follow, and communities without a Topsector, if the rule counts any.
    """
    extra = [c for c in (NO_SECTOR, UNKNOWN) if c not in sectors and c in (*then.index, *now.index)]
    codes = sorted([*sectors, *extra], key=lambda code: _order(standings.get(code)))
    then, now = (counts.reindex(codes, fill_value=0.0) for counts in (then, now))
    found = [standings.get(code) for code in codes]
    columns = {
        _("Topsector"): [label("sector", code) for code in codes],
        short_day(at): then.map(number).to_list(),
        _("Target"): [target_text(p.target if p else None) for p in found],
        _("Still missing"): [number(p.still_needed) if p else NONE for p in found],
        _("Status"): [short_word(p, sample=sample) if p else NONE for p in found],
        _("Attainment"): [attainment_text(p) if p else NONE for p in found],
        _("Gained a year"): [_tenth(p.observed_per_year) if p else NONE for p in found],
        _("Needed a year"): [_tenth(p.required_per_year) if p else NONE for p in found],
        _("Months ahead (+) or behind (-)"): [_months(p) if p else NONE for p in found],
        short_day(on): now.map(number).to_list(),
        _("Share of all on {date}").format(date=short_day(on)): [
            percent(part) for part in share(now, total)
        ],
    }
    return pd.DataFrame(columns)


def _order(progress: Progress | None) -> tuple[bool, float]:
    return (True, 0.0) if progress is None else (False, -progress.still_needed)


def _months(progress: Progress) -> str:
    ahead = -progress.months_behind
    text = _tenth(ahead)
    return f"+{text}" if round(ahead, 1) > 0 else text


def _tenth(value: float) -> str:
    return NONE if pd.isna(value) else number(round(value, 1) + 0.0)
