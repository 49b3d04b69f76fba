"""Knowledge products: counted by hand on a small book."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

import lc_metrics as lc
from lc_metrics import BOOKS, typed
from tests.lc_metrics.builders import community, register


def products(*rows):
    """A book of products; a row names what matters."""
    usual = [{"product_id": f"P{n}", "kind": "guide", "title": f"t{n}"} for n in range(len(rows))]
    named = [own | row for own, row in zip(usual, rows, strict=True)]
    return typed(pd.DataFrame(named, columns=list(BOOKS["products"])), BOOKS["products"])


def records(frame):
    plain = frame.astype("object")
    return plain.where(plain.notna(), None).reset_index().to_numpy().tolist()


BOOK = products(
    {"date": "2020-05-01", "date_precision": "day", "theme": "zorg", "reach": 40,
     "shared_by": "a", "used_by": "b;c"},
    {"kind": "meeting", "date": "2021-01-01", "date_precision": "year", "reach": 60,
     "shared_by": "a;a"},
    {"kind": "meeting", "date": "2021-03-01", "date_precision": "month", "used_by": "b; weg"},
    {"theme": "zorg", "used_by": "weg"},
)  # fmt: skip
"""Two guides and two meetings; “weg” is not in the register."""

REGISTER = register(
    community("a", name="A", sectors=["EN"], provinces=["PV26"]),
    community("b", name="B", sectors=["EN", "CH"], provinces=["PV31"]),
    community("c", name="C", sectors=[], provinces=[]),
    community("d", name="D", sectors=["LOG"], provinces=["PV26"]),
)


def test_products_are_counted_by_year_and_kind_and_one_without_a_date_stays():
    counts = lc.product_counts(BOOK, "year")

    assert counts.to_dict("index") == {
        "2020": {"guide": 1, "meeting": 0},
        "2021": {"guide": 0, "meeting": 2},
        "onbekend": {"guide": 1, "meeting": 0},
    }


def test_products_are_counted_by_theme():
    counts = lc.product_counts(BOOK, "theme")

    assert counts.sum(axis=1).to_dict() == {"zorg": 2, "onbekend": 2}


def test_what_is_dated_later_does_not_count_yet_and_what_has_no_date_does():
    known = lc.known_on(BOOK, pd.Timestamp(2021, 2, 1))

    assert known["product_id"].tolist() == ["P0", "P1", "P3"]


def test_an_unknown_reach_is_no_reach_of_zero():
    assert lc.people_reached(BOOK).to_dict() == {"people": 100, "known": 2, "unknown": 2}
    assert lc.people_reached(products({})).isna().to_dict()["people"]


def test_each_community_of_a_product_is_linked_once_in_each_role():
    links = lc.knowledge_links(BOOK)

    assert sorted(links.to_numpy().tolist()) == [
        ["P0", "a", "shared"],
        ["P0", "b", "used"],
        ["P0", "c", "used"],
        ["P1", "a", "shared"],
        ["P2", "b", "used"],
        ["P2", "weg", "used"],
        ["P3", "weg", "used"],
    ]


def test_a_product_reaches_the_sectors_of_all_its_communities():
    reach = lc.knowledge_reach(BOOK, REGISTER, "sector")

    assert records(reach) == [
        ["CH", 2, 0, 2, 40, 1],  # P0 and P2 by b
        ["EN", 3, 2, 2, 100, 1],  # P0 and P1 by a, P0 and P2 by b
        ["onbekend", 2, 0, 1, 40, 1],  # P0 by c, and P3 that only “weg” used
    ]
    assert reach.columns.tolist() == ["products", "shared", "used", "people", "reach_unknown"]


def test_a_product_reaches_regions_and_people_stay_missing_where_none_are_known():
    reach = lc.knowledge_reach(BOOK, REGISTER, "province")

    assert records(reach) == [
        ["PV26", 2, 2, 0, 100, 0],
        ["PV31", 2, 0, 2, 40, 1],
        ["onbekend", 2, 0, 1, 40, 1],
    ]
    alone = lc.knowledge_reach(products({"used_by": "a"}), REGISTER, "province")
    assert records(alone) == [["PV26", 1, 0, 1, None, 1]]


def test_communities_are_told_apart_by_what_they_did():
    roles = lc.knowledge_roles(BOOK, REGISTER)

    assert roles[["name", "shared", "used", "role"]].to_numpy().tolist() == [
        ["A", 2, 0, "shared"],
        ["B", 0, 2, "used"],
        ["C", 0, 1, "used"],
        ["D", 0, 0, "neither"],
    ]
    both = lc.knowledge_roles(products({"shared_by": "d", "used_by": "d"}), REGISTER)
    assert both["role"].tolist() == ["neither", "neither", "neither", "both"]


def test_an_empty_book_gives_empty_counts_and_everybody_has_done_neither():
    empty = products()

    assert lc.product_counts(empty, "year").empty
    assert lc.knowledge_reach(empty, REGISTER, "sector").empty
    assert lc.people_reached(empty)["unknown"] == 0
    assert set(lc.knowledge_roles(empty, REGISTER)["role"]) == {"neither"}


@settings(max_examples=15)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "reach": st.sampled_from([None, 0, 10]),
                "shared_by": st.sampled_from([None, "a", "a;b", "weg"]),
                "used_by": st.sampled_from([None, "c", "d;b"]),
            }
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_product_is_lost_and_none_counts_twice_in_a_group(rows):
    book = products(*rows)

    reach = lc.knowledge_reach(book, REGISTER, "sector")

    assert reach["products"].sum() >= len(book)
    assert reach["products"].max() <= len(book)
    assert (reach[["shared", "used"]].max(axis=1) <= reach["products"]).all()
