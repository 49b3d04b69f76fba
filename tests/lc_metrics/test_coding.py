"""Dimensions: in which groups a community stands, and where the unknown goes."""

import pytest

from lc_metrics import DEFAULT_RULE, NATIONWIDE, SUPRAREGIONAL, UNKNOWN, Register, count_by, ledger
from lc_metrics.coding import Coded
from tests.lc_metrics.builders import END, PARTS, community, register


def groups(row, by):
    """The groups of one community, in the order of their codes."""
    return sorted(count_by(ledger(register(row), DEFAULT_RULE, PARTS), DEFAULT_RULE, END, by).index)


@pytest.mark.parametrize(
    ("row", "by", "expected"),
    [
        pytest.param(community("a", corops=["CR17"], provinces=[]), "corop", ["CR17"], id="area"),
        pytest.param(community("a"), "corop", [UNKNOWN], id="a province names no area"),
        pytest.param(
            community("a", provinces=[NATIONWIDE]), "corop", [NATIONWIDE], id="COROP nationwide"
        ),
        pytest.param(community("a", provinces=[]), "corop", [UNKNOWN], id="COROP without a region"),
        pytest.param(community("a"), "part", ["West"], id="part of the country"),
        pytest.param(
            community("a", provinces=["PV26", "PV29"]), "part", ["West"], id="one part, once"
        ),
        pytest.param(
            community("a", provinces=["PV20", SUPRAREGIONAL]),
            "part",
            ["Noord", SUPRAREGIONAL],
            id="a region that is no province stays itself",
        ),
        pytest.param(
            community("a", provinces=["PV99"]), "part", [UNKNOWN], id="province outside the parts"
        ),
        pytest.param(
            community("a", kinds=["company", "civil", "company"]),
            "partner_kind",
            ["civil", "company"],
            id="kinds of partners",
        ),
        pytest.param(community("a"), "partner_kind", [UNKNOWN], id="no partner known"),
        pytest.param(
            community("a", partners=["HZ"]), "partner_kind", [UNKNOWN], id="kind of partner unknown"
        ),
        pytest.param(
            community("a", sizes=[("company", 3, 3), ("students", 20, None)]),
            "partner_kind",
            ["company"],
            id="a partner that is counted is there; students are none",
        ),
        pytest.param(
            community("a", sizes=[("company", 0, 0), ("civil", None, 4)]),
            "partner_kind",
            [UNKNOWN],
            id="none, or at most four, is not at least one",
        ),
        pytest.param(
            community("a", working=True, learning=True, innovating=False),
            "function",
            ["learning", "working"],
            id="functions that the source names",
        ),
        pytest.param(community("a", working=False), "function", [UNKNOWN], id="no function known"),
        pytest.param(community("a", start="2021-05"), "start_year", ["2021"], id="start year"),
        pytest.param(
            community("a", start=None, first_seen="2023-01-01"),
            "start_year",
            [UNKNOWN],
            id="start unknown",
        ),
    ],
)  # fmt: skip
def test_a_community_stands_in_its_groups(row, by, expected):
    assert groups(row, by) == expected


def test_a_counted_community_stands_in_at_least_one_group_of_each_dimension():
    bare = community("a", sectors=[], provinces=[], form=None, phase=None, start=None)
    coded = Coded(register(bare), PARTS)

    for by in ("sector", "province", "corop", "part", "form", "phase", "partner_kind", "function"):
        members = coded.members(by)
        assert [members.names[group] for group in members.groups] == [UNKNOWN]


def test_the_parts_of_the_country_have_to_be_given():
    with pytest.raises(ValueError, match="parts of the country are not given"):
        Coded(register(community("a"))).members("part")


def test_a_link_of_no_community_is_in_no_group():
    links = register(community("a", sectors=["CH"]), community("gone", sectors=["EN"]))
    listed = Register.of(communities=links.communities.iloc[:1], sector_links=links.sector_links)

    assert count_by(listed, DEFAULT_RULE, END, "sector").to_dict() == {"CH": 1.0}


def test_two_communities_of_one_identifier_are_refused():
    twice = register(community("a"), community("a"))

    with pytest.raises(ValueError, match="stands twice"):
        ledger(twice, DEFAULT_RULE)
