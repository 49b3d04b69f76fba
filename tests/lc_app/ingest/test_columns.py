"""Columns: what each means, by heading, contents or choice, and what is left out as personal."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.columns import meaning, propose
from lc_app.ingest.raw import RawTable, cells
from tests.lc_app.ingest.builders import found


def table(headings, *rows, header_row=1):
    """A table with these headings in columns A, B, …"""
    width = len(headings)
    body = cells([*[("",)] * header_row, *rows]) if rows else cells([])
    body = body.reindex(columns=range(1, width + 1))
    return RawTable("Lijst", header_row, dict(enumerate(headings, start=1)), body)


def proposals(columns):
    return [(p.field, p.reason, p.used) for p in columns.proposals]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Naam", "name"),
        ("NAAM INITIATIEF", "name"),
        ("Naam leergemeenschap", "name"),
        ("Leergemeenschap", "name"),
        ("Titel initiatief", "name"),
        ("Werkvorm", "form"),
        ("TS", "sector"),
        ("Trekkende org.", "lead_organisation"),
        ("Vorm", "form"),
        ("type", "form"),
        ("Topsector(en)", "sector"),
        ("Vooruitgeschoven topsector", "leading_sector"),
        ("Leidende topsector", "leading_sector"),
        ("Provincie", "province"),
        ("gemeente/plaats", "place"),
        ("Gemeente / Plaats", "place"),
        ("Gemeente", "municipality"),
        ("COROP-gebied", "corop"),
        ("Regio", "region"),
        ("Startjaar", "start"),
        ("Startjaar (jjjj)", "start"),
        ("startdatum (dd-mm-jjjj)", "start"),
        ("Erkenningsjaar", "recognised"),
        ("Openingsjaar", "opened"),
        ("Einddatum", "end"),
        ("Looptijd", "period"),
        ("Status", "status"),
        ("status/fase", "status"),
        ("Thema", "theme"),
        ("Onderwijsniveaus (mbo, hbo, wo)", "education"),
        ("Functies", "functions"),
        ("Innoveren", "innovating"),
        ("Penvoerder", "lead_organisation"),
        ("Partners", "partners"),
        ("Bedrijven", "partners_company"),
        ("Onderwijsinstellingen", "partners_knowledge"),
        ("Overheden", "partners_government"),
        ("Maatschappelijke organisaties", "partners_civil"),
        ("Burgers", "partners_citizens"),
        ("Aantal bedrijven", "size_company"),
        ("Aantal deelnemers", "size_participants"),
        ("Aantal studenten", "size_students"),
        ("Aantal docenten", "size_teachers"),
        ("Website", "website"),
        ("Bron", "source"),
        ("Opmerkingen:", "remark"),
        ("id", "identifier"),
        ("Contactpersoon", "person"),
        ("E-mailadres", "person"),
        ("Kleur", ""),
        ("", ""),
    ],
)
def test_a_heading_is_understood_as_a_person_writes_it(heading, field):
    assert meaning(heading) == field


def test_each_column_is_fed_from_its_heading():
    columns = propose(table(["naam", "Type", "Topsector"], header_row=3))

    assert columns.fields == {"name": 1, "form": 2, "sector": 3}
    assert found(columns) == []
    assert columns[2].reason == "heading-known"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Naam van de samenwerking", "name"),
        ("Startjaar van de leergemeenschap", "start"),
        ("Provncie", "province"),
        ("Aantal deelnemende studenten", ""),
    ],
)
def test_a_heading_that_resembles_a_known_one_is_used_and_told_if_it_is_close(heading, field):
    columns = propose(table(["vorm", heading]))

    assert (columns[2].field if columns[2].used else "") == field
    assert columns[2].reason != "heading-known"


def test_a_column_that_was_inferred_is_told_with_its_field():
    columns = propose(table(["naam", "vorm", "Provncie"]))

    assert found(columns) == [("Lijst", "C1", "guessed-column")]
    assert columns.findings[0].suggestion == "province"


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Domein", ["Energie", "ICT", "Chemie"], "sector"),
        ("Inzet", ["Energie", "Chemie; ICT", "HTSM", "onbekend"], "sector"),
        ("Waar", ["Groningen", "Drenthe", "Limburg"], "province"),
        ("Waar", ["Delft", "Zwolle", "Wageningen"], "place"),
        ("Hoe ver", ["loopt", "in oprichting", "pilot"], "status"),
        ("Wanneer", ["2019-2023", "2020 t/m 2024", "2021 t/m 2022"], "period"),
        ("Meer", ["https://a.nl", "www.b.nl", "https://c.nl/x"], "website"),
        ("Voor wie", ["mbo", "mbo; hbo", "wo"], "education"),
    ],
)
def test_a_column_without_a_known_heading_is_known_by_its_contents(heading, values, field):
    rows = [(f"Lab {n}", "hub", value) for n, value in enumerate(values)]

    columns = propose(table(["naam", "vorm", heading], *rows))

    assert proposals(columns)[2] == (field, "contents", True)
    assert found(columns) == [("Lijst", "C1", "guessed-column")]


def test_a_domain_that_is_no_sector_is_not_used():
    subjects = ["zorg en welzijn", "techniek", "zorg en welzijn"]
    rows = [(f"Lab {n}", "hub", subject) for n, subject in enumerate(subjects)]

    columns = propose(table(["naam", "vorm", "Domein"], *rows))

    assert proposals(columns)[2] == ("", "unknown", False)


def test_a_weak_guess_is_shown_and_not_used():
    rows = [("Lab A", "hub", 2019), ("Lab B", "hub", 2020), ("Lab C", "hub", 2021)]

    columns = propose(table(["naam", "vorm", "cijfer"], *rows))

    assert (columns[3].field, columns[3].used) == ("start", False)
    assert columns[3].confidence < 0.75
    assert found(columns) == [("Lijst", "C1", "unused-column")]
    assert columns.findings[0].suggestion == "start"


def test_the_names_are_the_texts_of_which_none_stands_twice():
    rows = [("fieldlab", f"Proeftuin {letter}", "x") for letter in "ABCDEF"]

    columns = propose(table(["", "", ""], *rows))

    assert columns[2].field == "name"
    assert columns[2].reason == "contents"
    assert columns.fields["form"] == 1


def test_of_two_columns_that_can_be_the_names_of_a_short_list_none_is_used():
    columns = propose(table(["vorm", "a", "b"], ("hub", "Lab A", "Iets"), ("hub", "Lab B", "Wat")))

    assert "name" not in columns.fields
    assert ("Lijst", "1", "no-name-column") in found(columns)


def test_a_list_without_names_says_what_to_do_and_a_choice_mends_it():
    without = table(["vorm", "code"], ("hub", 12), ("hub", 13))

    assert ("Lijst", "1", "no-name-column") in found(propose(without))
    assert propose(without, chosen={"code": "name"}).fields["name"] == 2


def test_the_first_of_two_headings_with_one_meaning_is_used():
    columns = propose(table(["naam", "vorm", "titel", "soort"]))

    assert columns.fields == {"name": 1, "form": 2}
    assert found(columns) == [("Lijst", "C1", "unused-column"), ("Lijst", "D1", "unused-column")]


def test_a_known_heading_goes_before_one_that_resembles_it():
    columns = propose(table(["naam", "vorm", "provincies:", "Provncie"]))

    assert columns.fields["province"] == 3


def test_columns_of_partners_by_kind_are_all_used():
    columns = propose(table(["naam", "vorm", "Partners", "Bedrijven", "Overheden"]))

    assert columns.fields == {
        "name": 1,
        "form": 2,
        "partners": 3,
        "partners_company": 4,
        "partners_government": 5,
    }


def test_partners_that_are_numbers_are_sizes():
    rows = [("Lab A", "hub", "12", "ruim 20"), ("Lab B", "hub", "4 tot 6", 7)]

    columns = propose(table(["naam", "vorm", "Bedrijven", "Deelnemers"], *rows))

    assert columns.fields["size_company"] == 3
    assert columns.fields["size_participants"] == 4


@pytest.mark.parametrize(
    "heading",
    [
        "Contactpersoon",
        "Naam contactpersoon",
        "E-mail contactpersoon",
        "Contactpersoon 2",
        "E-mail (werk)",
        "Mobiel nummer",
        "Voornaam",
        "Achternaam",
        "Naam projectleider",
        "Tel.",
    ],
)
def test_a_heading_about_a_person_feeds_nothing_and_is_told(heading):
    columns = propose(table(["naam", "vorm", heading]))

    assert columns.fields == {"name": 1, "form": 2}
    assert columns.persons == {3}
    assert found(columns) == [("Lijst", "C1", "person-column")]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param(["a@b.nl", "c.d@e.org", "f@g.eu"], id="e-mail"),
        pytest.param(["06-12345678", "+31 50 123 45 67", "(050) 1234567"], id="telephone"),
    ],
)
@pytest.mark.parametrize("heading", ["Website", "Bereikbaar via", ""])
def test_a_column_with_addresses_of_persons_is_left_out_whatever_its_heading(heading, values):
    rows = [(f"Lab {n}", "hub", value) for n, value in enumerate(values)]

    columns = propose(table(["naam", "vorm", heading], *rows))

    assert columns.persons == {3}
    assert found(columns) == [("Lijst", "C1", "person-column")]


def test_an_address_that_was_taken_for_a_heading_is_not_repeated():
    columns = propose(table(["naam", "vorm", "jan@voorbeeld.nl"], ("Lab A", "hub", "c@d.nl")))

    assert [(f.heading, f.value) for f in columns.findings] == [("C", "C")]


def test_a_choice_goes_before_all_else():
    rows = [("Lab A", "Energie", "Delft"), ("Lab B", "Chemie", "Zwolle")]

    columns = propose(
        table(["naam", "Provincie", "Overig"], *rows),
        remembered={"provincie": "sector", "overig": "remark"},
        chosen={"Overig": "place", "naam": ""},
    )

    assert proposals(columns) == [
        ("", "chosen", False),
        ("sector", "remembered", True),
        ("place", "chosen", True),
    ]


def test_a_column_that_is_chosen_takes_the_place_of_one_with_the_known_heading():
    columns = propose(table(["naam", "titel", "vorm"]), chosen={"titel": "name"})

    assert columns.fields["name"] == 2
    assert found(columns) == [("Lijst", "A1", "unused-column")]


def test_a_column_without_a_heading_is_chosen_by_its_letter():
    columns = propose(table(["naam", "vorm", ""], ("Lab A", "hub", "iets")), chosen={"C": "theme"})

    assert columns.fields["theme"] == 3


def test_a_list_without_forms_is_told_once_for_its_row_of_headings():
    columns = propose(table(["naam"], header_row=4))

    assert found(columns) == [("Lijst", "4", "no-form-column")]


def test_the_columns_are_a_mapping_by_number():
    columns = propose(table(["naam", "vorm"]))

    assert list(columns) == [1, 2]
    assert len(columns) == 2
    assert 3 not in columns


CELLS = st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats(allow_nan=False))


@settings(max_examples=50)
@given(st.lists(st.text(max_size=10), min_size=1, max_size=4), st.lists(CELLS, max_size=6))
def test_any_headings_and_cells_give_a_proposal_for_each_column(headings, column):
    frame = pd.DataFrame(
        dict.fromkeys(range(1, len(headings) + 1), pd.Series(column, dtype="object"))
    )

    columns = propose(RawTable("", 1, dict(enumerate(headings, start=1)), frame))

    assert len(columns) == len(headings)
    assert all(0 <= p.confidence <= 1 for p in columns.values())
    assert len(set(columns.fields.values())) == len(columns.fields)
