"""The page of the network, against the public sample counted by hand, and with little in it."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.store import Origin, Store
from tests.lc_metrics.builders import community, register

NOW = datetime(2026, 11, 24)
HANZE = "Hanzehogeschool Groningen verbindt de meeste leergemeenschappen"


@pytest.fixture
def publish(app, data_directory):
    """Put a register in the place of the sample and open the page."""
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")

    def opened(*rows):
        store.publish(register(*rows), Origin(file_name="lijst.csv"), parent=1, at=NOW)
        return app.switch_page("pages/network.py").run()

    return opened


def headings(page):
    return [m.value for m in page.markdown if m.value.startswith("#### ")]


def said(page):
    return " ".join(element.value for element in (*page.markdown, *page.caption, *page.info))


def named(page):
    return {m.label: m.value for m in page.metric}


def test_the_sample_shows_who_connects_most_and_what_is_unknown(app):
    page = app.switch_page("pages/network.py").run()

    assert not page.exception
    # Of the 55 that count the source names a partner of 37 and no other of 8 of these.
    assert named(page) == {
        "Verbonden": "29",
        "Niet verbonden": "8",
        "Partners onbekend": "18",
        "Verbinders": "15",
        "Clusters": "10",
    }
    assert (
        headings(page)[0]
        == "#### Hanzehogeschool Groningen verbindt de meeste leergemeenschappen: 5"
    )
    assert "Van 18 van de 55 leergemeenschappen noemt de bron geen partner" in said(page)

    page.segmented_control(key="wie").set_value("alle").run()

    assert (
        headings(page)[0]
        == "#### Hanzehogeschool Groningen verbindt de meeste leergemeenschappen: 17"
    )

    page.segmented_control(key="bruggen").set_value("province")
    page.slider(key="vanaf").set_value(5)
    page.segmented_control(key="taal").set_value("en").run()

    assert not page.exception
    assert "Drawn: 5 organisations that connect at least 5 communities each." in said(page)


def test_without_partners_nothing_is_drawn_and_that_is_said(publish):
    page = publish(community("a"), community("b"))

    assert not page.exception
    assert not page.get("plotly_chart")
    assert "Geen organisatie verbindt twee leergemeenschappen, voor zover bekend" in said(page)
    assert named(page)["Partners onbekend"] == "2"


def test_names_with_markup_are_shown_as_they_are(publish):
    name = "**vet** [hier](http://x) $a$"
    page = publish(
        community("a", partners=[name]),
        community("b", partners=[name]),
        community("c", partners=["Saxion", "20 bedrijven"]),
    )

    assert not page.exception
    assert named(page)["Niet verbonden"] == "1"
    assert headings(page)[0].startswith(r"#### \*\*vet\*\* \[hier\](http\://x) \$a\$ verbindt")


def test_many_communities_are_drawn_as_organisations_alone(publish):
    rows = [
        community(f"c{n}", partners=[f"Bureau {n % 9}", f"Lab {n % 4}"], name=f"LG {n}")
        for n in range(230)
    ]

    page = publish(*rows)

    assert not page.exception
    assert "toont de tekening alleen de organisaties" in said(page)
    # 230 over four labs: 58 at the first and the second, 57 at the other two.
    assert headings(page)[0] == ("#### Lab 0, Lab 1 verbinden de meeste leergemeenschappen: elk 58")
    assert len(page.get("plotly_chart")) == 1


def test_filters_that_leave_nothing_are_told(app):
    app.session_state["fase"] = ("ended",)
    app.session_state["vorm"] = ("practoraat",)

    page = app.switch_page("pages/network.py").run()

    assert not page.exception
    assert pd.Series([i.value for i in page.info]).str.contains("Geen leergemeenschap").any()
