"""The reference tables: complete, consistent, and drawn the way plotly wants."""

import re
from itertools import pairwise

import pandas as pd
import pytest

from lc_app import reference
from lc_app.ingest import Problem
from lc_app.ingest.columns import meaning
from lc_app.settings import ROOT
from lc_metrics import ALL, BUCKETS, NO_SECTOR, UNKNOWN
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS

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
        ("education_synonyms", {"mbo", "hbo", "wo"}),
        ("function_synonyms", set(FUNCTIONS)),
    ],
)
def test_every_synonym_leads_to_a_code_that_exists(table, allowed):
    assert set(reference.table(table)["code"]) <= allowed


def test_every_heading_means_a_field():
    assert set(reference.table("column_synonyms")["column"]) <= set(reference.codes("fields"))


def test_every_word_of_an_organisation_tells_a_kind_of_partner():
    kinds = reference.table("organisation_kinds")

    assert set(kinds["kind"]) == set(PARTNER_KINDS)
    assert set(kinds["match"]) == {"word", "part"}
    assert kinds["word"].is_unique


def test_the_listed_organisations_lie_in_their_province_and_have_a_source():
    places = reference.table("places")
    known = {
        *zip(places["woonplaats"], places["provinciecode"], strict=True),
        *zip(places["gemeente"], places["provinciecode"], strict=True),
    }
    listed = reference.table("organisations")
    placed = listed[listed["place"].ne("")]

    assert listed["name"].is_unique
    assert set(listed["kind"]) <= set(PARTNER_KINDS)
    assert listed["source"].ne("").all()
    assert set(zip(placed["place"], placed["province"], strict=True)) <= known


def test_every_other_name_of_an_organisation_leads_to_one_that_is_listed():
    others = reference.table("organisation_synonyms")
    names = set(reference.table("organisations")["name"])

    assert set(others["organisation"]) <= names
    assert set(others["relation"]) == {"spelling", "former", "part"}
    assert others["synonym"].is_unique
    assert not set(others["synonym"]) & names


def test_economic_regions_lie_where_their_corop_area_lies():
    places = reference.table("places").drop_duplicates("coropcode")
    province_of = dict(zip(places["coropcode"], places["provinciecode"], strict=True))
    regions = reference.table("economic_regions")
    with_corop = regions[regions["corop"].ne("")]

    assert set(regions["province"]) <= set(reference.regions())
    assert with_corop["corop"].map(province_of).tolist() == with_corop["province"].tolist()


def test_former_municipalities_are_no_places_of_today_and_became_one_in_their_province():
    places = reference.table("places")
    today = dict(zip(places["gemeente"], places["provinciecode"], strict=True))
    former = reference.table("former_municipalities")
    became = former[former["municipality"].ne("")]

    assert not set(former["name"]) & {*places["woonplaats"], *places["gemeente"]}
    assert former["name"].is_unique
    assert became["municipality"].map(today).tolist() == became["province"].tolist()
    assert former["year"].astype("int64").between(1990, 2026).all()


def test_the_page_on_inferences_has_one_line_for_each_rule_and_no_other():
    page = (ROOT / "docs" / "inferences.md").read_text("utf-8")

    documented = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", page, re.MULTILINE)

    assert documented == list(reference.names("rules").items())


def test_every_rule_in_the_code_has_a_name():
    folders = (ROOT / "lc_app" / "ingest", ROOT / "lc_app" / "organisations")
    sources = (path for folder in folders for path in folder.glob("*.py"))
    rules = re.compile(
        r'"((?:date|end|count|kind|phase|form|sector|province|municipality)-[a-z-]+)"'
    )

    used = {rule for path in sources for rule in rules.findall(path.read_text("utf-8"))}

    assert used - {problem.code for problem in Problem} <= set(reference.codes("rules"))
    assert set(reference.codes("rules")) <= used


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
