"""Counts and verdicts over versions: literal logs."""

import pandas as pd

from lc_metrics import ALL, DEFAULT_RULE, Target, count_changes, verdict_log
from tests.lc_metrics.builders import END, community, register

DAYS = [pd.Timestamp(2022, 1, 1), pd.Timestamp(2022, 3, 12), pd.Timestamp(2022, 6, 1)]


def target(minimum):
    return Target(minimum, None, END, "own", pd.Timestamp(2020, 1, 1), None, ())


def enough(count, goal, on):
    """Half of the target before 1 June 2022, all of it from then on."""
    needed = goal.minimum if on >= DAYS[2] else goal.minimum / 2
    return "on track" if count >= needed else "behind"


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
        (2, DAYS[1], version("EN", "EN", "CH")),
        (1, DAYS[0], version("EN", "CH")),
        (3, DAYS[2], version("EN", "EN", "CH")),
    ]
    targets = {ALL: target(4), "EN": target(3), "CH": target(1), "WM": target(1)}

    result = verdict_log(history, DEFAULT_RULE, targets, enough)

    assert [tuple(row) for row in result.itertuples(index=False)] == [
        (2, DAYS[1], "EN", "behind", "on track", 1.0, 2.0),
        (3, DAYS[2], "all", "on track", "behind", 3.0, 3.0),
        (3, DAYS[2], "EN", "on track", "behind", 2.0, 2.0),
    ]


def test_without_versions_or_with_one_nothing_changed():
    assert verdict_log([], DEFAULT_RULE, {ALL: target(1)}, enough).empty
    alone = verdict_log([(1, DAYS[0], version("EN"))], DEFAULT_RULE, {ALL: target(1)}, enough)
    assert alone.empty
    assert alone.dtypes.astype("str").to_dict()["count_after"] == "float64"
