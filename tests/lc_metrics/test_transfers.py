"""Knowledge transfer: counted by hand on a small book."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lc_metrics as lc
from lc_metrics import BOOKS, typed
from tests.lc_metrics.builders import community, quick, register

REGISTER = register(
    community("a", sectors=["LSH"], provinces=["PV23"]),
    community("b", sectors=["EN"], provinces=["PV26", "PV31"]),
)
ORDER = ["PV23", "PV25", "PV26", "landelijk", "onbekend"]


def transfers(*rows):
    """A book of transfers; a row names what matters."""
    usual = {"direction": "to_region", "channel": "guide"}
    named = [usual | {"transfer_id": f"T{n}"} | row for n, row in enumerate(rows)]
    return typed(pd.DataFrame(named, columns=list(BOOKS["transfers"])), BOOKS["transfers"])


def ends(*rows):
    return lc.transfer_ends(transfers(*rows), REGISTER)


BOOK = (
    {"from_id": "a", "to_region": "PV25", "date": "2021-01-01", "date_precision": "year",
     "adapted": True},
    {"from_region": "PV25", "to_region": "PV23", "date": "2021-03-01", "date_precision": "month",
     "adapted": False, "channel": "training", "direction": "to_professionals"},
    {"from_region": "PV23", "to_region": "PV23", "date": "2020-06-15", "date_precision": "day"},
    {"from_id": "b", "to_region": "landelijk", "date": "2022-01-01", "date_precision": "day"},
    {"from_region": "PV23", "to_region": "PV26"},
)  # fmt: skip


def test_a_region_that_was_not_recorded_is_that_of_the_community_if_it_has_one():
    found = ends(*BOOK, {"from_region": "PV26", "from_id": "a", "to_id": "weg"})

    assert found["origin"].tolist() == ["PV23", "PV25", "PV23", "onbekend", "PV23", "PV26"]
    assert found["receiver"].tolist()[-1] == "onbekend"


def test_both_directions_and_transfers_within_a_region_stand_in_one_matrix():
    matrix = lc.transfer_matrix(ends(*BOOK), ORDER)

    assert matrix.to_numpy().tolist() == [
        [1, 1, 1, 0, 0],
        [1, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
    ]


@pytest.mark.parametrize(
    ("by", "counts"),
    [
        pytest.param("channel", {"guide": 4, "training": 1}, id="by channel"),
        pytest.param("direction", {"to_region": 4, "to_professionals": 1}, id="by direction"),
        pytest.param("adapted", {"yes": 1, "no": 1, "onbekend": 3}, id="adapted or as it was"),
    ],
)
def test_transfers_are_counted_by_what_they_are(by, counts):
    assert lc.transfer_counts(ends(*BOOK), by).to_dict() == counts


def test_the_reach_grows_with_each_province_that_is_new():
    reach = lc.transfer_reach(ends(*BOOK))

    # PV23 by its own on 15 June 2020 (again in March 2021 is not new), PV25 at the end of 2021.
    assert reach.to_dict() == {pd.Timestamp(2020, 6, 15): 1, pd.Timestamp(2021, 12, 31): 2}


def test_provinces_that_received_nothing_are_named_in_their_order():
    assert lc.unreached(ends(*BOOK), ["PV31", "PV23", "PV20", "PV26"]) == ["PV31", "PV20"]


@pytest.mark.parametrize(
    ("communities", "provinces", "kept"),
    [
        pytest.param(None, [], ["T0", "T1", "T2", "T3", "T4"], id="no filter"),
        pytest.param(None, ["PV25"], ["T0", "T1"], id="origin or receiver"),
        pytest.param({"a"}, [], ["T0"], id="communities of a sector"),
        pytest.param({"a"}, ["PV23"], ["T0"], id="both at one end"),
        pytest.param({"a"}, ["PV25"], [], id="each at another end"),
        pytest.param(set(), [], [], id="no community left"),
    ],
)
def test_a_transfer_is_kept_if_its_origin_or_its_receiver_matches(communities, provinces, kept):
    found = lc.transfers_within(ends(*BOOK), communities, provinces)

    assert found["transfer_id"].tolist() == kept


def test_an_empty_book_reaches_nobody():
    empty = ends()

    assert lc.transfer_matrix(empty, ORDER).to_numpy().sum() == 0
    assert lc.transfer_reach(empty).empty
    assert lc.transfer_counts(empty, "adapted").empty
    assert lc.unreached(empty, ["PV20"]) == ["PV20"]


REGIONS = st.sampled_from(["PV23", "PV25", "PV26", "landelijk", "onbekend", None])


@quick
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "from_region": REGIONS,
                "to_region": REGIONS,
                "date": st.sampled_from([None, "2020-01-01", "2021-06-01"]),
                "date_precision": st.sampled_from(["year", "month", "day"]),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_transfer_stands_once_in_the_matrix_and_the_reach_never_falls(rows):
    found = ends(*rows)

    assert lc.transfer_matrix(found, ORDER).to_numpy().sum() == len(rows)
    reach = lc.transfer_reach(found)
    assert reach.is_monotonic_increasing
    assert reach.max() <= 3 or reach.empty
