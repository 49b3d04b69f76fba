"""Texts that stand for no value: errors are told in their cell, words for empty once a column."""

import pytest

from lc_app.ingest import take
from tests.lc_app.ingest.builders import csv_bytes, found, xlsx_bytes


def taken(*lines):
    return take(csv_bytes(*lines), "export.csv")


@pytest.mark.parametrize(
    "error",
    [
        *("#N/A", "#N/B", "#REF!", "#VERW!", "#WAARDE!", "#VALUE!", "#DEEL/0!", "#DIV/0!"),
        *("#NAAM?", "#NAME?", "#NUM!", "#GETAL!", "#LEEG!", "#NULL!", "Err:502", "########"),
    ],
)
def test_an_error_saved_as_text_is_told_as_that_of_a_workbook(error):
    lines = ("naam;vorm;topsector;plaats", f"Lab A;hub;Energie;{error}", "Lab B;hub;ICT;Delft")

    intake = taken(*lines)

    assert found(intake) == [("", "D2", "error-cell")]
    assert intake.findings[0].value == error
    assert intake.register.region_links["label"].tolist() == ["Delft"]


def test_a_text_with_an_error_in_a_workbook_is_no_name():
    intake = take(
        xlsx_bytes(
            [["naam", "vorm", "topsector"], ["Lab", "hub", "ICT"], [" #VERW! ", "hub", "ICT"]]
        ),
        "lijst.xlsx",
    )

    assert found(intake) == [("Lijst", "A3", "error-cell"), ("Lijst", "A3", "no-name")]


@pytest.mark.parametrize("word", ["NULL", "null", "NaN", "None", "<NA>", "\\N"])
def test_what_an_export_writes_for_empty_is_no_name_and_no_place_and_is_told_once(word):
    intake = taken(
        "naam;vorm;topsector;plaats;penvoerder",
        f"Lab A;hub;Energie;{word};TNO",
        f"Lab B;hub;ICT;{word};{word}",
        f"{word};hub;ICT;Delft;Saxion",
    )

    assert found(intake) == [
        ("", "A1", "word-for-empty"),
        ("", "D1", "word-for-empty"),
        ("", "E1", "word-for-empty"),
        ("", "A4", "no-name"),
    ]
    assert intake.register.communities["lead_organisation"].fillna("-").tolist() == ["TNO", "-"]
    assert intake.register.region_links.empty


def test_words_that_only_begin_so_are_kept():
    intake = taken("naam;vorm;topsector", "Null Zone;hub;ICT", "#1 Lab;hub;ICT", "Nanne;hub;ICT")

    assert found(intake) == []
