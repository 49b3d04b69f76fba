"""Headings: what each means, what is not used, and what is left out because it is personal."""

import pytest

from lc_app.ingest.columns import map_columns, meaning
from tests.lc_app.ingest.builders import found


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Naam", "name"),
        ("NAAM INITIATIEF", "name"),
        ("Naam leergemeenschap", "name"),
        ("Leergemeenschap", "name"),
        ("Vorm", "form"),
        ("type", "form"),
        ("Topsector(en)", "sector"),
        ("topsectoren", "sector"),
        ("Provincie", "province"),
        ("gemeente/plaats", "place"),
        ("Gemeente / Plaats", "place"),
        ("Regio", "region"),
        ("Startjaar", "start"),
        ("Startjaar (jjjj)", "start"),
        ("startdatum (dd-mm-jjjj)", "start"),
        ("Einddatum", "end"),
        ("Status", "status"),
        ("Fase", "status"),
        ("status/fase", "status"),
        ("Penvoerder", "lead_organisation"),
        ("Partners", "partners"),
        ("Website", "website"),
        ("Bron", "source"),
        ("Opmerkingen:", "remark"),
        ("id", "identifier"),
        ("Contactpersoon", "person"),
        ("E-mail", "person"),
        ("E-mailadres", "person"),
        ("Telefoonnummer", "person"),
        ("Thema", ""),
        ("Aantal studenten", ""),
        ("", ""),
    ],
)
def test_a_heading_is_understood_as_a_person_writes_it(heading, column):
    assert meaning(heading) == column


def test_each_column_is_fed_from_its_heading():
    mapping = map_columns("Lijst", 3, {1: "naam", 3: "Type", 4: "Topsector"})

    assert mapping.fields == {"name": 1, "form": 3, "sector": 4}
    assert found(mapping) == []


def test_the_first_of_two_headings_with_one_meaning_is_used():
    mapping = map_columns("Lijst", 1, {1: "naam", 2: "vorm", 3: "titel", 4: "soort"})

    assert mapping.fields == {"name": 1, "form": 2}
    assert found(mapping) == [
        ("Lijst", "C1", "unused-column"),
        ("Lijst", "D1", "unused-column"),
    ]


def test_a_heading_without_a_meaning_is_told():
    mapping = map_columns("Lijst", 2, {1: "naam", 2: "vorm", 3: "aantal studenten"})

    assert found(mapping) == [("Lijst", "C2", "unused-column")]
    assert mapping.findings[0].heading == mapping.findings[0].value == "aantal studenten"


def test_columns_with_persons_are_told_and_feed_nothing():
    mapping = map_columns("Lijst", 1, {1: "naam", 2: "Contactpersoon", 3: "vorm", 4: "E-mail"})

    assert mapping.fields == {"name": 1, "form": 3}
    assert found(mapping) == [
        ("Lijst", "B1", "person-column"),
        ("Lijst", "D1", "person-column"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Naam contactpersoon",
        "E-mail contactpersoon",
        "Contactpersoon 2",
        "E-mail (werk)",
        "Mobiel nummer",
        "Voornaam",
        "Achternaam",
    ],
)
def test_no_heading_about_a_person_feeds_the_register(heading):
    mapping = map_columns("Lijst", 1, {1: "naam", 2: "vorm", 3: heading})

    assert mapping.fields == {"name": 1, "form": 2}


def test_a_list_without_forms_is_told_once_for_its_row_of_headings():
    mapping = map_columns("Lijst", 4, {1: "naam"})

    assert found(mapping) == [("Lijst", "4", "no-form-column")]


def test_a_column_without_a_heading_is_told_as_it_is_not_used():
    mapping = map_columns("Lijst", 1, {1: "naam", 2: "vorm", 3: ""})

    assert mapping.fields == {"name": 1, "form": 2}
    assert found(mapping) == [("Lijst", "C1", "unused-column")]
