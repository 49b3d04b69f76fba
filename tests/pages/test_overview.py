"""The overview: what changed, what the numbers rest on, and the sentence for a letter."""

from dataclasses import replace
from datetime import datetime

import pytest
import streamlit as st

from lc_app import clock
from lc_app.store import Origin, Store
from lc_app.texts import day


def said(app):
    return [element.value for element in app.main.markdown]


def pills(app, key):
    (found,) = [group for group in app.button_group if group.key == key]
    return found


@pytest.fixture
def versions(app, data_directory):
    """The sample, and two lists after it: 110 rows of it, and 118 of which one was renamed."""
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    whole = store.open(1)
    ids = whole.communities["community_id"]
    store.publish(whole.only(ids[:110]), Origin(), parent=1, at=datetime(2026, 10, 24))
    later = whole.only(ids[6:])
    names = later.communities["name"].where(later.communities["community_id"].ne(ids[6]), "Nieuw")
    later = replace(later, communities=later.communities.assign(name=names))
    store.publish(later, Origin(), parent=2, at=datetime(2026, 11, 20))
    return app.run()


def test_a_first_version_has_nothing_to_compare_with(app):
    assert "Dit is de eerste versie; er is nog niets om mee te vergelijken." in said(app)


def test_how_many_of_the_counted_are_uncertain_is_told(app):
    told = " ".join(element.value for element in app.caption)

    assert "meetellen hebben er 47 een onbekende fase en 30 geen startdatum." in told


def test_what_changed_since_the_version_before_is_told_in_a_sentence(versions):
    told = " ".join(said(versions))

    # Of 124 rows the first 110, and then all but the first 6, of which the first is renamed.
    assert (
        "Sinds versie 2 van 24 oktober 2026: **14** toegevoegd, **6** verwijderd, **1** gewijzigd."
    ) in told


def test_a_list_is_not_compared_with_a_sample(versions):
    versions.query_params["versie"] = "2"

    versions.run()

    assert (
        "De vorige versie is een ander soort lijst (een voorbeeld of een proef): niet vergeleken."
    ) in said(versions)


def test_the_reasons_add_up_to_all_rows_and_each_opens_its_rows(app):
    numbers = [int(option.rsplit(": ", 1)[1]) for option in pills(app, "reden").options]

    assert numbers == [25, 53, 5, 11, 30]
    assert sum(numbers) == 124

    pills(app, "reden").set_value("start_unknown").run()

    (listed,) = [f.value for f in app.dataframe if len(f.value) == 30]
    assert set(listed["Telt mee op 31-12-2023"]) == {"nee: begin onbekend"}
    assert app.query_params == {"reden": "start_unknown"}


def test_a_link_opens_the_rows_of_which_the_region_is_unknown(app):
    app.query_params["onbekend"] = "region"

    app.run()

    (listed,) = [f.value for f in app.dataframe if len(f.value) == 53]
    assert set(listed["Regio"]) == {"Onbekend"}


def test_the_sentence_for_a_letter_holds_all_that_belongs_to_the_number(app):
    app.session_state["letter"] = True  # opened
    app.run()

    assert app.code[0].value == (
        "Op 31 december 2023 telt de lijst 25 leergemeenschappen, tegenover een doel van 100."
        " Dat is 25% ervan; een voorbeeldlijst zegt niet of het doel is gehaald. (Bron:"
        " Leergemeenschappen Monitor. Publieke voorbeeldlijst, niet de officiële lijst. Versie 1"
        f" van {day(clock.today())}, leergemeenschappen_publiek.csv. Doelen: zoals meegeleverd."
        " Telregel: Ons voorstel.)"
    )


def test_the_answer_is_the_largest_text_below_the_title(app):
    assert said(app)[0].startswith("## Op 31 december 2023 telt de lijst **25")


def test_what_is_folded_away_is_sent_when_somebody_opens_it(app, monkeypatch):
    monkeypatch.setattr(st, "expander", st.expander.func)  # as it is outside of tests
    app.run()
    closed = len(app.dataframe)
    app.session_state["sectors_numbers"] = True
    app.run()

    assert closed == 0
    assert "Topsector" in app.dataframe[0].value
