"""Progress to the target by sector, as bullet bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lc_app.figures import palette
from lc_app.figures.bullets import HEAD, bullets
from lc_app.figures.picture import Picture
from lc_app.texts import NONE, _, day, label, short_day
from lc_app.texts.sentences import leaders, target_text
from lc_metrics import Target

_ROW, _ROW_WITH_VERDICT = 31, 42


def sector_bars(
    sectors: Sequence[str],
    then: pd.Series,
    now: pd.Series,
    targets: Mapping[str, Target],
    *,
    end: pd.Timestamp,
    on: pd.Timestamp,
    source: str,
    verdicts: Mapping[str, str] | None = None,
) -> Picture:
    """Each sector on two dates against its target.

    Parameters
    ----------
    sectors : sequence of str
        The sectors to show.
    then, now : Series of float
        Communities by sector code, on `end` and on `on`. Sectors that lack are 0.
    targets : mapping of str to Target
        The targets of those sectors that have one.
    end, on : Timestamp
        The date of the target, and the chosen date.
    source : str
        For inside the picture.
    verdicts : mapping of str to str, optional
        The status of each sector, a mark and a word; shown below its name.
    """
    table = pd.DataFrame({"then": then, "now": now}).reindex(list(sectors)).fillna(0.0)
    table = table.sort_values(["then", "now"], kind="stable")
    title = _title(table, targets, end)
    dates = list(dict.fromkeys((short_day(end), short_day(on))))
    row = _ROW_WITH_VERDICT if verdicts else _ROW
    return Picture(
        title=title,
        subtitle=f"{_dates_text(dates)} {_legend(targets)}".strip(),
        figure=palette.framed(
            bullets(table, targets, dates, verdicts or {}),
            source=source,
            height=round(row * (len(table) + HEAD)) + 40,
        ),
        alt=title,
        numbers=_numbers(table.iloc[::-1], targets, verdicts or {}, end, on),
        picks=("sector",),
    )


def _title(table: pd.DataFrame, targets: Mapping[str, Target], end: pd.Timestamp) -> str:
    if not targets and not table["then"].any():
        return _("No community counts on {date}").format(date=day(end))
    if not targets:
        return _("Most on {end}: {names}").format(
            end=day(end), names=leaders(table["then"], "sector")
        )
    then = table["then"].to_dict()
    reached = sum(then[code] >= target.minimum for code, target in targets.items())
    ahead = any(target.date > end for target in targets.values())
    if len(targets) == 1:
        return _of_one(*targets, reached=bool(reached), ahead=ahead, end=end)
    told = (
        _("As many on {date} as the target asks for in the end: {n} of {all} sectors")
        if ahead
        else _("Line of the target on {date}: reached by {n} of {all} sectors")
    )
    return told.format(n=reached, all=len(targets), date=day(end))


def _of_one(code: str, *, reached: bool, ahead: bool, end: pd.Timestamp) -> str:
    if ahead:
        told = (
            _("{name} has as many on {date} as the target asks for in the end")
            if reached
            else _("{name} has fewer on {date} than the target asks for in the end")
        )
    else:
        told = (
            _("{name} reached the line of the target on {date}")
            if reached
            else _("{name} did not reach the line of the target on {date}")
        )
    return told.format(name=label("sector", code), date=day(end))


def _dates_text(dates: Sequence[str]) -> str:
    if len(dates) == 1:
        return _("Number of communities on {date}.").format(date=dates[0])
    return _("Number of communities. Narrow bar: {end}. Wide bar: {on}.").format(
        end=dates[0], on=dates[1]
    )


def _legend(targets: Mapping[str, Target]) -> str:
    if not targets:
        return ""
    told = _("Upright line: target.")
    if any(target.is_range for target in targets.values()):
        told = _("Upright line or box: target.")
    if any(target.nature == "average" for target in targets.values()):
        told += " " + _("10 is an average.")
    return told


def _numbers(
    table: pd.DataFrame,
    targets: Mapping[str, Target],
    verdicts: Mapping[str, str],
    end: pd.Timestamp,
    on: pd.Timestamp,
) -> pd.DataFrame:
    columns = {
        _("Topsector"): [label("sector", code) for code in table.index],
        _("Target"): [target_text(targets.get(code)) for code in table.index],
        _("On {date}").format(date=short_day(end)): table["then"].to_list(),
        _("On {date}").format(date=short_day(on)): table["now"].to_list(),
    }
    if verdicts:
        columns[_("Verdict")] = [verdicts.get(str(code), NONE) for code in table.index]
    return pd.DataFrame(columns)
