"""One view for all who look at the same, and what is made of it once."""

import streamlit as st

from lc_app.texts import in_language
from lc_app.ui import pictures, session
from lc_app.ui.kept import kept


def of_energy():
    view = session.view()
    return session.under(view, {**view.filters, "sector": ("EN",)})


def test_the_same_question_gives_the_same_view_and_another_filter_another(app):
    assert not app.exception  # the database is there

    whole, energy = session.view(), of_energy()

    assert session.view() is whole
    assert of_energy() is energy is not whole
    assert set(energy.register.sector_links["sector"]) == {"EN"}
    assert len(energy.register.communities) < len(whole.register.communities) == 124


def test_a_view_has_its_texts_in_the_language_it_is_asked_for(app):
    assert not app.exception

    dutch = session.view().source
    in_language("en")

    assert dutch.startswith("Publieke voorbeeldlijst")
    assert session.view().source.startswith("Public sample")


def test_a_view_is_another_one_after_a_new_version(app):
    assert not app.exception
    before = session.view()
    newest = session.store().current()

    session.store().restore(newest.number, author="", parent=newest.number, at=newest.published_at)

    assert session.view().version.number == before.version.number + 1


def test_what_is_kept_is_made_once_for_each_view_and_each_thing_given(app):
    assert not app.exception
    made = []

    @kept
    def of(view, kind):
        made.append((view.filters["sector"], kind))
        return object()

    whole, energy = session.view(), of_energy()

    assert of(whole, "form") is of(whole, "form") is not of(whole, "phase")
    assert of(energy, "form") is not of(whole, "form")
    assert made == [((), "form"), ((), "phase"), (("EN",), "form")]


def test_a_picture_is_drawn_once_for_each_theme(app, monkeypatch):
    assert not app.exception
    view, light = session.view(), pictures.groups(session.view(), "form")

    assert pictures.groups(view, "form") is light
    monkeypatch.setattr(type(st.context), "theme", Dark)

    assert pictures.groups(view, "form") is not light


class Dark:
    """The theme of somebody who likes it dark."""

    type = "dark"
