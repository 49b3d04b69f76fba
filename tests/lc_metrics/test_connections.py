"""Communities that share organisations, counted by hand."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_metrics import bridges, connectors, linkage, ties


def links(**organisations):
    """Links from the communities of each organisation: links(x="ab") is x in a and in b."""
    pairs = [(c, name) for name, communities in organisations.items() for c in communities]
    return pd.DataFrame(pairs, columns=["community_id", "organisation"], dtype="str")


def groups(**communities):
    pairs = [(c, group) for group, names in communities.items() for c in names]
    return pd.DataFrame(pairs, columns=["community_id", "group"], dtype="str")


def test_an_organisation_counts_each_community_once_and_the_largest_comes_first():
    found = connectors(links(one="a", hub="abca", other="bc"))

    assert found.to_dict() == {"hub": 3, "other": 2, "one": 1}
    assert found.index.to_list() == ["hub", "other", "one"]


def test_a_community_is_linked_alone_or_unknown():
    found = linkage(links(hub="ab", own="ac"), pd.Index(["a", "b", "c", "d"]))

    assert found.to_dict() == {"a": "linked", "b": "linked", "c": "linked", "d": "unknown"}


def test_one_whose_organisations_nobody_else_names_is_alone():
    found = linkage(links(hub="ab", own="c"), pd.Index(["a", "b", "c"]))

    assert found.to_dict() == {"a": "linked", "b": "linked", "c": "alone"}


def test_a_community_outside_the_selection_links_nobody():
    found = linkage(links(hub="ab"), pd.Index(["a"]))

    assert found.to_dict() == {"a": "alone"}


def test_organisations_bridge_the_groups_of_two_communities():
    found = bridges(links(hub="abc", pair="ab", own="a"), groups(EN=["a"], CH=["b"], WM=["c"]))

    assert found.to_numpy().tolist() == [
        ["CH", "EN", "hub"],
        ["CH", "EN", "pair"],
        ["CH", "WM", "hub"],
        ["EN", "WM", "hub"],
    ]


def test_a_community_of_two_groups_is_no_bridge_by_itself():
    assert bridges(links(own="a"), groups(EN=["a"], CH=["a"])).empty
    # With a second one in Energy, the organisation connects it with the first in Chemistry.
    assert len(bridges(links(hub="ab"), groups(EN=["a", "b"], CH=["a"]))) == 1


def test_two_organisations_are_tied_by_the_communities_that_they_share():
    found = ties(links(one="abc", other="bcb", third="c", far="d"))

    assert found.to_numpy().tolist() == [
        ["one", "other", 2],
        ["one", "third", 1],
        ["other", "third", 1],
    ]


def test_without_links_there_is_nothing_to_tell():
    assert connectors(links()).empty
    assert ties(links()).empty
    assert bridges(links(), groups(EN=["a"])).empty
    assert linkage(links(), pd.Index(["a"])).to_dict() == {"a": "unknown"}


pairs = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")), max_size=12)


@settings(max_examples=40)
@given(pairs)
def test_whoever_is_linked_has_an_organisation_that_connects(found):
    table = pd.DataFrame(found, columns=["community_id", "organisation"], dtype="str")

    states = linkage(table, pd.Index(list("abcd")))

    for community, state in states.items():
        mine = {o for c, o in found if c == community}
        others = {o for c, o in found if c != community}
        assert state == ("unknown" if not mine else "linked" if mine & others else "alone")
