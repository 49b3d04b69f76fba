"""Places of nodes: always the same, apart from one another, part by part."""

import numpy as np
import pandas as pd
import pytest

from lc_app.graphs import layout


def edges(*pairs):
    return pd.DataFrame(pairs, columns=["left", "right"], dtype="str")


def test_the_same_edges_in_any_order_give_the_same_places():
    some = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "z"), ("d", "z")]

    one = layout(edges(*some), "left", "right")
    other = layout(edges(*reversed(some)), "left", "right")

    for here, there in zip(one, other, strict=True):
        pd.testing.assert_frame_equal(here.sort_index(), there.sort_index())


def test_no_two_nodes_stand_in_one_place():
    left, right = layout(edges(*[(f"c{n}", f"o{n % 7}") for n in range(60)]), "left", "right")

    places = np.round(pd.concat([left, right]).to_numpy(), 6)

    assert len(np.unique(places, axis=0)) == 67


def test_parts_that_are_not_connected_do_not_overlap():
    left, right = layout(edges(("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")), "left", "right")

    first = pd.concat([left.loc[["a", "b"]], right.loc[["x"]]])
    second = pd.concat([left.loc[["c", "d"]], right.loc[["y"]]])

    apart = (first.max() < second.min()) | (second.max() < first.min())
    assert apart.any()


def test_one_name_on_both_sides_is_two_nodes():
    left, right = layout(edges(("a", "a"), ("b", "a")), "left", "right")

    assert left.loc["a"].tolist() != right.loc["a"].tolist()


def test_without_edges_nothing_has_a_place():
    left, right = layout(edges(), "left", "right")

    assert left.empty
    assert right.empty


def test_more_than_can_be_read_is_refused():
    with pytest.raises(ValueError, match="501 nodes"):
        layout(edges(*[(f"c{n}", "hub") for n in range(500)]), "left", "right")
