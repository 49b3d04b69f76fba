"""One table to a part of the register: each fault in its cell, and nothing read into a cell."""

import io
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from pandas.testing import assert_frame_equal

from lc_app import reference
from lc_app.ingest import take
from lc_app.ingest.columns import propose
from lc_app.ingest.distinct import Column
from lc_app.ingest.raw import RawTable
from lc_app.ingest.reading import Reading
from lc_metrics.tables import SCHEMAS, typed
from tests.lc_app.ingest.builders import csv_bytes, found, names, xlsx_bytes

GOOD = "naam;vorm;topsector"


def taken(*lines, encoding="utf-8"):
    return take(csv_bytes(*lines, encoding=encoding), "export.csv")


def column(intake, name):
    """One column of the communities, missing as None."""
    values = intake.register.communities[name].astype("object")
    return values.where(values.notna(), None).tolist()


def links(intake, table="sector_links", columns=("sector",)):
    return [tuple(row) for row in getattr(intake.register, table)[list(columns)].to_numpy()]


def in_cell(heading, *cells):
    """A list of good rows with one more column."""
    rows = [f"Lab {number};hub;Energie;{cell}" for number, cell in enumerate(cells, start=1)]
    return taken(f"{GOOD};{heading}", *rows)


def test_a_good_row_is_taken_with_all_it_says():
    intake = taken(
        "naam;vorm;topsector;provincie;plaats;startjaar;einddatum;status;penvoerder;partners;"
        "website;bron;opmerking",
        "Lab Alfa;Fieldlab;Energie;Groningen;Delfzijl;2019;31-12-2024;loopt (2020);"
        "Hanze;UMCG;https://lab.nl;jaarverslag;mooi",
    )

    assert found(intake) == []
    row = intake.register.communities.drop(columns="community_id").iloc[0].dropna().to_dict()
    assert row == {
        "name": "Lab Alfa",
        "form": "fieldlab",
        "form_label": "Fieldlab",
        "phase": "developing",
        "phase_label": "loopt (2020)",
        "start_date": pd.Timestamp(2019, 1, 1),
        "start_precision": "year",
        "start_basis": "start",
        "end_date": pd.Timestamp(2024, 12, 31),
        "lead_organisation": "Hanze",
        "website": "https://lab.nl",
        "source": "jaarverslag",
        "remark": "mooi",
        "row": 2,
    }
    assert links(intake) == [("EN",)]
    assert links(
        intake, "region_links", ("province", "corop", "municipality", "label", "basis")
    ) == [("PV20", "CR02", "Eemsdelta", "Groningen; Delfzijl", "province")]
    assert links(intake, "partners", ("organisation",)) == [("UMCG",)]


def test_what_a_row_does_not_say_is_missing():
    intake = taken("naam;vorm;topsector;plaats;startjaar;status;partners", "Lab A;;onbekend;;;;")

    assert found(intake) == []
    row = intake.register.communities.iloc[0].dropna()
    assert row.index.tolist() == ["community_id", "name", "row"]
    assert links(intake) == []
    assert links(intake, "region_links", ("province",)) == []
    assert links(intake, "partners", ("organisation",)) == []


def test_headings_without_rows_are_an_empty_register():
    intake = taken(GOOD)

    assert found(intake) == [("", "", "no-rows")]
    assert all(table.empty for table in intake.register.tables().values())


def test_all_faults_of_a_row_come_together():
    intake = taken(
        "naam;vorm;topsector;plaats;startjaar;status",
        "Lab A;denktank;Enerchie;Atlantis;ooit;op stoom",
    )

    assert found(intake) == [
        ("", "B2", "unknown-form"),
        ("", "C2", "unknown-sector"),
        ("", "D2", "unknown-region"),
        ("", "E2", "not-a-date"),
        ("", "F2", "unknown-phase"),
    ]
    assert names(intake) == ["Lab A"]


def test_faults_of_several_rows_come_in_reading_order():
    intake = taken(
        f"{GOOD};startjaar", "Lab A;hub;Enerchie;2021", ";hub;Energie;ooit", "Lab C;x;Energie;2021"
    )

    assert found(intake) == [
        ("", "C2", "unknown-sector"),
        ("", "A3", "no-name"),
        ("", "D3", "not-a-date"),
        ("", "B4", "unknown-form"),
    ]


def test_a_finding_names_heading_and_value():
    intake = in_cell("Startjaar (jjjj)", "ooit")

    (finding,) = intake.findings
    assert (finding.heading, finding.value) == ("Startjaar (jjjj)", "ooit")


@pytest.mark.parametrize("name", [" ", "-", "n.v.t.", "onbekend"])
def test_a_row_without_a_name_is_left_out_and_told(name):
    intake = taken(GOOD, "Lab A;hub;Energie", f"{name};hub;Chemie", "Lab C;hub;ICT")

    assert found(intake) == [("", "A3", "no-name")]
    assert names(intake) == ["Lab A", "Lab C"]
    assert links(intake) == [("EN",), ("ICT",)]
    assert intake.left_out == 1


def test_a_row_without_a_name_does_not_come_in_under_the_identifier_of_another():
    intake = taken(f"id;{GOOD}", "7;;hub;Energie", "7;Lab A;hub;Chemie")

    assert names(intake) == ["Lab A"]
    assert links(intake) == [("CH",)]
    assert found(intake) == [("", "B2", "no-name")]


def test_positions_hold_below_a_title_and_blank_rows():
    intake = taken(
        "Leergemeenschappen 2021;;", "", f"{GOOD};status", "", "Lab A;hub;Enerchie;loopt"
    )

    assert found(intake) == [("", "C5", "unknown-sector")]
    assert column(intake, "row") == [5]


def test_positions_hold_below_a_separator_line_and_around_line_ends_in_quotes():
    intake = taken("sep=;", f"{GOOD};opmerking", 'Lab A;hub;Energie;"een\ntwee"', "Lab B;x;ICT;")

    assert found(intake) == [("", "B4", "unknown-form")]
    assert column(intake, "row") == [3, 4]
    assert column(intake, "remark") == ["een\ntwee", None]


def test_total_and_note_below_the_list_are_told_and_not_taken():
    intake = taken(
        GOOD, "Lab A;hub;Energie", GOOD, "Totaal;;1", "", "Bron: opgave van de Topsectoren"
    )

    assert found(intake) == [
        ("", "A3", "total-row"),
        ("", "A4", "total-row"),
        ("", "A6", "note-row"),
    ]
    assert names(intake) == ["Lab A"]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("learning community", "learning_community"),
        ("Leergemeenschap", "learning_community"),
        ("LC", "learning_community"),
        ("fieldlab", "fieldlab"),
        ("skillslab", "skillslab"),
        ("Centre of Expertise", "coe"),
        ("CoE", "coe"),
        ("Centre of Expertise (CoE)", "coe"),
        ("Centrum voor Innovatief Vakmanschap", "civ"),
        ("CIV", "civ"),
        ("Living Lab", "living_lab"),
        ("hybride leeromgeving", "hybrid_learning_environment"),
        ("lectoraat", "lectoraat"),
        ("practoraat", "practoraat"),
        ("proeftuin", "proeftuin"),
        ("GROZzerdam", "proeftuin"),
        ("campus", "campus"),
        ("hub", "hub"),
        ("RIF-project", "rif_project"),
        ("NWO-project", "nwo_project"),
        ("kenniscentrum", "knowledge_centre"),
        ("overig", "other"),
    ],
)
def test_a_form_is_recognised_in_its_spellings(written, form):
    intake = taken(GOOD, f"Lab A;{written};Energie")

    assert column(intake, "form") == [form]
    assert found(intake) == []


def test_an_unknown_form_is_kept_as_other_with_its_own_words():
    intake = taken(GOOD, "Lab A;KennisDC;Logistiek")

    assert found(intake) == [("", "B2", "unknown-form")]
    assert column(intake, "form") == ["other"]
    assert column(intake, "form_label") == ["KennisDC"]


def test_a_list_without_forms_is_told_and_its_rows_have_no_form():
    intake = taken("naam;topsector", "Lab A;Energie")

    assert found(intake) == [("", "1", "no-form-column")]
    assert column(intake, "form") == [None]


SPELLINGS = {
    "AF": [
        "Agri & Food",
        "Agri&Food",
        "Agrifood",
        "AgriFood",
        "Agro & food",
        "Agro-Food",
        "Agro en Food",
    ],
    "CH": ["Chemie", "ChemistryNL", "Chemicals", "Chemistry"],
    "CI": ["Creatieve Industrie", "CLICKNL", "CLICK//NL", "Creatief", "Creative Industry"],
    "EN": ["Energie", "Topsector Energie", "TSE", "TKI Urban Energy"],
    "HTSM": [
        "HTSM",
        "High Tech",
        "Hightech",
        "Holland High Tech",
        "High-tech-systemen en -materialen",
        "High Tech Systemen & Materialen",
    ],
    "ICT": ["ICT", "Team ICT", "Dutch Digital Delta", "Topsector ICT", "HCA ICT"],
    "LSH": [
        "LSH",
        "Life Sciences & Health",
        "Health~Holland",
        "Health-Holland",
        "HealthHolland",
        "Life sciences",
    ],
    "LOG": ["Logistiek", "Topsector Logistiek", "TKI Dinalog", "Transport & opslag"],
    "TU": ["Tuinbouw & Uitgangsmaterialen", "T&U", "TU", "Tuinbouw en uitgangsmaterialen"],
    "WM": ["Water & Maritiem", "Water", "Maritiem", "Watertechnologie"],
    "geen": ["Smart Industry", "Bouw", "Bouwagenda", "Techniekpact", "Katapult"],
}


@pytest.mark.parametrize(
    ("sector", "written"),
    [(code, written) for code, spellings in SPELLINGS.items() for written in spellings],
)
def test_a_sector_is_recognised_in_the_spellings_of_real_files(sector, written):
    intake = taken(GOOD, f"Lab A;hub;{written}")

    assert links(intake) == [(sector,)]
    assert found(intake) == []


@pytest.mark.parametrize(
    ("cell", "sectors"),
    [
        ('"Agri & Food; Chemie"', [("AF",), ("CH",)]),
        ("Water/Energie", [("WM",), ("EN",)]),
        ("Tuinbouw en Uitgangsmaterialen", [("TU",)]),
        ("Energie, Chemie en ICT", [("EN",), ("CH",), ("ICT",)]),
        ("onbekend", []),
    ],
)
def test_all_sectors_of_a_cell_are_linked(cell, sectors):
    intake = taken(GOOD, f"Lab A;hub;{cell}")

    assert links(intake) == sectors
    assert found(intake) == []


def test_of_two_sectors_the_unknown_one_is_told_and_the_other_kept():
    intake = taken(GOOD, 'Lab A;hub;"Energie; Enerchie"', "Lab B;hub;Enerchie")

    assert found(intake) == [("", "C2", "unknown-sector"), ("", "C3", "unknown-sector")]
    assert [finding.value for finding in intake.findings] == ["Enerchie", "Enerchie"]
    assert links(intake) == [("EN",)]


def test_a_row_without_a_sector_is_told():
    intake = taken(GOOD, "Lab A;hub;Energie", "Lab B;hub;", "Lab C;hub;geen", ";hub;")

    assert found(intake) == [
        ("", "C3", "no-sector"),
        ("", "A5", "no-name"),
        ("", "C5", "no-sector"),
    ]
    assert links(intake) == [("EN",), ("geen",)]


def test_a_sector_in_merged_cells_holds_for_each_of_their_rows():
    book = Workbook()
    for row in (["topsector", "naam", "vorm"], ["Energie", "Lab A", "hub"], ["", "Lab B", "hub"]):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    content = io.BytesIO()
    book.save(content)

    intake = take(content.getvalue(), "export.xlsx")

    assert found(intake) == []
    assert names(intake) == ["Lab A", "Lab B"]
    assert links(intake) == [("EN",), ("EN",)]


def test_a_list_without_sectors_is_told_once():
    intake = taken("naam;vorm", "Lab A;hub", "Lab B;hub")

    assert found(intake) == [("", "1", "sheet-without-sector")]
    assert links(intake) == []


@pytest.mark.parametrize(
    ("cell", "start", "precision"),
    [
        ("2021", "2021-01-01", "year"),
        ("maart 2021", "2021-03-01", "month"),
        ("1 mei 2021", "2021-05-01", "day"),
        ("31-12-2021", "2021-12-31", "day"),
    ],
)
def test_a_start_is_its_first_day_with_its_precision(cell, start, precision):
    intake = in_cell("startdatum", cell)

    assert column(intake, "start_date") == [pd.Timestamp(start)]
    assert column(intake, "start_precision") == [precision]


@pytest.mark.parametrize(
    ("cell", "end"),
    [
        ("2021", "2021-12-31"),
        ("februari 2024", "2024-02-29"),
        ("februari 2023", "2023-02-28"),
        ("15-03-2022", "2022-03-15"),
    ],
)
def test_an_end_is_its_last_day(cell, end):
    intake = in_cell("einddatum", cell)

    assert column(intake, "end_date") == [pd.Timestamp(end)]


def test_a_start_that_is_no_date_is_told_and_unknown():
    intake = in_cell("startjaar", "2021", "31-02-2021", "ooit", "")

    assert found(intake) == [("", "D3", "not-a-date"), ("", "D4", "not-a-date")]
    assert column(intake, "start_date") == [pd.Timestamp(2021, 1, 1), None, None, None]
    assert column(intake, "start_precision") == ["year", None, None, None]


def test_a_number_too_long_for_any_year_is_told():
    intake = in_cell("startjaar", "9" * 5_000)

    assert found(intake) == [("", "D2", "not-a-date")]


def test_dates_in_a_workbook_are_dates_or_numbers():
    intake = take(
        xlsx_bytes(
            [
                ["naam", "vorm", "startdatum", "einddatum"],
                ["Lab A", "hub", datetime(2021, 3, 1), 2023],
                ["Lab B", "hub", 2020.0, datetime(2022, 12, 1)],
            ],
            sheet="Energie",
        ),
        "export.xlsx",
    )

    assert found(intake) == []
    assert column(intake, "start_date") == [pd.Timestamp(2021, 3, 1), pd.Timestamp(2020, 1, 1)]
    assert column(intake, "start_precision") == ["day", "year"]
    assert column(intake, "end_date") == [pd.Timestamp(2023, 12, 31), pd.Timestamp(2022, 12, 1)]


def test_an_end_before_the_start_is_told():
    intake = taken(f"{GOOD};start;einde", "Lab A;hub;ICT;2021;2019", "Lab B;hub;ICT;2021;2021")

    assert found(intake) == [("", "E2", "ends-before-start")]
    assert intake.findings[0].value == "2019"


def test_an_unknown_phase_is_told_and_keeps_its_words():
    intake = in_cell("status", "loopt", "op stoom", "")

    assert found(intake) == [("", "D3", "unknown-phase")]
    assert column(intake, "phase") == ["developing", None, None]
    assert column(intake, "phase_label") == ["loopt", "op stoom", None]


def test_a_denied_phase_is_told():
    intake = in_cell("status", "niet meer actief")

    assert found(intake) == [("", "D2", "unknown-phase")]


def test_each_fault_of_a_region_is_told_in_its_own_column():
    intake = taken(
        f"{GOOD};provincie;plaats;regio",
        "Lab A;hub;ICT;;Beek;",
        "Lab B;hub;ICT;Utrecht;Zwolle;",
        "Lab C;hub;ICT;Atlantis;;",
        "Lab D;hub;ICT;;;Noord-Nederland",
    )

    assert found(intake) == [
        ("", "E2", "ambiguous-place"),
        ("", "E3", "region-conflict"),
        ("", "D4", "unknown-region"),
    ]
    assert links(intake, "region_links", ("province", "label")) == [
        ("onbekend", "Beek"),
        ("PV26", "Utrecht; Zwolle"),
        ("onbekend", "Atlantis"),
        ("bovenregionaal", "Noord-Nederland"),
    ]


def test_partners_are_parted_at_semicolons_and_line_ends_alone():
    intake = in_cell("partners", '"UMCG; Hanze\nSAM|XL;; TNO, afdeling A "')

    assert links(intake, "partners", ("organisation",)) == [
        ("UMCG",),
        ("Hanze",),
        ("SAM|XL",),
        ("TNO, afdeling A",),
    ]


def test_a_bracket_keeps_the_parts_of_one_partner_together():
    intake = in_cell("partners", '"ROC West (College A; College B); TNO\nHZ (Vlissingen;\nGoes)"')

    assert links(intake, "partners", ("organisation",)) == [
        ("ROC West (College A; College B)",),
        ("TNO",),
        ("HZ (Vlissingen",),
        ("Goes)",),
    ]


def test_error_cells_and_formulas_without_a_result_are_told_and_unknown():
    intake = take(
        xlsx_bytes(
            [
                ["naam", "vorm", "startjaar", "status"],
                ["Lab A", "hub", "#N/A", "loopt"],
                ["Lab B", "hub", "=2000+21", "#REF!"],
            ],
            sheet="Energie",
        ),
        "export.xlsx",
    )

    assert found(intake) == [
        ("Energie", "C2", "error-cell"),
        ("Energie", "C3", "formula-without-value"),
        ("Energie", "D3", "error-cell"),
    ]
    assert column(intake, "start_date") == [None, None]
    assert column(intake, "phase") == ["developing", None]


def inferred(intake, field):
    table = intake.register.inferences
    return links_of(table[table["field"].eq(field)])


def links_of(table):
    return list(table[["value", "rule", "found"]].itertuples(index=False, name=None))


def test_a_form_among_other_words_and_a_phase_in_free_words_are_inferred():
    intake = taken(
        "naam;vorm;topsector;status",
        "Lab A;fieldlab voor de bouw;Energie;loopt (2020)",
        "Lab B;fieldlab;Energie;loopt",
    )

    assert column(intake, "form") == ["fieldlab", "fieldlab"]
    assert inferred(intake, "form") == [("fieldlab", "form-from-words", "fieldlab voor de bouw")]
    assert inferred(intake, "phase") == [("developing", "phase-from-words", "loopt (2020)")]


def test_of_several_forms_the_first_is_used_and_told():
    intake = taken(GOOD, "Lab A;fieldlab / living lab;Energie")

    assert found(intake) == [("", "B2", "several-forms")]
    assert column(intake, "form") == ["fieldlab"]


def test_functions_are_ticks_in_columns_or_words_in_one_and_else_unknown():
    intake = taken(
        f"{GOOD};werken;leren;innoveren;functies",
        "Lab A;hub;Energie;ja;x;nee;",
        "Lab B;hub;Energie;;;;werken, leren en onderzoeken",
        "Lab C;hub;Energie;nee;;;werken",
    )

    assert found(intake) == []
    assert column(intake, "working") == [True, True, False]
    assert column(intake, "learning") == [True, True, None]
    assert column(intake, "innovating") == [False, None, None]
    assert column(intake, "researching") == [None, True, None]


def test_what_is_no_tick_and_no_function_is_told():
    intake = taken(
        f"{GOOD};werken;functies", "Lab A;hub;Energie;soms;leren", "Lab B;hub;Energie;ja;spelen"
    )

    assert found(intake) == [("", "D2", "not-yes-or-no"), ("", "E3", "unknown-function")]
    assert column(intake, "working") == [None, True]


def test_levels_of_education_are_listed_in_one_order():
    intake = in_cell("onderwijsniveaus", "wo, hbo", "MBO/HBO", "mbo 4, vmbo", "")

    assert found(intake) == [("", "D4", "unknown-level")]
    assert column(intake, "education") == ["hbo;wo", "mbo;hbo", "mbo", None]


def test_theme_and_the_other_texts_are_kept_as_they_are():
    intake = in_cell("thema", "Zorg *op* <b>afstand</b>", "onbekend")

    assert column(intake, "theme") == ["Zorg *op* <b>afstand</b>", None]


def test_the_tables_have_the_dtypes_of_the_register():
    intake = taken(f"{GOOD};partners;aantal studenten", 'Lab A;hub;Energie;"TNO";12', ";hub;ICT;;")

    for name, frame in intake.register.tables().items():
        assert_frame_equal(frame, typed(frame, SCHEMAS[name]))


HEADINGS = [
    heading for heading in reference.table("column_synonyms")["heading"] if "," not in heading
]
ANY = st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.datetimes())
CELLS = st.one_of(
    ANY,
    st.sampled_from(
        [
            "2019-2023",
            "medio 2021",
            "ruim 20",
            "Energie; ICT",
            "Beek",
            "mbo",
            "ja",
            "-",
            "12/31/2021",
        ]
    ),
)


@settings(max_examples=80)
@given(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=5, unique=True), st.data())
def test_any_cell_in_any_column_is_a_value_or_a_finding(headings, data):
    headings = ["naam", *headings]
    size = data.draw(st.integers(0, 3))
    rows = [
        data.draw(st.lists(CELLS, min_size=len(headings), max_size=len(headings)))
        for _ in range(size)
    ]
    frame = pd.DataFrame(rows, columns=range(1, len(headings) + 1), dtype="object")
    table = RawTable(
        "Blad", 1, dict(enumerate(headings, start=1)), frame.set_axis(range(2, size + 2))
    )
    cells = {number: Column.of(frame[number]) for number in frame}

    reading = Reading(table, propose(table, cells=cells), cells)
    findings = reading.read()

    lost = {f.row for f in findings if f.problem.code == "no-name"}
    assert len(reading.register.communities) + len(lost) == len(rows)
    for name, part in reading.register.tables().items():
        assert part.dtypes.astype("str").to_dict() == SCHEMAS[name]


PERSONS = "Contactpersoon;E-mail;Telefoon"
PERSON = "J. de Vries;jan@voorbeeld.nl;06-12345678"


def everything(register):
    return " ".join(table.to_csv() for table in register.tables().values())


def test_persons_are_left_out_told_and_nowhere_in_the_register():
    intake = taken(f"naam;{PERSONS};vorm;topsector", f"Lab A;{PERSON};hub;Energie")

    assert found(intake) == [
        ("", "B1", "person-column"),
        ("", "C1", "person-column"),
        ("", "D1", "person-column"),
    ]
    assert not [value for value in PERSON.split(";") if value in everything(intake.register)]


def test_no_finding_repeats_what_stands_in_a_column_with_persons():
    lines = [f"{GOOD};Contactpersoon", "Lab A;hub;Energie;Jos\x81 Pietersen", "", ";;;A. Jansen"]
    data = "\r\n".join(lines).encode("latin-1")

    intake = take(data, "export.csv")

    said = " ".join(finding.value for finding in intake.findings)
    assert "Pietersen" not in said
    assert "Jansen" not in said


def test_columns_that_are_not_used_are_told():
    intake = taken(f"{GOOD};kleur;titel", "Lab A;hub;Energie;rood;Lab Alfa")

    assert found(intake) == [("", "D1", "unused-column"), ("", "E1", "unused-column")]


def test_windows_text_is_told_before_all_else():
    intake = taken(GOOD, "Lab Bèta;x;Energie", encoding="cp1252")

    assert found(intake) == [("", "", "other-encoding"), ("", "B2", "unknown-form")]
    assert names(intake) == ["Lab Bèta"]


def test_a_name_with_a_letter_of_another_encoding_is_taken_and_told():
    intake = take(b"naam;vorm;topsector\r\nLab B\x81ta G\xea;hub;Energie\r\n", "export.csv")

    assert found(intake) == [("", "", "other-encoding"), ("", "A2", "mixed-encoding")]
    assert names(intake) == ["Lab Büta Gê"]
