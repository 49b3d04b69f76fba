"""Provinces, places and regions, each read by hand from the reference tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.regions import Region, locate


def problems(located):
    return [(problem.code, column, text) for problem, column, text in located.problems]


def provinces(located):
    return [region.province for region in located.regions]


@pytest.mark.parametrize(
    ("province", "code"),
    [
        ("Groningen", "PV20"),
        ("Fryslân", "PV21"),
        ("Friesland", "PV21"),
        ("friesland", "PV21"),
        ("Drenthe", "PV22"),
        ("Overijssel", "PV23"),
        ("Flevoland", "PV24"),
        ("Gelderland", "PV25"),
        ("Utrecht", "PV26"),
        ("Utrecht (provincie)", "PV26"),
        ("Noord-Holland", "PV27"),
        ("Noord Holland", "PV27"),
        ("N-Holland", "PV27"),
        ("Zuid-Holland", "PV28"),
        ("Zeeland", "PV29"),
        ("Noord-Brabant", "PV30"),
        ("Brabant", "PV30"),
        ("Limburg", "PV31"),
        ("Limburg (NL)", "PV31"),
        ("landelijk", "landelijk"),
        ("heel Nederland", "landelijk"),
        ("Bovenregionaal", "bovenregionaal"),
    ],
)
def test_a_province_is_recognised_in_its_spellings(province, code):
    located = locate(province, "", "")

    assert located.regions == (Region(code, "province"),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("Den Haag", Region("PV28", "place", "CR26", "'s-Gravenhage")),
        ("’s-Gravenhage", Region("PV28", "place", "CR26", "'s-Gravenhage")),
        ("Den Bosch", Region("PV30", "place", "CR35", "'s-Hertogenbosch")),
        ("Terschelling", Region("PV21", "place", "CR04", "Terschelling")),
        ("Delfzijl", Region("PV20", "place", "CR02", "Eemsdelta")),
        ("EINDHOVEN", Region("PV30", "place", "CR36", "Eindhoven")),
        ("Utrecht", Region("PV26", "place", "CR17", "Utrecht")),
        ("Utrecht (gemeente)", Region("PV26", "place", "CR17", "Utrecht")),
        ("Groningen", Region("PV20", "place", "CR03", "Groningen")),
        ("Sittard-Geleen", Region("PV31", "place", "CR39", "Sittard-Geleen")),
        ("Hengelo (O.)", Region("PV23", "place", "CR12", "Hengelo (O.)")),
    ],
)
def test_a_place_leads_to_its_municipality_and_province(place, region):
    located = locate("", place, "")

    assert located.regions == (region,)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("place", "code"),
    [("Friesland", "PV21"), ("MRDH", "PV28"), ("landelijk", "landelijk")],
)
def test_a_province_or_region_in_the_column_of_places_is_recognised(place, code):
    located = locate("", place, "")

    assert located.regions == (Region(code, "place"),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("region", "code"),
    [
        ("MRDH", "PV28"),
        ("Noord-Holland Noord", "PV27"),
        ("Noord-Nederland", "bovenregionaal"),
        ("Oost-Nederland", "bovenregionaal"),
        ("Zuidwestelijke Delta", "bovenregionaal"),
        ("Noordelijke Maasvallei", "bovenregionaal"),
        ("Nederland", "landelijk"),
    ],
)
def test_a_region_of_real_exports_is_a_province_or_a_bucket(region, code):
    located = locate("", "", region)

    assert located.regions == (Region(code, "region"),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("region", "province", "corop"),
    [
        ("Brainport", "PV30", "CR36"),
        ("regio Brainport Eindhoven", "PV30", "CR36"),
        ("Twente", "PV23", "CR12"),
        ("West-Brabant", "PV30", "CR33"),
        ("Achterhoek", "PV25", "CR14"),
        ("Drechtsteden", "PV28", "CR30"),
        ("Arnhem/Nijmegen", "PV25", "CR15"),
        ("Zuid-Limburg", "PV31", "CR39"),
    ],
)
def test_a_region_with_the_borders_of_a_corop_area_leads_there_as_inferred(region, province, corop):
    located = locate("", "", region)

    assert located.regions == (Region(province, "region", corop),)
    assert [r.rule for r in located.regions] == ["province-from-region"]


@pytest.mark.parametrize("region", ["Food Valley", "Metropoolregio Amsterdam", "Regio Zwolle"])
def test_a_region_in_two_provinces_is_across_provinces(region):
    located = locate("", "", region)

    assert located.regions == (Region("bovenregionaal", "region"),)


def test_a_corop_area_in_its_own_column_gives_its_province():
    located = locate("", "", "", "Twente")

    assert located.regions == (Region("PV23", "corop", "CR12"),)
    assert problems(located) == []


def test_a_corop_area_and_the_province_that_it_is_named_after_are_two_columns():
    located = locate("", "", "", "Utrecht")

    assert located.regions == (Region("PV26", "corop", "CR17"),)


def test_a_municipality_tells_two_places_of_one_name_apart():
    located = locate("", "Beek", "", "", "Montferland")

    assert located.regions == (Region("PV25", "municipality", "CR14", "Montferland"),)
    assert problems(located) == []


def test_a_place_outside_its_municipality_is_a_conflict_and_the_municipality_is_kept():
    located = locate("", "Zwolle", "", "", "Delft")

    assert located.regions == (Region("PV28", "municipality", "CR27", "Delft"),)
    assert problems(located) == [("region-conflict", "place", "Zwolle")]


@pytest.mark.parametrize(
    ("former", "region"),
    [
        pytest.param("Slochteren", Region("PV20", "place", "CR03", "Midden-Groningen"), id="2018"),
        pytest.param("Menterwolde", Region("PV20", "place", "CR03", "Midden-Groningen"), id="name"),
        pytest.param("Franekeradeel", Region("PV21", "place", "CR04", "Waadhoeke"), id="2018 too"),
        pytest.param("Landerd", Region("PV30", "place", "CR35", "Maashorst"), id="2022"),
        pytest.param(
            "Mill en Sint Hubert", Region("PV30", "place", "CR35", "Land van Cuijk"), id="en"
        ),
        pytest.param("Zederik", Region("PV26", "place", "CR17", "Vijfheerenlanden"), id="province"),
        pytest.param("Littenseradiel", Region("PV21", "place"), id="divided over three"),
    ],
)
def test_a_former_municipality_leads_to_what_it_became(former, region):
    located = locate("", former, "")

    assert located.regions == (region,)
    assert problems(located) == []


def test_a_merger_is_inferred_with_the_name_that_was_found():
    (region,) = locate("Noord-Brabant", "Landerd", "").regions

    assert (region.rule, region.found) == ("municipality-merged", "Landerd")


def test_a_municipality_in_the_column_of_regions_is_recognised():
    located = locate("", "", "Eindhoven")

    assert located.regions == (Region("PV30", "region", "CR36", "Eindhoven"),)


def test_province_and_place_together_give_one_region():
    located = locate("Zeeland", "Vlissingen", "")

    assert provinces(located) == ["PV29"]
    assert located.regions[0].municipality == "Vlissingen"
    assert problems(located) == []


def test_region_and_place_together_give_one_region():
    located = locate("", "Eindhoven", "Brainport")

    assert located.regions == (Region("PV30", "region", "CR36", "Eindhoven"),)


@pytest.mark.parametrize("region", ["Noord-Nederland", "landelijk"])
def test_the_seat_of_a_wider_region_is_not_its_region(region):
    located = locate("", "Groningen", region)

    assert located.regions == (
        Region(region.replace("Noord-Nederland", "bovenregionaal"), "region"),
    )
    assert problems(located) == []


@pytest.mark.parametrize("cell", ["Noord-Brabant; Limburg", "Noord-Brabant/Limburg"])
def test_several_provinces_in_a_cell_are_all_kept(cell):
    located = locate(cell, "", "")

    assert provinces(located) == ["PV30", "PV31"]


def test_a_dutch_enumeration_of_provinces_is_kept_whole():
    located = locate("Groningen, Drenthe en Friesland", "", "")

    assert provinces(located) == ["PV20", "PV22", "PV21"]
    assert problems(located) == []


def test_the_place_belongs_to_the_one_of_several_provinces_in_which_it_lies():
    located = locate("Utrecht; Gelderland", "Wageningen", "")

    assert located.regions == (
        Region("PV26", "province"),
        Region("PV25", "province", "CR13", "Wageningen"),
    )


@pytest.mark.parametrize("place", ["Beek", "Hoorn", "Haren", "Elst", "Bergen"])
def test_a_name_in_two_provinces_is_not_guessed(place):
    located = locate("", place, "")

    assert located.regions == ()
    assert problems(located) == [("ambiguous-place", "place", place)]


def test_a_name_in_two_provinces_is_not_guessed_in_the_column_of_regions():
    located = locate("", "", "Beek")

    assert located.regions == ()
    assert problems(located) == [("ambiguous-place", "region", "Beek")]


def test_the_province_tells_two_places_of_one_name_apart():
    located = locate("Limburg", "Beek", "")

    assert located.regions == (Region("PV31", "province", "CR39", "Beek (L.)"),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("province", "place", "municipality"),
    [
        ("Groningen", "Haren", "Groningen"),
        ("Utrecht", "Elst", "Rhenen"),
        ("Noord-Holland", "Bergen", "Bergen (NH.)"),
    ],
)
def test_a_place_is_known_without_the_province_in_its_name(province, place, municipality):
    located = locate(province, place, "")

    assert [region.municipality for region in located.regions] == [municipality]
    assert problems(located) == []


def test_a_name_without_its_province_is_that_of_the_municipality_called_so():
    located = locate("", "Katwijk", "")

    assert [region.municipality for region in located.regions] == ["Katwijk"]


def test_two_places_of_one_name_in_the_province_leave_the_municipality_open():
    located = locate("Gelderland", "Beek", "")

    assert located.regions == (Region("PV25", "province", None, None),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("place", "hamlet_in"),
    [
        pytest.param("Zeeland", "PV30", id="a village in Maashorst"),
        pytest.param("Nederland", "PV23", id="a hamlet in Steenwijkerland"),
    ],
)
def test_a_hamlet_is_not_guessed_where_a_province_or_the_country_can_be_meant(place, hamlet_in):
    located = locate("", place, "")

    assert hamlet_in not in provinces(located)


def test_a_place_outside_the_province_is_a_conflict_and_the_province_is_kept():
    located = locate("Utrecht", "Zwolle", "")

    assert located.regions == (Region("PV26", "province"),)
    assert problems(located) == [("region-conflict", "place", "Zwolle")]


def test_another_province_in_the_column_of_places_is_a_conflict_too():
    located = locate("Drenthe", "Friesland", "")

    assert located.regions == (Region("PV22", "province"),)
    assert problems(located) == [("region-conflict", "place", "Friesland")]


def test_a_region_outside_the_province_is_a_conflict_and_the_province_is_kept():
    located = locate("Zeeland", "", "Twente")

    assert located.regions == (Region("PV29", "province"),)
    assert problems(located) == [("region-conflict", "region", "Twente")]


@pytest.mark.parametrize("region", ["Zuidwestelijke Delta", "Zeeland", "onbekend"])
def test_a_region_that_fits_the_province_adds_nothing(region):
    located = locate("Zeeland", "", region)

    assert located.regions == (Region("PV29", "province"),)
    assert problems(located) == []


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (("Atlantis", "", ""), "province"),
        (("", "Atlantis", ""), "place"),
        (("", "", "Atlantis"), "region"),
    ],
)
def test_an_unknown_name_is_told_with_its_column(cells, column):
    located = locate(*cells)

    assert located.regions == ()
    assert problems(located) == [("unknown-region", column, "Atlantis")]


def test_an_unknown_province_leaves_the_place_to_speak():
    located = locate("Atlantis", "Zwolle", "")

    assert provinces(located) == ["PV23"]
    assert problems(located) == [("unknown-region", "province", "Atlantis")]


def test_an_unknown_place_leaves_the_province_to_speak():
    located = locate("Limburg", "Atlantis", "")

    assert located.regions == (Region("PV31", "province"),)
    assert problems(located) == [("unknown-region", "place", "Atlantis")]


@pytest.mark.parametrize("cells", [("", "", ""), ("onbekend", "", ""), ("", "", "Onbekend")])
def test_nothing_named_is_no_region_and_no_problem(cells):
    located = locate(*cells)

    assert located.regions == ()
    assert problems(located) == []


NAMES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["", "Beek", "Limburg", "Brainport", "landelijk", "Zwolle; Beek", "Delft"]),
)


@settings(max_examples=100)
@given(NAMES, NAMES, NAMES)
def test_any_three_cells_give_regions_or_problems(province, place, region):
    located = locate(province, place, region)

    cells = {"province": province, "place": place, "region": region}
    assert all(text and text in cells[column] for _, column, text in located.problems)
    assert len(set(located.regions)) == len(located.regions)


@pytest.mark.parametrize(
    "cell", ["Delft/Leiden", "Delft, Leiden", "Delft en Leiden", "Delft;Leiden"]
)
def test_several_places_in_a_cell_are_all_kept(cell):
    located = locate("", cell, "")

    assert located.regions == (
        Region("PV28", "place", "CR27", "Delft"),
        Region("PV28", "place", "CR25", "Leiden"),
    )
    assert problems(located) == []


@pytest.mark.parametrize(
    ("cell", "municipality"),
    [
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("Bergen op Zoom", "Bergen op Zoom"),
        ("Nuenen, Gerwen en Nederwetten", "Nuenen, Gerwen en Nederwetten"),
        ("'s-Hertogenbosch / Den Bosch", "'s-Hertogenbosch"),
        ("GM0363", "Amsterdam"),
        ("WP1000", "Woensdrecht"),
    ],
)
def test_one_place_stays_one_whatever_marks_are_in_its_name(cell, municipality):
    located = locate("", cell, "")

    assert [region.municipality for region in located.regions] == [municipality]
    assert problems(located) == []


def test_of_several_places_the_one_that_is_not_known_is_told():
    located = locate("", "Delft, Atlantis", "")

    assert [region.municipality for region in located.regions] == ["Delft"]
    assert problems(located) == [("unknown-region", "place", "Atlantis")]


def test_each_of_several_places_belongs_to_the_province_in_which_it_lies():
    located = locate("Zuid-Holland; Utrecht", "Delft/Amersfoort", "")

    assert [(r.province, r.municipality) for r in located.regions] == [
        ("PV28", "Delft"),
        ("PV26", "Amersfoort"),
    ]


def test_a_place_outside_the_province_beside_one_inside_is_a_conflict():
    located = locate("Overijssel", "Enschede en Delft", "")

    assert [(r.province, r.municipality) for r in located.regions] == [("PV23", "Enschede")]
    assert problems(located) == [("region-conflict", "place", "Delft")]


def test_a_province_is_known_by_its_code():
    assert locate("PV20", "", "").regions == (Region("PV20", "province"),)
