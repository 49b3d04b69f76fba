"""The start and the end of each row, out of all columns that tell them."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from lc_app.ingest import periods
from lc_app.ingest.distinct import Texts, array
from lc_app.ingest.periods import Moment, Period
from lc_app.ingest.problems import Problem
from lc_app.ingest.rows import Mask, Rows

_FIELDS = ("start", "period", "opened", "recognised", "end")
_BASIS = {"opened": "opening", "recognised": "recognition"}
_NEVER = np.datetime64("NaT", "s")


@dataclass(frozen=True, eq=False)
class _Side:
    """What one column tells of the start or of the end of each row."""

    field: str
    moments: Sequence[Moment | None]
    days: np.ndarray[Any, Any]
    exact: Mask

    @property
    def filled(self) -> Mask:
        filled: Mask = ~np.isnat(self.days)
        return filled


def dates(rows: Rows, month_first: bool | None) -> dict[str, Any]:
    """The columns of the register that tell when, and the findings about them.

    The start of a column goes before its opening, and that before its recognition;
    `start_basis` keeps which of them it is.
    """
    read = {f: _periods(rows, f, month_first) for f in _FIELDS if rows.has(f)}
    starts = list(_sides(rows, read, last=False))
    ends = list(_sides(rows, read, last=True))
    start, of_start = _merged(rows, starts, "start_date")
    end, of_end = _merged(rows, ends, "end_date")
    basis = np.array([*(_BASIS.get(side.field, "") for side in starts), ""])[of_start]
    end = _with_lengths(rows, np.where(basis == "", start, _NEVER), end)
    early = end < start
    for n, side in enumerate(ends):
        rows.report(Problem.ENDS_BEFORE_START, side.field, early & (of_end == n))
    return {
        "start_date": start,
        "start_precision": _of_side(rows, starts, of_start, lambda _field, m: m.precision),
        "start_basis": _of_side(
            rows, starts, of_start, lambda field, _m: _BASIS.get(field, "start")
        ),
        "end_date": end,
    }


def _periods(rows: Rows, field: str, month_first: bool | None) -> list[Period | Problem | None]:
    """What each different cell of a column tells; findings for those that tell no date."""
    column = rows.column(field)
    order, unsure = periods.order_of(column.told, month_first)
    if unsure:
        rows.report_column(Problem.MONTH_FIRST, field)
    found = [
        periods.read(cell, order) if told else None
        for cell, told in zip(column.cells, column.told, strict=True)
    ]
    if field == "period":
        # How long it goes on is told where the start is known as well.
        found = [None if n else f for n, f in zip(column.map(periods.length), found, strict=True)]
    for problem in (Problem.NOT_A_DATE, Problem.SEVERAL_DATES):
        told = [
            [(text, "")] if result is problem else []
            for text, result in zip(column.told, found, strict=True)
        ]
        rows.report_cells(problem, field, told)
    return found


def _sides(
    rows: Rows, read: dict[str, list[Period | Problem | None]], *, last: bool
) -> Iterator[_Side]:
    """The columns that tell the start (or the end), the surest first."""
    order = ("end", "period", "start") if last else _FIELDS
    for field in order:
        if field in read:
            moments = [_moment(field, found, last=last) for found in read[field]]
            if any(moments):
                day = _last if last else _first
                days = [day(m) if m else _NEVER for m in moments]
                codes = rows.column(field).codes
                exact = np.array([bool(m and m.precision == "day") for m in moments])
                yield _Side(field, moments, array(days, "datetime64[s]")[codes], exact[codes])


def _moment(field: str, found: Period | Problem | None, *, last: bool) -> Moment | None:
    if not isinstance(found, Period):
        return None
    if not last:
        # A single date in the column of ends is an end.
        return None if field == "end" and found.end is None else found.begin
    # A period that is a year and no more begins and ends in it.
    whole = field == "period" and not found.goes_on
    return found.end or (found.begin if field == "end" or whole else None)


def _first(moment: Moment) -> date:
    return moment.first


def _last(moment: Moment) -> date:
    """The last day of a day, month or year."""
    first = moment.first
    if moment.precision == "year":
        return first.replace(month=12, day=31)
    if moment.precision == "month":
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


def _merged(rows: Rows, sides: list[_Side], target: str) -> tuple[Any, Any]:
    """The first date that is told of each row, and by which column."""
    days = np.full(rows.size, _NEVER)
    of_side = np.full(rows.size, -1)
    exact = np.zeros(rows.size, dtype=bool)
    for n, side in enumerate(sides):
        new = side.filled & (of_side < 0)
        _tell_differing(rows, side, side.filled & ~new, days, exact)
        days, exact = np.where(new, side.days, days), np.where(new, side.exact, exact)
        of_side[new] = n
        day = _last if target == "end_date" else _first
        inferred = [(str(day(m)), m.rule) if m and m.rule else None for m in side.moments]
        rows.infer_cells(side.field, target, inferred, new)
    return days, of_side


def _with_lengths(rows: Rows, start: Any, end: Any) -> Any:
    """The ends, with those that the start and a length such as “3 jaar” tell together."""
    column = rows.column("period")
    months = [n or 0 for n in column.map(periods.length)]
    if not any(months):
        return end
    long = column.rows(months, "int64")
    rows.report(Problem.NOT_A_DATE, "period", (long > 0) & np.isnat(start))
    both = np.flatnonzero((long > 0) & ~np.isnat(start))
    days = zip(start[both].astype(object), long[both].tolist(), strict=True)
    told = np.full(rows.size, _NEVER)
    told[both] = np.array([periods.after(*pair) for pair in days], dtype="datetime64[s]")
    years = [d.astype("datetime64[Y]") for d in (told, end)]
    # A date that is not there is neither before nor after another.
    rows.report(Problem.DATE_NOT_USED, "period", (years[0] < years[1]) | (years[0] > years[1]))
    new = np.flatnonzero(np.isnat(end) & ~np.isnat(told))
    values = Texts([str(day) for day in told[new].astype("datetime64[D]")], np.arange(len(new)))
    target, rule = (Texts.of_one(w, len(new)) for w in ("end_date", periods.FROM_LENGTH))
    rows.infer(new, target, values, rule, Texts(column.told, column.codes[new]))
    return np.where(np.isnat(end), told, end)


def _tell_differing(rows: Rows, side: _Side, again: Mask, days: Any, exact: Mask) -> None:
    """Tell dates that another column contradicts; once if the column has another meaning."""
    years = [d.astype("datetime64[Y]") for d in (side.days, days)]
    differs = again & ((years[0] != years[1]) | (side.exact & exact & (side.days != days)))
    if side.field in _BASIS:
        if differs.any():
            rows.report_column(Problem.DATE_NOT_USED, side.field)
    else:
        rows.report(Problem.DATE_NOT_USED, side.field, differs)


def _of_side(
    rows: Rows, sides: list[_Side], of_side: Any, tell: Callable[[str, Moment], str]
) -> Any:
    """Something of the moment that was used, for each row."""
    start, different = 1, [""]
    codes = np.zeros(rows.size, dtype="intp")
    for n, side in enumerate(sides):
        codes = np.where(of_side == n, rows.column(side.field).codes + start, codes)
        different += [tell(side.field, m) if m else "" for m in side.moments]
        start = len(different)
    return Texts(different, codes).array()
