"""What differs between two registers."""

import pandas as pd
import pytest
from hypothesis import given

from lc_metrics import CHANGED_FIELDS, CHANGES, Register, changes, field_changes
from tests.lc_metrics.builders import (
    assert_same,
    community,
    copied,
    quick,
    register,
    registers,
    rows,
)


def change(before, after):
    """What happened to the one community of two registers."""
    return changes(register(before), register(after)).item()


def test_each_community_of_either_register_has_its_change():
    old = register(community("gone"), community("same"), community("renamed", name="ACIN"))
    new = register(community("renamed", name="CoE"), community("new"), community("same"))

    result = changes(old, new)

    assert result.to_dict() == {
        "renamed": "changed",
        "new": "added",
        "same": "unchanged",
        "gone": "removed",
    }
    assert result.index.tolist() == ["renamed", "new", "same", "gone"]


@pytest.mark.parametrize(
    "column",
    [
        "name", "form", "form_label", "phase", "phase_label", "lead_organisation", "website",
        "source", "remark", "start_basis", "theme", "education",
    ],
)  # fmt: skip
def test_another_text_is_a_change(column):
    before, after = community("a", **{column: "before"}), community("a", **{column: "after"})

    assert change(before, after) == "changed"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"start": "2023-01-01"}, {"start": "2023"}, id="precision of the start"),
        pytest.param({"start": "2023"}, {"start": "2022"}, id="start"),
        pytest.param({"start": None}, {"start": "2022"}, id="a start that was unknown"),
        pytest.param({"end_date": "2023-12-31"}, {"end_date": "2023-12-30"}, id="end"),
        pytest.param({"end_date": "2023-12-31"}, {}, id="an end that is known no more"),
        pytest.param({"phase": None}, {"phase": "idea"}, id="a phase that was unknown"),
        pytest.param({"sectors": ["EN"]}, {"sectors": ["EN", "CH"]}, id="a sector more"),
        pytest.param({"sectors": ["EN"]}, {"sectors": []}, id="no sector any more"),
        pytest.param({"provinces": ["PV26"]}, {"provinces": ["PV31"]}, id="another region"),
        pytest.param({"partners": ["HAN"]}, {"partners": ["HAN", "HZ"]}, id="a partner more"),
        pytest.param({"partners": ["HAN"]}, {"partners": ["HZ"]}, id="another partner"),
    ],
)
def test_another_value_or_link_is_a_change(before, after):
    assert change(community("a", **before), community("a", **after)) == "changed"


@pytest.mark.parametrize("column", ["corop", "municipality", "label", "basis"])
def test_another_detail_of_a_region_is_a_change(column):
    def located(value):
        row = community("a", provinces=[])
        region = {"community_id": "a", "province": "PV26", column: value}
        return row | {"region_links": [region]}

    assert change(located("before"), located("after")) == "changed"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"row": 3}, {"row": 30}, id="row"),
        pytest.param({"sheet": "Blad1"}, {"sheet": "Energie"}, id="sheet"),
        pytest.param({"first_seen": "2023-01-01"}, {"first_seen": None}, id="first seen"),
        pytest.param({"sectors": ["EN", "CH"]}, {"sectors": ["CH", "EN"]}, id="order of sectors"),
        pytest.param({"partners": ["HAN", "HZ"]}, {"partners": ["HZ", "HAN"]}, id="of partners"),
    ],
)
def test_place_in_the_export_first_day_and_order_are_no_content(before, after):
    assert change(community("a", **before), community("a", **after)) == "unchanged"


def test_a_value_that_moves_to_another_column_is_a_change():
    before, after = community("a", source="HAN"), community("a", remark="HAN")

    assert change(before, after) == "changed"


def test_a_change_of_one_community_leaves_the_others_unchanged():
    old = register(community("a", partners=["HAN"]), community("b", partners=["HZ"]))
    new = register(community("a", partners=["HAN", "HZ"]), community("b", partners=["HZ"]))

    assert changes(old, new).to_dict() == {"a": "changed", "b": "unchanged"}


def test_against_an_empty_register_all_are_added_or_removed():
    listed, empty = register(community("a"), community("b")), Register.of()

    assert changes(empty, listed).to_dict() == {"a": "added", "b": "added"}
    assert changes(listed, empty).to_dict() == {"a": "removed", "b": "removed"}
    assert changes(empty, empty).empty


def test_the_order_is_that_of_the_new_register_and_then_of_the_old():
    old = register(*(community(name) for name in "zyxa"))
    new = register(*(community(name) for name in "mxbz"))

    result = changes(old, new)

    assert result.index.equals(pd.Index(list("mxbzya"), dtype="str"))


@quick
@given(rows())
def test_a_register_in_another_order_is_unchanged(listed):
    result = changes(register(*listed), register(*reversed(listed)))

    assert result.eq("unchanged").all()
    assert len(result) == len(listed)


@quick
@given(registers(), registers())
def test_backwards_what_was_added_is_removed_and_the_rest_the_same(old, new):
    mirror = {"added": "removed", "removed": "added"}

    forwards, backwards = changes(old, new), changes(new, old)

    assert forwards.replace(mirror).to_dict() == backwards.to_dict()
    assert set(forwards) <= set(CHANGES)


@quick
@given(registers(), registers())
def test_both_registers_are_left_as_they_were(old, new):
    before = copied(old), copied(new)

    changes(old, new)

    assert_same(old, before[0])
    assert_same(new, before[1])


def fields(before, after):
    """Field, old and new value of all that differs in the one community."""
    found = field_changes(register(before), register(after))
    return found[["field", "old", "new"]].astype("object").to_numpy().tolist()


def test_each_field_that_differs_is_told_in_the_order_of_the_new_register():
    old = register(
        community("a", name="ACIN", remark="oud"), community("b", name="B"), community("gone")
    )
    new = register(
        community("new"), community("b", name="B+"), community("a", name="CoE", remark="nieuw")
    )

    result = field_changes(old, new)

    assert result.to_numpy().tolist() == [
        ["b", "B+", "name", "B", "B+"],
        ["a", "CoE", "name", "ACIN", "CoE"],
        ["a", "CoE", "remark", "oud", "nieuw"],
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            {"start": "2023-01-01"},
            {"start": "2022"},
            [["start_date", "2023-01-01", "2022-01-01"], ["start_precision", "day", "year"]],
            id="a date and its precision",
        ),
        pytest.param(
            {"working": True}, {"working": False}, [["working", "true", "false"]], id="a flag"
        ),
        pytest.param(
            {"sectors": ["EN"]}, {"sectors": ["ICT", "EN"]}, [["sectors", "EN", "EN; ICT"]],
            id="sectors in an order of their own",
        ),
        pytest.param(
            {"partners": ["HZ"]}, {"partners": ["HZ", "HAN"]}, [["partners", "HZ", "HAN; HZ"]],
            id="partners",
        ),
        pytest.param(
            {"provinces": ["PV26"]}, {"provinces": ["PV31"]}, [["regions", "PV26", "PV31"]],
            id="regions",
        ),
    ],
)  # fmt: skip
def test_both_values_are_told_as_text(before, after, expected):
    assert fields(community("a", **before), community("a", **after)) == expected


def test_what_is_known_of_a_link_stands_in_brackets():
    size = {"community_id": "a", "what": "company", "label": "ruim 20"}
    before = community("a") | {"sizes": [size | {"minimum": 20}]}
    after = community("a") | {"sizes": [size | {"minimum": 20, "maximum": 25}]}

    assert fields(before, after) == [
        [
            "sizes",
            "company (minimum 20, label ruim 20)",
            "company (minimum 20, maximum 25, label ruim 20)",
        ]
    ]


def test_another_leading_sector_is_told():
    links = [{"community_id": "a", "sector": "EN"}, {"community_id": "a", "sector": "ICT"}]
    before = community("a") | {"sector_links": links}
    after = community("a") | {"sector_links": [links[0], links[1] | {"leading": True}]}

    assert fields(before, after) == [["sectors", "EN; ICT", "EN; ICT (leading true)"]]


def test_a_value_that_was_or_becomes_unknown_is_missing_there():
    before, after = community("a", phase=None, sectors=["EN"]), community("a", sectors=[])

    result = field_changes(register(before), register(after))

    assert result["field"].tolist() == ["phase", "sectors"]
    assert result["old"].isna().tolist() == [True, False]
    assert result["new"].isna().tolist() == [False, True]


def test_a_value_that_is_inferred_now_is_the_same_value():
    inferred = {"community_id": "a", "field": "form", "value": "fieldlab", "rule": "name"}

    assert fields(community("a"), community("a") | {"inferences": [inferred]}) == []


def test_registers_that_share_no_community_have_no_field_in_common():
    result = field_changes(register(community("a")), register(community("b")))

    assert result.empty
    assert result.columns.tolist() == ["community_id", "name", "field", "old", "new"]


@quick
@given(registers(), registers())
def test_a_community_has_changed_if_and_only_if_one_of_its_fields_has(old, new):
    kinds, told = changes(old, new), field_changes(old, new)

    assert set(told["community_id"]) == set(kinds.index[kinds.eq("changed")])
    assert set(told["field"]) <= set(CHANGED_FIELDS)
    assert not (told["old"].eq(told["new"]) | told["old"].isna() & told["new"].isna()).any()


@quick
@given(registers(), registers())
def test_backwards_each_field_goes_from_the_new_value_to_the_old(old, new):
    columns = ["community_id", "field", "old", "new"]

    forwards, backwards = field_changes(old, new), field_changes(new, old)

    swapped = backwards.rename(columns={"old": "new", "new": "old"})[columns]
    assert sorted(swapped.fillna("").to_numpy().tolist()) == sorted(
        forwards[columns].fillna("").to_numpy().tolist()
    )
