"""Maps put communities where they are, and say which are not on them."""

from itertools import pairwise

import pandas as pd
import pytest

from lc_app import figures, reference
from lc_app.figures.clearings import clear_place
from lc_app.figures.dots import placed
from lc_app.figures.outlines import middles

NOW = pd.Timestamp(2026, 11, 23)
COLUMNS = ["community_id", "name", "province", "municipality", "label"]
LINKS = pd.DataFrame(
    [
        ("a", "Lab <b>A</b>", "PV28", "Rotterdam", "Rotterdam"),
        ("b", "Lab B", "PV28", "Rotterdam", "Rotterdam"),
        ("c", "Lab C", "PV21", "Smallingerland", "Drachten"),
        ("d", "Lab D", "PV28", "Westland", "in het Westland"),
        ("e", "Lab E", "PV29", None, "Zeeland"),
    ],
    columns=COLUMNS,
)


def counts(**values):
    return pd.Series(values, dtype="float64")


def dots(**values):
    return figures.province_dots(counts(**values), LINKS, on=NOW, source="Versie 1.")


def test_a_community_lies_at_its_place_or_at_the_main_place_of_its_municipality():
    found = placed(LINKS).set_index("community_id").round(2)

    # Degrees as on any map: Drachten, and 's-Gravenzande as the largest place of Westland.
    assert found.loc["c", ["north", "east"]].to_list() == pytest.approx([53.11, 6.10], abs=0.02)
    assert found.loc["d", ["north", "east"]].to_list() == pytest.approx([52.00, 4.17], abs=0.02)
    assert "e" not in found.index


def test_two_of_one_place_lie_side_by_side_whatever_their_order():
    found = placed(LINKS)

    assert found.equals(placed(LINKS[::-1]))
    first, second = found[found["municipality"].eq("Rotterdam")][["north", "east"]].to_numpy()
    assert 0.01 < abs(first - second).max() < 0.1


def test_a_map_of_nothing_has_no_dots():
    assert len(placed(LINKS.iloc[:0])) == 0


def test_the_map_names_what_is_not_on_it():
    picture = dots(PV28=11, PV30=2, onbekend=30, landelijk=1)

    areas, marks, numbers = picture.figure.data
    assert list(areas.locations) == reference.codes("regions")
    assert dict(zip(areas.locations, areas.z, strict=True))["PV28"] == 11
    assert len(marks.lon) == 4
    assert numbers.text[8] == "<b>11</b>"
    assert picture.title == (
        "Voor zover bekend de meeste in: Zuid-Holland (11); 10 provincies zonder bekende"
    )
    assert "4 stippen: leergemeenschappen op hun plaats. Nog 1 zonder" in picture.subtitle
    assert "0 bovenregionaal, 1 landelijk, 30 met onbekende regio" in picture.subtitle


def test_the_name_of_a_dot_is_shown_as_text():
    _areas, marks, _numbers = dots(PV28=1).figure.data

    assert marks.text[0] == "Lab &lt;b&gt;A&lt;/b&gt; (Rotterdam)"


def test_the_map_names_the_source_of_the_places():
    assert "GeoNames" in dots(PV28=1).figure.layout.meta["source"]


def test_the_map_of_nothing_says_so():
    assert dots(onbekend=3).title == "Van geen leergemeenschap is de provincie bekend"


def test_per_inhabitant_a_small_province_stands_out():
    people = pd.Series({"PV28": 4_000_000, "PV29": 400_000})

    picture = figures.province_tiles(
        counts(PV28=8, PV29=4), on=NOW, source="", people=people.reindex(reference.codes("regions"))
    )

    assert picture.title == "De meeste per 100.000 inwoners: Zeeland (1)"
    assert picture.numbers.set_index("Regio").loc["Zuid-Holland"].iloc[-1] == 0.2


def test_the_number_of_a_province_stands_inside_it():
    _areas, _marks, numbers = dots(PV28=1).figure.data
    places = zip(reference.codes("regions"), numbers.lon, numbers.lat, strict=True)

    outlines = {f["id"]: f["geometry"] for f in reference.province_outlines()["features"]}
    outside = [code for code, east, north in places if not inside(outlines[code], east, north)]

    assert outside == []


def inside(geometry, east, north):
    """Whether a line from the place to the east crosses an outline an odd number of times."""
    single = geometry["type"] == "Polygon"
    crossed = 0
    for polygon in [geometry["coordinates"]] if single else geometry["coordinates"]:
        for (x, y), (u, v) in pairwise(polygon[0]):
            if (y > north) != (v > north):
                crossed += east < x + (north - y) / (v - y) * (u - x)
    return crossed % 2 == 1


def test_corop_areas_are_forty_tiles_that_do_not_overlap():
    grid = reference.tiles("corop_tiles")

    assert list(grid.index) == list(reference.corops())
    assert not grid.duplicated(["column", "row"]).any()


def test_names_of_corop_areas_fit_on_their_tiles_on_a_phone():
    picture = figures.corop_tiles(counts(CR29=5), on=NOW, source="")

    lines = [text.split("<br>")[:-1] for text in picture.figure.data[0].text]
    assert lines[29] == ["Zuidoost", "Z-Holland"]
    assert max(map(len, lines)) == 2
    assert max(len(line) for name in lines for line in name) <= 11


def test_provinces_are_twelve_tiles_that_do_not_overlap():
    grid = reference.tiles("province_tiles")

    assert list(grid.index) == reference.codes("regions")
    assert not grid.duplicated(["column", "row"]).any()


def test_tiles_say_that_they_are_schematic_and_what_is_not_on_them():
    picture = figures.corop_tiles(counts(CR29=5, onbekend=30), on=NOW, source="")

    cells, pointed = picture.figure.data
    assert "<b>5</b>" in cells.text[28]
    assert pointed.text[28] == "Groot-Rijnmond: 5"
    assert "schematische kaart" in picture.subtitle
    assert "30 zonder" in picture.subtitle
    assert picture.title.startswith("Voor zover bekend de meeste in: Groot-Rijnmond (5); 39")


def test_every_place_with_a_point_is_a_place_of_the_country():
    points, places = reference.place_points(), reference.table("places")

    assert set(points["municipality"]) <= set(places["gemeente"])
    assert points["main"].sum() == points["municipality"].nunique() == 339
    assert points["north"].between(50.7, 53.6).all()
    assert points["east"].between(3.3, 7.3).all()


def test_the_number_of_a_province_hides_no_dot():
    _areas, marks, numbers = dots(PV28=4).figure.data
    row = reference.codes("regions").index("PV28")

    # Half of a digit is 0.045 and of its height 0.075 degrees north, 1.63 times that in the east.
    apart = [
        abs(east - numbers.lon[row]) > 0.045 * 1.63 or abs(north - numbers.lat[row]) > 0.075
        for east, north in zip(marks.lon, marks.lat, strict=True)
    ]
    assert apart == [True] * 4


def test_a_number_without_dots_near_it_stands_in_the_middle():
    assert clear_place("PV28", placed(LINKS.iloc[:0]), 1) == middles()["PV28"]


def test_a_number_goes_aside_for_a_dot_in_the_middle():
    east, north = middles()["PV25"]

    found = clear_place("PV25", pd.DataFrame({"east": [east], "north": [north]}), 1)

    # Half of a digit and of a dot to the side, or half of a line and of a dot up or down.
    beside, above = abs(found[0] - east) / 1.63, abs(found[1] - north)
    assert beside >= 0.095 or above >= 0.125
    assert max(beside, above) < 0.2
