"""The ledger: the answers of a plain loop over the rows, whatever was asked before."""

import itertools

import pandas as pd
import pytest
from hypothesis import given

from lc_metrics import (
    DEFAULT_RULE,
    DIMENSIONS,
    NO_SECTOR,
    UNKNOWN,
    community_count,
    count_by,
    count_by_two,
    counted,
    doubts,
    ledger,
    reason_counts,
    reasons,
    spans,
)
from tests.lc_metrics.builders import PARTS, dates, quick, register, rows, rules

LINKED = {"sector": ("sector_links", "sector"), "province": ("region_links", "province")}


def loop_last_day(start, precision):
    """Last day of the period, from the calendar."""
    if pd.isna(start):
        return None
    ends = {"year": start.replace(month=12, day=31), "month": start + pd.offsets.MonthEnd(0)}
    return ends.get(precision, start)


def loop_reason(listed, row, rule, on):
    """The first reason why a row does not count, as the definition says it."""
    sectors = values(listed, row, "sector_links", "sector")
    kinds = values(listed, row, "partners", "kind")
    start, seen, end = row.start_date, row.first_seen, row.end_date
    days = [loop_last_day(start, row.start_precision)]
    if not pd.isna(seen) and not seen < start:
        days.append(seen)
    days = [day for day in days if day is not None]
    begun = bool(days) and min(days) <= on
    if pd.isna(start) and rule.unknown_start == "never":
        begun = False
    phase_counts = row.phase in rule.phases or row.phase == "ended"
    tests = [
        ("form", pd.isna(row.form) or row.form not in rule.forms),
        ("no_sector", not rule.without_sector and not sectors - {NO_SECTOR, UNKNOWN}),
        ("phase", not (rule.unknown_phase if pd.isna(row.phase) else phase_counts)),
        ("function", any(not known_true(getattr(row, name)) for name in rule.functions)),
        ("partners", not rule.partner_kinds <= kinds),
        ("ended_undated", row.phase == "ended" and pd.isna(end)),
        ("start_unknown", not begun and pd.isna(start)),
        ("not_started", not begun),
        ("ended", not pd.isna(end) and end < on),
    ]
    return next((name for name, refused in tests if refused), "counts")


def known_true(value):
    return not pd.isna(value) and bool(value)


def values(listed, row, table, column):
    links = listed.tables()[table]
    return set(links.loc[links["community_id"].eq(row.community_id), column].dropna())


def loop_groups(listed, row, by):
    """The groups of a row, each once."""
    if by in LINKED:
        table, column = LINKED[by]
        links = listed.tables()[table]
        links = links[links["community_id"].eq(row.community_id)]
        return sorted(set(links[column].fillna(UNKNOWN))) or [UNKNOWN]
    value = getattr(row, by)
    return [UNKNOWN if pd.isna(value) else value]


@quick
@given(rows(), rules, dates)
def test_the_reasons_are_those_of_a_loop_over_the_rows(listed, rule, on):
    given_rows = register(*listed)

    expected = [
        loop_reason(given_rows, row, rule, on) for row in given_rows.communities.itertuples()
    ]

    assert reasons(given_rows, rule, on).fillna("counts").tolist() == expected
    counts = reason_counts(given_rows, rule, on)
    assert counts[counts.gt(0)].to_dict() == {r: expected.count(r) for r in set(expected)}


@quick
@given(rows(), rules, dates)
def test_the_counts_by_one_and_by_two_groups_are_those_of_a_loop(listed, rule, on):
    given_rows = register(*listed)
    kept = [
        row
        for row in given_rows.communities.itertuples()
        if counted(given_rows, rule, on)[row.community_id]
    ]
    crossed = {}
    for row in kept:
        sectors, provinces = (loop_groups(given_rows, row, by) for by in ("sector", "province"))
        weight = 1 / len(sectors) if rule.several_sectors == "fractional" else 1
        for pair in itertools.product(sectors, provinces):
            crossed[pair] = crossed.get(pair, 0) + weight

    table = count_by_two(given_rows, rule, on, "sector", "province").to_dict("index")
    result = {(s, p): n for s, cells in table.items() for p, n in cells.items() if n}

    assert result == pytest.approx(crossed)
    for by in ("province", "form", "phase"):
        groups = [group for row in kept for group in loop_groups(given_rows, row, by)]
        assert count_by(given_rows, rule, on, by).to_dict() == {g: groups.count(g) for g in groups}


@quick
@given(rows(), rules, rules, dates)
def test_a_ledger_answers_as_the_register_does_under_either_rule(listed, rule, other, on):
    plain = register(*listed)
    ready = ledger(plain, other)

    assert ready.under(other) is ready
    assert spans(ready, rule).equals(spans(plain, rule))
    assert community_count(ready, rule, on) == community_count(plain, rule, on)
    assert doubts(ready, rule, on).to_dict() == doubts(plain, rule, on).to_dict()


@quick
@given(rows(), rules, dates)
def test_divided_groups_add_up_to_the_whole_and_crosses_to_their_margins(listed, rule, on):
    ready = ledger(register(*listed), rule, PARTS)
    whole = community_count(ready, rule, on)
    single = {by: count_by(ready, rule, on, by, divided=True) for by in DIMENSIONS}

    for by, counts in single.items():
        assert counts.sum() == pytest.approx(whole), by
    for left, right in itertools.islice(itertools.combinations(DIMENSIONS, 2), 12):
        crossed = count_by_two(ready, rule, on, left, right, divided=True)
        assert crossed.sum(axis=1).to_dict() == pytest.approx(single[left].to_dict())
        assert crossed.sum(axis=0).to_dict() == pytest.approx(single[right].to_dict())


def test_a_ledger_of_an_empty_register_is_empty():
    assert ledger(register(), DEFAULT_RULE).counted(pd.Timestamp(2023, 1, 1)).tolist() == []
