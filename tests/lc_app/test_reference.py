"""The reference tables: complete, consistent, and drawn the way plotly wants."""

from itertools import pairwise

import pandas as pd
import pytest

from lc_app import reference
from lc_app.ingest.columns import meaning
from lc_metrics import ALL, BUCKETS, NO_SECTOR, UNKNOWN

TEN = ["AF", "CH", "CI", "EN", "HTSM", "ICT", "LSH", "LOG", "TU", "WM"]


def test_there_are_ten_topsectors_twelve_provinces_and_three_buckets():
    assert reference.codes("sectors") == TEN
    assert len(reference.codes("regions")) == 12
    assert reference.regions()[12:] == list(BUCKETS)


@pytest.mark.parametrize(
    ("table", "allowed"),
    [
        ("sector_synonyms", {*TEN, NO_SECTOR, UNKNOWN}),
        ("form_synonyms", set(reference.codes("forms"))),
        ("phase_synonyms", set(reference.codes("phases"))),
        ("region_synonyms", set(reference.regions())),
    ],
)
def test_every_synonym_leads_to_a_code_that_exists(table, allowed):
    assert set(reference.table(table)["code"]) <= allowed


def test_every_synonym_of_a_place_leads_to_a_place():
    places = set(reference.table("places")["woonplaats"])

    assert set(reference.table("place_synonyms")["place"]) <= places


def test_the_targets_are_those_of_the_roadmap():
    targets = reference.targets().set_index("sector")

    assert targets.loc[ALL, "minimum"] == 100
    assert targets.loc["LSH", ["minimum", "maximum"]].tolist() == [4, 6]
    rest = targets.drop([ALL, "LSH"])
    assert sorted(rest.index) == sorted(set(TEN) - {"LSH"})
    assert set(rest["minimum"]) == {10}
    assert set(rest["nature"]) == {"average"}
    assert set(targets["date"]) == {pd.Timestamp(2023, 12, 31)}
    assert targets["source"].notna().all()


def test_the_provinces_together_have_the_inhabitants_of_the_country():
    population = reference.population()

    assert population.index.tolist() == reference.codes("regions")
    assert population["inhabitants"].sum() == 17_947_684
    assert set(population["date"]) == {pd.Timestamp(2024, 1, 1)}
    assert set(population["status"]) == {"provisional"}


def test_there_are_forty_corop_areas_and_four_parts_of_the_country():
    assert list(reference.corops()) == [f"CR{number:02}" for number in range(1, 41)]
    assert reference.corops()["CR29"] == "Groot-Rijnmond"
    assert sorted(set(reference.parts().values())) == ["Noord", "Oost", "West", "Zuid"]
    assert list(reference.parts()) == reference.codes("regions")


def test_every_province_of_the_table_has_an_outline():
    outlines = reference.province_outlines()["features"]

    assert sorted(f["id"] for f in outlines) == reference.codes("regions")


def ring_area(ring):
    """Twice the signed area by the shoelace formula; negative is clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def test_outer_rings_run_clockwise_or_plotly_fills_the_whole_map():
    rings = [
        polygon[0]
        for feature in reference.province_outlines()["features"]
        for polygon in feature["geometry"]["coordinates"]
    ]

    assert rings
    assert all(ring_area(ring) < 0 for ring in rings)


def test_places_lie_in_342_municipalities_40_corop_areas_and_12_provinces():
    places = reference.table("places")

    assert len(places) == 2501
    assert places[["gemeentecode", "coropcode", "provinciecode"]].nunique().tolist() == [
        342,
        40,
        12,
    ]


def test_the_headings_of_the_sample_are_all_understood(sample):
    headings = sample.decode().splitlines()[0].split(",")

    assert [h for h in headings if not meaning(h)] == []
