"""What partners are taken for, and on what that rests."""

import pandas as pd
import pytest

from lc_app.ingest.values import kind as kind_by_words
from lc_app.organisations import organisations, recognised, suggestions, with_kinds
from lc_app.settings import ROOT
from lc_metrics import SCHEMAS, Register, typed

WORDS = {"name": "str", "organisation": "str", "kind": "str"}
NONE = typed(pd.DataFrame(columns=list(WORDS)), WORDS)


def own(*rows):
    return typed(pd.DataFrame(rows, columns=list(WORDS)), WORDS)


def partners(*names, kinds=None):
    table = {"community_id": [f"c{n}" for n in range(len(names))], "organisation": names}
    return typed(pd.DataFrame(table | {"kind": kinds or [None] * len(names)}), SCHEMAS["partners"])


def one(name, words=NONE, kind=None):
    found = recognised(partners(name, kinds=[kind]), words)
    return tuple(found.fillna("")[["organisation", "basis", "kind", "kind_basis"]].iloc[0])


@pytest.mark.parametrize(
    "name", ["Hanzehogeschool", "Hanze Hogeschool", "hanze  hogeschool (penvoerder)", "Hanze"]
)
def test_every_spelling_of_the_hanze_is_one_organisation(name):
    organisation, _basis, kind, kind_basis = one(name)

    assert (organisation, kind, kind_basis) == ("Hanzehogeschool Groningen", "knowledge", "listed")


@pytest.mark.parametrize(
    ("name", "organisation", "basis"),
    [
        ("Hanzehogeschool Groningen", "Hanzehogeschool Groningen", "listed"),
        ("RUG", "Rijksuniversiteit Groningen", "spelling"),
        ("NHTV (Breda)", "Breda University of Applied Sciences", "former"),
        ("MBO Westland (Lentiz)", "Lentiz onderwijsgroep", "part"),
        ("RDM Centre of Expertise (Hogeschool Rotterdam)",
         "RDM Centre of Expertise (Hogeschool Rotterdam)", "found"),
        ("provincie friesland", "Provincie Fryslân", "spelling"),
        ("20 bedrijven", "20 bedrijven", "group"),
    ],
)  # fmt: skip
def test_it_is_told_on_what_a_name_rests(name, organisation, basis):
    assert one(name)[:2] == (organisation, basis)


def test_own_words_go_before_the_list_and_before_the_column():
    words = own(("Hanze Hogeschool", "Hanze Noord", "civil"))

    assert one("hanzehogeschool", words, "company") == ("Hanze Noord", "own", "civil", "own")


def test_own_words_may_tell_the_kind_alone():
    words = own(("Philips", None, "company"))

    assert one("PHILIPS N.V.", words)[2:] == ("company", "own")


def test_the_column_of_the_source_goes_before_the_list():
    assert one("TNO", kind="company")[2:] == ("company", "column")


def test_plain_words_tell_a_kind_where_nothing_else_does():
    assert one("gemeente Breda")[2:] == ("government", "word")
    assert one("Rijk Zwaan")[2:] == ("", "unknown")


def test_names_that_are_not_listed_take_the_spelling_found_most_often():
    found = recognised(partners("PHILIPS", "Philips B.V.", "Philips B.V.", "Fokker"), NONE)

    assert found["organisation"].tolist() == ["Philips B.V."] * 3 + ["Fokker"]


def test_a_text_of_three_provinces_is_three_partners():
    found = recognised(partners("provincies Friesland, Groningen, Drenthe"), NONE)

    assert found["organisation"].tolist() == [
        "Provincie Fryslân", "Provincie Groningen", "Provincie Drenthe",
    ]  # fmt: skip
    assert found["found"].eq("provincies Friesland, Groningen, Drenthe").all()


def test_likeness_is_only_a_suggestion():
    found = recognised(partners("Hogeschool Windeshiem", "RDM (Hogeschool Rotterdam)"), NONE)

    offered = suggestions(found, NONE)

    assert found["basis"].tolist() == ["found", "found"]
    assert offered[["organisation", "reason"]].to_numpy().tolist() == [
        ["Hogeschool Rotterdam", "brackets"],
        ["Hogeschool Windesheim", "letters"],
    ]


def test_no_partner_gives_no_row():
    nobody = recognised(partners(), NONE)

    assert nobody.empty
    assert organisations(nobody).empty
    assert suggestions(nobody, NONE).empty


def test_an_organisation_has_its_spellings_and_no_kind_where_sources_differ():
    told = recognised(partners("Rijk Zwaan", "RIJK ZWAAN", kinds=["company", "civil"]), NONE)

    row = organisations(told).iloc[0]

    assert row["spellings"] == ["RIJK ZWAAN", "Rijk Zwaan"]
    assert (row["communities"], row["kind_basis"]) == (2, "column")
    assert pd.isna(row["kind"])


def test_a_kind_that_is_filled_in_is_a_row_of_the_inferences():
    """One test for both rules, kind-from-list and kind-from-own-words."""
    register = Register.of(partners=partners("HAN", "Philips", "Rijk Zwaan", "gemeente Breda"))

    filled = with_kinds(register, own(("Philips", None, "company")))

    # “gemeente” is a word that the import looks at, not the list.
    assert filled.partners["kind"].fillna("").tolist() == ["knowledge", "company", "", ""]
    assert filled.inferences.to_numpy().tolist() == [
        ["c0", "kind", "knowledge", "kind-from-list", "HAN"],
        ["c1", "kind", "company", "kind-from-own-words", "Philips"],
    ]


def test_a_kind_that_own_words_correct_leaves_no_earlier_inference_behind():
    register = Register.of(
        partners=partners("UWV", kinds=["government"]),
        inferences=pd.DataFrame(
            [["c0", "kind", "government", "kind-from-name", "UWV"]],
            columns=list(SCHEMAS["inferences"]),
        ),
    )

    filled = with_kinds(register, own(("UWV", None, "civil")))

    assert filled.partners["kind"].tolist() == ["civil"]
    assert filled.inferences[["value", "rule"]].to_numpy().tolist() == [
        ["civil", "kind-from-own-words"]
    ]


@pytest.fixture(scope="module")
def found():
    """All partner cells of the public sample, cut at semicolons."""
    table = pd.read_csv(ROOT / "data/examples/leergemeenschappen_publiek.csv", dtype="str")
    cells = table["penvoerder_or_partners"].dropna().str.split(";").explode().str.strip()
    return recognised(
        typed(
            pd.DataFrame(
                {
                    "community_id": cells.index.astype("str"),
                    "organisation": cells.to_numpy(),
                    "kind": [kind_by_words(name) or None for name in cells],
                }
            ),
            SCHEMAS["partners"],
        ),
        NONE,
    )


def test_the_organisations_of_most_rows_of_the_sample_are_counted_as_by_hand(found):
    most = organisations(found).head(4)

    # Hanze: rows CLIC-IT, Systeemintegratie, EnTranCe, Healthy Ageing, Health Hub Roden,
    # Proeftuin eHealth, LIFE, BuildinG, CoE Energy, Human Capital Innovatie, DSH, DIT-lab,
    # IT Academy, IT Hub Hoogeveen, Digitale Academie, Chemport Delfzijl, ZAP.
    assert most[["organisation", "communities"]].to_numpy().tolist() == [
        ["Hanzehogeschool Groningen", 17],
        ["Saxion", 9],
        ["Hogeschool Windesheim", 8],
        ["NHL Stenden Hogeschool", 7],
    ]


def test_the_texts_of_the_sample_that_name_no_organisation_are_those_seen_by_hand(found):
    assert set(found.loc[~found["named"], "found"]) == GROUPS


GROUPS = {
    "13 learning communities", "20 bedrijven", "40 partners", "6 onderwijs- en kennisinstellingen",
    "acht installatiebedrijven", "bedrijfsleven", "burgers", "ca. 75 bedrijven", "gemeente",
    "gemeenten", "ondernemers", "provincie", "ruim 140 partners (2015)", "waterschappen",
    "werkgevers", "zorg- en welzijnsinstellingen", "zorgverzekeraars",
}  # fmt: skip


def test_the_sample_gives_the_one_suggestion_that_its_words_support(found):
    offered = suggestions(found, NONE)

    assert offered[["name", "organisation", "reason"]].to_numpy().tolist() == [
        ["RDM Centre of Expertise (Hogeschool Rotterdam)", "Hogeschool Rotterdam", "brackets"]
    ]
