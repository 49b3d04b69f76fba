"""Organisations: in how many communities each takes part, counted by hand."""

from hypothesis import given

from lc_metrics import DEFAULT_RULE, Register, community_count, organisation_counts
from tests.lc_metrics.builders import END, community, dates, quick, register, registers, rules


def test_an_organisation_counts_once_in_each_community_that_counts():
    listed = register(
        community("a", partners=["Saxion", "HAN", "Saxion"]),
        community("b", partners=["Saxion", "Avans"]),
        community("c", partners=["saxion", None]),
        community("not begun", partners=["HAN"], start="2024-01-01"),
        community("not counted", partners=["HAN"], form="campus"),
    )

    found = organisation_counts(listed, DEFAULT_RULE, END)

    assert list(found.items()) == [("Saxion", 2), ("Avans", 1), ("HAN", 1), ("saxion", 1)]


def test_without_partners_nobody_is_named():
    assert organisation_counts(Register.of(), DEFAULT_RULE, END).empty
    assert organisation_counts(register(community("a")), DEFAULT_RULE, END).empty


@quick
@given(registers(), rules, dates)
def test_no_organisation_takes_part_in_more_communities_than_count(listed, rule, on):
    found = organisation_counts(listed, rule, on)

    assert found.le(community_count(listed, rule, on)).all()
