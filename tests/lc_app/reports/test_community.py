"""One community in full, from a register of one row."""

import pandas as pd
import pytest

from lc_app.reports.community import (
    community_history_table,
    community_table,
    frequent_partners_table,
    partners_table,
    sizes_table,
    told_table,
)
from lc_metrics import Register


@pytest.fixture
def alone():
    return Register.of(
        communities=pd.DataFrame(
            {
                "community_id": ["a"],
                "name": ["Lab"],
                "form": ["coe"],
                "form_label": ["CoE"],
                "phase": ["developing"],
                "phase_label": ["loopt (2020)"],
                "start_date": pd.to_datetime(["2021-03-01"]),
                "start_precision": ["month"],
                "start_basis": ["opening"],
                "education": ["mbo;hbo"],
                "working": [True],
                "learning": [False],
                "sheet": ["Energie"],
                "row": [5],
                "first_seen": pd.to_datetime(["2026-11-24"]),
            }
        ),
        sector_links=pd.DataFrame(
            {"community_id": "a", "sector": ["EN", "CH"], "leading": [True, None]}
        ),
        region_links=pd.DataFrame({"community_id": ["a"], "province": ["PV21"], "label": ["FRL"]}),
        partners=pd.DataFrame(
            {
                "community_id": "a",
                "organisation": ["Saxion", "Bedrijf", "Iets"],
                "kind": ["knowledge", "company", None],
            }
        ),
        sizes=pd.DataFrame(
            {"community_id": ["a"], "what": ["students"], "minimum": [20], "label": ["ruim 20"]}
        ),
        inferences=pd.DataFrame(
            {
                "community_id": "a",
                "field": ["phase", "kind", "sector"],
                "value": ["developing", "knowledge", "CH"],
                "rule": ["phase-from-words", "kind-from-name", "sector-derived"],
                "found": ["loopt (2020)", "Saxion", "topsector afgeleid"],
            }
        ),
    )


def test_every_field_says_what_was_recognised_found_and_inferred(alone):
    table = community_table(alone).set_index("Veld")

    known = {field: row.to_list() for field, row in table.drop(index="Topsector").iterrows()}
    assert known["Vorm"] == ["Centre of Expertise", "CoE", ""]
    assert known["Fase"] == [
        "Doorontwikkelen",
        "loopt (2020)",
        "afgeleid: een fase, gevonden in een status in vrije woorden",
    ]
    assert known["Start"] == ["maart 2021 (opening)", "", ""]
    assert known["Einde"] == ["Onbekend", "", ""]
    assert known["Regio"] == ["Fryslân", "FRL", ""]
    assert known["Onderwijsniveaus"][0] == "mbo, hbo"
    assert [known[f][0] for f in ("Werken", "Leren", "Innoveren")] == ["ja", "nee", "niet vermeld"]
    assert [known[f][0] for f in ("Website", "Blad van de export", "Rij in de export")] == [
        "niet vermeld", "Energie", "5",
    ]  # fmt: skip
    assert table.loc["Topsector"].to_numpy().tolist() == [
        ["Energie, leidend", "", ""],
        [
            "Chemie",
            "topsector afgeleid",
            "afgeleid: de bron zegt dat de Topsector uit het onderwerp is afgeleid",
        ],
    ]


def test_what_is_told_of_a_field_stands_in_one_column(alone):
    told = told_table(community_table(alone)).set_index("Veld")["Hoe het bekend is"]

    assert told["Vorm"] == "gevonden als “CoE”"
    assert told["Fase"].startswith("gevonden als “loopt (2020)”; afgeleid: een fase")
    assert told["Naam"] == ""


def test_partners_say_how_their_kind_is_known(alone):
    known = partners_table(alone)

    assert known.to_numpy().tolist() == [
        [
            "Saxion",
            "Kennisinstellingen",
            "afgeleid: het soort partner volgens duidelijke woorden in de naam",
        ],
        ["Bedrijf", "Bedrijven", "zoals de bron zegt"],
        ["Iets", "Onbekend", "-"],
    ]


def test_numbers_are_ranges_with_the_text_as_found(alone):
    assert sizes_table(alone).to_numpy().tolist() == [["Aantal studenten", "20", "-", "ruim 20"]]


def test_a_community_of_which_nothing_is_known_says_so():
    alone = Register.of(communities=pd.DataFrame({"community_id": ["a"]}))

    known = community_table(alone).set_index("Veld")["Herkend als"].to_dict()

    assert {known[f] for f in ("Vorm", "Fase", "Start", "Topsector", "Regio")} == {"Onbekend"}
    assert known["Naam"] == "niet vermeld"
    assert partners_table(alone).empty
    assert sizes_table(alone).empty


def test_the_history_shows_the_newest_version_first_in_words():
    history = pd.DataFrame(
        {
            "number": [1, 3],
            "change": ["added", "changed"],
            "field": pd.Series([None, "form"], dtype="str"),
            "old": pd.Series([None, "coe"], dtype="str"),
            "new": pd.Series([None, "fieldlab"], dtype="str"),
        }
    )

    table = community_history_table(
        history, {1: "23-11-2026", 3: "24-11-2026"}, {1: "a.csv", 3: "b.csv"}
    )

    assert table.to_numpy().tolist() == [
        [3, "24-11-2026", "Gewijzigd", "Vorm", "Centre of Expertise", "Fieldlab", "b.csv"],
        [1, "23-11-2026", "Erbij", "", "", "", "a.csv"],
    ]


def test_organisations_stand_with_their_number_of_communities():
    table = frequent_partners_table(pd.Series({"Saxion": 2, "HAN": 1}))

    assert table.to_numpy().tolist() == [["Saxion", 2], ["HAN", 1]]
