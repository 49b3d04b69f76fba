"""The page of profiles, against the public sample counted by hand, and with little in it."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.settings import database_url
from lc_app.store import Origin, Store
from lc_app.store.books import BookStore
from tests.lc_metrics.builders import community, register

NOW = datetime(2026, 11, 24)
WORDS = ["name", "organisation", "kind"]


@pytest.fixture
def publish(app, data_directory):
    """Put a register in the place of the sample and open the page."""
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")

    def opened(*rows):
        store.publish(register(*rows), Origin(file_name="lijst.csv"), parent=1, at=NOW)
        return app.switch_page("pages/profile.py").run()

    return opened


def headings(page):
    return [m.value for m in page.markdown if m.value.startswith("#### ")]


def said(page):
    return " ".join(element.value for element in (*page.markdown, *page.caption, *page.info))


def columns(page, heading):
    """The first table with this column."""
    return next(d.value for d in page.dataframe if heading in d.value.columns)


def test_the_sample_shows_what_is_known_what_lacks_and_what_is_unknown(app):
    page = app.switch_page("pages/profile.py").run()

    assert not page.exception
    assert "De definitie is niet normatief" in said(page)
    assert headings(page) == [
        "#### Het vaakst bekend: Kennisinstellingen, bij 33 van de 55 leergemeenschappen",
        "#### Kennisinstellingen het vaakst bekend in: Energie (8)",
    ]
    known = columns(page, "bekend aanwezig").set_index("Partners en functies")
    assert known.loc["Kennisinstellingen"].tolist() == [33, 1, 0, 21]
    assert known.loc["Werken"].tolist() == [0, 0, 0, 55]
    assert "bij 25 noemt de bron wel andere, maar deze niet" in said(page)
    found = columns(page, "Gevonden schrijfwijzen")
    assert found.iloc[0].tolist()[:4] == [
        "Hanzehogeschool Groningen", 17, "Kennisinstellingen", "referentielijst",
    ]  # fmt: skip

    page.segmented_control(key="toon").set_value("functies")
    page.segmented_control(key="per").set_value("start_year")
    page.segmented_control(key="wat").set_value("onbekend")
    page.selectbox(key="kenmerk").set_value("citizens")
    page.segmented_control(key="taal").set_value("en").run()

    assert not page.exception
    assert headings(page)[1] == "#### Nothing is known of this in any group"


def test_without_partners_all_is_unknown(publish):
    page = publish(community("a"), community("b", working=True))

    assert not page.exception
    assert headings(page)[0] == (
        "#### Van geen van de 2 leergemeenschappen is een soort partner bekend"
    )
    assert "**0 organisaties** met een naam" in said(page)


def test_where_nothing_counts_the_page_stands_with_own_words_and_suggestions(publish):
    words = pd.DataFrame([["Philips", "Koninklijke Philips", "company"]], columns=WORDS)
    BookStore(database_url()).save("organisation_words", words, parent=0, now=NOW)

    page = publish(
        community("a", name="A", form="campus", partners=["Hogeschool Windeshiem", "PHILIPS N.V."])
    )

    assert not page.exception
    # The organisations are those of all communities.
    offered = columns(page, "Is misschien")
    assert offered.iloc[0].tolist()[:2] == ["Hogeschool Windeshiem", "Hogeschool Windesheim"]
    found = columns(page, "Gevonden schrijfwijzen").set_index("Organisatie")
    assert found.loc["Koninklijke Philips"].tolist()[1:5] == [
        "Bedrijven", "eigen woorden", "PHILIPS N.V.", "eigen woorden",
    ]  # fmt: skip
    assert "Van geen van de 0 leergemeenschappen" in headings(page)[0]
