"""Sentences say what the numbers say, and not more."""

from dataclasses import replace

import pandas as pd
import pytest

from lc_app.texts import sentences
from lc_metrics import DEFAULT_RULE, Target

END = pd.Timestamp(2023, 12, 31)


def target(low, high=None, nature="agreed"):
    return Target(low, high, END, nature, pd.Timestamp(2020, 1, 1), None, ())


@pytest.mark.parametrize(
    ("count", "aim", "expected"),
    [
        pytest.param(99, target(100), "Niet gehaald: 1 te weinig.", id="one short"),
        pytest.param(100, target(100), "Gehaald.", id="exactly"),
        pytest.param(140, target(100), "Gehaald.", id="more is welcome"),
        pytest.param(3, target(4, 6), "Niet gehaald: 1 te weinig.", id="below the range"),
        pytest.param(6, target(4, 6), "Gehaald.", id="upper end of the range"),
        pytest.param(7, target(4, 6), "Gehaald, boven de bandbreedte.", id="above the range"),
    ],
)
def test_the_verdict(count, aim, expected):
    assert sentences.verdict(count, aim) == expected


def test_of_a_sample_no_verdict_is_given():
    answer = sentences.answer(25, target(100), END, sample=True)

    assert answer.endswith("een voorbeeldlijst zegt niet of het doel is gehaald.")
    assert "Niet gehaald" not in answer


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (55, "tegenover een doel van **100** op 31 december 2023. Er zijn er nog 45 nodig."),
        (99, "Er is er nog 1 nodig."),
        (100, "op 31 december 2023. Zoveel zijn er al."),
    ],
)
def test_of_a_target_that_lies_ahead_no_verdict_is_given(count, expected):
    on = pd.Timestamp(2022, 6, 30)

    answer = sentences.answer(count, target(100), on, sample=False)

    assert answer.startswith(f"Op 30 juni 2022 telt de lijst **{count} leergemeenschappen**")
    assert answer.endswith(expected)


def test_an_average_is_no_target():
    answer = sentences.answer(5, target(10, nature="average"), END, sample=False)

    assert answer == (
        "Op 31 december 2023 telt de lijst **5 leergemeenschappen**; gemiddeld"
        " zouden het er **10** zijn; dat is geen afspraak."
    )
    assert sentences.share_title(target(10, nature="average")) == "Van het gemiddelde"


def test_without_a_target_that_is_said():
    answer = sentences.answer(3, None, END, sample=False)

    assert answer.endswith("Voor deze selectie is geen doel afgesproken.")


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        (target(100), "100"),
        (target(4, 6), "4 tot 6"),
        (target(10, nature="average"), "gemiddeld 10"),
    ],
)
def test_a_target_in_words(aim, expected):
    assert sentences.target_text(aim) == expected


def test_the_rule_names_forms_phases_and_what_unknown_values_do():
    text = sentences.rule_text(DEFAULT_RULE)

    assert "Fieldlab" in text
    assert "Proeftuin" not in text
    assert "Doorontwikkelen, Verduurzamen, of met onbekende fase." in text
    assert "vanaf de dag dat zij voor het eerst in het register stond" in text
    assert "Zonder bekende Topsector telt zij niet mee." in text


def test_another_rule_reads_differently():
    strict = replace(
        DEFAULT_RULE,
        unknown_phase=False,
        unknown_start="never",
        without_sector=True,
        several_sectors="fractional",
        functions=frozenset({"working", "learning"}),
        partner_kinds=frozenset({"company"}),
    )

    text = sentences.rule_text(strict)

    assert "en niet met onbekende fase" in text
    assert "Zonder startdatum telt een leergemeenschap niet mee." in text
    assert "Topsector telt zij niet" not in text
    assert "wordt over die sectoren verdeeld" in text
    assert "Bekend moet zijn dat zij dit verbindt: Leren, Werken." in text
    assert "Bekend moet zijn dat zij als partners heeft: Bedrijven." in text


def test_the_note_of_a_version_says_what_was_left_out():
    assert sentences.note_with_left_out(" najaar ", 0) == "najaar"
    assert sentences.note_with_left_out("", 1) == "1 rij, tabel of blad is weggelaten."


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"EN": 3, "CH": 1}, "Energie (3)"),
        ({"EN": 3, "CH": 3}, "Energie, Chemie (elk 3)"),
        ({"EN": 2, "CH": 2, "ICT": 2, "LOG": 2}, "4 met elk 2"),
        ({"EN": 0}, "geen"),
        ({}, "geen"),
    ],
)
def test_those_that_tie_are_named_together(counts, expected):
    assert sentences.leaders(pd.Series(counts, dtype="float64"), "sector") == expected
