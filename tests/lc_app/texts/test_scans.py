"""Sentences on a scan, in the words of whoever reads them."""

import pandas as pd
import pytest

from lc_app.ingest.scan_set import shipped_sets
from lc_app.texts import in_language
from lc_app.texts.scans import (
    median_text,
    points,
    profile_text,
    respondents_text,
    rule_text,
    said,
    spread_text,
)
from lc_metrics import Words, question_set

NAMES = {"a": "Doel", "b": "Geld"}


def test_a_text_of_a_set_is_said_in_the_language_in_use():
    words = Words("Doel", "Purpose")

    dutch = said(words)
    in_language("en")

    assert (dutch, said(words)) == ("Doel", "Purpose")


def test_the_rule_is_told_in_points_of_the_scale():
    told = rule_text(question_set(shipped_sets()["pplc"]))

    assert told.startswith("Een punt is sterk vanaf 4 en zwak onder 3, op een schaal van 1 tot 5.")


@pytest.mark.parametrize(
    ("means", "told"),
    [
        ([4.0, 2.0], "Sterkst: Doel (4); zwakst: Geld (2)"),
        ([3.0, 3.0], "Alle dimensies staan op 3"),
        ([None, None], "Nog geen punten: niemand gaf ze"),
    ],
)
def test_the_finding_names_what_stands_out(means, told):
    assert profile_text(pd.Series(means, index=["a", "b"], dtype="float64"), NAMES) == told


@pytest.mark.parametrize(
    ("widths", "told"),
    [
        ([1.0, 2.5], "Deelnemers verschillen het meest over Geld: gemiddeld van 1 tot 3,5."),
        ([0.0, 0.0], "Iedereen geeft gemiddeld dezelfde punten."),
        ([None, None], "Spreiding wordt verteld vanaf twee personen die punten gaven"),
    ],
)
def test_the_spread_is_told_where_it_is_widest(widths, told):
    profile = pd.DataFrame(
        {"range": widths, "lowest": 1.0, "highest": [2.0, 3.5]}, index=["a", "b"]
    )

    assert spread_text(profile.astype("float64"), NAMES).startswith(told)


def test_a_median_of_few_is_not_told_and_says_why():
    assert median_text("ICT", 4).startswith("Nog geen mediaan van ICT: 4 andere gemeenschappen")
    assert median_text("ICT", 1).startswith("Nog geen mediaan van ICT: 1 andere gemeenschap deed")
    assert median_text("ICT", 5) == (
        "Mediaan van 5 andere gemeenschappen van ICT, elk met de nieuwste scan."
    )


def test_numbers_are_said_as_people_say_them():
    assert points(11 / 3) == "3,67"
    assert points(float("nan")) == "-"
    assert respondents_text(1, 0) == "1 persoon is begonnen, van wie 0 klaar."
