"""The page of breakdowns, against counts made by hand in the public sample."""

import json

import pytest

from lc_app.texts import in_language
from lc_metrics import DIMENSIONS


@pytest.fixture
def page(app):
    return app.switch_page("pages/breakdowns.py").run()


def by(page, dimension, crossed="geen"):
    page.selectbox(key="uitsplitsing").set_value(dimension)
    page.selectbox(key="kruising").set_value(crossed)
    return page.run()


def on_target_date(page):
    choice = page.segmented_control(key="stand")
    return choice.set_value("doel").run()


def headings(page):
    return [m.value for m in page.markdown if m.value.startswith("#### ")]


def said(page):
    return " ".join(m.value for m in page.markdown) + " ".join(c.value for c in page.caption)


def numbers(page):
    return page.dataframe[0].value.set_index(page.dataframe[0].value.columns[0])


@pytest.mark.parametrize(
    ("language", "unknown", "label"),
    [("nl", "Onbekend", "Publieke voorbeeldlijst"), ("en", "Unknown", "Public sample")],
)
def test_every_dimension_shows_its_unknown_and_says_that_the_list_is_a_sample(
    page, language, unknown, label
):
    page.segmented_control(key="taal").set_value(language).run()
    in_language(language)  # in which the test itself reads the lists

    for dimension in DIMENSIONS:
        by(page, dimension)

        assert not page.exception, dimension
        assert unknown in numbers(page).index, dimension
        (figure,) = page.get("plotly_chart")
        assert json.loads(figure.proto.spec)["layout"]["meta"]["source"].startswith(label)


def test_parts_of_the_country_are_counted_as_by_hand(page):
    by(page, "part")

    # Of the 55 that count: Groningen 2, Fryslân 4; Overijssel 1, Gelderland 1; Utrecht 1,
    # Noord-Holland 1, Zuid-Holland 11, Zeeland 1; Noord-Brabant 2, Limburg 1.
    counts = numbers(page).iloc[:, 0].to_dict()
    assert counts == {
        "Noord-Nederland": "6",
        "Oost-Nederland": "2",
        "West-Nederland": "14",
        "Zuid-Nederland": "3",
        "Onbekend": "30",
        "Alle, elk één keer": "55",
    }
    assert "De groepen zijn samen" not in said(page)


def test_the_count_of_the_target_date_can_be_chosen(page):
    by(page, "part")

    on_target_date(page)

    assert numbers(page).iloc[:, 0].tolist() == ["2", "1", "3", "2", "17", "25"]


def test_inhabitants_are_named_with_their_table_and_year(page):
    by(page, "province")

    page.toggle(key="per_inwoner").set_value(True).run()

    # 4 communities and 661,956 inhabitants: 0.604 per 100,000.
    assert numbers(page).loc["Fryslân"].tolist() == ["4", "661.956", "0,604"]
    # 25 of known province and 17,947,684 inhabitants, the sum of the twelve.
    assert numbers(page).loc["alle samen"].tolist() == ["25", "17.947.684", "0,139"]
    assert headings(page) == ["#### De meeste per 100.000 inwoners: Fryslân (0,6)"]
    assert "CBS StatLine 70072ned" in said(page)
    assert "01-01-2024 (voorlopige cijfers). 30 zonder bekende provincie" in said(page)


def test_where_no_inhabitants_are_known_none_are_offered(page):
    for dimension in ("sector", "corop", "part", "form"):
        by(page, dimension)

        assert not page.toggle, dimension


def test_parts_that_exceed_the_whole_are_explained(page):
    by(page, "partner_kind")

    # 33 with knowledge institutions, 9 with governments, 3 with companies, 28 unknown.
    assert "Samen **73**, terwijl er **55** leergemeenschappen meetellen" in said(page)
    assert headings(page) == [
        "#### Soort partner: de meeste bij Kennisinstellingen (33); onbekend bij 28 van de 55"
    ]


def test_white_spots_are_named_with_what_is_unknown(page):
    by(page, "province")

    assert (
        "2 van de 12 provincies hebben geen bekende leergemeenschap: Drenthe, Flevoland. Van 30"
        " leergemeenschappen is onbekend waar zij horen"
    ) in said(page)


def test_concentration_is_told_with_its_definition(page):
    by(page, "province")

    # Zuid-Holland 11, Fryslân 4, and 2: 17 of 25; (121+16+4+4+6)/625 = 0.2416.
    assert "hebben 68% van de leergemeenschappen waarvan de groep bekend is" in said(page)
    assert "is 0,242: die zou 0,083 zijn" in said(page)


def test_a_function_that_no_source_tells_is_unknown_for_all(page):
    by(page, "function")

    assert headings(page) == ["#### Functie: onbekend bij alle 55"]


def test_the_communities_behind_a_number_are_as_many(page):
    by(page, "sector")

    page.selectbox(key="achter").set_value("LSH").run()

    listed = page.dataframe[1].value
    assert len(listed) == 5
    assert listed["Topsector"].str.contains("Life Sciences & Health").all()


def test_two_groups_are_crossed_and_traced(page):
    by(page, "sector", "province")

    page.selectbox(key="achter").set_value("EN.PV28").run()

    known = int(numbers(page).loc["Energie", "Zuid-Holland"])
    assert len(page.dataframe[1].value) == known > 0
    assert "De groepen zijn samen" not in said(page)


def test_a_filter_narrows_what_is_broken_down(page):
    page.multiselect(key="topsector").set_value(["LSH"])

    by(page, "sector")

    assert numbers(page).index.tolist() == [
        "Life Sciences & Health", "Onbekend", "Alle, elk één keer",
    ]  # fmt: skip


def test_under_a_filter_of_one_province_its_areas_alone_can_be_white_spots(page):
    page.multiselect(key="regio").set_value(["PV21"])

    by(page, "corop")

    # Fryslân has three COROP areas; 2 of its 4 communities are in Noord, 2 of no known area.
    assert "1 van de 3 COROP-gebieden heeft geen bekende leergemeenschap" in said(page)
