"""Which rows may be one community: offered with a reason, and never merged in silence."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest import take
from lc_app.ingest.identity import CANDIDATES, Decision, apply, candidates
from lc_app.ingest.likeness import KINDS
from lc_metrics import Register
from tests.lc_metrics.builders import community, register

quick = settings(max_examples=10)


def like(one, two, **both):
    """Kind and reason of the candidate of two communities, None if there is none."""
    found = candidates(register(community("new", **one, **both)),
                       register(community("old", **two, **both)))  # fmt: skip
    return tuple(found[["kind", "reason"]].iloc[0]) if len(found) else None


def named(one, two, **both):
    return like({"name": one}, {"name": two}, **both)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        # The same, written in another way.
        ("Duurzaamheidfabriek", "Duurzaamheidsfabriek", ("spelling", "spelling")),
        ("EnableDem", "Enable-dem", ("spelling", "spelling")),
        ("SAMXL", "SAM|XL", ("spelling", "spelling")),
        ("Zorg Campus Gouda", "Zorgcampus Gouda", ("spelling", "spelling")),
        ("CoE Smart Sustainable Cities", "Centre of Expertise Smart and Sustainable Cities",
         ("spelling", "same_words")),
        # Another name.
        ("CoE for Creative Innovation (voorheen Amsterdam Creative Industries Network, ACIN)",
         "ACIN", ("renamed", "former_name")),
        ("DSH", "Digital Society Hub (DSH)", ("renamed", "other_name")),
        # One in the other.
        ("Green Village Delft", "The Green Village", ("part", "name_in_name")),
        ("Evolva Zorginnovatie", "Evolva", ("part", "name_in_name")),
        # The same name.
        ("Smart Welding Factory", "Smart Welding Factory", ("moved", "same_name")),
        ("KennisDC Logistiek (Zwolle)", "KennisDC Logistiek", ("moved", "same_name")),
    ],
)  # fmt: skip
def test_names_that_may_be_of_one_community(now, before, expected):
    assert named(now, before) == expected


@pytest.mark.parametrize(
    ("now", "before"),
    [
        # What they share does not distinguish them, and what distinguishes them differs.
        ("Centre of Expertise Chemie", "Centre of Expertise Automotive"),
        ("Centre of Expertise Energy", "Centre of Expertise Genomics"),
        ("Maritieme Campus Urk", "Maritieme campus Werkendam"),
        ("Chemport Industry Campus Emmen", "Chemport Industry Campus Delfzijl"),
        ("Learning community wijkverduurzaming Zoetermeer",
         "Learning community wijkverduurzaming Utrecht"),
        ("Proeftuin gezondheid Zaandam", "Proeftuin gezondheid Zaandijk"),
        ("Zorgtechnologie Noordoost", "Zorgtechnologie Noordwest"),
        ("Skillslab 2020", "Skillslab 2021"),
        ("Talentontwikkeling fase II", "Talentontwikkeling fase III"),
        ("CIV Water", "Centre of Expertise Water Technology (CEW)"),
        ("Delta Platform", "Delta Kenniscentrum"),
        ("CIV Bio Sciences (Leiden)", "CIV Bio Sciences (Breda)"),
        ("", "!"),
    ],
)  # fmt: skip
def test_names_of_two_communities(now, before):
    assert named(now, before) is None


LABELLED = {
    ("DIT-lab", "Digital Society Hub (DSH)", "part"),
    ("Garden of Kairos", "CLIC-IT", "part"),
    ("Centrum voor Veiligheid en Digitalisering (CVD)", "CLIC-IT", "part"),
    ("EmmHy", "Hydrogen Valley Campus Europe", "part"),
    ("NorthGrid", "Hydrogen Valley Campus Europe", "part"),
    ("REMO lab", "Hydrogen Valley Campus Europe", "part"),
    ("Hydrohub Megawatt Test Center", "Hydrogen Valley Campus Europe", "part"),
    ("Gas erop!", "Hit the gas!", "part"),
    ("Learning Community Greenport Horti Campus",
     "World Horti Center (Greenport Horti Campus Westland)", "part"),
    ("Dutch Fresh Port", "Learning Community Greenport Horti Campus", "part"),
    ("Centre of Expertise Smart Polymeric Materials", "GreenPAC", "renamed"),
    ("U Create", "Centre of Expertise Interactieve media (HU)", "renamed"),
    ("Centre of Expertise Energy", "EnTranCe (Energy Transition Centre)", "renamed"),
}  # fmt: skip
"""Read by hand in the public sample: what its remarks say of two of its rows."""


def test_in_the_public_sample_exactly_the_pairs_are_offered_that_a_reader_finds(sample):
    listed = take(sample, "lijst.csv").register

    found = candidates(listed, Register.of())

    pairs = found[["incoming_name", "other_name", "kind"]].itertuples(index=False, name=None)
    assert set(pairs) == LABELLED
    assert found["where"].eq("file").all()
    assert found["score"].is_monotonic_decreasing


def test_the_reason_and_what_agrees_and_differs_is_told():
    both = {"name": "Aqua Dock", "form": "living_lab", "sectors": ["WM"], "provinces": []}
    new = community("new", **both, lead_organisation="Hogeschool Rotterdam", start="2019")
    old = community("old", **both, lead_organisation="hogeschool rotterdam", start="2018")
    places = (
        [{"community_id": "new", "municipality": "GM0599"}],
        [{"community_id": "old", "municipality": "GM0505"}],
    )

    found = candidates(
        register(new | {"region_links": places[0]}), register(old | {"region_links": places[1]})
    )

    assert found.drop(columns="score").to_numpy().tolist() == [
        [
            "new", "old", "register", "moved", "", "same_name", "form;lead_organisation;sectors",
            "place;start_date", "Aqua Dock", "Aqua Dock",
        ]
    ]  # fmt: skip
    assert found["score"].item() == pytest.approx(0.9 + 0.05 - 0.12 - 0.03)


def test_a_remark_or_a_lead_that_names_another_is_a_reason():
    hub = {"name": "Digital Society Hub"}
    remark = "onderdeel van Digital Society Hub; geopend 2022"

    assert like({"name": "DIT-lab", "remark": remark}, hub) == ("part", "named_in_remark")
    assert like({"name": "DIT-lab", "lead_organisation": "Digital Society Hub"}, hub) == (
        "part",
        "named_in_lead",
    )


@pytest.mark.parametrize("cue", ["later", "opvolger van", "zelfde centrum als", "tevens"])
def test_a_remark_that_tells_of_a_succession_is_a_rename(cue):
    assert like(
        {"name": "Polymeren", "remark": f"{cue} GreenPAC; uit 2013"}, {"name": "GreenPAC"}
    ) == ("renamed", "named_in_remark")


def test_a_succession_in_another_clause_says_nothing():
    assert like(
        {"name": "Polymeren", "remark": "later begonnen; werkt met GreenPAC"}, {"name": "GreenPAC"}
    ) == ("part", "named_in_remark")


def test_one_website_is_a_reason_and_a_website_of_many_is_none():
    def site(community_id, name):
        return community(community_id, name=name, website="https://www.CHILL.nl/", form=None)

    two = candidates(register(site("a", "Chemelot")), register(site("b", "Leerlab Zuid")))
    three = candidates(
        register(site("a", "Chemelot"), site("c", "Alfa")), register(site("b", "Leerlab Zuid"))
    )

    assert two[["kind", "reason"]].to_numpy().tolist() == [["renamed", "same_website"]]
    assert three.empty


def test_one_that_goes_and_one_that_comes_with_the_same_facts_may_be_one():
    place = [{"community_id": "new", "municipality": "GM0363"}]
    gone = community("old", name="ACIN") | {"region_links": [place[0] | {"community_id": "old"}]}
    come = community("new", name="Creative Innovation") | {"region_links": place}

    assert candidates(register(come), register(gone))["reason"].tolist() == ["same_facts"]
    # While the other stays, the same place and year are nothing special.
    assert candidates(register(come, gone), register(gone)).empty


def test_what_stood_in_the_register_already_is_not_asked_about():
    listed = register(community("a", name="Evolva"), community("b", name="Evolva Zorg"))

    assert candidates(listed, listed).empty


def test_of_a_part_and_its_whole_is_told_which_is_the_part_and_the_new_one_is_asked_about():
    hub = community("hub", name="Digital Society Hub")
    lab = community("lab", name="DIT-lab", remark="onderdeel van Digital Society Hub")

    whole_is_new = candidates(register(lab, hub), register(lab))
    part_is_new = candidates(register(hub, lab), register(hub))

    columns = ["incoming_id", "other_id", "where", "part"]
    assert whole_is_new[columns].to_numpy().tolist() == [["hub", "lab", "register", "other"]]
    assert part_is_new[columns].to_numpy().tolist() == [["lab", "hub", "register", "incoming"]]


@pytest.mark.parametrize("decided", [("new", "old"), ("old", "new")])
@pytest.mark.parametrize("verdict", ["same", "different", "part_of"])
def test_what_was_decided_is_not_asked_again(decided, verdict):
    new = register(community("new", name="EnableDem"))
    old = register(community("old", name="Enable-dem"))

    assert len(candidates(new, old)) == 1
    assert candidates(new, old, [Decision(*decided, verdict)]).empty


def test_without_communities_there_is_nothing_to_ask():
    found = candidates(Register.of(), Register.of())

    assert found.dtypes.astype("str").to_dict() == CANDIDATES
    assert found.empty


def ids(found):
    return found.communities["community_id"].tolist()


def test_a_row_that_is_the_same_goes_on_under_the_identifier_of_the_register():
    incoming = register(community("new", name="CoE", partners=["HvA"]), community("b"))

    result = apply(incoming, [Decision("new", "acin", "same")])

    assert ids(result.register) == ["acin", "b"]
    assert result.register.partners["community_id"].tolist() == ["acin"]
    assert result.merged.empty


def test_two_rows_of_a_file_that_are_the_same_become_one_and_it_is_told():
    incoming = register(
        community("a", name="Enable-dem", sectors=["LSH"]),
        community("b", name="EnableDem", sectors=["ICT"], row=9),
    )

    result = apply(incoming, [Decision("b", "a", "same")])

    assert ids(result.register) == ["a"]
    assert result.register.sector_links["sector"].tolist() == ["LSH", "ICT"]
    assert result.merged[["incoming_id", "community_id", "row", "differs"]].to_numpy().tolist() == [
        ["b", "a", 9, "name"]
    ]


def test_decisions_in_a_chain_lead_to_the_last_identifier():
    incoming = register(community("a"), community("b"))

    result = apply(incoming, [Decision("a", "b", "same"), Decision("b", "c", "same")])

    assert ids(result.register) == ["c"]
    assert result.merged["incoming_id"].tolist() == ["b"]


def test_decisions_in_a_circle_end():
    incoming = register(community("a"), community("b"))

    result = apply(incoming, [Decision("a", "b", "same"), Decision("b", "a", "same")])

    assert ids(result.register) == ["b"]


@pytest.mark.parametrize("verdict", ["different", "part_of"])
def test_two_that_are_not_the_same_stay_two(verdict):
    incoming = register(community("a"), community("b"))

    assert ids(apply(incoming, [Decision("a", "b", verdict)]).register) == ["a", "b"]


def test_a_decision_on_rows_that_are_not_there_changes_nothing():
    assert ids(apply(register(community("a")), [Decision("x", "y", "same")]).register) == ["a"]


some_ids = st.sampled_from("abcdefgh")
decisions = st.lists(
    st.builds(Decision, some_ids, some_ids, st.sampled_from(["same", "different", "part_of"])),
    max_size=8,
)


@quick
@given(st.lists(some_ids, unique=True), decisions)
def test_no_decision_loses_a_row_in_silence(listed, decided):
    incoming = register(*(community(i, name=i, sectors=["EN"]) for i in listed))

    result = apply(incoming, decided)

    went_up = result.merged["incoming_id"].tolist()
    assert len(result.register.communities) == len(listed) - len(went_up)
    assert sorted([*result.register.communities["name"], *went_up]) == sorted(listed)
    assert result.register.communities["community_id"].is_unique


words = st.sampled_from(["Fieldlab", "CoE", "Digital", "Society", "Hub", "(DSH)", "voorheen", "2"])
texts = st.lists(words, max_size=5).map(" ".join) | st.text(max_size=12)
named_rows = st.dictionaries(some_ids, st.tuples(texts, texts), max_size=5).map(
    lambda rows: register(*(community(i, name=n, remark=r) for i, (n, r) in rows.items()))
)


@quick
@given(named_rows, named_rows)
def test_any_names_give_candidates_that_can_be_decided_on(incoming, published):
    found = candidates(incoming, published)

    known = set(ids(incoming)) | set(ids(published))
    assert set(found["incoming_id"]) | set(found["other_id"]) <= known
    assert set(found["kind"]) <= set(KINDS)
    assert found["score"].between(0.5, 1).all()
    assert not found["incoming_id"].eq(found["other_id"]).any()
    asked = pd.Series([frozenset(p) for p in found[["incoming_id", "other_id"]].to_numpy()])
    assert not asked.duplicated().any()
    assert set(found["incoming_id"]) <= set(ids(incoming)) - set(ids(published))
