"""Several files to one register, and several rows to one: no row goes in silence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.joining import joined, one_row_each
from lc_metrics import Register
from tests.lc_metrics.builders import assert_same, community, register

quick = settings(max_examples=10)


def test_the_communities_of_several_files_stand_behind_each_other():
    result = joined([register(community("a"), community("b")), register(community("c"))])

    assert result.register.communities["community_id"].tolist() == ["a", "b", "c"]
    assert result.merged.empty


def test_no_file_makes_an_empty_register():
    assert joined([]).register.communities.empty


def test_a_community_of_two_files_keeps_its_first_row_and_has_the_links_of_both():
    first = community("a", name="A", sectors=["EN"], partners=["HAN"], remark="eerst", row=3)
    second = community(
        "a", name="A", sectors=["EN", "ICT"], partners=["HZ", "HAN"], remark="later", row=7
    )

    result = joined([register(first), register(second)])

    assert result.register.communities["remark"].tolist() == ["eerst"]
    assert result.register.sector_links["sector"].tolist() == ["EN", "ICT"]
    assert result.register.partners["organisation"].tolist() == ["HAN", "HZ"]
    assert result.merged[["community_id", "name", "row", "differs"]].to_numpy().tolist() == [
        ["a", "A", 7, "remark"]
    ]


def test_what_only_the_later_row_knows_is_told_as_a_difference():
    first = community("a", phase=None)
    second = community("a", phase="developing", lead_organisation="HAN")

    result = joined([register(first), register(second)])

    assert result.merged["differs"].tolist() == ["phase;lead_organisation"]


def test_what_a_later_row_says_otherwise_of_a_link_is_told():
    def linked(minimum, kind, **leading):
        return community("a") | {
            "sizes": [{"community_id": "a", "what": "company", "minimum": minimum}],
            "partners": [{"community_id": "a", "organisation": "HAN", "kind": kind}],
            "sector_links": [{"community_id": "a", "sector": "EN"} | leading],
        }

    files = [linked(20, "knowledge"), linked(30, None), linked(20, "knowledge", leading=True)]

    result = joined([register(file) for file in files])

    assert result.register.sizes["minimum"].tolist() == [20]
    assert result.register.partners["kind"].tolist() == ["knowledge"]
    assert result.register.sector_links["leading"].isna().tolist() == [True]
    assert result.merged["differs"].tolist() == ["partners;sizes", "sectors"]


def test_the_first_row_stays_the_first_wherever_its_links_stand():
    first, second = community("a", partners=["HAN"]), community("b", partners=["HAN"])
    partners = [second["partners"][0] | {"kind": "company"}, first["partners"][0]]
    found = register(first | {"partners": []}, second | {"partners": partners})

    result = one_row_each(found, {"b": "a"})

    assert result.register.partners["kind"].isna().tolist() == [True]
    assert result.merged["differs"].tolist() == ["partners"]


def test_what_was_inferred_for_a_row_that_is_left_off_goes_unless_it_is_of_a_link():
    def inferred(field, value):
        row = {"community_id": "a", "field": field, "value": value, "rule": "name"}
        return community("a") | {"inferences": [row]}

    files = [inferred("form", "coe"), inferred("form", "hub"), inferred("sector", "EN")]

    result = joined([register(file) for file in files])

    assert result.register.inferences["value"].tolist() == ["coe", "EN"]


def test_an_identifier_may_hold_any_sign():
    odd = ["1|a", "|", "a|b|c"]

    result = joined([register(*map(community, odd)), register(community("1|a"))])

    assert result.register.communities["community_id"].tolist() == odd
    assert result.merged["incoming_id"].tolist() == ["1|a"]


identifiers = st.sampled_from("abcdef")
registers = st.lists(identifiers, unique=True, max_size=5).map(
    lambda ids: register(*(community(i, name=i.upper()) for i in ids))
)


@quick
@given(st.lists(registers, max_size=3))
def test_rows_that_come_out_and_rows_that_went_up_in_others_are_all_the_rows(files):
    result = joined(files)

    assert len(result.register.communities) + len(result.merged) == sum(
        len(file.communities) for file in files
    )
    assert result.register.communities["community_id"].is_unique


@quick
@given(registers)
def test_one_file_stays_as_it_is(file):
    assert_same(joined([file]).register, file)


@quick
@given(registers, st.dictionaries(identifiers, identifiers))
def test_rows_of_links_stay_with_their_community(file, new_ids):
    result = one_row_each(file, new_ids)

    assert set(result.register.sector_links["community_id"]) == set(
        result.register.communities["community_id"]
    )
    assert isinstance(result.register, Register)
