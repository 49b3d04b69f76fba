"""The list of communities and the detail of one, on the public sample."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.ingest import take
from lc_app.settings import database_url
from lc_app.store import Origin, Store
from lc_app.store.books import BookStore

DEVENTER = "066e36abc391"


@pytest.fixture
def page(app):
    return app.switch_page("pages/communities.py").run()


def opened(app, code):
    app.switch_page("pages/communities.py")
    app.query_params["gemeenschap"] = code
    return app.run()


def listed(page):
    return page.dataframe[0].value


def said(page):
    kinds = (page.markdown, page.caption, page.info, page.warning)
    return " ".join(e.value for kind in kinds for e in kind)


def fields(page):
    table = page.table[0].value
    return {name: row.to_list() for name, row in table.iterrows()}


def test_the_list_can_be_narrowed_to_what_counts_and_ordered(page):
    page.selectbox(key="telt").set_value("doel")
    page.selectbox(key="volgorde").set_value("naam").run()

    found = listed(page)
    assert len(found) == 25
    assert set(found["Telt mee op 31-12-2023"]) == {"ja"}
    names = [name.casefold() for name in found["Naam"]]
    assert names == sorted(names)

    page.selectbox(key="telt").set_value("niet")
    page.selectbox(key="volgorde").set_value("oudste").run()

    found = listed(page)
    # 124 rows, of which 55 count now.
    assert len(found) == 69
    assert found["Start"].iloc[-1] == "Onbekend"
    years = [start[-4:] for start in found["Start"] if start != "Onbekend"]
    assert years == sorted(years)


def test_what_is_searched_and_chosen_is_in_the_link(page):
    page.text_input(key="zoek").set_value("saxion")
    page.selectbox(key="telt").set_value("peildatum").run()
    page.run()

    assert page.query_params["zoek"] == "saxion"
    assert page.query_params["telt"] == "peildatum"


def test_a_part_of_the_list_without_any_says_so(app):
    app.multiselect(key="vorm").set_value(["campus"])
    page = app.switch_page("pages/communities.py").run()

    page.selectbox(key="telt").set_value("peildatum").run()

    assert "Geen enkele leergemeenschap. Kies een ander deel van de lijst." in said(page)
    assert not page.dataframe


def test_the_detail_shows_every_field_with_the_text_as_found_and_the_rule(app):
    page = opened(app, DEVENTER)

    assert not page.exception
    assert page.title[0].value == "GROZzerdam Deventer"
    assert "✘ **Telt niet mee op 31-12-2023:** de vorm telt niet mee." in said(page)
    known = fields(page)
    assert known["Vorm"] == ["Proeftuin", "gevonden als “proeftuin”"]
    assert known["Regio"] == [
        "Overijssel, Zuidwest-Overijssel, Deventer",
        "gevonden als “Deventer”; afgeleid\\: de provincie waarin de plaats of gemeente ligt",
    ]
    assert known["Start"] == ["2020 (start)", ""]
    assert known["Thema"] == ["niet vermeld", ""]
    assert known["Rij in de export"] == ["2", ""]
    assert page.dataframe[0].value["Wat gebeurde"].to_list() == ["Erbij"]


def test_the_way_back_from_the_detail_leads_to_the_list(app):
    page = opened(app, DEVENTER)

    (back,) = [button for button in page.button if button.label == "Terug"]
    back.click().run()

    assert page.title[0].value == "Leergemeenschappen"
    assert len(listed(page)) == 124


def test_a_code_that_no_version_holds_says_so(app):
    page = opened(app, "bestaat-niet")

    assert not page.exception
    assert "Geen enkele versie bevat een leergemeenschap met deze code." in said(page)


def test_one_that_a_later_version_left_out_tells_where_it_stands(data_directory, app, sample):
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    register = take(sample, "lijst.csv").register
    others = register.communities["community_id"]
    without = register.only(others[others.ne(DEVENTER)])
    store.publish(without, Origin(), parent=1, at=datetime(2026, 11, 24))

    page = opened(app, DEVENTER)

    assert "Versie 2 bevat deze leergemeenschap niet; versie 1 wel." in said(page)
    history = page.dataframe[0].value
    assert history[["Versie", "Wat gebeurde"]].to_numpy().tolist() == [[2, "Eraf"], [1, "Erbij"]]


def test_markup_in_a_list_is_shown_as_text_in_the_detail(data_directory, app):
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    content = "naam;vorm;topsector;bron;thema\n**A** [x](http://e);coe;ICT;javascript:x;- $y$\n"
    register = take(content.encode(), "eigen.csv").register
    store.publish(register, Origin(file_name="eigen.csv"), parent=1, at=datetime(2026, 11, 24))

    page = opened(app, register.communities["community_id"].iloc[0])

    assert page.title[0].value == r"\*\*A\*\* \[x\](http\://e)"
    assert fields(page)["Thema"][0] == r"\- \$y\$"
    (only,) = page.get("link_button")
    assert only.proto.label == "Om af te drukken of in te bedden"


def test_own_words_about_a_partner_change_at_once_who_counts(data_directory, app):
    content = "naam;vorm;topsector;status;start;partners\nA;coe;ICT;doorontwikkelen;2020;De Knoop\n"
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    register = take(content.encode(), "eigen.csv").register
    store.publish(register, Origin(file_name="eigen.csv"), parent=1, at=datetime(2026, 11, 24))
    app.session_state["regel"] = "partner_kinds.citizens"
    page = app.switch_page("pages/communities.py").run()
    assert listed(page)["Telt mee op 31-12-2023"].to_list() == ["nee: partner onbekend"]
    words = pd.DataFrame({"name": ["De Knoop"], "organisation": ["De Knoop"], "kind": ["citizens"]})
    BookStore(database_url()).save(
        "organisation_words", words, parent=0, now=datetime(2026, 11, 24)
    )

    page.run()

    assert listed(page)["Telt mee op 31-12-2023"].to_list() == ["ja"]
