"""Tables of breakdowns and changes, in Dutch, from results written by hand."""

import pandas as pd

from lc_app.reports.breakdown_tables import (
    breakdown_table,
    count_changes_table,
    cross_table,
    effect_table,
    verdict_log_table,
)
from lc_metrics import Breakdown, Cross, Effect, Register

NOW = pd.Timestamp(2026, 11, 23)


def test_a_breakdown_ends_with_the_overlap_and_the_whole():
    counts = pd.Series({"EN": 3.0, "CH": 1.5, "onbekend": 0.0})
    result = breakdown_table(Breakdown(counts, counts / 4, 4, 0.5), "sector", NOW)

    assert result.to_numpy().tolist() == [
        ["Energie", "3", "75%"],
        ["Chemie", "1,5", "38%"],
        ["Onbekend", "0", "0%"],
        ["Geteld in meer groepen", "-0,5", ""],
        ["Alle, elk één keer", "4", ""],
    ]
    assert result.columns.tolist() == ["Topsector", "Op 23-11-2026", "Aandeel"]


def test_a_cross_names_its_rows_and_columns():
    counts = pd.DataFrame({"PV26": [2.0], "onbekend": [0.5]}, index=["company"])

    result = cross_table(Cross(counts, 2, 0.5), "partner_kind", "province")

    assert result.columns.tolist() == ["Soort partner", "Utrecht", "Onbekend"]
    assert result.to_numpy().tolist() == [["Bedrijven", "2", "0,5"]]


def test_an_effect_names_the_communities_and_the_reason():
    listed = Register.of(
        communities=pd.DataFrame({"community_id": ["a", "b"], "name": ["A", None]})
    )
    rows = pd.DataFrame({"moves": ["out", "in"], "reason": ["partners", "form"]}, index=["a", "b"])

    result = effect_table(Effect(1, 1, rows), listed)

    assert result.to_numpy().tolist() == [
        ["A", "gaat eruit", "een vereist soort partner is niet bekend"],
        ["", "komt erbij", "de vorm telt niet mee"],
    ]


def test_changes_of_counts_have_their_sign():
    changes = pd.DataFrame(
        {"before": [2.0, 1.0], "after": [3.0, 0.0], "change": [1.0, -1.0]}, index=["all", "EN"]
    )

    result = count_changes_table(changes, "sector")

    assert result.to_numpy().tolist() == [
        ["alle samen", "2", "3", "+1"],
        ["Energie", "1", "0", "-1"],
    ]


def test_the_log_tells_each_change_the_newest_first():
    log = pd.DataFrame(
        {
            "number": [2, 3],
            "date": [pd.Timestamp(2022, 3, 12), pd.Timestamp(2022, 6, 1)],
            "group": ["EN", "all"],
            "before": ["behind", "on_track"],
            "after": ["on_track", "behind"],
            "count_before": [1.0, 3.0],
            "count_after": [2.0, 3.0],
        }
    )

    result = verdict_log_table(log, {"behind": "achter", "on_track": "op koers"})

    assert result.to_numpy().tolist() == [
        ["01-06-2022", 3, "alle samen", "op koers → achter", "3", "3"],
        ["12-03-2022", 2, "Energie", "achter → op koers", "1", "2"],
    ]
