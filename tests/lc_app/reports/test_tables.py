"""Tables for people, from a register of four rows counted by hand."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app import reference
from lc_app.reports import (
    communities_table,
    reasons_table,
    targets_table,
    versions_table,
)
from lc_app.store import Version
from lc_metrics import DEFAULT_RULE, Register

END, NOW = pd.Timestamp(2023, 12, 31), pd.Timestamp(2026, 11, 23)


@pytest.fixture
def register():
    """A dated one in two sectors, an undated one, a campus, and one without a sector."""
    return Register.of(
        communities=pd.DataFrame(
            {
                "community_id": ["a", "b", "c", "d"],
                "name": ["Dated", "Undated", "Campus", "Alone"],
                "form": ["fieldlab", "coe", "campus", "fieldlab"],
                "form_label": ["Fieldlab", "CoE", "campus", "Fieldlab"],
                "start_date": pd.to_datetime(["2021-03-01", None, "2020-01-01", "2019-05-06"]),
                "start_precision": ["month", None, "year", "day"],
                "sheet": ["Energie", "Energie", "", ""],
                "row": [5, 6, 7, 8],
                "source": ["https://a", None, None, None],
                "first_seen": NOW,
            }
        ),
        sector_links=pd.DataFrame(
            {"community_id": ["a", "a", "b", "c"], "sector": ["EN", "CH", "EN", "EN"]}
        ),
        region_links=pd.DataFrame({"community_id": ["a"], "province": ["PV21"], "label": ["X"]}),
        partners=pd.DataFrame({"community_id": ["a", "a"], "organisation": ["P", "Q"]}),
    )


def test_a_row_shows_what_is_known_and_says_what_is_not(register):
    table = communities_table(register, DEFAULT_RULE, end=END, on=NOW).set_index("Naam")

    assert table.loc["Dated"].to_dict() == {
        "Topsector": "Energie; Chemie",
        "Vorm": "Fieldlab",
        "Regio": "Fryslân",
        "Start": "maart 2021",
        "Telt mee op 31-12-2023": "ja",
        "Telt mee op 23-11-2026": "ja",
        "Bron": "https://a",
        "Fase": "Onbekend",
        "Vorm, zoals gevonden": "Fieldlab",
        "Status, zoals gevonden": "",
        "Plaats, zoals gevonden": "X",
        "Partners": "P; Q",
        "Opmerking": "",
        "Rij in de export": "Energie 5",
    }
    assert table.loc["Undated", ["Start", "Regio"]].tolist() == ["Onbekend", "Onbekend"]
    assert table["Start"].tolist()[2:] == ["2020", "06-05-2019"]


def test_each_row_that_does_not_count_says_why(register):
    table = communities_table(register, DEFAULT_RULE, end=END, on=NOW).set_index("Naam")

    assert table["Telt mee op 31-12-2023"].tolist() == [
        "ja",
        "nee: begin onbekend",
        "nee: vorm",
        "nee: geen Topsector",
    ]


def test_reasons_add_up_to_all_communities(register):
    table = reasons_table(register, DEFAULT_RULE, end=END, on=NOW)

    assert table.to_dict("list") == {
        "Leergemeenschappen": [
            "telt mee",
            "de vorm telt niet mee",
            "geen Topsector, of onbekend",
            "startdatum onbekend",
        ],
        "31-12-2023": [1, 1, 1, 1],
        "23-11-2026": [2, 1, 1, 0],
    }


def test_the_targets_say_which_of_them_were_agreed():
    table = targets_table(reference.targets()).set_index("Topsector")

    assert table.columns[0] == "Doel"
    assert table.loc["alle samen", ["Doel", "Ten minste", "Ten hoogste", "Aard"]].tolist() == [
        "100, afgesproken",
        "100",
        "-",
        "afgesproken",
    ]
    assert table.loc["Life Sciences & Health", "Doel"] == "4 tot 6, afgesproken"
    assert table.loc["Energie", ["Doel", "Aard"]].tolist() == [
        "gemiddeld 10",
        "een gemiddelde, geen afspraak",
    ]


def test_versions_are_told_on_a_dutch_clock():
    version = Version(
        number=2,
        parent=1,
        published_at=datetime(2026, 7, 1, 22, 30),
        communities=3,
        restores=1,
        note="najaar",
    )

    row = versions_table([version]).iloc[0]

    assert row["Gepubliceerd"] == "02-07-2026 00:30"
    assert row["Toelichting"] == "Opnieuw versie 1. najaar"
