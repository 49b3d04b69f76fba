"""Sectors, regions, partners and sizes of each row, with what was inferred of them."""

import pytest

from lc_app.ingest import take
from tests.lc_app.ingest.builders import csv_bytes, found, workbook_bytes

GOOD = "naam;vorm;topsector"


def in_column(heading, *cells):
    rows = [f"Lab {n};hub;Energie;{cell}" for n, cell in enumerate(cells)]
    return take(csv_bytes(f"{GOOD};{heading}", *rows), "export.csv")


def rows(intake, table, *columns):
    frame = getattr(intake.register, table)[list(columns)].astype("object")
    return list(frame.where(frame.notna(), None).itertuples(index=False, name=None))


def inferred(intake, field):
    table = intake.register.inferences
    return rows_of(table[table["field"].eq(field)])


def rows_of(table):
    return list(table[["value", "rule", "found"]].itertuples(index=False, name=None))


def test_the_leading_sector_is_marked_among_the_others():
    intake = take(
        csv_bytes(
            "naam;vorm;topsectoren;vooruitgeschoven topsector",
            "Lab A;hub;Energie; ICT;",
            'Lab B;hub;"Energie; ICT";ICT',
            "Lab C;hub;Energie;Chemie",
            "Lab D;hub;;Chemie",
        ).replace(b"Energie; ICT;\r", b'"Energie; ICT";\r'),
        "export.csv",
    )

    assert found(intake) == []
    assert rows(intake, "sector_links", "sector", "leading") == [
        ("EN", None),
        ("ICT", None),
        ("ICT", True),
        ("EN", False),
        ("CH", True),
        ("EN", False),
        ("CH", True),
    ]


def test_a_sector_that_its_cell_says_to_lead_is_marked_so():
    intake = take(
        csv_bytes(
            GOOD,
            'Lab A;hub;"Energie (leidend), ICT"',
            'Lab B;hub;"ICT, Energie"',
            "Lab C;hub;Energie (leidend)/ICT (leidend)",
        ),
        "export.csv",
    )

    assert found(intake) == []
    assert rows(intake, "sector_links", "sector", "leading") == [
        ("EN", True),
        ("ICT", False),
        ("ICT", None),
        ("EN", None),
        ("EN", None),
        ("ICT", None),
    ]


def test_a_sector_from_the_name_of_the_sheet_is_inferred():
    intake = take(workbook_bytes({"Energie": [["naam", "vorm"], ["Lab A", "hub"]]}), "export.xlsx")

    assert inferred(intake, "sector") == [("EN", "sector-from-sheet", "Energie")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("export_Energie_2024.csv", ["EN"], id="one sector"),
        pytest.param("Life Sciences & Health.csv", ["LSH"], id="of several words"),
        pytest.param("Energie en Chemie.csv", [], id="two sectors"),
        pytest.param("export.csv", [], id="no sector"),
    ],
)
def test_a_list_without_sectors_takes_the_one_in_the_name_of_its_file(name, expected):
    intake = take(csv_bytes("naam;vorm", "Lab A;hub"), name)

    assert intake.register.sector_links["sector"].tolist() == expected
    assert inferred(intake, "sector") == [(code, "sector-from-file", name) for code in expected]
    told = ("", "1", "sector-from-file")
    assert found(intake) == [told if expected else ("", "1", "sheet-without-sector")]


def test_the_name_of_the_file_gives_no_sector_to_a_list_with_a_column_of_them():
    intake = take(csv_bytes(GOOD, "Lab A;hub;", "Lab B;hub;ICT"), "Energie.csv")

    assert rows(intake, "sector_links", "sector") == [("ICT",)]


def test_a_sector_that_the_remark_calls_derived_is_inferred():
    intake = in_column("opmerking", "startjaar niet in bron. Topsector afgeleid", "mooi")

    assert inferred(intake, "sector") == [
        ("EN", "sector-derived", "startjaar niet in bron. Topsector afgeleid")
    ]


def test_an_unknown_sector_suggests_what_may_have_been_meant():
    intake = take(csv_bytes(GOOD, "Lab A;hub;Enerchie"), "export.csv")

    assert found(intake) == [("", "C2", "unknown-sector")]
    assert intake.findings[0].suggestion == "Energie"


@pytest.mark.parametrize(
    ("heading", "cell", "suggestion"),
    [("plaats", "Eindhofen", "Eindhoven"), ("provincie", "Grooningen", "Groningen")],
)
def test_an_unknown_region_suggests_what_may_have_been_meant(heading, cell, suggestion):
    intake = in_column(heading, cell)

    assert found(intake) == [("", "D2", "unknown-region")]
    assert intake.findings[0].suggestion == suggestion


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("plaats", "Zwolle", ("PV23", "province-from-place", "Zwolle")),
        ("regio", "Brainport", ("PV30", "province-from-region", "Brainport")),
        ("regio", "Food Valley", ("bovenregionaal", "province-from-region", "Food Valley")),
        ("corop", "Twente", ("PV23", "province-from-region", "Twente")),
    ],
)
def test_a_province_that_the_row_does_not_name_is_inferred(heading, cell, expected):
    assert inferred(in_column(heading, cell), "province") == [expected]


def test_a_province_that_the_row_names_is_not_inferred():
    intake = take(
        csv_bytes(f"{GOOD};provincie;plaats", "Lab A;hub;Energie;Overijssel;Zwolle"), "export.csv"
    )

    assert inferred(intake, "province") == []


def test_a_merged_municipality_is_inferred():
    intake = in_column("gemeente", "Landerd")

    assert inferred(intake, "municipality") == [("Maashorst", "municipality-merged", "Landerd")]
    assert rows(intake, "region_links", "province", "municipality", "label") == [
        ("PV30", "Maashorst", "Landerd")
    ]


def test_partners_by_kind_have_the_kind_of_their_column():
    intake = take(
        csv_bytes(
            "naam;vorm;topsector;bedrijven;overheden;partners",
            'Lab A;hub;Energie;"ENGIE; Nobian";Regio Zwolle;"Saxion; ENGIE; Iets"',
        ),
        "export.csv",
    )

    assert found(intake) == []
    assert rows(intake, "partners", "organisation", "kind") == [
        ("ENGIE", "company"),
        ("Nobian", "company"),
        ("Regio Zwolle", "government"),
        ("Saxion", "knowledge"),
        ("Iets", None),
    ]
    assert inferred(intake, "kind") == [
        ("company", "kind-from-column", "ENGIE"),
        ("company", "kind-from-column", "Nobian"),
        ("government", "kind-from-column", "Regio Zwolle"),
        ("knowledge", "kind-from-name", "Saxion"),
    ]


def test_a_partner_that_stands_twice_in_a_cell_is_one_partner():
    intake = in_column("partners", '"TNO; Deltares; TNO"', "TNO")

    assert rows(intake, "partners", "organisation") == [("TNO",), ("Deltares",), ("TNO",)]


def test_sizes_are_ranges_with_the_words_that_were_found():
    intake = in_column("aantal studenten", "ruim 20", ">500", "4 tot 6", "", "ca. 30", "10.000")

    assert found(intake) == []
    assert rows(intake, "sizes", "what", "minimum", "maximum", "label") == [
        ("students", 20, None, "ruim 20"),
        ("students", 501, None, ">500"),
        ("students", 4, 6, "4 tot 6"),
        ("students", 30, 30, "ca. 30"),
        ("students", 10_000, 10_000, "10.000"),
    ]
    assert inferred(intake, "size_students") == [("30", "count-about", "ca. 30")]


def test_a_size_that_is_no_number_is_told_and_keeps_its_words():
    intake = in_column("aantal bedrijven", "tientallen", "12")

    assert found(intake) == [("", "D2", "not-a-count")]
    assert rows(intake, "sizes", "what", "minimum", "label") == [
        ("company", None, "tientallen"),
        ("company", 12, "12"),
    ]
