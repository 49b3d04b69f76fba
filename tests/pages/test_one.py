"""The pages on one sector and on one region, against counts made by hand in the public sample."""

import json
from datetime import datetime

import pytest

from lc_app.store import Origin, Store
from lc_metrics import Register
from tests.lc_metrics.builders import community, register


def on_page(app, name, **query):
    app.switch_page(f"pages/{name}.py")
    for key, value in query.items():
        app.query_params[key] = value
    return app.run()


def headings(page):
    return [m.value.removeprefix("#### ") for m in page.markdown if m.value.startswith("#### ")]


def said(page):
    return " ".join(e.value for kind in (page.markdown, page.caption, page.info) for e in kind)


def listed(page):
    """The communities of the list at the foot of the page."""
    return page.dataframe[-1].value["Naam"].to_list()


def figure(page, number):
    return json.loads(page.get("plotly_chart")[number].proto.spec)


def test_a_sector_is_held_against_its_target_and_the_country(app):
    page = on_page(app, "sector", sector="ICT")

    assert not page.exception
    assert page.title[0].value == "Topsector: ICT"
    assert (
        "telt de lijst **0 leergemeenschappen** van ICT; gemiddeld zouden het er **10** zijn;"
        " dat is geen afspraak."
    ) in said(page)
    # Of the ten rows of ICT three count now: rows 8 and 9 without a place, and row 101 in
    # Groningen. Of the 55 that count 2 are in Groningen and 15 are learning communities.
    assert headings(page) == [
        "Van 0 op 1 januari 2020 naar 0 op 31 december 2023, geteld met bekende startdatum",
        "ICT heeft 3 van de 55 leergemeenschappen (5%); 5 Topsectoren hebben er meer",
        "Fase: onbekend bij alle 3 van ICT",
        "Voor zover bekend de meeste in: Groningen (1); 11 provincies zonder bekende",
        "Regio van de 3 leergemeenschappen van ICT; onbekend bij 2 van de 3",
        "Vorm van de 3 leergemeenschappen van ICT",
    ]
    # Row 101 alone names partners; a source that names none says nothing of who takes part.
    partners = page.dataframe[-2].value
    assert partners["Organisatie"].to_list() == [
        "Dienst Uitvoering Onderwijs", "Hanzehogeschool Groningen", "Politie", "RDW",
    ]  # fmt: skip
    assert len(listed(page)) == 10
    assert "Digital Society Hub (DSH)" in listed(page)


def test_a_sector_stands_beside_up_to_three_others(app):
    page = on_page(app, "sector", sector="ICT", vergelijk=["CH", "EN", "LOG", "AF"])

    assert page.multiselect(key="vergelijk").value == ["CH", "EN", "LOG"]
    assert "De link bevat waarden die hier niet bestaan: “AF”." in page.warning[0].value
    assert headings(page)[0].endswith("ICT (0), Chemie (3), Energie (3), Logistiek (1)")
    numbers = page.dataframe[2].value.set_index("Topsector")
    assert numbers["31-12-2023"].to_dict() == {
        "ICT": "0",
        "Logistiek": "1",
        "Chemie": "3",
        "Energie": "3",
    }

    page.selectbox(key="sector").set_value("CH").run()

    assert page.title[0].value == "Topsector: Chemie"
    assert page.multiselect(key="vergelijk").value == ["EN", "LOG"]


def test_the_choice_of_the_page_goes_before_the_filter_of_the_sidebar(app):
    app.multiselect(key="topsector").set_value(["LSH", "EN"])
    app.multiselect(key="regio").set_value(["PV20"])

    page = on_page(app, "sector")

    assert page.title[0].value == "Topsector: Energie"
    assert "Deze pagina toont Energie, wat het filter op Topsector ook zegt." in said(page)
    # Of the two in Groningen one is of Energie and one of ICT.
    assert headings(page)[1] == (
        "Energie heeft 1 van de 2 leergemeenschappen (50%); geen heeft er meer"
    )
    assert "Selectie: Groningen" in said(page)


def test_a_sector_in_which_nothing_counts_says_so_and_shows_the_others(app):
    page = on_page(app, "sector", sector="onbekend", vergelijk=["ICT"])

    assert not page.exception
    assert "geen ervan telt mee volgens deze regel op deze datums" in said(page)
    assert "Vorm: van Onbekend telt geen leergemeenschap mee" in headings(page)
    assert "Geen bron noemt een partner" in said(page)


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("sector", "nl", "De lijst bevat geen leergemeenschap van Agri & Food"),
        ("region", "en", "The list holds no community of Groningen"),
    ],
)
def test_a_list_without_communities_says_so(data_directory, app, name, language, expected):
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    store.publish(Register.of(), Origin(), parent=1, at=datetime(2026, 11, 24))
    app.segmented_control(key="taal").set_value(language)

    page = on_page(app, name)

    assert not page.exception
    assert expected in said(page)


def test_a_region_is_held_against_the_country(app):
    page = on_page(app, "region", gebied="PV29")

    assert not page.exception
    assert page.title[0].value == "Regio: Zeeland"
    # Hydrogen Lab, row 12, is the one that counts; it has no start date and no municipality.
    assert headings(page)[1:] == [
        "Zeeland heeft 1 van de 55 leergemeenschappen (2%); 4 regio’s hebben er meer",
        "Fase: onbekend bij de 1 van Zeeland",
        "Vorm van de 1 leergemeenschap van Zeeland",
        "Topsector van de 1 leergemeenschap van Zeeland",
        "COROP-gebied: onbekend bij alle 1",
    ]
    assert listed(page) == [
        "Hydrogen Lab (HZ/Scalda)",
        "Delta Kenniscentrum",
        "Windlab (Wind op zee)",
    ]


def test_a_region_can_be_shown_per_inhabitant(app):
    page = on_page(app, "region", gebied="PV29", per_inwoner="ja")

    # 1 community and 391,657 inhabitants: 0.255 per 100,000; Fryslân 0.604, Groningen 0.333,
    # Zuid-Holland 0.286.
    assert headings(page)[1] == "Zeeland: 0,255 per 100.000 inwoners; 3 regio’s hebben er meer"
    assert "CBS StatLine 70072ned" in said(page)


def test_what_is_no_province_has_no_inhabitants_and_no_areas(app):
    page = on_page(app, "region", gebied="onbekend", per_inwoner="ja")

    assert not page.exception
    assert "Dit is geen provincie en heeft dus geen inwonertal" in said(page)
    assert "COROP-gebieden liggen binnen provincies" in said(page)
    assert headings(page)[1] == (
        "Onbekend heeft 30 van de 55 leergemeenschappen (55%); geen heeft er meer"
    )


def test_where_no_region_is_known_one_sentence_takes_the_place_of_the_map(data_directory, app):
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    listed = register(community("a", provinces=()), community("b", provinces=()))
    store.publish(listed, Origin(), parent=1, at=datetime(2026, 11, 24))

    page = on_page(app, "sector", sector="EN")

    assert "Van alle 2 leergemeenschappen van Energie is de regio niet bekend." in said(page)
    assert not any("Regio" in heading for heading in headings(page))


def test_the_list_of_a_page_leaves_out_what_is_the_same_in_every_row(app):
    page = on_page(app, "sector", sector="ICT")

    columns = list(page.dataframe[-1].value)
    assert columns[:2] == ["Naam", "Telt mee op 31-12-2023"]
    assert "Topsector" not in columns
