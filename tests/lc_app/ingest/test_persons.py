"""Persons: known by the shape of a name, and kept out of the register with a finding."""

import pytest

from lc_app.ingest import take
from lc_app.ingest.contacts import without_contacts, without_persons
from lc_app.ingest.persons import Likeness, are_persons, like_person
from tests.lc_app.ingest.builders import csv_bytes, found

NONE, POSSIBLE, LIKELY, CLEAR = Likeness


def taken(*lines):
    return take(csv_bytes(*lines), "export.csv")


def told(intake, field):
    values = intake.register.communities[field].astype("object")
    return values.where(values.notna(), None).tolist()


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        ("M. Jansen", CLEAR),
        ("dr. ir. A.B. van Dam", CLEAR),
        ("Dam, A.B. van", CLEAR),
        ("de heer Jansen", CLEAR),
        ("mw. P. de Boer-Smit (Saxion)", CLEAR),
        ("Prof. dr. J. Jansen, PhD", CLEAR),
        ("Jan de Vries", LIKELY),
        ("JAN DE VRIES", LIKELY),
        ("Fenna de Wit", POSSIBLE),
        ("Jansen BV", NONE),
        ("J. Jansen B.V.", NONE),
        ("W. van den Heuvel & Zn", NONE),
        ("ING Bank", NONE),
        ("TNO", NONE),
        ("Hanzehogeschool Groningen", NONE),
        ("Brainport Industries", NONE),
        ("Haven van Rotterdam", NONE),
        ("Egmond aan Zee", NONE),
        ("Anna Paulowna", NONE),
        ("Universiteit van Amsterdam", NONE),
        ("St. Antonius", NONE),
        ("M.C. Escher College", NONE),
        ("Kennis in de regio", NONE),
        ("ir. in opleiding", NONE),
        ("jan de vries", LIKELY),
        ("Peter", NONE),
        ("", NONE),
    ],
)
def test_a_person_is_known_by_the_shape_of_a_name(text, likeness):
    assert like_person(text) == likeness


def test_a_column_holds_persons_if_most_cells_name_one_and_hardly_any_an_organisation():
    assert are_persons(["Jan de Vries", "M. Jansen", "Aylin Yilmaz"])
    assert are_persons(["Jan de Vries; M. Jansen"])
    assert are_persons(["Jan de Vries, Saxion", "Fatima El Amrani (TNO)"])
    assert not are_persons(["Jan de Vries", "M. Jansen", "TNO"])
    assert not are_persons(["Warmte van Morgen", "Huis van Werk", "Ruimte voor Leren"])
    assert not are_persons(["Aylin Yilmaz", "Brainport Industries"])
    assert not are_persons([])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bel 06 12345678 voor info", "bel […] voor info"),
        ("bel 06-12 34 56 78.", "bel […]."),
        ("Contact: Jan (06 - 1234 5678)", "Contact: Jan"),
        ("tel. 020-1234567, of +31 (0)20 123 45 67", "[…], of […]"),
        ("(0123) 45 67 89", ""),
        ("0031 6 12345678", ""),
        ("06-12345678/06-87654321", ""),
        ("Saxion; e-mail: j.smit@saxion.nl; TNO", "Saxion; TNO"),
        ("zie <mailto:a@b.nl>", "zie […]"),
        ("jan(at)x.nl", ""),
        ("Jan de Vries (j.de.vries@x.nl); Saxion", "Saxion"),
        ("Jan de Vries, Saxion, 06-12345678", "Saxion"),
        ("Brainport Industries (info@x.nl)", "Brainport Industries"),
    ],
)
def test_addresses_and_telephone_numbers_are_cut_out(text, kept):
    assert without_contacts(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "van 01-01-2020 tot 01-01-2024",
        "01 2020 2021",
        "06 2020 2021",
        "2012-0123456",
        "KvK 01234567, RSIN 012345678",
        "postcode 1234 AB",
        "€ 1.000.000,00",
        "begroting 0201234567",
        "+2500000000",
        "LG-0612345678",
        "NL91ABNA0417164300",
        "https://x.nl/020-1234567",
        "https://x.nl/kaart@52.3,4.9",
        "@twitternaam",
    ],
)
def test_dates_amounts_codes_and_links_are_no_telephone_numbers(text):
    assert without_contacts(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("TNO; dr. P. Smit", "TNO"),
        ("dr. P. Smit (Saxion); TNO", "Saxion; TNO"),
        ("prof. dr. Piet Smit, TU Delft", "TU Delft"),
        ("Jan de Vries; Saxion", "Jan de Vries; Saxion"),
    ],
)
def test_of_a_list_of_organisations_clear_persons_are_left_out(text, kept):
    assert without_persons(text) == kept


@pytest.mark.parametrize("heading", ["Trekker", "Penvoerder", "Coördinator", "Wie", "Partners"])
def test_a_column_of_names_of_persons_is_left_out_whatever_its_heading(heading):
    intake = taken(
        f"naam;vorm;topsector;{heading}",
        "Lab A;fieldlab;Energie;Jan de Vries",
        "Lab B;fieldlab;Energie;M. Jansen",
        "Lab C;fieldlab;Energie;dr. ir. A.B. van Dam",
    )

    assert found(intake) == [("", "D1", "person-column")]
    assert told(intake, "lead_organisation") == [None, None, None]
    assert intake.register.partners.empty


def test_a_column_of_organisations_stays():
    organisations = ["Hanzehogeschool Groningen", "TNO", "Jansen BV", "Brainport Industries"]

    intake = taken(
        "naam;vorm;topsector;trekker",
        *(f"Lab {name};fieldlab;Energie;{name}" for name in organisations),
    )

    assert found(intake) == []
    assert told(intake, "lead_organisation") == organisations


def test_a_clear_person_among_organisations_is_left_out_of_its_cell():
    intake = taken(
        "naam;vorm;topsector;penvoerder",
        "Lab A;fieldlab;Energie;TNO",
        "Lab B;fieldlab;Energie;mw. P. de Boer",
        "Lab C;fieldlab;Energie;Jan de Vries (j.de.vries@tno.nl)",
        "Lab D;fieldlab;Energie;Saxion",
    )

    assert found(intake) == [
        ("", "D3", "person-in-cell"),
        ("", "D4", "contact-in-cell"),
    ]
    assert told(intake, "lead_organisation") == ["TNO", None, None, "Saxion"]


def test_an_address_or_a_telephone_number_in_a_text_is_left_out_and_told():
    intake = taken(
        "id;naam;vorm;topsector;partners;status;opmerking",
        "0612345678;Lab A;fieldlab;Energie;Saxion; loopt, bel 06-12345678;sinds 2020",
        "2;Lab B;fieldlab;Energie;TNO, info@tno.nl;loopt;mail jan@saxion.nl voor meer",
    )

    assert found(intake) == [
        ("", "F2", "contact-in-cell"),
        ("", "E3", "contact-in-cell"),
        ("", "G3", "contact-in-cell"),
    ]
    assert told(intake, "community_id") == ["0612345678", "2"]
    assert told(intake, "phase_label") == ["loopt, bel […]", "loopt"]
    assert told(intake, "remark") == ["sinds 2020", "[…] voor meer"]
    assert intake.register.partners["organisation"].tolist() == ["Saxion", "TNO"]
