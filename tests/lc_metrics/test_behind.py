"""The communities behind a number: as many as it tells."""

import pandas as pd
import pytest
from hypothesis import given

from lc_metrics import DEFAULT_RULE, behind, count_by, count_by_two, ledger
from tests.lc_metrics.builders import END, PARTS, community, dates, quick, register, registers

LISTED = register(
    community("a", sectors=["EN", "CH"], provinces=["PV26"]),
    community("b", sectors=["EN"], provinces=["PV31"]),
    community("c", sectors=["EN"], start="2024-01-01"),
    community("d", sectors=[], provinces=["PV26"]),
)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({}, ["a", "b"]),
        ({"sector": "EN"}, ["a", "b"]),
        ({"sector": "CH"}, ["a"]),
        ({"sector": "EN", "province": "PV31"}, ["b"]),
        ({"part": "West"}, ["a"]),
        ({"sector": "WM"}, []),
    ],
)
def test_a_group_holds_those_that_count_in_it(groups, expected):
    assert behind(ledger(LISTED, DEFAULT_RULE, PARTS), DEFAULT_RULE, END, groups) == expected


def test_an_unknown_dimension_is_refused():
    with pytest.raises(ValueError, match="colour"):
        behind(LISTED, DEFAULT_RULE, END, {"colour": "red"})


@quick
@given(registers(), dates)
def test_they_are_as_many_as_the_number(listed, on):
    counts = count_by(listed, DEFAULT_RULE, on, "sector")
    crossed = count_by_two(listed, DEFAULT_RULE, on, "sector", "province")

    found = [len(behind(listed, DEFAULT_RULE, on, {"sector": code})) for code in counts.index]
    cells = [
        [len(behind(listed, DEFAULT_RULE, on, {"sector": s, "province": p})) for p in crossed]
        for s in crossed.index
    ]

    assert pd.Series(found, index=counts.index, dtype="float64").equals(counts)
    assert cells == crossed.to_numpy().tolist()
