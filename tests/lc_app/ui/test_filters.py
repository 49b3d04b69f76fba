"""Filters live in the session and, as codes, in the address."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lc_app.store import Origin, Store
from lc_app.texts import in_language
from lc_metrics import Register

ROOT = Path(__file__).parents[3]


@pytest.fixture
def visit():
    """Open the dashboard by a link."""

    def opened(**address):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in address.items():
            app.query_params[key] = value
        return app.run()

    return opened


def test_a_link_sets_the_filters(visit):
    app = visit(topsector=["EN", "LSH"], regio="PV28", peildatum="2023-12-31")

    assert app.multiselect(key="topsector").value == ["EN", "LSH"]
    assert app.multiselect(key="regio").value == ["PV28"]
    assert app.selectbox(key="peildatum").value == "2023-12-31"


def test_a_link_in_english_is_english_at_once(visit):
    app = visit(taal="en")

    assert app.title[0].value == "Overview of the learning communities"
    assert app.segmented_control(key="taal").value == "en"


def test_what_does_not_exist_is_left_aside_with_a_sentence(visit):
    app = visit(topsector=["EN", "Energie"], regio="Atlantis", taal="fr", versie="99")

    assert app.multiselect(key="topsector").value == ["EN"]
    assert app.multiselect(key="regio").value == []
    assert app.warning[0].value == (
        "De link bevat waarden die hier niet bestaan: “Energie”, “Atlantis”, “fr”, “99”."
    )
    assert not app.exception


@pytest.mark.parametrize("key", ["topsector", "peildatum"])
def test_markup_in_a_link_is_shown_as_text(visit, key):
    app = visit(**{key: "![x](http://evil.example/p.png)"})

    assert r"!\[x\](http\://evil.example/p.png)" in app.warning[0].value
    assert not app.exception


def test_a_date_of_5000_digits_is_no_date(visit):
    app = visit(peildatum="9" * 5000)

    assert "is geen datum" in app.warning[0].value
    assert not app.exception


def test_the_address_holds_codes_and_leaves_out_what_is_the_default(visit):
    app = visit()

    app.multiselect(key="topsector").set_value(["EN"]).run()

    assert app.query_params == {"topsector": "EN"}


def test_other_words_in_a_link_are_no_concern_of_ours(visit):
    app = visit(utm_source="brief")

    assert not app.warning
    assert not app.exception


def test_the_words_of_an_undo_are_in_the_language_of_the_session(visit, data_directory):
    app = visit(taal="en")
    in_language("en")  # what the test reads of a widget is formatted in its own thread
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    store.publish(Register.of(), Origin(), parent=1, at=datetime(2026, 11, 24))
    app.switch_page("pages/versions.py").run()

    (again,) = [b for b in app.button if b.label == "Publish this version again"]
    again.click().run()

    assert app.success[0].value == "Version 1 is published again, as version 3."
