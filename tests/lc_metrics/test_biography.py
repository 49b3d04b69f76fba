"""The history of one community, told by hand."""

import pytest

from lc_metrics import changes, community_history
from tests.lc_metrics.builders import community, register

OTHER = community("other", name="Other")


def told(history):
    found = community_history(history, "a").astype("object")
    rows = found.where(found.notna(), None)
    return list(rows.itertuples(index=False, name=None))


def test_each_version_tells_what_it_changed_field_by_field():
    first = community("a", name="Lab", form="fieldlab")
    second = community("a", name="Lab Noord", form="coe", provinces=["PV20"])
    history = [
        (1, register(OTHER)),
        (2, register(first, OTHER)),
        (3, register(OTHER, first)),
        (5, register(second)),
        (6, register(OTHER)),
        (7, register(second, OTHER)),
    ]

    assert told(history) == [
        (2, "added", None, None, None),
        (5, "changed", "name", "Lab", "Lab Noord"),
        (5, "changed", "form", "fieldlab", "coe"),
        (5, "changed", "regions", "PV26", "PV20"),
        (6, "removed", None, None, None),
        (7, "added", None, None, None),
    ]


def test_what_changed_agrees_with_the_comparison_of_two_versions():
    old, new = (register(community("a", phase=p), OTHER) for p in ("idea", "developing"))

    assert set(changes(old, new).items()) == {("a", "changed"), ("other", "unchanged")}
    assert told([(1, old), (2, new)])[1:] == [(2, "changed", "phase", "idea", "developing")]


def test_one_that_never_stood_in_any_version_has_no_history():
    assert told([(1, register(OTHER))]) == []
    assert told([]) == []


def test_versions_out_of_order_are_an_error():
    with pytest.raises(ValueError, match="version 1 comes after version 2"):
        told([(2, register(OTHER)), (1, register(OTHER))])
