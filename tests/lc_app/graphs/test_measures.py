"""The measures of the network, against small networks worked out by hand."""

import pandas as pd
import pytest

from lc_app.graphs import EXACT, network


def links(**organisations):
    """links(x="ab"): organisation x takes part in communities a and b."""
    pairs = [(c, name) for name, communities in organisations.items() for c in communities]
    return pd.DataFrame(pairs, columns=["community_id", "organisation"], dtype="str")


def large(communities, organisations):
    """A network of any size without chance: community n has organisations n, n+1, 2n and 0."""
    pairs = [
        (f"c{n}", f"organisation {k % organisations}")
        for n in range(communities)
        for k in {n, n + 1, 2 * n, 0 if n % 5 == 0 else n}
    ]
    table = pd.DataFrame(pairs, columns=["community_id", "organisation"], dtype="str")
    return table, [f"c{n}" for n in range(communities)]


def test_betweenness_is_the_share_of_the_shortest_paths_through_an_organisation():
    # a - x - b - y - c: a line of five nodes. Of the six pairs of the other four nodes, those
    # on both sides of x are a with b, y and c: 3 of 6; and so for y.
    found = network(links(x="ab", y="bc"), "abc").organisations

    assert found["organisation"].tolist() == ["x", "y"]
    assert found["betweenness"].tolist() == pytest.approx([0.5, 0.5])


def test_in_a_star_every_path_runs_through_the_middle():
    found = network(links(hub="abcd"), "abcd")

    assert found.organisations["betweenness"].tolist() == [1.0]
    assert found.communities["neighbours"].tolist() == [3, 3, 3, 3]
    assert found.components == 1


def test_a_neighbour_that_shares_two_organisations_counts_once():
    found = network(links(x="ab", y="abc"), "abc").communities

    assert dict(zip(found["community_id"], found["neighbours"], strict=True)) == {
        "a": 2, "b": 2, "c": 2,
    }  # fmt: skip


def test_two_parts_without_a_path_are_two_components_and_two_clusters():
    found = network(links(x="abc", y="de"), "abcde")

    assert found.components == 2
    assert found.clusters.to_numpy().tolist() == [[1, 3, ["x"]], [2, 2, ["y"]]]
    assert found.communities["cluster"].tolist() == [1, 1, 1, 2, 2]


def test_dense_groups_with_one_tie_between_them_are_two_clusters():
    two = links(p="abc", q="abc", r="abc", s="def", t="def", u="def", tie="cd")

    found = network(two, "abcdef").communities["cluster"]

    assert found.tolist() == [1, 1, 1, 2, 2, 2]


def test_those_apart_are_kept_and_told_from_the_unknown():
    found = network(links(x="ab", own="c"), "abcd")

    assert found.communities["linkage"].tolist() == ["linked", "linked", "alone", "unknown"]
    assert found.communities["neighbours"].tolist() == [1, 1, 0, 0]
    assert found.communities["cluster"].isna().tolist() == [False, False, True, True]
    assert found.links["organisation"].unique().tolist() == ["x"]


def test_a_network_of_nothing_has_no_parts():
    found = network(links(), "ab")

    assert found.organisations.empty
    assert found.clusters.empty
    assert found.components == 0
    assert found.communities["linkage"].tolist() == ["unknown", "unknown"]


def test_communities_outside_the_selection_connect_nobody():
    assert network(links(x="ab"), "a").organisations.empty


def test_the_order_of_the_links_does_not_matter():
    table, ids = large(60, 40)
    shuffled = table.sample(frac=1, random_state=7)

    one, other = network(table, ids), network(shuffled, ids)

    pd.testing.assert_frame_equal(one.communities, other.communities)
    pd.testing.assert_frame_equal(one.organisations, other.organisations)
    pd.testing.assert_frame_equal(one.clusters, other.clusters)


def test_in_a_large_network_the_paths_are_walked_from_some_nodes_and_that_is_told():
    small, large_one = network(*large(40, 30)), network(*large(300, 200))

    assert small.sampled == 0
    assert len(large_one.links) > EXACT
    assert large_one.sampled == 100
    # Organisation 0 takes part in every fifth community: nobody stands more in the middle.
    assert large_one.organisations["betweenness"].idxmax() == 0
