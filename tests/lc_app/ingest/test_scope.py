"""An upload for some sectors replaces those, and leaves all others as they are."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.scope import outside_scope, proposed_scope, replace_scope
from lc_metrics import NO_SECTOR, UNKNOWN, Register
from tests.lc_metrics.builders import assert_same, community, register

quick = settings(max_examples=15)
SECTORS = ["EN", "ICT", "WM", NO_SECTOR]
EVERYTHING = [*SECTORS, UNKNOWN]


def sectors(found):
    """Sectors of each community."""
    links = found.sector_links.groupby("community_id")["sector"].agg(list)
    ids = found.communities["community_id"]
    return {community_id: sorted(links.get(community_id, [])) for community_id in ids}


def remarks(found):
    return dict(found.communities[["community_id", "remark"]].itertuples(index=False))


def after(published, incoming, *scope):
    return replace_scope(register(*published), register(*incoming), scope)


def test_a_community_of_the_sector_that_the_upload_lacks_goes():
    result = after([community("a", sectors=["EN"]), community("b")], [community("b")], "EN")

    assert sectors(result) == {"b": ["EN"]}


def test_a_shared_community_that_the_upload_lacks_loses_that_sector_alone():
    shared = community("a", sectors=["EN", "ICT"], remark="staat er")

    result = after([shared], [community("b", sectors=["EN"])], "EN")

    assert sectors(result) == {"a": ["ICT"], "b": ["EN"]}
    assert remarks(result)["a"] == "staat er"


def test_a_shared_community_in_the_upload_has_its_columns_from_there_and_its_other_sectors():
    before = community("a", sectors=["EN", "ICT"], remark="oud", partners=["HAN"])
    now = community("a", sectors=["EN"], remark="nieuw", partners=["HZ"])

    result = after([before], [now], "EN")

    assert sectors(result) == {"a": ["EN", "ICT"]}
    assert remarks(result) == {"a": "nieuw"}
    assert result.partners["organisation"].tolist() == ["HZ"]


def test_a_sector_outside_the_scope_that_the_upload_names_is_kept_and_told():
    published = [community("b", sectors=["ICT"])]
    incoming = [community("a", sectors=["EN", "WM"])]

    result = after(published, incoming, "EN")
    told = outside_scope(register(*published), register(*incoming), ["EN"])

    assert sectors(result) == {"b": ["ICT"], "a": ["EN", "WM"]}
    assert told[["community_id", "sectors", "effect"]].to_numpy().tolist() == [["a", "WM", "kept"]]


def test_a_row_that_belongs_to_other_sectors_is_left_out_and_told():
    published = [community("a", sectors=["ICT"], remark="oud")]
    incoming = [
        community("a", name="A", sectors=["ICT"], remark="nieuw"),
        community("new", name="N", sectors=["ICT"]),
        community("b", name="B", sectors=["EN"]),
    ]

    result = after(published, incoming, "EN")
    told = outside_scope(register(*published), register(*incoming), ["EN"])

    assert sectors(result) == {"a": ["ICT"], "b": ["EN"]}
    assert remarks(result)["a"] == "oud"
    assert told.to_numpy().tolist() == [
        ["a", "A", "ICT", "left_out"],
        ["new", "N", "ICT", "left_out"],
    ]


def test_a_community_that_goes_over_to_another_sector_is_not_lost():
    result = after([community("a", sectors=["EN"])], [community("a", sectors=["ICT"])], "EN")

    assert sectors(result) == {"a": ["ICT"]}


def test_a_community_of_another_sector_that_joins_this_one_has_both():
    result = after([community("a", sectors=["ICT"])], [community("a", sectors=["EN"])], "EN")

    assert sectors(result) == {"a": ["EN", "ICT"]}


def test_rows_without_a_sector_stay_and_new_ones_are_taken():
    published = [community("a", sectors=[], remark="oud"), community("b", sectors=[])]
    incoming = [community("a", sectors=[], remark="nieuw"), community("c", sectors=[])]

    result = after(published, incoming, "EN")

    assert sectors(result) == {"a": [], "b": [], "c": []}
    assert remarks(result)["a"] == "nieuw"


def test_a_row_without_a_sector_does_not_change_a_community_of_others():
    published = [community("a", name="A", sectors=["ICT"], remark="oud")]
    incoming = [community("a", name="A", sectors=[], remark="nieuw")]

    result = after(published, incoming, "EN")
    told = outside_scope(register(*published), register(*incoming), ["EN"])

    assert remarks(result) == {"a": "oud"}
    assert told.to_numpy().tolist() == [["a", "A", "", "left_out"]]


def test_the_leading_sector_of_the_upload_stays_the_only_one():
    def led(sector):
        link = {"community_id": "a", "sector": sector, "leading": True}
        return community("a") | {"sector_links": [link]}

    result = after([led("ICT")], [led("EN")], "EN")

    leading = result.sector_links.set_index("sector")["leading"]
    assert leading.to_dict() == {"EN": True, "ICT": False}


def test_what_was_inferred_goes_and_stays_with_its_sector():
    def inferred(community_id, *sectors):
        rows = [
            {"community_id": community_id, "field": "sector", "value": s, "rule": "subject"}
            for s in sectors
        ]
        return community(community_id, sectors=sectors) | {"inferences": rows}

    published = [inferred("a", "EN", "ICT"), inferred("b", "EN", "ICT")]

    result = after(published, [community("b", sectors=["EN"])], "EN")

    values = result.inferences[["community_id", "value"]].to_numpy().tolist()
    assert values == [["a", "ICT"], ["b", "ICT"]]


def test_communities_keep_their_order_and_new_ones_come_last():
    published = [community(name, sectors=["EN"]) for name in "xyz"]
    incoming = [community(name, sectors=["EN"]) for name in "azbx"]

    result = after(published, incoming, "EN")

    assert result.communities["community_id"].tolist() == ["x", "z", "a", "b"]


def test_an_empty_scope_replaces_the_whole_register():
    published, incoming = register(community("a")), register(community("b", sectors=["WM"]))

    assert replace_scope(published, incoming, []) is incoming
    assert outside_scope(published, incoming, []).empty


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([["EN"], ["EN"]], {"EN"}, id="one sector"),
        pytest.param([["EN"], ["EN", "ICT"], []], {"EN"}, id="one sector that all share"),
        pytest.param([["EN"], ["ICT"]], set(), id="a list of several"),
        pytest.param([["EN", "ICT"]], {"EN", "ICT"}, id="all serve the same two"),
        pytest.param([[], []], set(), id="no sector at all"),
        pytest.param([], set(), id="no community"),
    ],
)
def test_the_scope_of_a_file_is_what_all_its_communities_share(rows, expected):
    incoming = register(*(community(f"lc{n}", sectors=s) for n, s in enumerate(rows)))

    assert proposed_scope(incoming) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param([["EN"], ["CH"]], {"EN", "CH"}, id="a list of each sector"),
        pytest.param([["EN"], ["EN"]], {"EN"}, id="two lists of one sector"),
        pytest.param([["EN"], []], set(), id="one of them is of no sector"),
    ],
)
def test_the_scope_of_several_files_is_what_each_is_the_list_of(files, expected):
    lists = (register(community(f"lc{n}", sectors=s)) for n, s in enumerate(files))

    assert proposed_scope(*lists) == expected


def listed(sector_lists):
    return st.dictionaries(st.sampled_from("abcdef"), sector_lists, max_size=6).flatmap(
        lambda rows: st.permutations(
            [community(c, sectors=s, remark=f"{c}{s}") for c, s in rows.items()]
        )
    )


links = st.lists(st.sampled_from(SECTORS), unique=True, max_size=3)
published_rows = listed(links).map(
    lambda rows: register(
        *(r | {"communities": [r["communities"][0] | {"first_seen": "2023-05-17"}]} for r in rows)
    )
)
incoming_rows = listed(links).map(lambda rows: register(*rows))
scopes = st.lists(st.sampled_from(EVERYTHING), unique=True, min_size=1, max_size=3)


@quick
@given(published_rows, incoming_rows, scopes)
def test_communities_outside_the_scope_are_untouched(published, incoming, scope):
    result = replace_scope(published, incoming, scope)

    spoken_for = incoming.sector_links["sector"].isin(scope)
    named = incoming.sector_links.loc[spoken_for, "community_id"]
    inside = published.sector_links["sector"].isin(scope)
    ids = published.communities["community_id"]
    untouched = ids[
        ids.isin(published.sector_links["community_id"])
        & ~ids.isin(published.sector_links.loc[inside, "community_id"])
        & ~ids.isin(named)
    ]
    if UNKNOWN in scope:  # a row without a sector then speaks for the scope
        without = ~incoming.communities["community_id"].isin(incoming.sector_links["community_id"])
        untouched = untouched[~untouched.isin(incoming.communities["community_id"][without])]
    assert_same(result.only(untouched), published.only(untouched))


@quick
@given(published_rows, incoming_rows, scopes)
def test_the_same_upload_again_changes_nothing(published, incoming, scope):
    once = replace_scope(published, incoming, scope)

    assert_same(replace_scope(once, incoming, scope), once)


@quick
@given(published_rows, incoming_rows)
def test_a_scope_of_everything_replaces_everything(published, incoming):
    result = replace_scope(published, incoming, EVERYTHING)

    order = result.communities["community_id"]
    assert sectors(result) == sectors(incoming)
    assert_same(result.only(order), Register(**by_id(incoming, order)))


def by_id(found, order):
    """The tables of a register in another order of communities."""
    place = {community_id: n for n, community_id in enumerate(order)}
    return {
        name: table.sort_values("community_id", key=lambda i: i.map(place), kind="stable")
        .reset_index(drop=True)
        for name, table in found.tables().items()
    }  # fmt: skip


@quick
@given(published_rows, incoming_rows, scopes)
def test_each_row_of_the_upload_is_in_the_register_or_told(published, incoming, scope):
    result = replace_scope(published, incoming, scope)
    told = outside_scope(published, incoming, scope)

    left_out = set(told.loc[told["effect"].eq("left_out"), "community_id"])
    said = remarks(incoming)
    there = {c for c, remark in remarks(result).items() if said.get(c) == remark}
    assert set(said) - left_out <= there


@quick
@given(published_rows, incoming_rows, scopes)
def test_no_community_loses_a_sector_outside_the_scope(published, incoming, scope):
    before, now = sectors(published), sectors(replace_scope(published, incoming, scope))

    for community_id, codes in before.items():
        outside = set(codes) - set(scope)
        assert not outside or outside <= set(now[community_id])


def test_a_register_without_rows_can_be_replaced_and_replace():
    listed, empty = register(community("a", sectors=["EN"])), Register.of()

    assert_same(replace_scope(empty, listed, ["EN"]), listed)
    assert_same(replace_scope(listed, empty, ["EN"]), empty)
    assert isinstance(replace_scope(empty, empty, ["EN"]).communities, pd.DataFrame)
