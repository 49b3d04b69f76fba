"""The template: known headings, lists that the import knows, and a register there and back."""

import csv
import io

import openpyxl
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lc_app.ingest import UnreadableExportError, take
from lc_app.ingest.columns import meaning
from lc_app.reports import example, filled_template, template
from lc_app.reports.template_fields import choices, columns
from lc_app.settings import SAMPLE
from lc_app.texts import LANGUAGES, in_language
from lc_metrics import Register
from lc_metrics.tables import SCHEMAS

NOT_YET_READ = set()
"""Columns of the template that the import leaves aside so far."""

COMES_BACK = {
    name: [column for column in schema if column not in {"sheet", "row", "first_seen"}]
    for name, schema in SCHEMAS.items()
}
"""What of a register is the same after a round."""


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def headings(sheet):
    return [cell.value for cell in sheet[1]]


def there_and_back(register, language="nl"):
    return take(filled_template(register, language), "ingevuld.xlsx").register


def contents(register):
    """All that comes back, in plain lists."""
    return {
        name: register.tables()[name][kept].astype("object").fillna("").to_numpy().tolist()
        for name, kept in COMES_BACK.items()
    }


def in_every_language(function):
    return pytest.mark.parametrize("language", list(LANGUAGES))(function)


@in_every_language
def test_every_heading_is_known_to_the_import(language):
    in_language(language)

    unknown = {c.field for c in columns() if meaning(c.heading) != c.field}

    assert unknown == NOT_YET_READ


@in_every_language
def test_every_field_of_the_register_has_a_column(language):
    in_language(language)
    fields = {column.field for column in columns()}

    own = set(SCHEMAS["communities"]) - {
        "community_id", "form_label", "phase", "phase_label", "start_date", "start_precision",
        "start_basis", "end_date", "sheet", "row", "first_seen",
    }  # fmt: skip
    assert own <= fields
    assert {"identifier", "status", "start", "recognised", "opened", "end"} <= fields


@in_every_language
def test_a_new_template_has_no_rows_and_its_own_sheets_are_not_taken_for_lists(language):
    intake = take(template(language), "sjabloon.xlsx")

    assert intake.register.communities.empty
    assert {finding.problem.code for finding in intake.findings} <= {"unused-column", "no-rows"}


def test_the_sheets_stand_in_the_order_in_which_they_are_needed():
    assert opened(template("nl")).sheetnames == [
        "Leergemeenschappen", "Uitleg", "Voorbeeld", "Lijsten"
    ]  # fmt: skip
    assert opened(template("en")).sheetnames == [
        "Learning communities", "Explanation", "Example", "Lists"
    ]  # fmt: skip


def test_the_explanation_says_of_each_column_what_it_means_and_whether_it_is_required():
    workbook = opened(template("nl"))

    rows = [[cell.value for cell in row] for row in workbook["Uitleg"].iter_rows(min_row=4)]
    told = {row[0]: row[1:] for row in rows if row[0]}
    assert set(headings(workbook["Leergemeenschappen"])) <= set(told)
    assert told["Naam"] == ["Naam van de leergemeenschap.", "Tekst.", "ja"]
    assert told["Vorm"][2] == "om mee te tellen"
    assert told["Thema"][2] == "nee"


def test_the_lists_to_choose_from_stand_below_the_headings_that_need_them():
    workbook = opened(template("nl"))
    sheet = workbook["Leergemeenschappen"]

    offered = {}
    for rule in sheet.data_validations.dataValidation:
        first = str(rule.sqref).split(":")[0]
        place = rule.formula1.split("!")[1].replace("$", "")
        values = [row[0].value for row in workbook["Lijsten"][place]]
        offered[sheet[f"{first[:-1]}1"].value] = values
    assert list(offered) == [
        "Vorm", "Topsector", "Leidende topsector", "Provincie", "COROP-gebied", "Fase",
        "Werken", "Leren", "Innoveren", "Onderzoeken",
    ]  # fmt: skip
    assert offered["Werken"] == ["ja", "nee"]
    assert len(offered["COROP-gebied"]) == 40
    assert len(offered["Topsector"]) == 11
    assert offered["Fase"][:2] == ["Idee", "Opzetten"]


@in_every_language
@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [("topsector", "sector", 11), ("fase", "phase", 5), ("vorm", "form", 16)],
)
def test_what_can_be_chosen_is_recognised(language, heading, kind, expected):
    in_language(language)
    values = choices()[kind]
    names = [f"Lab {number}" for number in range(len(values))]
    rows = [["naam", "vorm", heading], *([n, "hub", v] for n, v in zip(names, values, strict=True))]
    if kind == "form":
        rows = [["naam", "vorm"], *([n, v] for n, v in zip(names, values, strict=True))]

    register = take(written(rows), "x.csv").register

    table, column = ("sector_links", "sector") if kind == "sector" else ("communities", kind)
    assert register.tables()[table][column].nunique() == expected


@in_every_language
def test_every_province_that_can_be_chosen_is_recognised(language):
    in_language(language)
    rows = [[f"Lab {n}", name] for n, name in enumerate(choices()["province"])]

    links = take(written([["naam", "provincie"], *rows]), "x.csv").register.region_links

    assert links["province"].nunique() == 14
    assert "onbekend" not in set(links["province"])


@in_every_language
def test_the_example_shows_two_communities_with_every_column_filled_in_once(language):
    sheet = opened(template(language)).worksheets[2]

    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    filled = {
        heading for row in rows[1:] for heading, value in zip(rows[0], row, strict=True) if value
    }
    assert len(rows) == 3
    assert len(filled) >= 22


def test_the_headings_stay_in_sight_and_cells_are_text():
    sheet = opened(template("nl")).worksheets[0]

    assert sheet.freeze_panes == "C2"
    assert sheet.column_dimensions["B"].number_format == "@"


@in_every_language
def test_the_public_sample_comes_back_as_it_was(language):
    register = take(SAMPLE.read_bytes(), SAMPLE.name).register

    assert contents(there_and_back(register, language)) == contents(register)


@in_every_language
def test_the_example_comes_back_as_it_was(language):
    register = example.register()

    back = contents(there_and_back(register, language))

    labels = ["form_label", "phase_label", "start_basis"]
    for name in ("sector_links", "region_links", "partners", "sizes"):
        assert sorted(map(str, back[name])) == sorted(map(str, contents(register)[name]))
    kept = [c for c in COMES_BACK["communities"] if c not in labels]
    pd.testing.assert_frame_equal(
        there_and_back(register, language).communities[kept], register.communities[kept]
    )


def test_a_name_of_a_code_stands_where_no_text_was_found():
    register = Register.of(
        communities=pd.DataFrame(
            {"community_id": ["a"], "name": ["Lab"], "form": ["coe"], "phase": ["sustaining"]}
        ),
        region_links=pd.DataFrame(
            {
                "community_id": ["a", "a"],
                "province": ["PV21", "bovenregionaal"],
            }
        ),
    )

    back = there_and_back(register)

    assert back.communities[["form", "phase"]].to_numpy().tolist() == [["coe", "sustaining"]]
    assert back.region_links["province"].tolist() == ["PV21", "bovenregionaal"]


def test_a_text_that_means_something_else_by_now_gives_way_to_what_was_recognised():
    register = Register.of(
        communities=pd.DataFrame(
            {
                "community_id": ["a"],
                "name": ["Lab"],
                "form": ["coe"],
                "form_label": ["fieldlab"],
                "phase": ["ended"],
                "phase_label": ["loopt"],
            }
        )
    )

    back = there_and_back(register)

    assert back.communities[["form", "phase"]].to_numpy().tolist() == [["coe", "ended"]]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12)
FIELDS = {
    "naam": st.one_of(
        WORDS, st.sampled_from(["Lab A", "=1+1", "Totaal", "naam", "SAM|XL", "Bron: x", "007"])
    ),
    "vorm": st.sampled_from(["", "fieldlab", "CoE", "denktank", "RIF", "een fieldlab in zorg"]),
    "topsector": st.sampled_from(["", "Energie", "Chemie; ICT", "Smart Industry", "onbekend", "?"]),
    "leidende topsector": st.sampled_from(["", "Chemie", "LSH"]),
    "thema": WORDS,
    "provincie": st.sampled_from(["", "Groningen", "Utrecht; Zeeland", "landelijk", "Atlantis"]),
    "plaats": st.sampled_from(["", "Delft", "Beek", "Zwolle", "Zeeland", "Hogwarts"]),
    "gemeente": st.sampled_from(["", "Súdwest-Fryslân", "Utrecht", "Haren"]),
    "corop": st.sampled_from(["", "Twente", "Delft en Westland", "CR01"]),
    "regio": st.sampled_from(["", "Twente", "Brainport", "Noord-Nederland", "Delft; Gouda"]),
    "startdatum": st.sampled_from(["", "2019", "maart 2021", "29-02-2020", "1900", "medio 2021"]),
    "erkenningsjaar": st.sampled_from(["", "2018"]),
    "openingsjaar": st.sampled_from(["", "maart 2020", "eind 2020"]),
    "looptijd": st.sampled_from(["", "2020 - 2024", "2020 tot 2025"]),
    "einddatum": st.sampled_from(["", "2024", "maart 2025", "31-12-2026", "laatst", "tot 2026"]),
    "status": st.sampled_from(["", "loopt (2020)", "Opzetten", "op stoom", "gestopt"]),
    "werken": st.sampled_from(["", "ja", "nee", "misschien"]),
    "functies": st.sampled_from(["", "leren; onderzoeken"]),
    "penvoerder": WORDS,
    "partners": st.sampled_from(["", "TNO", "Hanze; TU/e", "HAN (Arnhem)\nTNO", "@x; -y"]),
    "bedrijven": st.sampled_from(["", "Philips; TNO", "Bakkerij"]),
    "overheden": st.sampled_from(["", "gemeente Delft", "Rijk"]),
    "aantal bedrijven": st.sampled_from(["", "ruim 20", ">500", "4 tot 6", "10.000", "veel"]),
    "aantal studenten": st.sampled_from(["", "ca. 30", "12"]),
    "onderwijsniveau": st.sampled_from(["", "mbo, hbo", "wo", "havo"]),
    "website": st.sampled_from(["", "https://www.example.nl/?a=1&b=2"]),
    "bron": WORDS,
    "opmerking": st.one_of(WORDS, st.sampled_from(["een\ntwee", "topsector afgeleid", "x" * 500])),
}


def written(rows):
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=";").writerows(rows)
    return content.getvalue().encode("utf-8-sig")


def named(rows):
    """The rows as texts, each name once: of several rows of one community one comes back."""
    texts = [[row[field] for field in FIELDS] for row in rows]
    return [[name and f"{name} {n}", *rest] for n, (name, *rest) in enumerate(texts)]


@settings(max_examples=15)
@given(
    st.lists(st.fixed_dictionaries(FIELDS), min_size=1, max_size=4),
    st.sampled_from(["nl", "en"]),
)
def test_any_register_comes_back_as_it_was(rows, language):
    try:
        register = take(written([list(FIELDS), *named(rows)]), "x.csv").register
    except UnreadableExportError:
        assume(False)

    assert contents(there_and_back(register, language)) == contents(register)
