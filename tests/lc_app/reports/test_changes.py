"""What changes, in the words of people."""

import pandas as pd
import pytest

from lc_app.reports import field_changes_table
from lc_app.texts import in_language


def frame(*rows):
    columns = ["community_id", "name", "field", "old", "new"]
    return pd.DataFrame([("a", "Lab A", *row) for row in rows], columns=columns)


@pytest.mark.parametrize(
    ("field", "old", "new", "expected"),
    [
        ("name", "ACIN", "CoE", ["Naam", "ACIN", "CoE"]),
        ("form", "coe", "fieldlab", ["Vorm", "Centre of Expertise", "Fieldlab"]),
        ("phase", None, "setting_up", ["Fase", "-", "Opzetten"]),
        ("start_date", "2021-03-01", None, ["Start", "01-03-2021", "-"]),
        ("start_precision", "day", "year", ["Precisie van de start", "dag", "jaar"]),
        ("end_date", "2021-12-31 00:00:00", "2022-12-31", ["Einde", "31-12-2021", "31-12-2022"]),
        ("working", "true", "false", ["Werken", "ja", "nee"]),
        (
            "sectors",
            "EN",
            "EN (leading true); HTSM",
            ["Topsector", "Energie", "Energie (leidend: ja); High Tech Systemen & Materialen"],
        ),
        (
            "regions",
            "PV21 (corop CR01, municipality Leeuwarden, label Fryslân; Leeuwarden, basis place)",
            "bovenregionaal",
            [
                "Regio",
                (
                    "Fryslân (COROP-gebied: Oost-Groningen, gemeente: Leeuwarden,"
                    " zoals gevonden: Fryslân; Leeuwarden, herkend in: plaats)"
                ),
                "Bovenregionaal",
            ],
        ),
        (
            "partners",
            "HAN (Arnhem)",
            "HAN (Arnhem); TNO (kind knowledge)",
            ["Partners", "HAN (Arnhem)", "HAN (Arnhem); TNO (soort: Kennisinstellingen)"],
        ),
        (
            "sizes",
            None,
            "company (minimum 20, label ruim 20)",
            ["Aantallen", "-", "Aantal bedrijven (ten minste: 20, zoals gevonden: ruim 20)"],
        ),
        ("remark", "EN; 2021-03-01", "x", ["Opmerking", "EN; 2021-03-01", "x"]),
        ("something_new", "a", "b", ["something_new", "a", "b"]),
    ],
)
def test_a_code_is_shown_by_its_name_and_a_text_as_it_is(field, old, new, expected):
    table = field_changes_table(frame((field, old, new)))

    assert table.to_numpy().tolist() == [["Lab A", *expected]]


def test_the_headings_follow_the_language():
    in_language("en")

    table = field_changes_table(frame(("phase", "idea", "ended")))

    assert table.columns.tolist() == ["Name", "What changes", "Now", "After publishing"]
    assert table.to_numpy().tolist() == [["Lab A", "Phase", "Idea", "Ended"]]


def test_nothing_changed_is_an_empty_table_with_headings():
    table = field_changes_table(frame())

    assert table.empty
    assert table.columns.tolist() == ["Naam", "Wat verandert", "Nu", "Na publicatie"]
