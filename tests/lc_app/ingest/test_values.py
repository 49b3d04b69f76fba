"""Phases, forms, levels, functions and kinds out of words, read from the reference tables."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app.ingest.values import forms, functions, kind, levels, period, phase


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021", (date(2021, 1, 1), "year")),
        ("maart 2021", (date(2021, 3, 1), "month")),
        ("31-12-2021", (date(2021, 12, 31), "day")),
    ],
)
def test_a_date_in_full_is_its_first_day_and_its_precision(value, expected):
    assert period(value) == expected


@pytest.mark.parametrize("value", ["medio 2021", "31-12-21", "2019-2023", "ooit", "t/m 2024", ""])
def test_a_date_that_would_have_to_be_inferred_is_none(value):
    assert period(value) is None


EXACT = {
    "loopt": "developing",
    "Lopend": "developing",
    "gestart": "developing",
    "doorontwikkelen": "developing",
    "in oprichting": "setting_up",
    "in ontwikkeling": "setting_up",
    "opstartfase": "setting_up",
    "kick-off": "setting_up",
    "toegekend": "setting_up",
    "goedgekeurd": "setting_up",
    "samenwerkingsovereenkomst": "setting_up",
    "pilot": "setting_up",
    "opzetten": "setting_up",
    "intentieovereenkomst": "idea",
    "aangekondigd": "idea",
    "verduurzamen": "sustaining",
    "Beëindigd": "ended",
}
AMONG_WORDS = {
    "loopt (2020)": "developing",
    "loopt t/m 2024 (vierjarig)": "developing",
    "geopend, eerste stap": "developing",
    "positief beoordeeld 2017": "developing",
    "opgericht 'vijf jaar geleden' (art. 2018)": "developing",
    "doorstart onder nieuwe naam dec 2020": "developing",
    "verdere uitbouw (2021)": "developing",
    "in oprichting, operationeel verwacht 2021": "setting_up",
    "in opzet (2019)": "setting_up",
    "nieuw (2018)": "setting_up",
    "intentieovereenkomst maart 2023": "idea",
    "in planvorming (2018)": "idea",
    "financiering verlengd voor 2017": "sustaining",
    "structurele ondersteuning vijf jaar (2020)": "sustaining",
    "gestopt na ruim 10 jaar": "ended",
    "afgerond maart 2025": "ended",
    "gestart in 2018, afgerond in 2022": "ended",
    "gestart in 2019, gestopt in 2021": "ended",
    "liep als pilot, gesloten in 2022": "ended",
}


@pytest.mark.parametrize(("status", "expected"), EXACT.items())
def test_a_status_that_is_a_phase_and_no_more_is_not_inferred(status, expected):
    assert phase(status) == (expected, False)


@pytest.mark.parametrize(("status", "expected"), AMONG_WORDS.items())
def test_a_status_in_free_words_names_its_phase_as_inferred(status, expected):
    assert phase(status) == (expected, True)


@pytest.mark.parametrize(
    "status",
    [
        "op stoom",
        "2023-2030",
        "2020 (1-1-2020 t/m 31-12-2020)",
        "Kennismanifest getekend",
        "inactief",
        "pilotfabriek",
        "",
    ],
)
def test_a_status_that_names_no_phase_is_unknown(status):
    assert phase(status) is None


@pytest.mark.parametrize(
    "status", ["niet meer actief", "loopt niet meer", "nog niet gestart", "nooit geopend"]
)
def test_a_denied_phase_is_unknown(status):
    assert phase(status) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fieldlab", (["fieldlab"], False)),
        ("Centre of Expertise (CoE)", (["coe"], False)),
        ("fieldlab / living lab", (["fieldlab", "living_lab"], False)),
        ("fieldlab voor de bouw", (["fieldlab"], True)),
        ("overige fieldlabs", ([], True)),
        ("denktank", ([], True)),
    ],
)
def test_the_forms_of_a_text_and_whether_they_stood_among_other_words(words, expected):
    assert forms(words) == expected


@pytest.mark.parametrize(
    ("words", "codes", "unknown"),
    [
        ("mbo", ["mbo"], []),
        ("mbo, hbo en wo", ["mbo", "hbo", "wo"], []),
        ("MBO/HBO", ["mbo", "hbo"], []),
        ("mbo-hbo", ["mbo", "hbo"], []),
        ("mbo 4; Associate degree", ["mbo", "hbo"], []),
        ("hbo; vmbo", ["hbo"], ["vmbo"]),
    ],
)
def test_levels_of_education_are_recognised_in_a_list(words, codes, unknown):
    assert levels(words) == (codes, unknown)


def test_functions_are_recognised_in_a_list():
    assert functions("werken, leren en innoveren") == (["working", "learning", "innovating"], [])
    assert functions("leren; spelen") == (["learning"], ["spelen"])


@pytest.mark.parametrize(
    ("organisation", "expected"),
    [
        ("Hanzehogeschool Groningen", "knowledge"),
        ("Rijksuniversiteit Groningen", "knowledge"),
        ("ROC van Twente", "knowledge"),
        ("Clusius College", "knowledge"),
        ("gemeente Breda", "government"),
        ("Provincie Zeeland", "government"),
        ("waterschappen", "government"),
        ("TVM Verzekeringen B.V.", "company"),
        ("20 bedrijven", "company"),
        ("zorg- en welzijnsinstellingen", "civil"),
        ("burgers", "citizens"),
        ("ENGIE", ""),
        ("Proces BVBA", ""),
        ("Rocky", ""),
        ("gemeente en hogeschool", ""),
        ("", ""),
    ],
)
def test_the_kind_of_a_partner_by_plain_words_in_its_name(organisation, expected):
    assert kind(organisation) == expected


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_text_is_understood_or_not_and_nothing_is_raised(words):
    assert phase(words) is None or len(phase(words)) == 2
    assert isinstance(forms(words)[0], list)
    assert len(levels(words)) == len(functions(words)) == 2
    assert isinstance(kind(words), str)
