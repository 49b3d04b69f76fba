"""The page of proeftuinen: apart from communities, what grew out of them, and LSH's range."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.store.books import BookStore
from lc_metrics import typed
from lc_metrics.books import BOOKS

DEVENTER, EHEALTH = "066e36abc391", "09bd30b36c44"


@pytest.fixture
def books(data_directory):
    return BookStore(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


@pytest.fixture
def page(app):
    return app.switch_page("pages/testing_grounds.py").run()


def said(page):
    return [e.value for e in (*page.markdown, *page.caption, *page.info, *page.warning)]


def proeftuinen(page):
    return next(f.value for f in page.dataframe if "Instapvoorwaarde" in f.value)


def test_the_sample_has_seven_proeftuinen_of_which_nothing_is_known_to_have_grown(page):
    assert not page.exception
    assert [metric.value for metric in page.metric] == ["7", "5 van 7", "niet vastgelegd"]
    assert any(text.startswith("Niemand legde nog vast") for text in said(page))
    table = proeftuinen(page).set_index("Naam")
    assert table["Inwoners in bereik"].eq("onbekend").all()
    assert table["Instapvoorwaarde"].value_counts().to_dict() == {"onbekend": 5, "niet gevraagd": 2}
    assert table.loc["GROZzerdam Noordelijke Maasvallei (Mooi Maasvallei)", "Regio"] == "onbekend"


def test_lsh_stands_against_its_range_on_both_dates_whatever_sector_is_chosen(page):
    answer = (
        "Op 31 december 2023 telt de lijst **3 leergemeenschappen** van Life Sciences & Health,"
        " tegenover een doel van **4 tot 6**."
    )
    assert any(text.startswith(answer) for text in said(page))
    assert any(text.startswith("#### 3 op 31-12-2023, 5 op ") for text in said(page))

    page.multiselect(key="topsector").set_value(["CH"]).run()

    assert any(text.startswith(answer) for text in said(page))
    assert "Het filter op Topsector telt hier niet mee." in said(page)
    assert len(proeftuinen(page)) == 2


def test_what_users_record_shows_with_the_time_between(books, app):
    grown = {
        "community_id": [EHEALTH, "gone"],
        "origin_id": [DEVENTER, DEVENTER],
        "date": ["2022-07-01", None],
        "date_precision": ["day", None],
    }
    facts = {"community_id": [DEVENTER], "inhabitants": [101_000]}
    for name, rows in (("origins", grown), ("proeftuinen", facts)):
        table = typed(pd.DataFrame(rows), BOOKS[name])
        books.save(name, table, parent=0, now=datetime(2026, 1, 1))

    page = app.switch_page("pages/testing_grounds.py").run()

    assert not page.exception
    # From the end and from the beginning of 2020 to 1 July 2022: 547 and 912 days.
    found = next(f.value for f in page.dataframe if "Maanden ertussen" in f.value)
    assert found["Maanden ertussen"].tolist() == ["18 tot 30", "onbekend"]
    assert found["Gemeenschap"].tolist()[1] == "niet in de lijst (gone)"
    deventer = proeftuinen(page).set_index("Naam").loc["GROZzerdam Deventer"]
    assert deventer["Inwoners in bereik"] == "101.000"
    assert deventer["Instapvoorwaarde"] == "ja, 100.000 of meer"
    # One proeftuin and one community, which is gone; the other is a proeftuin itself.
    assert [metric.value for metric in page.metric][2:] == ["1", "1", "0"]
    assert any(text.startswith("1 rij leidt niet van een proeftuin naar") for text in said(page))


def test_a_rule_that_counts_proeftuinen_is_told(app):
    app.session_state["regel"] = "forms.fieldlab.proeftuin"

    page = app.switch_page("pages/testing_grounds.py").run()

    assert any(text.startswith("De telregel die nu geldt telt proeftuinen") for text in said(page))


def test_a_selection_without_proeftuinen_says_so(page):
    page.multiselect(key="vorm").set_value(["fieldlab"]).run()

    assert not page.exception
    assert any(text.startswith("In de selectie staat geen proeftuin") for text in said(page))
