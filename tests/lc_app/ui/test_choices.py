"""Choices of a single page live in the session of that page and, as codes, in the address."""

import pytest


@pytest.fixture
def visit(app):
    """Follow a link to a page."""
    return lambda page, **link: follow(app.switch_page(f"pages/{page}.py"), **link)


def follow(app, **link):
    """Follow another link, or go back to an earlier view of the same page."""
    app.query_params.clear()
    for key, value in link.items():
        app.query_params[key] = value
    return app.run()


def told(app):
    return [warning.value for warning in app.warning]


def test_a_link_shows_the_choices_of_the_breakdowns_and_going_back_undoes_them(visit):
    app = visit("breakdowns", uitsplitsing="province", per_inwoner="ja", stand="doel")

    assert app.selectbox(key="uitsplitsing").value == "province"
    assert app.toggle(key="per_inwoner").value is True
    assert app.segmented_control(key="stand").value == "doel"
    assert app.query_params == {
        "uitsplitsing": "province", "per_inwoner": "ja", "stand": "doel",
    }  # fmt: skip

    follow(app, topsector="EN")

    assert app.multiselect(key="topsector").value == ["EN"]
    assert app.selectbox(key="uitsplitsing").value == "sector"
    assert app.segmented_control(key="stand").value == "peildatum"
    assert not app.exception
    assert told(app) == []


def test_what_is_chosen_comes_into_the_address_as_a_code(visit):
    app = visit("breakdowns")

    app.selectbox(key="uitsplitsing").set_value("form").run()
    app.selectbox(key="kruising").set_value("sector").run()

    assert app.query_params == {"uitsplitsing": "form", "kruising": "sector"}


def test_values_that_do_not_exist_are_told_and_leave_the_default(visit):
    app = visit("breakdowns", uitsplitsing="`weer`", kruising="form", stand=["doel", "nooit"])

    assert told(app) == [r"De link bevat waarden die hier niet bestaan: “\`weer\`”."]
    assert app.selectbox(key="uitsplitsing").value == "sector"
    assert app.selectbox(key="kruising").value == "form"
    assert app.segmented_control(key="stand").value == "doel"
    assert not app.exception


def test_another_page_begins_anew_and_keeps_the_filters(visit):
    app = visit("breakdowns", stand="doel", topsector="EN")

    app.switch_page("pages/gap.py").run()

    assert app.segmented_control(key="stand").value == "peildatum"
    assert app.multiselect(key="topsector").value == ["EN"]


def test_a_link_holds_what_was_tried_out_in_the_gap(visit):
    app = visit("gap", erbij_EN="8", erbij_ICT="21")

    assert app.slider(key="erbij_EN").value == 8
    assert app.slider(key="erbij_ICT").value == 0
    assert told(app) == ["De link bevat waarden die hier niet bestaan: “21”."]

    app.slider(key="erbij_LSH").set_value(3).run()

    assert app.query_params == {"erbij_EN": "8", "erbij_LSH": "3"}


def test_a_link_holds_the_two_dates_that_are_compared(visit):
    app = visit("changes", zijden="data", datum_van="2020-12-31", datum_tot="2022-12-31")

    assert app.selectbox(key="datum_van").value == "2020-12-31"
    assert app.selectbox(key="datum_tot").value == "2022-12-31"
    assert app.query_params == {
        "zijden": "data", "datum_van": "2020-12-31", "datum_tot": "2022-12-31",
    }  # fmt: skip
    assert told(app) == []
