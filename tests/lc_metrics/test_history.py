"""Counts and verdicts over versions: literal logs."""

import pandas as pd
import pytest

from lc_metrics import ALL, DEFAULT_RULE, Target, count_changes, verdict_log
from tests.lc_metrics.builders import END, community, register

DAYS = [pd.Timestamp(2022, 1, 1), pd.Timestamp(2022, 3, 12), pd.Timestamp(2022, 6, 1)]


def target(minimum, baseline=None):
    return Target(minimum, None, END, "own", pd.Timestamp(2020, 1, 1), baseline, ())


def version(*sectors):
    return register(*(community(f"lc{n}", sectors=[s]) for n, s in enumerate(sectors)))


def test_the_counts_of_two_versions_stand_side_by_side():
    old = register(community("a", sectors=["EN", "CH"]), community("b", sectors=["CH"]))
    new = register(community("a", sectors=["EN"]), community("c", sectors=["WM"]))

    result = count_changes(old, new, DEFAULT_RULE, END, "sector")

    assert result.to_dict("index") == {
        ALL: {"before": 2.0, "after": 2.0, "change": 0.0},
        "CH": {"before": 2.0, "after": 0.0, "change": -2.0},
        "EN": {"before": 1.0, "after": 1.0, "change": 0.0},
        "WM": {"before": 0.0, "after": 1.0, "change": 1.0},
    }


def test_the_counts_of_two_dates_of_one_version_stand_side_by_side():
    listed = register(community("a", start="2021-01-01"), community("b", end_date="2022-06-30"))

    result = count_changes(listed, listed, DEFAULT_RULE, END, "form", before=DAYS[0])

    assert result.loc[ALL].to_dict() == {"before": 2.0, "after": 1.0, "change": -1.0}


def test_the_log_holds_each_verdict_that_changed_with_its_version_and_date():
    history = [
        (1, DAYS[0], version("EN", "CH")),
        (2, DAYS[1], version("EN", "EN", "CH")),
        (3, DAYS[2], version("EN", "EN", "CH")),
    ]
    targets = {ALL: target(5, 0), "EN": target(4, 0), "CH": target(2, 0), "WM": target(1, 0)}

    result = verdict_log(history, DEFAULT_RULE, targets)

    # Half of the way on 1 January 2022 (731 of 1460 days), 0.548 on 12 March, 0.603 on 1 June.
    # All: 2 of 2.50, then 3 of 2.74, then 3 of 3.02: ratios 0.80, above 1, 0.995.
    # EN: 1 of 2.00, then 2 of 2.19, then 2 of 2.41: 0.50, 0.91, 0.83.
    # CH: 1 of 1.00 (0.9986), 1 of 1.10 (0.91), 1 of 1.21 (0.83). WM: none at any time.
    assert [tuple(row) for row in result.itertuples(index=False)] == [
        (2, DAYS[1], "all", "behind", "on_course", 2.0, 3.0),
        (2, DAYS[1], "EN", "far_behind", "behind", 1.0, 2.0),
        (2, DAYS[1], "CH", "slightly_behind", "behind", 1.0, 1.0),
        (3, DAYS[2], "all", "on_course", "slightly_behind", 3.0, 3.0),
    ]


def test_the_baseline_is_counted_in_each_version():
    # First both began before the baseline, and nothing was gained; then one did, and 1 was
    # gained of the 1.0014 that the even pace asks for (731 of 1460 days, from 1 to 3).
    early = register(community("a", start="2019-01-01"), community("b", start="2019-01-01"))
    later = register(community("a", start="2021-01-01"), community("b", start="2019-01-01"))
    history = [(1, DAYS[0], early), (2, DAYS[0], later)]

    result = verdict_log(history, DEFAULT_RULE, {ALL: target(3)})

    assert result[["before", "after"]].to_numpy().tolist() == [["standstill", "slightly_behind"]]


def test_after_the_target_date_a_verdict_only_changes_with_what_is_known_of_that_date():
    late = [pd.Timestamp(2024, 1, 1), pd.Timestamp(2025, 1, 1), pd.Timestamp(2026, 1, 1)]
    one = register(community("a"))
    more = register(community("a"), community("b", start="2024-06-01"))
    better = register(community("a"), community("b", start="2023-06-01"))
    history = list(zip((1, 2, 3), late, (one, more, better), strict=True))

    result = verdict_log(history, DEFAULT_RULE, {ALL: target(2)})

    assert [tuple(row) for row in result.itertuples(index=False)] == [
        (3, late[2], "all", "not_achieved", "achieved", 1.0, 2.0)
    ]


def test_versions_out_of_order_are_refused():
    history = [(2, DAYS[1], version("EN")), (1, DAYS[0], version("EN"))]

    with pytest.raises(ValueError, match="version 1 comes after version 2"):
        verdict_log(history, DEFAULT_RULE, {ALL: target(1)})


def test_without_versions_or_with_one_nothing_changed():
    assert verdict_log([], DEFAULT_RULE, {ALL: target(1)}).empty
    alone = verdict_log([(1, DAYS[0], version("EN"))], DEFAULT_RULE, {ALL: target(1)})
    assert alone.empty
    assert alone.dtypes.astype("str").to_dict()["count_after"] == "float64"
