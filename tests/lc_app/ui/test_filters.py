"""Filters live in the session and, as codes, in the address."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

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

    assert app.title[0].value == "Learning communities of the Topsectors"
    assert app.segmented_control(key="taal").value == "en"


def test_what_does_not_exist_is_left_aside_with_a_sentence(visit):
    app = visit(topsector=["EN", "Energie"], regio="Atlantis", taal="fr", versie="99")

    assert app.multiselect(key="topsector").value == ["EN"]
    assert app.multiselect(key="regio").value == []
    assert app.warning[0].value == (
        "De link bevat waarden die hier niet bestaan: “Energie”, “Atlantis”, “fr”, “99”."
    )
    assert not app.exception


def test_markup_in_a_link_is_shown_as_text(visit):
    app = visit(topsector="<script>alert(1)</script>")

    assert "“<script>alert(1)</script>”" in app.warning[0].value
    assert not app.exception


def test_the_address_holds_codes_and_leaves_out_what_is_the_default(visit):
    app = visit()

    app.multiselect(key="topsector").set_value(["EN"]).run()

    assert app.query_params == {"topsector": "EN"}


def test_other_words_in_a_link_are_no_concern_of_ours(visit):
    app = visit(utm_source="brief")

    assert not app.warning
    assert not app.exception
